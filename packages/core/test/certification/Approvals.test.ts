import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Approvals from "../../src/certification/Approvals.ts"

type By = Approvals.Approval["by"]
const yes = (by?: By): Approvals.Approval => ({ by, positive: true })
const no = (by?: By): Approvals.Approval => ({ by, positive: false })
const open = (by?: By): Approvals.Approval => ({ by, positive: undefined })

describe("approvals by different people", () => {
  it.each([
    { given: "nobody asked and none needed", required: 0, approvals: [], then: "met", counted: 0 },
    { given: "nobody asked", required: 1, approvals: [], then: "unmet", counted: 0 },
    { given: "one of two", required: 2, approvals: [yes("p1")], then: "unmet", counted: 1 },
    { given: "two of two", required: 2, approvals: [yes("p1"), yes("p2")], then: "met", counted: 2 },
    { given: "three of two", required: 2, approvals: [yes("p1"), yes("p2"), yes("p3")], then: "met", counted: 3 },
    { given: "one person twice", required: 2, approvals: [yes("p1"), yes("p1")], then: "unmet", counted: 1 },
    { given: "how many are needed is not known", required: undefined, approvals: [yes("p1"), yes("p2")], then: "undetermined", counted: 2 },

    { given: "one approves and one objects", required: 2, approvals: [yes("p1"), no("p2")], then: "unmet", counted: 1 },
    { given: "two approve and a third objects", required: 2, approvals: [yes("p1"), yes("p2"), no("p3")], then: "met", counted: 2 },
    { given: "approved, then objected", required: 1, approvals: [yes("p1"), no("p1")], then: "unmet", counted: 0 },
    { given: "objected, then approved", required: 1, approvals: [no("p1"), yes("p1")], then: "unmet", counted: 0 },

    { given: "the second has not answered", required: 2, approvals: [yes("p1"), open("p2")], then: "undetermined", counted: 1 },
    { given: "who approved is asked again and has not answered", required: 1, approvals: [yes("p1"), open("p1")], then: "undetermined", counted: 0 },
    { given: "who has not answered objected before", required: 1, approvals: [no("p1"), open("p1")], then: "unmet", counted: 0 },
    { given: "two of three, the third has not answered", required: 3, approvals: [yes("p1"), yes("p2"), open("p3")], then: "undetermined", counted: 2 },
    { given: "an open answer is one person, not two", required: 3, approvals: [yes("p1"), open("p2")], then: "unmet", counted: 1 },

    { given: "the second did not sign", required: 2, approvals: [yes("p1"), yes()], then: "undetermined", counted: 1 },
    { given: "enough without the one who did not sign", required: 1, approvals: [yes("p1"), yes()], then: "met", counted: 1 },
    { given: "two who did not sign are two more at most", required: 4, approvals: [yes("p1"), yes(), yes()], then: "unmet", counted: 1 },
    { given: "two who did not sign may be two more", required: 3, approvals: [yes("p1"), yes(), yes()], then: "undetermined", counted: 1 },

    { given: "who objected did not sign", required: 1, approvals: [yes("p1"), no()], then: "undetermined", counted: 0 },
    { given: "an objection nobody signed is no approval", required: 2, approvals: [yes("p1"), no()], then: "unmet", counted: 0 },
    { given: "one objection takes away one at most", required: 1, approvals: [yes("p1"), yes("p2"), no()], then: "met", counted: 1 },
    { given: "two objections nobody signed take away both", required: 1, approvals: [yes("p1"), yes("p2"), no(), no()], then: "undetermined", counted: 0 },
    { given: "more objections than people", required: 0, approvals: [yes("p1"), no(), no()], then: "met", counted: 0 },

    { given: "a paper without name or answer may be one more", required: 2, approvals: [yes("p1"), open()], then: "undetermined", counted: 0 },
    { given: "a paper without name or answer may be an objection", required: 1, approvals: [yes("p1"), open()], then: "undetermined", counted: 0 }
  ])("$given: $then, $counted known", ({ approvals, counted, required, then }) =>
    expect(Approvals.recommend(required, approvals)).toEqual({ verdict: then, counted }))

  it("law: what is met or unmet stays so, whoever signed and whatever is answered", () => {
    const by = fc.constantFrom("p1", "p2", "p3", "p4")
    const paper = fc.record({ by: fc.option(by, { nil: undefined }), positive: fc.option(fc.boolean(), { nil: undefined }), signer: by, answer: fc.boolean() })
    fc.assert(fc.property(fc.integer({ min: 0, max: 4 }), fc.array(paper, { maxLength: 6 }), (required, papers) => {
      const { counted, verdict } = Approvals.recommend(required, papers)
      const later = Approvals.recommend(required, papers.map(({ answer, by: name, positive, signer }) => ({ by: name ?? signer, positive: positive ?? answer })))
      if (verdict !== "undetermined") expect(later.verdict).toBe(verdict)
      expect(later.counted).toBeGreaterThanOrEqual(counted)
    }))
  })
})
