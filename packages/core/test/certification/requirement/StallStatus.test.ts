import { describe, expect, it } from "vitest"
import type { Leaf } from "../../../src/certification/Scheme.ts"
import type * as CaseFile from "../../../src/evidence/CaseFile.ts"
import { day, event, judge, offer, turningDays } from "../fixtures.ts"

const active: Leaf = { kind: "stall-status", allowed: ["active", "suspended"] }
const since = (status: CaseFile.StallRecord["status"], on: string): CaseFile.StallRecord => ({ status, since: day(on), evidence: event(`${status}-${on}`) })

describe("stall status (status kios)", () => {
  it.each([
    { given: "one that is allowed", stall: [since("suspended", "2026-06-30")], then: [[]] },
    { given: "one that is not: back to the best that is", stall: [since("closed", "2026-06-30")], then: [["restore-stall", { status: "active" }, 5, "2026-07-01"]] },
    { given: "none known: found out today", stall: [], then: [["establish-fact", { fact: "stall-status", value: "active" }, 0.25, "2026-06-30"]] }
  ])("offers: $given", ({ stall, then }) => {
    const { complete, ways } = offer(active, { stall })
    expect(ways.map((way) => way.flatMap(({ change, cost, earliest, facts }) => [change, facts, cost, earliest]))).toEqual(then)
    expect(complete).toBe(true)
  })

  it("turns on every day from which a status holds, past or to come", () => {
    const stall = [since("active", "2025-01-01"), since("closed", "2026-07-01")]
    expect(turningDays(active, { stall })).toEqual(["2025-01-01", "2026-07-01"])
    expect(judge(active, { stall })).toMatchObject({ verdict: "met", evidence: ["active-2025-01-01"] })
  })
})
