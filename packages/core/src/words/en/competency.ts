/**
 * English wording of the competency room.
 *
 * @module
 */
import type { CompetencyWords } from "../id/competency.ts"

/** The competency room in English. @category instances */
export const competency: CompetencyWords = {
  verdict: { K: "competent", BK: "not yet competent", open: "cannot be decided yet" },
  unit: {
    K: "all {met} performance criteria are shown",
    BK: "{notMet} performance criteria are not shown, {met} are",
    open: "{unknown} performance criteria are not judged yet, {met} are shown"
  },
  level: { criterion: "performance criterion", element: "element", unit: "competency unit", cluster: "cluster", scheme: "scheme" },
  rollUp: {
    fact: { met: "shown", unmet: "not shown", undetermined: "not judged yet" },
    all: {
      met: "all {of} parts are met",
      unmet: "{unmet} of {of} parts are not met; all must be",
      undetermined: "{undetermined} of {of} parts are not known; all must be met"
    },
    any: {
      met: "{met} of {of} parts are met; one is enough",
      unmet: "none of {of} parts is met; one is enough",
      undetermined: "no part is met yet, {undetermined} are not known; one is enough"
    },
    atLeast: {
      met: "{met} of {of} parts are met; {needed} are needed",
      unmet: "only {met} of {of} parts are met; {needed} are needed",
      undetermined: "{met} of {of} parts are met so far, {undetermined} are not known; {needed} are needed"
    },
    points: {
      met: "{points} points are reached; {needed} are needed, and every required part is met",
      unmet: "{points} points are reached; {needed} and every required part are needed",
      undetermined: "{points} points so far, {undetermined} parts are not known; {needed} and every required part are needed"
    }
  },
  rollUpFault: {
    empty: "{path}: nothing stands below it; add at least one part",
    duplicateId: "{path}: this id is used twice in one place; give it another",
    count: "{path}: the count must be a whole number from 1 to the number of parts",
    pointsRequired: "{path}: the points required must be a whole number, 1 or more",
    noItems: "{path}: no part has points; name at least one",
    notAnItem: "{path}: no points item; write the part, its points, and whether it is required",
    notAChild: "{path}: this part does not stand below its node",
    itself: "{path}: a competency cannot be a part of itself",
    twice: "{path}: this part is named twice",
    points: "{path}: points must be a whole number, 0 or more",
    unreachable: "{path}: all points together do not reach the points required"
  },
  frameworkFault: {
    duplicateUnit: "{path}: the unit {code} is listed twice",
    unknownUnit: "{path}: the unit {code} is not in the framework",
    selfRelation: "{path}: a relation of a unit with itself",
    endsBeforeItBegins: "{path}: the relation ends before it begins",
    coversCycle: "{path}: units cover each other ({units}); make them equivalent or remove one relation"
  },
  codeChange: {
    spaces: "spaces and invisible signs removed",
    lookAlikes: "letters or digits of another form written plainly",
    letterCase: "letters made capital",
    separators: "separators made dots",
    dots: "dots moved or removed",
    versionShortened: "version written with one digit",
    versionPadded: "version written with two digits"
  },
  unreadableCode: {
    notACode: "{text} is no competency unit code; a code looks like G.46RIT00.001.1",
    digitForLetter: "{text}: a digit stands where a letter belongs; perhaps {suggestion}, check it at the source",
    letterForDigit: "{text}: a letter stands where a digit belongs; perhaps {suggestion}, check it at the source",
    missingDigits: "{text}: the two digits after the field's letters are missing; perhaps {suggestion}, check it at the source",
    version: "{text}: the version number does not fit the form of the code; check it at the source"
  },
  refusal: {
    CombinedDropRules: "the lowest ({lowest}) and the highest ({highest}) marks cannot both be dropped: a better mark could lower the result",
    DropWithinPoints: "group {group} drops marks while the points of all groups are added: a better mark could lower the result",
    InvalidAnswer: "answer {at} is {value}; it must be 1 (right), 0 (wrong) or absent",
    InvalidChance: "the chance {parameter} is {value}, which is no number",
    InvalidCurve: "forgetting curve: {parameter} is {value} and gives no date",
    InvalidDecimals: "{decimals} decimals; there must be a whole number from 0 to {most}",
    InvalidDropRule: "the number of marks to drop is {value}; it must be a whole number, 0 or more",
    InvalidExpectation: "{parameter} is {value}; it must be a whole number from 0 to 10,000",
    InvalidMark: "item {at}: {field} is {value}, which is no mark to calculate with",
    InvalidPoints: "points are {value}; they must be a number, 0 or more",
    InvalidPolicy: "retake policy: {parameter} is {value}, out of range",
    InvalidMethod: "method {kind}: {parameter} is {value}, out of range",
    TooManyAttempts: "{count} results are more than {limit}; a decaying average is not made of so many",
    ScoreOutOfRange: "the result {value} is beyond the range of a score"
  }
}
