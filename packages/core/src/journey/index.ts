/** Events, and what they add up to. @module */
export * as Event from "./Event.ts"
