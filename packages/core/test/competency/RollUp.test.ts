import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Algorithm, CriteriaTree, PointsRule, RollUp, UnitVerdict } from "../../src/competency/index.ts"
import type { Verdict } from "../../src/kernel/index.ts"
import { Rational } from "../../src/kernel/index.ts"
import { score } from "./build.ts"

const verdictOf: Readonly<Record<string, Verdict.Verdict>> = { y: "met", n: "unmet", "?": "undetermined" }
const read = (signs: string) => [...signs].map((sign) => verdictOf[sign]!)
const explain = (...asked: Parameters<typeof RollUp.of>) => RollUp.of(...asked).root
const sign = (verdict: Verdict.Verdict) => ({ met: "y", unmet: "n", undetermined: "?" })[verdict]

describe("unit verdict", () => {
  const marks = (signs: string) => signs.split(" ").filter((part) => part !== "").map((part) => [...part].map((each) => ({ y: true, n: false })[each]))

  it.each<[string, string, unknown]>([
    ["every criterion shown", "yyy yy", { verdict: "K", met: 5, notMet: 0, unknown: 0 }],
    ["one not shown", "yyy yn", { verdict: "BK", met: 4, notMet: 1, unknown: 0 }],
    ["one not judged", "yyy y?", { verdict: undefined, met: 4, notMet: 0, unknown: 1 }],
    ["one not shown decides beside one not judged", "yny y?", { verdict: "BK", met: 3, notMet: 1, unknown: 1 }],
    ["no criteria", "", { verdict: undefined, met: 0, notMet: 0, unknown: 0 }],
    ["one criterion", "y", { verdict: "K", met: 1, notMet: 0, unknown: 0 }]
  ])("%s", (_, signs, expected) => {
    expect(UnitVerdict.of(marks(signs))).toMatchObject(expected as object)
    expect(UnitVerdict.of(marks(signs)).algorithm.id).toBe("competency.unit-verdict")
  })

  it("134 of 135 is not yet", () => {
    const criteria = Array.from({ length: 135 }, (_, at) => at !== 77)
    expect(UnitVerdict.of([criteria]).verdict).toBe("BK")
    expect(UnitVerdict.of([criteria.map(() => true)]).verdict).toBe("K")
  })

  it("an element without criteria adds nothing", () => {
    expect(UnitVerdict.of([[true], []]).verdict).toBe("K")
    expect(UnitVerdict.of([[], []]).verdict).toBeUndefined()
  })

  it("law: how criteria are spread over elements does not matter", () => {
    const criterion = fc.constantFrom<boolean | undefined>(true, false, undefined)
    fc.assert(fc.property(fc.array(fc.array(criterion)), (elements) => {
      expect(UnitVerdict.of(elements)).toEqual(UnitVerdict.of([elements.flat()]))
    }))
  })
})

