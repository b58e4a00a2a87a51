/**
 * English wording of the indicator room.
 *
 * @module
 */
import type { IndicatorWords } from "../id/indicator.ts"

/** The indicator room in English. @category instances */
export const indicator: IndicatorWords = {
  audit: {
    "points-printed-as-percent": "printed as {printed} percent, but these are percentage points; the rise is {computed} percent",
    "base-is-the-later-figure": "printed as {printed} percent of the later figure; of the earlier one it is {computed} percent",
    "ratio-printed-as-rise": "printed as a rise of {printed} percent, but this is the ratio; the rise is {computed} percent",
    "share-printed-as-growth": "printed as growth of {printed} percent, but this is a share of the total; the growth is {computed} percent",
    "growth-does-not-follow": "printed as {printed} percent, while the two figures give {computed} percent",
    "percent-of-zero": "printed as {printed} percent of a base of zero, which is undefined",
    "base-not-named": "printed as {printed} percent without saying of what",
    "target-against-result": "a target is compared with a result",
    "partial-year": "the periods differ in length: {before} months and {after} months",
    "cumulative-against-one-year": "a cumulative figure is compared with one year's",
    "worsening-printed-as-improvement": "printed as an improvement, but {before} to {after} is worse",
    "complements-of-one-total": "{before} and {after} add up to 100: shares of one total, not two rates",
    "total-is-not-its-sum": "the printed total is {printed}, its parts add up to {sum} (difference {difference})",
    "achievement-above-100": "an achievement of {printed} percent is above 100",
    "capped-here-not-there": "achievement is capped at 100 in one place and not in another",
    "headline-differs-from-body": "the headline says {headline}, the body says {body}",
    "thousands-mark-read-as-decimal": "the figures differ by exactly a thousand: a thousands mark was read as a decimal point",
    "grade-does-not-belong": "an index of {index} has grade {grade} under the scheme of {scheme}, printed is {printed}",
    "converted-is-not-mean-times-25": "an element mean of {mean} times 25 is {computed}, printed is {printed}"
  },
  faults: {
    "negative-count": "the count {value} is below zero",
    "count-not-whole": "the count {value} is not whole",
    "share-outside-0-100": "the share {value} lies outside 0 to 100",
    "negative-duration": "the duration {value} is below zero",
    "wrong-currency-unit": "the unit {unit} is not whole rupiah; write IDR with all the zeros",
    "not-a-number": "the value is no number",
    "period-backwards": "the period ends on {until} before it begins on {from}",
    "no-source": "no source is named",
    "no-method": "no method of measuring is named",
    "share-of-nothing-named": "the share does not say of what",
    "released-before-the-period-ends": "released on {released}, before the period ends on {until}"
  },
  warnings: {
    "few-respondents": "only {respondents} respondents, at least {minimum} are asked for",
    "below-sample-size": "{respondents} respondents; for a population of {population}, {wanted} are advised",
    "element-without-answers": "nobody answered the element {element}",
    "weight-cannot-reach-100": "with this weight a perfect score is only {highest}"
  },
  elements: {
    requirements: "requirements",
    procedure: "system, mechanism and procedure",
    time: "time to completion",
    cost: "cost",
    product: "product specification",
    competence: "competence of staff",
    conduct: "conduct of staff",
    complaints: "handling of complaints and suggestions",
    facilities: "facilities"
  },
  grades: { A: "very good", B: "good", C: "less than good", D: "not good" },
  bands: { sangatInovatif: "very innovative", inovatif: "innovative", kurangInovatif: "less innovative", tidakDapatDinilai: "cannot be assessed" },
  bounds: {
    exactly: "{value}", "more-than": "more than {value}", "at-least": "at least {value}", about: "about {value}", "at-most": "at most {value}",
    "less-than": "less than {value}"
  },
  kinds: { count: "count", share: "share", rupiah: "rupiah", duration: "duration", index: "index", score: "score" },
  stages: { enrolled: "enrolled", attended: "attended", assessed: "assessed", certified: "certified" },
  refusals: {
    NotComparable: "a result and a target are not compared ({before} with {after})",
    UnknownGuide: "the guide of {edition} is not known; known are {known}",
    NotACount: "{value} is no count",
    OutsideScale: "the answer {value} lies outside the scale from 1 to 4",
    WeightNeedsNineElements: "printed weights belong to nine elements, here are {elements}"
  },
  suppressed: "suppressed: fewer than {minimum} traders",
  denominators: "{lowest} to {highest} percent, depending on the number of traders used"
}
