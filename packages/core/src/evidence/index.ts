/** What was seen and recorded about a trader: attendance, mentoring, assessments, portfolio. @module */
export * as CaseFile from "./CaseFile.ts"
