/** How missing evidence is made good, by itself: what is counted, and on which day evidence can be made that is still current on a later day. */
import { describe, expect, it } from "vitest"
import * as Collect from "../../../src/certification/requirement/collect.ts"
import type * as Requirement from "../../../src/certification/Requirement.ts"
import type * as Span from "../../../src/kernel/Span.ts"
import { day, file, id, setting, steps } from "../fixtures.ts"

const units = [id<"UnitCode">("U-1"), id<"UnitCode">("U-2")]
const offered = (scopes: ReadonlyArray<(typeof units)[number] | undefined>, standing: { readonly sure: number; readonly possible: number }, items: number) =>
  Collect.remedy(scopes, () => ({ ...standing, evidence: [] }), items, file(), setting(), "", undefined)

describe("evidence made good (melengkapi bukti)", () => {
  it.each([
    { given: "nothing where there is enough", standing: { sure: 2, possible: 2 }, items: 2, then: [[]] },
    { given: "nothing where there is more", standing: { sure: 3, possible: 4 }, items: 1, then: [[]] },
    { given: "collect what is not there", standing: { sure: 0, possible: 0 }, items: 2, then: [["collect-evidence amount=2"]] },
    { given: "have it judged, which is cheaper, or collect", standing: { sure: 1, possible: 2 }, items: 2, then: [["judge-evidence amount=1"], ["collect-evidence amount=1"]] },
    { given: "as many judged as are needed", standing: { sure: 0, possible: 9 }, items: 1, then: [["judge-evidence amount=1"], ["collect-evidence amount=1"]] },
    {
      given: "some judged, the rest collected", standing: { sure: 0, possible: 2 }, items: 3,
      then: [["judge-evidence amount=2", "collect-evidence amount=1"], ["judge-evidence amount=1", "collect-evidence amount=2"], ["collect-evidence amount=3"]]
    }
  ])("$given", ({ items, standing, then }) => {
    const { complete, ways } = offered([undefined], standing, items)
    expect(ways.map((changes) => steps({ changes }))).toEqual(then)
    expect(complete).toBe(true)
  })

  it("of very many ways the cheapest is among those looked at", () => {
    const { complete, ways } = offered(units, { sure: 0, possible: 1000 }, 1000)
    expect(steps({ changes: ways[0]! })).toEqual(["judge-evidence unit=U-1 amount=1000", "judge-evidence unit=U-2 amount=1000"])
    expect(complete).toBe(false)
  })

  const month: Span.Span = { kind: "months", count: 1 }
  const twoWorkingDays: Span.Span = { kind: "workingDays", count: 2 }
  const holidays: Requirement.Context = { calendar: { workdays: [1, 2, 3, 4, 5], holidays: [day("2026-10-27"), day("2026-10-28")] } }
  it.each([
    { given: "tomorrow, where no age is asked", limit: undefined, asOf: "2026-10-30", context: {}, then: "2026-06-02" },
    { given: "tomorrow, where that is still current", limit: { kind: "years", count: 1 }, asOf: "2026-10-30", context: {}, then: "2026-06-02" },
    { given: "on the first day of the month before", limit: month, asOf: "2026-10-30", context: {}, then: "2026-09-30" },
    { given: "a day later, where the month before is shorter", limit: month, asOf: "2026-10-31", context: {}, then: "2026-10-01" },
    { given: "on the Monday after, where that is a Saturday", limit: month, asOf: "2026-11-10", context: {}, then: "2026-10-12" },
    { given: "two working days before", limit: twoWorkingDays, asOf: "2026-10-29", context: {}, then: "2026-10-27" },
    { given: "two working days before, over two holidays", limit: twoWorkingDays, asOf: "2026-10-29", context: holidays, then: "2026-10-23" }
  ] as ReadonlyArray<{ given: string; limit: Span.Span | undefined; asOf: string; context: Requirement.Context; then: string }>)(
    "looked at as of $asOf, evidence is collected $given", ({ asOf, context, limit, then }) => {
      const later = { ...setting(context), today: day("2026-06-01") }
      const [way] = Collect.remedy([undefined], () => ({ sure: 0, possible: 1, evidence: [] }), 2, file({ asOf: day(asOf) }), later, "", limit).ways
      expect(way).toMatchObject([{ change: "judge-evidence", earliest: "2026-06-02" }, { change: "collect-evidence", earliest: then }])
    })
})
