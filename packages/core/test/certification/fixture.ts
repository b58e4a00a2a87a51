/** A scheme and case files small enough to reason about: an assessment is passed with half its points. */
import type { Scheme, Node, Leaf } from "../../src/certification/Scheme.ts"
import * as CaseFile from "../../src/evidence/CaseFile.ts"
import * as Day from "../../src/kernel/Day.ts"
import * as Id from "../../src/kernel/Id.ts"
import * as Score from "../../src/kernel/Score.ts"

export const source = { instrument: "Aturan sekolah", url: "https://example.org", read: "own-rule", confidence: "C" } as const

export const schemeOf = (tree: Node, over: Partial<Scheme> = {}): Scheme => ({
  id: Id.make<"SchemeId">("contoh"),
  version: "1",
  kind: "training",
  name: { id: "Contoh", en: "Example" },
  from: Day.make("2026-01-01"),
  source,
  minutesPerLessonHour: 45,
  validity: { kind: "never" },
  tree,
  ...over
})

/** Passed with so many percent, half by default. */
export const passed = (assessment: string, minimum = 50): Leaf =>
  ({ kind: "score-at-least", assessment: Id.make<"AssessmentId">(assessment), minimum: Score.make(minimum), scale: "percent", method: "highest" })

export const all = (...of: ReadonlyArray<Node>): Node => ({ kind: "all", of })
export const any = (...of: ReadonlyArray<Node>): Node => ({ kind: "any", of })
export const atLeast = (count: number, ...of: ReadonlyArray<Node>): Node => ({ kind: "at-least", count, of })

/** A case file with these scores out of 100; an undefined score is work not marked yet, an absent one was never tried. */
export const scored = (scores: Readonly<Record<string, number | undefined>>, trader = "P-1"): CaseFile.CaseFile => ({
  ...CaseFile.empty(Id.make<"TraderId">(trader), Day.make("2026-06-30")),
  enrolledOn: Day.make("2026-02-01"),
  assessments: Object.entries(scores).map(([assessment, score]) => ({
    assessment: Id.make<"AssessmentId">(assessment),
    day: Day.make("2026-05-01"),
    score: score === undefined ? undefined : Score.make(score),
    possible: Score.make(100),
    evidence: Id.make<"EventId">(`e-${assessment}`)
  }))
})
