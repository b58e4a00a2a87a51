import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import * as EventCodec from "../../src/journey/EventCodec.ts"
import { enrolled, event, score, session } from "./build.ts"

const marked = event("a1", "AssessmentRecorded", "2026-03-01", { assessment: "post-test", score: score(75.5), possible: score(100) })
const unmarked = event("a2", "AssessmentRecorded", "2026-03-01", { assessment: "post-test", possible: score(100) })
const all = [enrolled(), marked, unmarked, ...session("s1", "2026-02-03", "held"),
  event("q1", "SatisfactionAnswered", "2026-06-01", { market: "M-1", answers: { requirements: 3 } }),
  event("t1", "TestAnswered", "2026-06-01", { assessment: "post-test", number: "L-1", answers: { 1: "a", 3: "d" } }),
  event("w1", "WorkScored", "2026-06-01", { assessment: "praktik", work: "K-1", assessor: "ASR-01", score: score(62.5), possible: score(100) }),
  event("w2", "WorkScored", "2026-06-01", { assessment: "praktik", work: "K-1", assessor: "ASR-02", possible: score(100) }),
  event("d1", "CertificationDecided", "2026-07-01", { scheme: "sk", schemeVersion: "1", outcome: "refused", recommended: "met", reason: "under review" }, { by: "official" })]
const faults = (change: Record<string, unknown>) => Result.isFailure(EventCodec.decode({ ...EventCodec.encode(marked) as object, ...change }))

describe("events as JSON", () => {
  it("a score is written as people read it", () => expect(EventCodec.encode(marked)).toMatchObject({ data: { score: 75.5, possible: 100 } }))
  it("an unmarked assessment stays without a score", () => expect(JSON.stringify(EventCodec.encode(unmarked))).not.toContain("score"))
  it.each(all.map((one) => ({ one, type: one.type })))("$type comes back as it was, checked and trusted", ({ one }) => {
    const stored = JSON.parse(JSON.stringify(EventCodec.encode(one)))
    expect(Result.getOrThrow(EventCodec.decode(stored))).toEqual(one)
    expect(EventCodec.read(stored)).toEqual(one)
  })
  it.each([
    { given: "a day that is none", change: { occurredOn: "2026-02-30" } },
    { given: "an instant without a zone", change: { recordedAt: "2026-02-01T05:00:00.000" } },
    { given: "a type nobody knows", change: { type: "TraderPraised" } },
    { given: "a version from the future", change: { version: 2 } },
    { given: "an identity number for an id", change: { id: "3573014107900001" } },
    { given: "a score with five decimals", change: { data: { assessment: "post-test", score: 75.12345, possible: 100 } } },
    { given: "a score as text", change: { data: { assessment: "post-test", score: "75", possible: 100 } } },
    { given: "no data", change: { data: null } }
  ])("$given: refused", ({ change }) => expect(faults(change)).toBe(true))
  it("the unchanged event: taken", () => expect(faults({})).toBe(false))
  it.each([null, 7, "event", [], {}])("hostile input %j: refused, never thrown", (input) => expect(Result.isFailure(EventCodec.decode(input))).toBe(true))
})
