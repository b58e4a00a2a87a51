/** English wording of the class report (kata-kata laporan kelas). @module */
import type { MeasurementWords } from "../id/measurement.ts"

/** The sentences of the measurement room in English. @category instances */
export const measurement: MeasurementWords = {
  report: {
    "gain-beyond-chance": "Scores of {people} people rose by {difference} on average; that is more than chance (p at most {p}). Without a comparison group its cause is not shown.",
    "loss-beyond-chance": "Scores of {people} people fell by {difference} on average; that is more than chance (p at most {p}). Without a comparison group its cause is not shown.",
    "gain-within-chance": "A mean difference of {difference} among {people} people can still be chance (p at most {p}).",
    "gain-contradictory": "The mean of {people} people moved by {difference}, but most people moved the other way; check scores far from the rest.",
    "gain-unknown": "The gain cannot be judged yet: only {people} people have both scores.",
    "test-consistent": "The test measures consistently: alpha {alpha} from {people} people (confidence interval {low} to {high}), bar {bar}.",
    "test-not-consistent": "The test does not measure consistently yet: alpha {alpha} from {people} people (confidence interval {low} to {high}), bar {bar}.",
    "test-consistency-unknown": "The consistency of the test cannot be computed from {people} people.",
    "items-from-few": "Item correlations from {people} people can be off by about {margin}; read them as a sign to look at the item, not as proof.",
    "item-against-the-test": "Check the key of item {item}: strong learners get it right no more often than weak ones (correlation {rest}).",
    "item-weak": "Item {item} hardly tells learners apart (correlation {rest}).",
    "item-too-hard": "Item {item} is too hard: {percent} per cent reached.",
    "item-too-easy": "Item {item} is too easy: {percent} per cent reached.",
    "item-same-for-all": "Everybody answered item {item} alike, so it tells nobody apart.",
    "assessors-agree": "The assessors agree: alpha {alpha} on {entries} pieces of work.",
    "assessors-agree-roughly": "The assessors agree well enough for tentative conclusions: alpha {alpha} on {entries} pieces of work.",
    "assessors-disagree": "The assessors do not agree yet: alpha {alpha} on {entries} pieces of work.",
    "assessors-agreement-unknown": "Agreement of the assessors cannot be computed from {entries} pieces of work.",
    "assessors-not-linked": "Some assessors share no piece of work, so their severities cannot be compared.",
    "assessor-severe": "Assessor {assessor} is more severe than the average assessor by {points} points.",
    "assessor-mild": "Assessor {assessor} is milder than the average assessor by {points} points.",
    "assessor-other-order": "Assessor {assessor} orders the work differently from the others (correlation {order} on {entries} shared pieces of work).",
    "assessor-same-for-all": "Assessor {assessor} gave every piece of work the same score."
  }
}
