/** Modules, sessions, lesson hours, prerequisites, and what is wrong with a curriculum. @module */
export * as Check from "./Check.ts"
export * as Completion from "./Completion.ts"
export * as Curriculum from "./Curriculum.ts"
export * as LessonHour from "./LessonHour.ts"
export * as Prerequisite from "./Prerequisite.ts"
