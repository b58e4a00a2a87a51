import { describe, expect, it } from "vitest"
import type { Leaf } from "../../../src/certification/Scheme.ts"
import { attendance, cure, id, judge, meeting, offer, score, season, steps } from "../fixtures.ts"

const modules = (more: object = {}): Leaf =>
  ({ kind: "module-completed", modules: [id("M-1"), id("M-2")], minimum: score(50), notOffered: "blocks", late: "full", excused: "absent", makeUps: false, ...more }) as Leaf
/** One module after the other: the second begins with meeting 5, the third, which nobody asks for, with meeting 9. */
const course = (first: string, second: string, third = "") => {
  const parts = [season(first), season(second, "M-2", 5), season(third, "M-3", 9)]
  return { meetings: parts.flatMap(({ meetings }) => meetings), attendance: parts.flatMap(({ attendance }) => attendance) }
}

describe("modules completed (modul selesai)", () => {
  it.each([
    { given: "both completed", facts: course("p", "p"), leaf: modules(), verdict: "met", completed: 2, unknown: 0, first: "", missing: [] },
    { given: "neither: the first is named", facts: course("a", "a"), leaf: modules(), verdict: "unmet", completed: 0, unknown: 0, first: "M-1", missing: [] },
    { given: "one open beside one failed", facts: course("-", "a"), leaf: modules(), verdict: "unmet", completed: 0, unknown: 1, first: "M-1", missing: [] },
    { given: "one open beside one completed, one is enough", facts: course("p", "-"), leaf: modules({ count: 1 }), verdict: "met", completed: 1, unknown: 1, first: "M-2", missing: [] },
    { given: "one open, and a mark missing of one that is completed without it", facts: course("pp-", "-"), leaf: modules(), verdict: "undetermined", completed: 1, unknown: 1, first: "M-2", missing: ["S-5"] },
    { given: "two marks missing of one module", facts: course("p", "--"), leaf: modules(), verdict: "undetermined", completed: 1, unknown: 1, first: "M-2", missing: ["S-5", "S-6"] },
    { given: "half a meeting for late, on the minimum", facts: course("p", "l"), leaf: modules({ late: "half" }), verdict: "met", completed: 2, unknown: 0, first: "", missing: [] },
    { given: "half a meeting for late, below it", facts: course("p", "la"), leaf: modules({ late: "half" }), verdict: "unmet", completed: 1, unknown: 0, first: "M-2", missing: [] },
    { given: "a module not offered passes", facts: course("p", ""), leaf: modules({ notOffered: "passes" }), verdict: "met", completed: 2, unknown: 0, first: "", missing: [] },
    { given: "a mark missing beside an excuse that leaves", facts: course("pe", "-e"), leaf: modules({ excused: "leaves", minimum: score(100) }), verdict: "undetermined", completed: 1, unknown: 1, first: "M-2", missing: ["S-5"] },
    { given: "an excuse that leaves beside a mark missing that does not decide", facts: course("pe", "pe-"), leaf: modules({ excused: "leaves" }), verdict: "met", completed: 2, unknown: 0, first: "", missing: [] },
    { given: "a mark missing in a module nobody asks for", facts: course("p", "p", "-"), leaf: modules(), verdict: "met", completed: 2, unknown: 0, first: "", missing: [] }
  ])("$given: $verdict", ({ completed, facts, first, leaf, missing, unknown, verdict }) => {
    const finding = judge(leaf, facts)
    expect(finding).toMatchObject({ verdict, facts: { completed, needed: (leaf as { count?: number }).count ?? 2, modules: 2, unknown, firstIncomplete: first } })
    expect(finding.missing.map(({ about }) => about)).toEqual(missing)
  })

  it("counts each meeting in its own module, in whatever order they stand, also where a mark is missing", () => {
    const { attendance: marks, meetings } = course("pa", "pp", "p")
    const mixed = [4, 2, 0, 3, 1].map((at) => meetings[at]!)
    for (const given of [mixed, [...mixed].reverse()]) {
      const facts = { meetings: [...given, meeting(20, { module: id("M-3") })], attendance: marks }
      expect(judge(modules({ minimum: score(50.0001) }), facts)).toMatchObject({ verdict: "unmet", facts: { completed: 1, firstIncomplete: "M-1" } })
      expect([...judge(modules(), facts).evidence].sort()).toEqual(["e-1-present", "e-2-absent", "e-5-present", "e-6-present"])
    }
  })

  it.each([
    { given: "completed already", facts: course("p", "p"), leaf: modules(), then: [] },
    { given: "a meeting to come is part of the module already", facts: course("p", "pss"), leaf: modules(), then: ["attend-session session=S-6"] },
    { given: "one module not offered passes, the other is attended", facts: course("s", ""), leaf: modules({ notOffered: "passes" }), then: ["attend-session session=S-1"] },
    { given: "a missed one is made up", facts: course("p", "aa"), leaf: modules({ makeUps: true }), then: ["make-up-session session=S-5"] },
    { given: "two of three modules, the cheaper ones", facts: course("ss", "a", "s"), leaf: modules({ modules: [id("M-1"), id("M-2"), id("M-3")], count: 2, makeUps: true }), then: ["attend-session session=S-9", "attend-session session=S-1"] }
  ])("remedy: $given", ({ facts, leaf, then }) => {
    const remedy = cure(leaf, facts)
    expect([...steps(remedy)].sort()).toEqual([...then].sort())
    expect(remedy).toMatchObject({ after: "met", minimum: true, possible: true })
  })

  it.each([
    { given: "more modules than there are", facts: course("p", "p"), leaf: modules({ count: 3 }), fixed: "module" },
    { given: "no meeting left", facts: course("a", "p"), leaf: modules(), fixed: "attendance" },
    { given: "a module not offered, which blocks", facts: course("p", ""), leaf: modules(), fixed: "attendance" }
  ])("nothing helps: $given", ({ facts, fixed, leaf }) => expect(offer(leaf, facts)).toEqual({ ways: [], complete: true, fixed }))

  it("one that is completed needs nothing, whatever else could be attended of it", () => {
    const facts = { ...course("pps", "p"), attendance: [...course("pps", "p").attendance, attendance(8, "present")] }
    expect(offer(modules(), facts)).toEqual({ ways: [[]], complete: true })
  })
})
