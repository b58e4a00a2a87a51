import { describe, expect, it } from "vitest"
import type { Leaf } from "../../../src/certification/Scheme.ts"
import type * as CaseFile from "../../../src/evidence/CaseFile.ts"
import { day, event, id, judge, turningDays, verdict } from "../fixtures.ts"

const item = (name: string, more: Partial<CaseFile.PortfolioItem> = {}): CaseFile.PortfolioItem =>
  ({ item: name, day: day("2026-05-01"), valid: true, authentic: true, current: true, sufficient: true, evidence: event(name), ...more })
const evidence = (more: object = {}): Leaf => ({ kind: "evidence-vatm", items: 1, ...more }) as Leaf
const checks = ["valid", "authentic", "current", "sufficient"] as const

describe("two judgements of one item on one day", () => {
  it("that agree are one", () => {
    const portfolio = [item("a"), item("a", { evidence: event("b") })]
    expect(judge(evidence(), { portfolio })).toMatchObject({ verdict: "met", evidence: ["b"] })
    expect(verdict(evidence({ items: 2 }), { portfolio })).toBe("unmet")
  })

  it.each(checks)("that agree that it is not %s refuse it", (check) =>
    expect(verdict(evidence(), { portfolio: [item("a", { [check]: false }), item("a", { [check]: false })] })).toBe("unmet"))

  it.each(checks)("that disagree on %s leave it open, unless the scheme does not ask for it", (check) => {
    const portfolio = [item("a", { [check]: false }), item("a")]
    expect(verdict(evidence(), { portfolio })).toBe("undetermined")
    expect(verdict(evidence({ checks: checks.filter((each) => each !== check) }), { portfolio })).toBe("met")
  })
})

describe("the days after which evidence is too old", () => {
  const portfolio = [item("a", { madeOn: day("2026-01-31") }), item("b"), item("c", { madeOn: day("2026-03-01") })]
  const month = { notOlderThan: { kind: "months", count: 1 } }
  const path = (more: object = {}): Leaf => ({ kind: "portfolio-path", units: [id("U-1")], items: 1, ...more }) as Leaf
  it.each([
    { given: "each item whose day of making is known", of: evidence, more: month, then: ["2026-03-01", "2026-04-02"] },
    { given: "no limit", of: evidence, more: {}, then: [] },
    { given: "the portfolio path alike", of: path, more: month, then: ["2026-03-01", "2026-04-02"] },
    { given: "the portfolio path without a limit", of: path, more: {}, then: [] }
  ])("$given", ({ more, of, then }) => expect(turningDays(of(more), { portfolio })).toEqual(then))
})

describe("portfolio path (RPL): what is missing", () => {
  const path: Leaf = { kind: "portfolio-path", units: [id("U-1"), id("U-2")], items: 1 }
  const verified = (unit: string) => item(unit, { unit: id(unit), assessor: id("A") })
  it.each([
    { given: "both units covered", portfolio: [verified("U-1"), verified("U-2")], verdict: "met", missing: [] },
    { given: "one verified by nobody named", portfolio: [verified("U-1"), item("U-2", { unit: id("U-2") })], verdict: "undetermined", missing: ["U-2"] },
    { given: "one verified by nobody named, the other without anything", portfolio: [item("U-2", { unit: id("U-2") })], verdict: "unmet", missing: [] }
  ])("$given", ({ missing, portfolio, verdict }) => {
    const finding = judge(path, { portfolio })
    expect(finding.verdict).toBe(verdict)
    expect(finding.missing.map(({ about }) => about)).toEqual(missing)
  })
})
