/** The whole of Sepasar's core; each room also has a door of its own. @module */
export * as Kernel from "./kernel/index.ts"
export * as Rulebook from "./rulebook/index.ts"
