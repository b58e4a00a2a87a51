/** Statistics without law: gain, reliability, agreement, cut scores, severity, intervals, tests. @module */
export * as Inequality from "./Inequality.ts"
export * as Judging from "./Judging.ts"
export * as Known from "./Known.ts"
export * as RankCorrelation from "./RankCorrelation.ts"
export * as Ranking from "./Ranking.ts"
export * as Summary from "./Summary.ts"
