/** Numbers that are no scores, in a case file built by hand: marks nobody knows, never a crash and never a verdict. */
import { describe, expect, it } from "vitest"
import type { Leaf } from "../../../src/certification/Scheme.ts"
import { readable } from "../../../src/certification/requirement/marks.ts"
import * as Score from "../../../src/kernel/Score.ts"
import { attempt, cure, id, score, verdict } from "../fixtures.ts"

const atLeast = (more: object): Leaf => ({ kind: "score-at-least", assessment: id("post"), minimum: score(70), scale: "percent", method: "highest", ...more }) as Leaf
const gain: Leaf = { kind: "gain-at-least", pre: id("pre"), post: id("post"), minimum: score(10), measure: "points", postAttempt: "latest" } as Leaf
const noScores = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0.3, Score.limit + 1, "80"] as ReadonlyArray<unknown> as ReadonlyArray<Score.Score>
const leaves = [
  ...["highest", "lowest", "latest", "first", "mean", "median"].flatMap((method) => [atLeast({ method }), atLeast({ method, scale: "points" })]),
  gain
]

describe("marks that are no scores", () => {
  it.each(noScores)("a mark of %s is not known", (mark) => {
    for (const leaf of leaves) {
      const facts = { assessments: [attempt("pre", 20), { ...attempt("post", 0), score: mark }] }
      expect(verdict(leaf, facts)).toBe("undetermined")
      expect(() => cure(leaf, facts)).not.toThrow()
    }
  })

  it.each([...noScores, Score.ofUnits(-1)])("a mark out of %s is not known", (possible) => {
    for (const leaf of leaves) {
      const facts = { assessments: [attempt("pre", 20), { ...attempt("post", 90), possible }] }
      expect(verdict(leaf, facts)).toBe("undetermined")
      expect(() => cure(leaf, facts)).not.toThrow()
    }
  })

  it("what is a score is left as it is", () => {
    for (const record of [attempt("post", 80), attempt("post", undefined), attempt("post", 0, "2026-05-01", { possible: score(0) })]) expect(readable(record)).toBe(record)
  })

  it("what was possible stays where only the mark is no score", () => {
    expect(readable({ ...attempt("post", 80), score: Score.ofUnits(0.5) })).toEqual({ ...attempt("post", 80), score: undefined })
  })
})