describe("points", () => {
  const child = (met: string, points: number | undefined, required: boolean | undefined = false): PointsRule.Child => ({ met: verdictOf[met]!, points, required })

  it.each<[string, number | undefined, ReadonlyArray<PointsRule.Child>, string, number | undefined]>([
    ["enough", 8, [child("y", 4), child("y", 4)], "y", 8],
    ["one short", 9, [child("y", 4), child("y", 4)], "n", 8],
    ["short, and an unmet one does not help", 9, [child("y", 8), child("n", 1)], "n", 8],
    ["reachable through an unknown one", 5, [child("y", 3), child("?", 2)], "?", 3],
    ["not reachable any more", 6, [child("y", 3), child("?", 2)], "n", 3],
    ["enough, but a required one is not met", 4, [child("y", 4), child("n", 1, true)], "n", 4],
    ["enough, but a required one is unknown", 4, [child("y", 4), child("?", 1, true)], "?", 4],
    ["enough, and the required one is met", 4, [child("y", 4, true), child("n", 1)], "y", 4],
    ["short decides beside a required unknown", 9, [child("y", 4), child("?", 1, true)], "n", 4],
    ["nobody knows whether the unmet one is required", 4, [child("y", 4), { met: "unmet", points: 1, required: undefined }], "?", 4],
    ["nobody knows whether the met one is required", 4, [{ met: "met", points: 4, required: undefined }], "y", 4],
    ["unknown points of a met child, still open", 4, [child("y", 3), child("y", undefined)], "?", undefined],
    ["unknown points of a met child, enough without", 3, [child("y", 3), child("y", undefined)], "y", undefined],
    ["unknown points of an unknown child", 4, [child("y", 3), child("?", undefined)], "?", 3],
    ["unknown points of an unmet child are no matter", 4, [child("y", 3), child("n", undefined)], "n", 3],
    ["nobody knows how many", undefined, [child("y", 3)], "?", 3],
    ["nobody knows how many, but a required one is not met", undefined, [child("n", 3, true)], "n", 0],
    ["no children", 1, [], "n", 0],
    ["no children and none needed", 0, [], "y", 0]
  ])("%s", (_, required, children, verdict, points) => {
    expect(PointsRule.of(required, children)).toEqual(Result.succeed({ verdict: verdictOf[verdict], points, algorithm: Algorithm.algorithms.points }))
  })

  const item = (child: unknown, points: unknown = 1) => ({ child, points, required: false })

  it.each<[string, unknown, unknown, ReadonlyArray<string>]>([
    ["good", 2, [item("a"), item("b")], []],
    ["exactly reachable", 3, [item("a", 3)], []],
    ["one point short", 4, [item("a", 3)], ["unreachable pointsRequired"]],
    ["no points required", undefined, [item("a")], ["pointsRequired pointsRequired"]],
    ["zero required", 0, [item("a")], ["pointsRequired pointsRequired"]],
    ["text required", "2", [item("a", 3)], ["pointsRequired pointsRequired"]],
    ["a part required", 1.5, [item("a", 3)], ["pointsRequired pointsRequired"]],
    ["no items", 1, undefined, ["noItems items"]],
    ["empty items", 1, [], ["noItems items"]],
    ["items that are no list", 1, {}, ["noItems items"]],
    ["nothing right", null, null, ["pointsRequired pointsRequired", "noItems items"]],
    ["an item that is none", 1, [null, item("a")], ["notAnItem items[0]"]],
    ["an item that is text", 1, ["a", item("a")], ["notAnItem items[0]"]],
    ["itself", 1, [item("self"), item("a")], ["itself items[0].child"]],
    ["a stranger", 1, [item("z"), item("a")], ["notAChild items[0].child"]],
    ["a child that is no text", 1, [item(1), item("a")], ["notAChild items[0].child"]],
    ["twice", 1, [item("a"), item("a")], ["twice items[1].child"]],
    ["points as text", 1, [item("a", "1"), item("b")], ["points items[0].points"]],
    ["points below zero", 1, [item("a", -1), item("b")], ["points items[0].points"]],
    ["zero points", 1, [item("a", 0), item("b")], []],
    ["a part of a point", 1, [item("a", 0.5), item("b")], ["points items[0].points"]],
    ["all at once", 9, [item("z", "x"), item("z")], ["notAChild items[0].child", "points items[0].points", "notAChild items[1].child", "twice items[1].child", "unreachable pointsRequired"]]
  ])("a rule, %s", (_, pointsRequired, items, expected) => {
    expect(PointsRule.faults("self", ["a", "b"], { pointsRequired, items }).map(({ fault, path }) => `${fault} ${path}`)).toEqual(expected)
  })
})

