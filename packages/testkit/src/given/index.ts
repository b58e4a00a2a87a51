/** Stories for tests: given what happened, when a question is asked, then the answer (cerita uji). @module */
export { cohort } from "./Cohort.ts"
export type { Cohort, Plan } from "./Cohort.ts"
export { scenario } from "./scenario.ts"
export type { Scenario } from "./scenario.ts"
export { trader } from "./Trader.ts"
export type { Trader } from "./Trader.ts"
