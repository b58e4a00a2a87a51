import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Eligibility from "../../src/certification/Eligibility.ts"
import * as Replay from "../../src/certification/Replay.ts"
import type { CaseFile } from "../../src/evidence/CaseFile.ts"
import type { TraderEvent } from "../../src/journey/Event.ts"
import * as Journey from "../../src/journey/Journey.ts"
import * as Day from "../../src/kernel/Day.ts"
import * as Id from "../../src/kernel/Id.ts"
import { all, passed, schemeOf, scored } from "./fixture.ts"

const scheme = schemeOf(all(passed("a"), passed("b", 70)))
const file = scored({ a: 80, b: undefined })
const recorded = Replay.record(Eligibility.recommend(scheme, file))
const refused = (answer: ReturnType<typeof Replay.replay>) => Result.isFailure(answer) && { ...answer.failure }

describe("a recommendation said again", () => {
  it("names the scheme and version that spoke", () => {
    expect(recorded).toMatchObject({ scheme: "contoh", version: "1" })
    expect(JSON.parse(recorded.text)).toMatchObject({ rule: "contoh", version: "1", verdict: "undetermined", day: "2026-06-30" })
  })

  it("is the same, byte for byte, among other versions", () => {
    const others = [schemeOf(passed("a"), { version: "2" }), schemeOf(passed("b"), { id: "lain" as never }), scheme]
    expect(Result.getOrThrow(Replay.replay(recorded, others, file))).toEqual(Eligibility.recommend(scheme, file))
    expect(Result.isSuccess(Replay.replay(recorded, [scheme, { ...scheme }], file))).toBe(true)
  })

  it("law: whatever was recorded is reproduced from the same file, also after a trip through JSON", () => {
    const score = fc.constantFrom(undefined, 0, 69, 70, 100)
    fc.assert(fc.property(fc.record({ a: score, b: score }), (scores) => {
      const before = scored(scores)
      const kept = Replay.record(Eligibility.recommend(scheme, before))
      const again = Replay.replay(JSON.parse(JSON.stringify(kept)) as Replay.Recorded, [scheme], JSON.parse(JSON.stringify(before)) as CaseFile)
      expect(Result.isSuccess(again) && Replay.record(again.success).text).toBe(kept.text)
    }))
  })

  it("law: what was recorded later, corrected or taken back changes nothing that was said as it was known then", () => {
    const visits = schemeOf({ kind: "mentoring-visits", minimum: 3 })
    const trader = Id.make<"TraderId">("P-1")
    const asOf = Day.make("2026-03-31")
    const visit = (n: number, recorded: number, name = n): TraderEvent =>
      ({ id: Id.make(`v${name}`), type: "MentoringVisited", version: 1, occurredOn: Day.addDays(Day.make("2026-03-01"), n), recordedAt: `${Day.addDays(Day.make("2026-03-01"), recorded)}T05:00:00.000Z`, data: {} })
    const withdrawn = (n: number, target: number): TraderEvent =>
      ({ id: Id.make(`w${n}`), type: "RecordWithdrawn", version: 1, occurredOn: Day.make("2026-05-01"), recordedAt: "2026-05-01T05:00:00.000Z", data: { withdraws: Id.make(`v${target}`), reason: "salah catat" } })
    const known = fc.uniqueArray(fc.nat(29), { maxLength: 6 }).map((days) => days.map((n) => visit(n, n)))
    const later = fc.tuple(fc.uniqueArray(fc.integer({ min: 30, max: 60 }), { maxLength: 4 }), fc.uniqueArray(fc.nat(29), { maxLength: 3 }))
      .map(([added, back]) => [...added.map((n) => visit(n % 29, n + 1, n + 100)), ...back.map((n, at) => withdrawn(at, n))])
    fc.assert(fc.property(known, later, (before, after) => {
      const view = { asOf, knownAt: "2026-03-31T16:59:59.999Z" }
      const kept = Replay.record(Eligibility.recommend(visits, Journey.caseFile(Journey.replay(trader, before, view))))
      const now = Journey.caseFile(Journey.replay(trader, [...after, ...before], view))
      expect(Result.isSuccess(Replay.replay(kept, [visits], now))).toBe(true)
    }))
  })

  it.each([
    { given: "a scheme nobody has", got: () => refused(Replay.replay(recorded, [], file)), then: { _tag: "NotReproduced", reason: "schemeUnknown" } },
    { given: "another version", got: () => refused(Replay.replay(recorded, [{ ...scheme, version: "2" }], file)), then: { reason: "schemeUnknown" } },
    { given: "another scheme of that version", got: () => refused(Replay.replay(recorded, [{ ...scheme, id: "lain" as never }], file)), then: { reason: "schemeUnknown" } },
    { given: "two that differ under one name", got: () => refused(Replay.replay(recorded, [scheme, schemeOf(passed("a"))], file)), then: { reason: "schemeAmbiguous" } },
    { given: "another file", got: () => refused(Replay.replay(recorded, [scheme], scored({ a: 81, b: undefined }))), then: { reason: "differs" } }
  ])("$given: $then.reason", ({ got, then }) => expect(got()).toMatchObject(then))

  it("says where the first byte differs, and what it says now", () => {
    const now = Replay.record(Eligibility.recommend(scheme, scored({ a: 81, b: undefined }))).text
    const answer = Replay.replay(recorded, [scheme], scored({ a: 81, b: undefined }))
    expect(Result.isFailure(answer) && answer.failure.text).toBe(now)
    const at = Result.isFailure(answer) ? answer.failure.at! : -1
    expect(now.slice(0, at)).toBe(recorded.text.slice(0, at))
    expect(now[at]).not.toBe(recorded.text[at])
    const cut = Replay.replay({ ...recorded, text: `${recorded.text}x` }, [scheme], file)
    expect(Result.isFailure(cut) && cut.failure.at).toBe(recorded.text.length)
  })
})