describe("criteria tree", () => {
  const D = { status: "demonstrated" as const }
  const N = { status: "notDemonstrated" as const }
  const P = { status: "partial" as const }
  const U = { status: undefined }
  const all = (...children: ReadonlyArray<CriteriaTree.Criteria>): CriteriaTree.Criteria => ({ op: "all", children })
  const any = (...children: ReadonlyArray<CriteriaTree.Criteria>): CriteriaTree.Criteria => ({ op: "any", children })
  const gone = (node: CriteriaTree.Criteria): CriteriaTree.Criteria => ({ ...node, archived: true })

  it.each<[string, CriteriaTree.Criteria, CriteriaTree.Status | undefined]>([
    ["a status is itself", P, "partial"],
    ["a mark at the cut", { value: score(75), cut: score(75) }, "demonstrated"],
    ["a mark below", { value: score(74.9999), cut: score(75) }, "notDemonstrated"],
    ["a fraction just below", { value: Rational.make(224_999n, 3000n), cut: score(75) }, "notDemonstrated"],
    ["a mark nobody knows", { value: undefined, cut: score(75) }, undefined],
    ["a cut nobody knows", { value: score(75), cut: undefined }, undefined],
    ["all shown", all(D, D), "demonstrated"],
    ["all, one untried", all(D, U), "partial"],
    ["all, one partial", all(D, P), "partial"],
    ["all, tried and not shown", all(D, N), "notDemonstrated"],
    ["all, untried beside not shown", all(N, U), "partial"],
    ["all untried", all(U, U), undefined],
    ["all of nothing", all(), undefined],
    ["any, one shown", any(N, U, D), "demonstrated"],
    ["any, none shown", any(N, N), "notDemonstrated"],
    ["any, untried beside not shown", any(N, U), "partial"],
    ["any, partial", any(N, P), "partial"],
    ["any untried", any(U), undefined],
    ["any of nothing", any(), undefined],
    ["archived no longer has to be met", all(gone(N), D), "demonstrated"],
    ["archived no longer counts as shown", any(gone(D), N), "notDemonstrated"],
    ["only archived left", all(gone(D)), undefined],
    ["an archived root", gone(D), undefined],
    ["an archived branch", all(gone(all(N)), D), "demonstrated"],
    ["archived: false is nothing", all({ ...D, archived: false }), "demonstrated"],
    ["nested", any(all(D, N), all(D, D)), "demonstrated"]
  ])("%s", (_, tree, expected) => expect(CriteriaTree.of(tree)).toEqual(Result.succeed({ status: expected, algorithm: Algorithm.algorithms.criteriaTree })))
})

