/** What was seen and recorded about a trader: attendance, mentoring, assessments, portfolio. @module */
export * as AsOf from "./AsOf.ts"
export * as Attendance from "./Attendance.ts"
export * as CaseFile from "./CaseFile.ts"
export * as Cohort from "./Cohort.ts"
export * as Consistency from "./Consistency.ts"
export * as Tally from "./Tally.ts"
