/** Stories for tests: given what happened, when a question is asked, then the answer (cerita uji). @module */
export { scenario } from "./scenario.ts"
export type { Scenario } from "./scenario.ts"
export { trader } from "./Trader.ts"
export type { Trader } from "./Trader.ts"