describe("roll-up", () => {
  const leaf = (id: string): RollUp.Node => ({ level: "criterion", id })
  const node = (rule: RollUp.Rule, count: number, id = "U"): RollUp.Node => ({ level: "unit", id, rule, children: Array.from({ length: count }, (_, at) => leaf(`${at}`)) })
  const shownBy = (signs: string) => (id: string) => read(signs)[Number(id)] ?? "undetermined"
  const points = (pointsRequired: number, ...items: ReadonlyArray<readonly [string, number, boolean]>): RollUp.Rule =>
    ({ op: "points", pointsRequired, items: items.map(([child, points, required]) => ({ child, points, required })) })

  it.each<[string, RollUp.Rule, string, string]>([
    ["all met", { op: "all" }, "yyy", "y"],
    ["all, one unmet", { op: "all" }, "yny", "n"],
    ["all, one unknown", { op: "all" }, "y?y", "?"],
    ["all, unmet beside unknown", { op: "all" }, "?ny", "n"],
    ["all of nothing is not met", { op: "all" }, "", "n"],
    ["any met", { op: "any" }, "nny", "y"],
    ["any, none", { op: "any" }, "nnn", "n"],
    ["any, unknown", { op: "any" }, "n?n", "?"],
    ["any of nothing", { op: "any" }, "", "n"],
    ["at least two: two", { op: "atLeast", count: 2 }, "yny", "y"],
    ["at least two: one", { op: "atLeast", count: 2 }, "ynn", "n"],
    ["at least two: one and one unknown", { op: "atLeast", count: 2 }, "yn?", "?"],
    ["at least two: one and too few unknown", { op: "atLeast", count: 2 }, "nn?", "n"],
    ["at least one of nothing", { op: "atLeast", count: 1 }, "", "n"],
    ["at least none still needs one", { op: "atLeast", count: 0 }, "nn", "n"],
    ["at least none of nothing", { op: "atLeast", count: 0 }, "", "n"],
    ["points reached", points(3, ["0", 2, false], ["1", 1, true]), "yy", "y"],
    ["points reached without the required one", points(2, ["0", 2, false], ["1", 1, true]), "yn", "n"],
    ["points open", points(3, ["0", 2, false], ["1", 1, true]), "y?", "?"],
    ["points of a child that is not named count nothing", points(1, ["0", 1, false]), "ny", "n"],
    ["points of a name that is no child", points(1, ["9", 1, false]), "yy", "n"],
    ["points with a required name that is no child", points(1, ["0", 1, false], ["9", 1, true]), "y", "n"],
    ["points of nothing", points(1), "", "n"]
  ])("%s", (_, rule, signs, expected) => {
    const tree = node(rule, signs.length)
    const explained = explain(tree, shownBy(signs))
    expect(sign(explained.verdict)).toBe(expected)
    expect(RollUp.compile(tree).verdict(read(signs))).toBe(explained.verdict)
  })

  it("each node is explained", () => {
    const tree: RollUp.Node = {
      level: "scheme", id: "S", rule: { op: "all" },
      children: [
        { level: "cluster", id: "C1", rule: { op: "atLeast", count: 1 }, children: [leaf("a"), leaf("b")] },
        { level: "unit", id: "U1", rule: points(2, ["c", 1, true], ["d", 1, false]), children: [leaf("c"), leaf("d")] },
        leaf("e")
      ]
    }
    const shown: Readonly<Record<string, Verdict.Verdict>> = { a: "met", b: "undetermined", c: "met", d: "undetermined", e: "undetermined" }
    const explained = explain(tree, (id) => shown[id]!)
    expect(explained).toMatchObject({
      id: "S", level: "scheme", op: "all", verdict: "undetermined", counts: { met: 1, unmet: 0, undetermined: 2, of: 3, needed: 3 }, missing: ["d", "e"],
      children: [
        { id: "C1", level: "cluster", op: "atLeast", verdict: "met", counts: { met: 1, unmet: 0, undetermined: 1, of: 2, needed: 1 }, missing: [] },
        { id: "U1", level: "unit", op: "points", verdict: "undetermined", points: 1, counts: { met: 1, unmet: 0, undetermined: 1, of: 2, needed: 2 }, missing: ["d"] },
        { id: "e", level: "criterion", op: "fact", verdict: "undetermined", counts: { met: 0, unmet: 0, undetermined: 0, of: 0, needed: 0 }, missing: ["e"], children: [] }
      ]
    })
    expect("points" in explained).toBe(false)
    expect(explained.children[2]!.children).toEqual([])
    expect(explain(tree, (id) => (id === "e" ? "unmet" : shown[id]!)).missing).toEqual([])
    expect(explain(leaf("a"), () => "met")).toMatchObject({ verdict: "met", missing: [] })
  })

  it("an answer names its algorithm", () => {
    expect(RollUp.of(leaf("a"), () => "unmet")).toMatchObject({ algorithm: { id: "competency.roll-up", version: "1" }, root: { id: "a", verdict: "unmet" } })
  })

  it("needed: one for any, all for all, at least one", () => {
    const needed = (rule: RollUp.Rule, count: number) => explain(node(rule, count), () => "met").counts.needed
    expect([needed({ op: "any" }, 3), needed({ op: "all" }, 3), needed({ op: "all" }, 0), needed({ op: "atLeast", count: 2 }, 3), needed({ op: "atLeast", count: 0 }, 3)])
      .toEqual([1, 3, 1, 2, 1])
  })

  it("a criterion used twice is one fact and is asked once", () => {
    const tree: RollUp.Node = {
      level: "scheme", id: "S", rule: { op: "all" },
      children: [node({ op: "all" }, 2, "A"), node({ op: "any" }, 2, "B"), { level: "unit", id: "C", rule: points(1, ["0", 1, false]), children: [leaf("0")] }]
    }
    const compiled = RollUp.compile(tree)
    expect(compiled.criteria).toEqual(["0", "1"])
    expect(compiled.algorithm.id).toBe("competency.roll-up")
    expect([["met", "met"], ["met"], [undefined, "met"], ["unmet"], []].map((verdicts) => compiled.verdict(verdicts as ReadonlyArray<Verdict.Verdict>)))
      .toEqual(["met", "undetermined", "undetermined", "unmet", "undetermined"])
    expect(explain(tree, () => "undetermined").missing).toEqual(["0", "1"])
    expect(RollUp.compile(leaf("x")).verdict(["unmet"])).toBe("unmet")
  })

  it.each<[string, RollUp.Node, ReadonlyArray<string>]>([
    ["good", node({ op: "all" }, 2), []],
    ["a criterion", leaf("a"), []],
    ["empty", node({ op: "all" }, 0), ["empty U"]],
    ["an id twice", { level: "unit", id: "U", rule: { op: "all" }, children: [leaf("a"), leaf("b"), leaf("a")] }, ["duplicateId U/a"]],
    ["at least all", node({ op: "atLeast", count: 2 }, 2), []],
    ["at least more than all", node({ op: "atLeast", count: 3 }, 2), ["count U"]],
    ["at least none", node({ op: "atLeast", count: 0 }, 2), ["count U"]],
    ["at least one and a half", node({ op: "atLeast", count: 1.5 }, 2), ["count U"]],
    ["points that cannot be", node(points(3, ["0", 1, false], ["9", 1, false]), 2), ["notAChild U.items[1].child", "unreachable U.pointsRequired"]],
    ["below", { level: "scheme", id: "S", rule: { op: "any" }, children: [node({ op: "all" }, 0), leaf("a")] }, ["empty S/U"]]
  ])("faults: %s", (_, tree, expected) => expect(RollUp.faults(tree).map(({ fault, path }) => `${fault} ${path}`)).toEqual(expected))

  const rule = fc.oneof(
    fc.constantFrom<RollUp.Rule>({ op: "all" }, { op: "any" }),
    fc.nat({ max: 4 }).map((count): RollUp.Rule => ({ op: "atLeast", count })),
    fc.tuple(fc.integer({ min: 1, max: 5 }), fc.array(fc.tuple(fc.constantFrom("0", "1", "2", "n0", "n1"), fc.nat({ max: 3 }), fc.boolean()), { maxLength: 4 }))
      .map(([required, items]) => points(required, ...items))
  )
  const { tree } = fc.letrec<{ tree: RollUp.Node; leaf: RollUp.Node }>((tie) => ({
    leaf: fc.nat({ max: 5 }).map((id) => leaf(`${id}`)),
    tree: fc.oneof({ maxDepth: 3 }, tie("leaf"), fc.tuple(rule, fc.array(tie("tree"), { maxLength: 4 }), fc.nat({ max: 1 }))
      .map(([rule, children, id]): RollUp.Node => ({ level: "unit", id: `n${id}`, rule, children })))
  }))
  const signs = fc.array(fc.constantFrom("y", "n", "?"), { minLength: 6, maxLength: 6 }).map((all) => all.join(""))

  it("law: the cheap way and the explained way agree", () => {
    fc.assert(fc.property(tree, signs, (tree, signs) => {
      const compiled = RollUp.compile(tree)
      expect(compiled.verdict(compiled.criteria.map(shownBy(signs)))).toBe(explain(tree, shownBy(signs)).verdict)
    }), { numRuns: 250 })
  })

  it("law: what is decided stays decided when an unknown becomes known", () => {
    fc.assert(fc.property(tree, signs, fc.nat({ max: 5 }), fc.boolean(), (tree, signs, at, shown) => {
      const before = explain(tree, shownBy(signs)).verdict
      const told = [...signs].map((each, place) => (place === at && each === "?" ? (shown ? "y" : "n") : each)).join("")
      if (before !== "undetermined") expect(explain(tree, shownBy(told)).verdict).toBe(before)
    }), { numRuns: 250 })
  })

  it("law: showing one more criterion never takes a verdict away", () => {
    const rank = { unmet: 0, undetermined: 1, met: 2 }
    fc.assert(fc.property(tree, signs, fc.nat({ max: 5 }), (tree, signs, at) => {
      const more = [...signs].map((each, place) => (place === at ? "y" : each)).join("")
      expect(rank[explain(tree, shownBy(more)).verdict]).toBeGreaterThanOrEqual(rank[explain(tree, shownBy(signs)).verdict])
    }), { numRuns: 250 })
  })

  it("law: an open verdict names what is missing, a closed one names nothing", () => {
    fc.assert(fc.property(tree, signs, (tree, signs) => {
      const { missing, verdict } = explain(tree, shownBy(signs))
      expect(missing.length > 0).toBe(verdict === "undetermined")
      expect(missing.every((id) => shownBy(signs)(id) === "undetermined")).toBe(true)
    }), { numRuns: 250 })
  })
})
