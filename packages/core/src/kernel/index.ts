/** Days, spans, exact scores, ratios, ids and three-valued logic. @module */
export * as Day from "./Day.ts"
export * as Id from "./Id.ts"
export * as Ratio from "./Ratio.ts"
export * as Rational from "./Rational.ts"
export * as Score from "./Score.ts"
export * as Span from "./Span.ts"
export * as Verdict from "./Verdict.ts"
