import { describe, expect, it } from "vitest"
import * as Units from "../../../src/certification/requirement/units.ts"
import type { Leaf } from "../../../src/certification/Scheme.ts"
import type * as CaseFile from "../../../src/evidence/CaseFile.ts"
import { criterion, cure, file, id, judge, offer } from "../fixtures.ts"

describe("how a trader stands in one unit (keadaan unit)", () => {
  const standing = (criteria: ReadonlyArray<CaseFile.CriterionRecord>, has?: ReadonlyArray<number>) => Units.standing(file({ criteria }), id("U-1"), has)
  const at = (element: number, n: number, shown: boolean | undefined = true) => criterion("U-1", element, n, shown)

  it.each([
    { given: "all shown", criteria: [at(1, 1), at(1, 2), at(2, 1)], has: [2, 1], then: { verdict: "met", shown: 3, left: 0 } },
    { given: "one not looked at", criteria: [at(1, 1), at(2, 1)], has: [2, 1], then: { verdict: "undetermined", shown: 2, left: 1 } },
    { given: "two not looked at", criteria: [at(2, 1)], has: [2, 1], then: { verdict: "undetermined", shown: 1, left: 2 } },
    { given: "one not shown", criteria: [at(1, 1), at(1, 2, false), at(2, 1)], has: [2, 1], then: { verdict: "unmet", shown: 2, left: 1 } },
    { given: "one not shown, one not said, one not looked at", criteria: [at(1, 1, false), criterion("U-1", 1, 2, undefined)], has: [2, 1], then: { verdict: "unmet", shown: 0, left: 3 } },
    { given: "criteria of like numbers in two elements are two", criteria: [at(1, 2), at(2, 1)], has: [2, 2], then: { verdict: "undetermined", shown: 2, left: 2 } },
    { given: "another unit's do not count", criteria: [criterion("U-2", 1, 1, false)], has: [1], then: { verdict: "undetermined", shown: 0, left: 1 } },
    { given: "all shown, and nobody says how many there are", criteria: [at(1, 1)], has: undefined, then: { verdict: "undetermined", shown: 1, left: 1 } }
  ])("$given", ({ criteria, has, then }) => expect(standing(criteria, has)).toMatchObject(then))

  it.each([
    { given: "the first criterion", element: 1, n: 1, counts: true },
    { given: "the last that anybody may list", element: 1000, n: 1000, counts: true },
    { given: "an element beyond", element: 1001, n: 1, counts: false },
    { given: "a criterion beyond", element: 1, n: 1001, counts: false },
    { given: "element zero", element: 0, n: 1, counts: false },
    { given: "criterion zero", element: 1, n: 0, counts: false },
    { given: "half an element", element: 1.5, n: 1, counts: false },
    { given: "half a criterion", element: 1, n: 1.5, counts: false }
  ])("while nobody says what the unit has, $given counts: $counts", ({ counts, element, n }) =>
    expect(standing([at(element, n, false)])).toMatchObject({ verdict: counts ? "unmet" : "undetermined", evidence: { length: counts ? 1 : 0 } }))

  it.each([
    { given: "the last of an element", element: 1, n: 2, counts: true },
    { given: "one more than the element has", element: 1, n: 3, counts: false },
    { given: "an element the unit does not have", element: 3, n: 1, counts: false },
    { given: "element zero", element: 0, n: 1, counts: false },
    { given: "criterion zero", element: 1, n: 0, counts: false },
    { given: "half a criterion", element: 1, n: 1.5, counts: false },
    { given: "half an element", element: 1.5, n: 1, counts: false }
  ])("of a unit with two criteria and one, $given counts: $counts", ({ counts, element, n }) =>
    expect(standing([at(element, n, false)], [2, 1])).toMatchObject({ verdict: counts ? "unmet" : "undetermined", evidence: { length: counts ? 1 : 0 } }))
})

describe("competency units held (unit kompetensi)", () => {
  const units = (more: object = {}): Leaf => ({ kind: "units-competent", units: [{ code: id("U-1"), criteria: [2] }, { code: id("U-2"), criteria: [1] }], ...more }) as Leaf

  it.each([
    { given: "two not yet competent: the first is named", criteria: [criterion("U-1", 1, 1, false), criterion("U-2", 1, 1, false)], leaf: units(), verdict: "unmet", first: "U-1", unknown: 0, missing: [] },
    { given: "one open beside one failed: nothing that is missing could decide", criteria: [criterion("U-1", 1, 1, false)], leaf: units(), verdict: "unmet", first: "U-1", unknown: 1, missing: [] },
    { given: "one open beside one held, one is enough", criteria: [criterion("U-2", 1, 1, true)], leaf: units({ count: 1 }), verdict: "met", first: "U-1", unknown: 1, missing: [] },
    { given: "both open", criteria: [], leaf: units(), verdict: "undetermined", first: "U-1", unknown: 2, missing: ["U-1", "U-2"] }
  ])("$given", ({ criteria, first, leaf, missing, unknown, verdict }) => {
    const finding = judge(leaf, { criteria })
    expect(finding).toMatchObject({ verdict, facts: { firstNotYet: first, unknown } })
    expect(finding.missing.map(({ about }) => about)).toEqual(missing)
  })

  it("each criterion left costs, by the scheme's own costs where it has some", () => {
    expect(cure(units(), {})).toMatchObject({ after: "met", cost: 3 })
    expect(cure(units(), {}, {}, { costs: { "show-criterion": 0.5 } })).toMatchObject({ after: "met", cost: 1.5 })
    expect(cure(units(), { criteria: [criterion("U-1", 1, 1, true)] }, {}, { costs: { "show-criterion": 0.5 } })).toMatchObject({ cost: 1 })
  })

  it.each([
    { given: "more units than there are", leaf: units({ count: 3 }), fixed: "unit" },
    { given: "a unit that nobody defines", leaf: units({ units: [{ code: id("U-9") }] }), fixed: "unit-definition" }
  ])("nothing helps: $given", ({ fixed, leaf }) => expect(offer(leaf)).toEqual({ ways: [], complete: true, fixed }))
})
