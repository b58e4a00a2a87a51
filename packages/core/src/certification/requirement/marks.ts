/**
 * Marks as they may be read (nilai): a number that is no score is a mark nobody knows.
 *
 * Events are checked when they are read, so only a case file built by hand can hold such a number.
 *
 * @module
 */
import type { AssessmentRecord } from "../../evidence/CaseFile.ts"
import * as Score from "../../kernel/Score.ts"

/** The attempt itself, or one without its mark where the mark or what was possible is no score. @category rules */
export const readable = (record: AssessmentRecord): AssessmentRecord => {
  const { possible, score } = record
  if (!Score.isScore(possible) || possible < 0) return { ...record, score: undefined, possible: Score.make(0) }
  return score === undefined || Score.isScore(score) ? record : { ...record, score: undefined }
}
