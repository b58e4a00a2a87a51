/**
 * fast-check arbitraries for the types of the domain (nilai acak untuk uji hukum), a name a concept.
 *
 * What they produce is valid and small, and shrinks. Ids come out of few, so that a scheme of `Scheme`, a case file of
 * `Evidence` and a story of `Journey` speak of the same sessions, units and people.
 *
 * @module
 */
export { comparison, day, id, instant, oneOf, ratio, rational, rounding, score, span, verdict, workingCalendar } from "./kernel.ts"
export { dataOf, event, history, ofType, schoolEvent, traderEvent } from "./event.ts"
export * as Competency from "./competency.ts"
export * as Curriculum from "./curriculum.ts"
export * as Desk from "./desk.ts"
export * as Evidence from "./evidence.ts"
export * as Framework from "./framework.ts"
export * as Hostile from "./hostile.ts"
export * as Ids from "./ids.ts"
export * as Indicator from "./indicator.ts"
export * as Journey from "./journey.ts"
export * as Kipp from "./kipp.ts"
export * as Ledger from "./ledger.ts"
export * as Life from "./life.ts"
export * as Measurement from "./measurement.ts"
export * as Requirement from "./requirement.ts"
export * as RollUp from "./rollUp.ts"
export * as Rubric from "./rubric.ts"
export * as Rulebook from "./rulebook.ts"
export * as Scheme from "./scheme.ts"
