/** fast-check arbitraries for the types of the domain (nilai acak untuk uji hukum). @module */
export { day, id, instant, oneOf, ratio, rational, score, span, verdict } from "./kernel.ts"
export { event, history, ofType, schoolEvent, traderEvent } from "./event.ts"
