/** Events, and what they add up to. @module */
export * as Chronology from "./Chronology.ts"
export * as Event from "./Event.ts"
export * as Journey from "./Journey.ts"
export * as School from "./School.ts"
