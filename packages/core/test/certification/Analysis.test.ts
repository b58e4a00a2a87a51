import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Analysis from "../../src/certification/Analysis.ts"
import { limit } from "../../src/certification/AnalysisTree.ts"
import * as Eligibility from "../../src/certification/Eligibility.ts"
import * as Scheme from "../../src/certification/Scheme.ts"
import type { Curriculum } from "../../src/curriculum/Curriculum.ts"
import * as Day from "../../src/kernel/Day.ts"
import * as Id from "../../src/kernel/Id.ts"
import * as Score from "../../src/kernel/Score.ts"
import { en } from "../../src/words/en.ts"
import { id } from "../../src/words/id.ts"
import { all, any, atLeast, passed, schemeOf, scored, source } from "./fixture.ts"

const day = Day.make
const found = (tree: Scheme.Node, catalogue: Analysis.Catalogue = {}) => Analysis.scheme(schemeOf(tree), catalogue).map(({ finding, path }) => `${finding} @${path}`)
const points = (needed: number, ...of: ReadonlyArray<readonly [number, Scheme.Node, boolean?]>): Scheme.Node =>
  ({ kind: "points", points: needed, of: of.map(([worth, node, required]) => ({ points: worth, node, ...(required === undefined ? {} : { required }) })) })
const policy = { late: "full", excused: "absent", makeUps: true } as const
const attendance = (minimum: number, comparison: "atLeast" | "moreThan" = "atLeast"): Scheme.Leaf =>
  ({ kind: "attendance-share", minimum: Score.make(minimum), comparison, ...policy })
const hours = (minimum: number, unit: "lessonHours" | "clockHours" = "lessonHours", modules?: ReadonlyArray<string>): Scheme.Leaf =>
  ({ kind: "lesson-hours", minimum: Score.make(minimum), unit, ...policy, ...(modules === undefined ? {} : { modules: modules.map((id) => Id.make<"ModuleId">(id)) }) })
const [a, b, c] = [passed("a"), passed("b"), passed("c")]
const never = passed("x", 101)
const always = passed("x", 0)

describe("a tree that cannot work, or does nothing", () => {
  it.each<{ given: string; tree: Scheme.Node; then: ReadonlyArray<string> }>([
    { given: "one requirement", tree: a, then: [] },
    { given: "all of several", tree: all(a, b, c), then: [] },
    { given: "any of several", tree: any(a, all(b, c)), then: [] },
    { given: "two of three", tree: atLeast(2, a, b, c), then: [] },
    { given: "all of nothing", tree: all(), then: ["never-satisfiable @"] },
    { given: "all of nothing, which the scheme calls met", tree: { kind: "all", of: [], whenEmpty: "met" }, then: ["always-satisfied @"] },
    { given: "any of nothing", tree: any(), then: ["never-satisfiable @"] },
    { given: "none of nothing", tree: atLeast(0), then: ["never-satisfiable @"] },
    { given: "none of one", tree: atLeast(0, a), then: ["always-satisfied @"] },
    { given: "three of two", tree: atLeast(3, a, b), then: ["never-satisfiable @"] },
    { given: "two of two", tree: atLeast(2, a, b), then: [] },
    { given: "a requirement nobody can meet, in all", tree: all(a, never), then: ["never-satisfiable @", "never-satisfiable @all/1"] },
    { given: "a requirement nobody can meet, deep", tree: all(a, all(b, never)), then: ["never-satisfiable @", "never-satisfiable @all/1/all/1"] },
    { given: "a requirement nobody can meet, in any", tree: any(a, never), then: ["never-satisfiable @any/1"] },
    { given: "a requirement everybody meets, in all", tree: all(a, always), then: ["always-satisfied @all/1"] },
    { given: "a requirement everybody meets, in any", tree: any(a, always), then: ["always-satisfied @", "always-satisfied @any/1"] },
    { given: "a group that everybody meets, in any", tree: any(a, all(always, passed("y", 0))), then: ["always-satisfied @", "always-satisfied @any/1/all/0", "always-satisfied @any/1/all/1"] },
    { given: "a group that nobody meets, in any", tree: any(a, all(never, b)), then: ["never-satisfiable @any/1/all/0"] },
    { given: "the same requirement twice in all: the second does nothing", tree: all(a, b, a), then: ["dead-branch @all/2"] },
    { given: "the same requirement twice in any", tree: any(a, a), then: ["dead-branch @any/1"] },
    { given: "the same but for its label", tree: all(a, { ...a, label: { id: "Lulus", en: "Passed" }, source }), then: ["dead-branch @all/1"] },
    { given: "a branch that another covers", tree: any(a, all(a, b)), then: ["dead-branch @any/1"] },
    { given: "a choice that is made already", tree: all(any(a, b), a), then: ["dead-branch @all/0"] },
    { given: "two of one asked twice and another: it alone decides", tree: atLeast(2, a, a, b), then: ["dead-branch @at-least/1", "dead-branch @at-least/2"] },
    { given: "75 beside 80 percent of one test", tree: all(passed("a", 75), passed("a", 80)), then: ["dead-branch @all/0"] },
    { given: "75 or 80 percent of one test", tree: any(passed("a", 75), passed("a", 80)), then: ["dead-branch @any/1"] },
    { given: "75 and 80 percent of two tests", tree: all(passed("a", 75), passed("b", 80)), then: [] },
    { given: "at least and more than 75 percent attended", tree: all(attendance(75), attendance(75, "moreThan")), then: ["dead-branch @all/0"] },
    { given: "more than 74 beside at least 75", tree: all(attendance(74, "moreThan"), attendance(75)), then: ["dead-branch @all/0"] },
    { given: "two and three visits", tree: all({ kind: "mentoring-visits", minimum: 2 }, { kind: "mentoring-visits", minimum: 3 }), then: ["dead-branch @all/0"] },
    { given: "two visits and three in a month apart", tree: all({ kind: "mentoring-visits", minimum: 2 }, { kind: "mentoring-visits", minimum: 3, spacing: { kind: "months", count: 1 } }), then: [] }
  ])("$given: $then", ({ then, tree }) => expect(found(tree)).toEqual(then))

  it.each<{ given: string; tree: Scheme.Node; then: ReadonlyArray<string> }>([
    { given: "just enough points", tree: points(5, [2, a], [3, b]), then: [] },
    { given: "points that cannot be reached", tree: points(6, [2, a], [3, b]), then: ["unreachable-points @"] },
    { given: "points that cannot be reached without what nobody meets", tree: points(5, [2, a], [3, b], [4, never]), then: ["never-satisfiable @points/2"] },
    { given: "points nobody can reach because the rest is impossible", tree: points(6, [2, a], [3, b], [4, never]), then: ["unreachable-points @", "never-satisfiable @points/2"] },
    { given: "enough points, and a required one nobody meets", tree: points(2, [2, a], [3, never, true]), then: ["never-satisfiable @", "never-satisfiable @points/1"] },
    { given: "no points asked", tree: points(0, [2, a]), then: ["always-satisfied @"] },
    { given: "no points asked, one required", tree: points(0, [2, a, true]), then: [] },
    { given: "worth nothing", tree: points(2, [2, a], [0, b]), then: ["dead-branch @points/1"] },
    { given: "worth nothing, but required", tree: points(2, [2, a], [0, b, true]), then: [] },
    { given: "points of nothing", tree: points(1), then: ["never-satisfiable @"] },
    { given: "points inside", tree: all(a, points(9, [2, b])), then: ["never-satisfiable @", "unreachable-points @all/1"] }
  ])("$given: $then", ({ then, tree }) => expect(found(tree)).toEqual(then))

  it("says how many points are needed and can be reached", () => {
    expect(Analysis.scheme(schemeOf(points(6, [2, a], [3, never])), {})[0]).toEqual({
      finding: "unreachable-points", weight: "error", scheme: "contoh", version: "1", path: "", facts: { needed: 6, reachable: 2 }
    })
  })

  it.each<{ given: string; leaf: Scheme.Leaf; then: ReadonlyArray<string> }>([
    { given: "100 percent", leaf: passed("x", 100), then: [] },
    { given: "101 percent", leaf: passed("x", 101), then: ["never-satisfiable @"] },
    { given: "101 points", leaf: { ...passed("x", 101), scale: "points" } as Scheme.Leaf, then: [] },
    { given: "no percent", leaf: passed("x", 0), then: ["always-satisfied @"] },
    { given: "all meetings", leaf: attendance(100), then: [] },
    { given: "more than all meetings", leaf: attendance(100, "moreThan"), then: ["never-satisfiable @"] },
    { given: "more than 99 percent", leaf: attendance(99, "moreThan"), then: [] },
    { given: "no meetings", leaf: attendance(0), then: ["always-satisfied @"] },
    { given: "more than no meetings", leaf: attendance(0, "moreThan"), then: [] },
    { given: "no hours", leaf: hours(0), then: ["always-satisfied @"] },
    { given: "one of one module", leaf: { kind: "module-completed", modules: [Id.make("m")], count: 1, minimum: Score.make(80), notOffered: "blocks", ...policy }, then: [] },
    { given: "two of one module", leaf: { kind: "module-completed", modules: [Id.make("m")], count: 2, minimum: Score.make(80), notOffered: "blocks", ...policy }, then: ["never-satisfiable @"] },
    { given: "one of one unit", leaf: { kind: "units-competent", units: [{ code: Id.make("U.1") }], count: 1 }, then: [] },
    { given: "two of one unit", leaf: { kind: "units-competent", units: [{ code: Id.make("U.1") }], count: 2 }, then: ["never-satisfiable @"] }
  ])("one requirement, $given: $then", ({ leaf, then }) => expect(found(leaf)).toEqual(then))
})

describe("requirements that want something of one fact", () => {
  const fact = (name: string, wanted: Partial<Extract<Scheme.Leaf, { kind: "declared-fact" }>>): Scheme.Leaf =>
    ({ kind: "declared-fact", fact: name, labels: { id: name, en: name }, type: "boolean", ...wanted })
  const number = (name: string, atLeast?: number, atMost?: number) => fact(name, {
    type: "number", ...(atLeast === undefined ? {} : { atLeast: Score.make(atLeast) }), ...(atMost === undefined ? {} : { atMost: Score.make(atMost) })
  })
  const text = (name: string, ...oneOf: ReadonlyArray<string>) => fact(name, { type: "text", ...(oneOf.length === 0 ? {} : { oneOf }) })
  const stall = (...allowed: ReadonlyArray<"active" | "suspended" | "closed">): Scheme.Leaf => ({ kind: "stall-status", allowed })
  it.each<{ given: string; tree: Scheme.Node; then: ReadonlyArray<string> }>([
    { given: "yes and no of one fact", tree: all(fact("x", {}), fact("x", { equals: false })), then: ["never-satisfiable @"] },
    { given: "yes and no of two facts", tree: all(fact("x", {}), fact("y", { equals: false })), then: [] },
    { given: "yes, said in two ways", tree: all(fact("x", {}), fact("x", { equals: true })), then: ["dead-branch @all/1"] },
    { given: "yes or no", tree: any(fact("x", {}), fact("x", { equals: false })), then: [] },
    { given: "ranges apart", tree: all(number("n", undefined, 4), number("n", 5)), then: ["never-satisfiable @"] },
    { given: "ranges apart, the other way round", tree: all(number("n", 5), number("n", undefined, 4)), then: ["never-satisfiable @"] },
    { given: "ranges that touch", tree: all(number("n", undefined, 5), number("n", 5)), then: [] },
    { given: "ranges of two facts", tree: all(number("n", undefined, 4), number("m", 5)), then: [] },
    { given: "a range in a range", tree: all(number("n", 1, 9), number("n", 2, 8)), then: ["dead-branch @all/0"] },
    { given: "a range that reaches below", tree: all(number("n", 2, 9), number("n", 1, 8)), then: [] },
    { given: "a range in a range with one end shared", tree: all(number("n", 1, 9), number("n", 1, 8)), then: ["dead-branch @all/0"] },
    { given: "a range in a range with the other end shared", tree: all(number("n", 1, 9), number("n", 2, 9)), then: ["dead-branch @all/0"] },
    { given: "ranges of two facts, one inside the other", tree: all(number("n", 1, 9), number("m", 2, 8)), then: [] },
    { given: "an empty range", tree: number("n", 5, 4), then: ["never-satisfiable @"] },
    { given: "a range of one number", tree: number("n", 5, 5), then: [] },
    { given: "any number", tree: number("n"), then: ["always-satisfied @"] },
    { given: "any text", tree: text("t"), then: ["always-satisfied @"] },
    { given: "any text beside one", tree: all(text("t"), text("t", "kios")), then: ["always-satisfied @all/0"] },
    { given: "one text", tree: text("t", "kios"), then: [] },
    { given: "texts apart", tree: all(text("t", "kios"), text("t", "los", "meja")), then: ["never-satisfiable @"] },
    { given: "texts that share one", tree: all(text("t", "kios", "los"), text("t", "los", "meja")), then: [] },
    { given: "fewer texts among more", tree: all(text("t", "kios", "los"), text("t", "los")), then: ["dead-branch @all/0"] },
    { given: "a number and a text of one name", tree: all(number("x", 1), text("x", "1")), then: [] },
    { given: "statuses apart", tree: all(stall("active"), stall("closed")), then: ["never-satisfiable @"] },
    { given: "statuses that share one", tree: all(stall("active", "suspended"), stall("suspended", "closed")), then: [] },
    { given: "every status", tree: stall("active", "suspended", "closed"), then: ["always-satisfied @"] },
    { given: "two of three statuses", tree: stall("active", "closed"), then: [] },
    { given: "a status is not a fact", tree: all(stall("active"), text("status", "closed")), then: [] }
  ])("$given: $then", ({ then, tree }) => expect(found(tree)).toEqual(then))

  it.each<{ given: string; more: Scheme.Leaf; less: Scheme.Leaf }>([
    { given: "years", more: { kind: "age-at-least", years: 18, on: "day" }, less: { kind: "age-at-least", years: 17, on: "day" } },
    { given: "items of evidence", more: { kind: "evidence-vatm", items: 3 }, less: { kind: "evidence-vatm", items: 2 } },
    { given: "items of a portfolio", more: { kind: "portfolio-path", units: [Id.make("U.1")], items: 3 }, less: { kind: "portfolio-path", units: [Id.make("U.1")], items: 2 } },
    { given: "hours of practice", more: { kind: "practice-hours", minimum: Score.make(3), unit: "clockHours" }, less: { kind: "practice-hours", minimum: Score.make(2), unit: "clockHours" } },
    { given: "lesson hours", more: hours(3), less: hours(2) },
    { given: "modules", more: { kind: "module-completed", modules: [Id.make("m"), Id.make("n")], minimum: Score.make(80), notOffered: "blocks", ...policy }, less: { kind: "module-completed", modules: [Id.make("m"), Id.make("n")], count: 1, minimum: Score.make(80), notOffered: "blocks", ...policy } },
    { given: "units", more: { kind: "units-competent", units: [{ code: Id.make("U.1") }, { code: Id.make("U.2") }] }, less: { kind: "units-competent", units: [{ code: Id.make("U.1") }, { code: Id.make("U.2") }], count: 1 } },
    { given: "gain", more: { kind: "gain-at-least", pre: Id.make("a"), post: Id.make("b"), minimum: Score.make(3), measure: "points", postAttempt: "first" }, less: { kind: "gain-at-least", pre: Id.make("a"), post: Id.make("b"), minimum: Score.make(2), measure: "points", postAttempt: "first" } }
  ])("more $given bring fewer along", ({ less, more }) => {
    expect(found(all(less, more))).toEqual(["dead-branch @all/0"])
    expect(found(all(more, less))).toEqual(["dead-branch @all/1"])
    expect(found(any(less, more))).toEqual(["dead-branch @any/1"])
  })

  it("no hours of practice ask for nothing", () => {
    expect(found({ kind: "practice-hours", minimum: Score.make(0), unit: "clockHours" })).toEqual(["always-satisfied @"])
  })
})

describe("prerequisites among schemes", () => {
  const held = (id: string): Scheme.Leaf => ({ kind: "certificate-held", scheme: Id.make(id) })
  const named = (id: string, tree: Scheme.Node) => schemeOf(tree, { id: Id.make(id) })
  const circles = (...list: ReadonlyArray<Scheme.Scheme>) =>
    Analysis.schemes(list, {}).map(({ facts, finding, path, scheme, weight }) => [scheme, finding, path, weight, ...(facts["circle"] === undefined ? [] : [facts["circle"]])])

  it.each<{ given: string; schemes: ReadonlyArray<Scheme.Scheme>; then: ReadonlyArray<unknown> }>([
    { given: "a chain", schemes: [named("satu", a), named("dua", all(a, held("satu"))), named("tiga", held("dua"))], then: [] },
    { given: "a scheme nobody has", schemes: [named("dua", all(a, held("satu")))], then: [["dua", "unknown-scheme", "all/1", "error"]] },
    { given: "a scheme that asks for itself", schemes: [named("satu", all(a, held("satu")))], then: [["satu", "prerequisite-cycle", "all/1", "error", "satu → satu"]] },
    { given: "a scheme that asks for itself or something else", schemes: [named("satu", any(a, held("satu")))], then: [["satu", "prerequisite-cycle", "any/1", "warning", "satu → satu"]] },
    { given: "a circle of two", schemes: [named("satu", all(a, held("dua"))), named("dua", held("satu"))], then: [
      ["satu", "prerequisite-cycle", "all/1", "error", "satu → dua → satu"], ["dua", "prerequisite-cycle", "", "error", "dua → satu → dua"]] },
    { given: "a circle of three that one path leads out of", schemes: [named("satu", any(held("dua"), b)), named("dua", held("tiga")), named("tiga", held("satu"))], then: [
      ["satu", "prerequisite-cycle", "any/0", "warning", "satu → dua → tiga → satu"], ["dua", "prerequisite-cycle", "", "warning", "dua → tiga → satu → dua"], ["tiga", "prerequisite-cycle", "", "warning", "tiga → satu → dua → tiga"]] },
    { given: "a way out that nobody can meet", schemes: [named("satu", any(never, held("satu")))], then: [
      ["satu", "never-satisfiable", "any/0", "error"], ["satu", "prerequisite-cycle", "any/1", "error", "satu → satu"]] },
    { given: "a test with the name of a scheme", schemes: [named("satu", all(passed("satu"), passed("dua"))), named("dua", passed("satu"))], then: [] },
    { given: "two ways round, of which the shorter is told", schemes: [named("satu", held("dua")), named("dua", all(held("tiga"), held("empat"))), named("tiga", held("empat")), named("empat", held("satu"))], then: [
      ["satu", "prerequisite-cycle", "", "error", "satu → dua → empat → satu"], ["dua", "prerequisite-cycle", "all/0", "error", "dua → tiga → empat → satu → dua"], ["dua", "prerequisite-cycle", "all/1", "error", "dua → empat → satu → dua"],
      ["tiga", "prerequisite-cycle", "", "error", "tiga → empat → satu → dua → tiga"], ["empat", "prerequisite-cycle", "", "error", "empat → satu → dua → empat"]] },
    { given: "beside a circle, not in it", schemes: [named("satu", any(a, held("satu"))), named("dua", held("satu"))], then: [["satu", "prerequisite-cycle", "any/1", "warning", "satu → satu"]] }
  ])("$given", ({ schemes, then }) => expect(circles(...schemes)).toEqual(then))
})

describe("how much a remark weighs", () => {
  it("a second look is asked for what works all the same; all else is an error", () => {
    const of = (weight: Analysis.Remark["weight"]) => Object.entries(Analysis.weights).filter(([, each]) => each === weight).map(([code]) => code)
    expect(of("warning")).toEqual(["always-satisfied", "dead-branch", "not-examined", "missing-days", "renewal-without-end"])
    expect(of("error")).toHaveLength(Object.keys(Analysis.weights).length - 5)
  })

  it.each([
    { given: "no way out", tree: all(a, { kind: "certificate-held", scheme: Id.make("contoh") } as Scheme.Leaf), then: { weight: "error", facts: { circle: "contoh → contoh", escape: "no" } } },
    { given: "a way out", tree: any(a, { kind: "certificate-held", scheme: Id.make("contoh") } as Scheme.Leaf), then: { weight: "warning", facts: { circle: "contoh → contoh", escape: "yes" } } }
  ])("a circle with $given: $then.weight", ({ then, tree }) => expect(Analysis.schemes([schemeOf(tree)], {})).toMatchObject([{ finding: "prerequisite-cycle", ...then }]))
})

describe("laws of the tree", () => {
  const names = ["a", "b", "c", "d"]
  const tree = fc.letrec<{ node: Scheme.Node }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, depthIdentifier: "tree" },
      fc.constantFrom(...names).map((name) => passed(name) as Scheme.Node),
      fc.constantFrom(never, always) as fc.Arbitrary<Scheme.Node>,
      fc.array(tie("node"), { maxLength: 3 }).map((of) => all(...of)),
      fc.array(tie("node"), { maxLength: 3 }).map((of) => any(...of)),
      fc.tuple(fc.nat(3), fc.array(tie("node"), { maxLength: 3 })).map(([count, of]) => atLeast(count, ...of)),
      fc.tuple(fc.nat(6), fc.array(fc.tuple(fc.nat(3), tie("node"), fc.boolean()), { maxLength: 3 })).map(([needed, of]) => points(needed, ...of))
    )
  })).node
  const files = Array.from({ length: 2 ** names.length }, (_, bits) =>
    scored({ ...Object.fromEntries(names.map((name, at) => [name, (bits >> at & 1) === 1 ? 100 : 0])), x: 50 }))
  const answers = (node: Scheme.Node) => files.map((file) => Eligibility.recommend(schemeOf(node), file).verdict === "met")

  it("law: never and always are said exactly when every case file says so", () => {
    fc.assert(fc.property(tree, (node) => {
      const said = Analysis.scheme(schemeOf(node), {}).filter(({ path }) => path === "").map(({ finding }) => finding)
      const met = answers(node)
      expect(said.some((finding) => finding === "never-satisfiable" || finding === "unreachable-points")).toBe(met.every((each) => !each))
      expect(said.includes("always-satisfied")).toBe(met.every((each) => each))
    }), { numRuns: 300 })
  })

  /** Puts a constant in place of the node at a path. */
  const put = (node: Scheme.Node, path: string, met: boolean, at = ""): Scheme.Node => {
    if (at === path) return { kind: "all", of: [], whenEmpty: met ? "met" : "unmet" }
    if (!Scheme.isGroup(node)) return node
    const below = Scheme.children(node).map(({ node: child, step }) => put(child, path, met, at === "" ? step : `${at}/${step}`))
    return node.kind === "points" ? { ...node, of: node.of.map((each, n) => ({ ...each, node: below[n]! })) } : { ...node, of: below }
  }
  it("law: dead branches can all be taken out without changing any answer, and nothing else can", () => {
    fc.assert(fc.property(tree, (node) => {
      const remarks = Analysis.scheme(schemeOf(node), {})
      const dead = remarks.filter(({ finding }) => finding === "dead-branch").map(({ path }) => path)
      const wanted = answers(node).join()
      const without = (choice: number) => dead.reduce((rest, path, at) => put(rest, path, (choice >> at & 1) === 1), node)
      const fits = Array.from({ length: 2 ** dead.length }, (_, choice) => without(choice)).find((rest) => answers(rest).join() === wanted)
      expect(fits).toBeDefined()
      if (remarks.length > dead.length || dead.length > 0) return
      for (const { path } of Scheme.leaves(node).filter((each) => each.path !== "")) {
        expect([true, false].some((met) => answers(put(node, path, met)).join() === wanted)).toBe(false)
      }
    }), { numRuns: 300 })
  })

  const many = Array.from({ length: limit + 1 }, (_, at) => passed(`t-${at}`))

  it("up to the limit every combination is tried", () => expect(found(all(...many.slice(1)))).toEqual([]))

  it.each<{ given: string; tree: Scheme.Node; then: ReadonlyArray<string> }>([
    { given: "a limit full with one nobody can meet", tree: all(...many.slice(2), never), then: ["never-satisfiable @", `never-satisfiable @all/${limit - 1}`] },
    { given: "as many again, asked twice", tree: all(any(), ...many.slice(1), ...many.slice(1)), then: ["never-satisfiable @", "never-satisfiable @all/0"] },
    { given: "one too many", tree: all(any(), ...many), then: ["never-satisfiable @", "never-satisfiable @all/0", "not-examined @"] },
    { given: "alternatives of which one is met already", tree: all(a, any(...many, always)), then: ["always-satisfied @all/1/any/13", "not-examined @"] },
    { given: "alternatives, none of which can be met", tree: any(all(a, never), all(b, never), all(...many, never)), then: ["never-satisfiable @", "never-satisfiable @any/0/all/1", "never-satisfiable @any/1/all/1", "never-satisfiable @any/2/all/13", "not-examined @"] },
    { given: "points that cannot be reached", tree: points(14, ...many.map((one) => [1, one] as const)), then: ["unreachable-points @", "not-examined @"] }
  ])("$given: $then", ({ then, tree }) => expect(found(tree)).toEqual(then))

  it("beyond the limit it says what it did not look at, and still finds what cannot work", () => {
    expect(Analysis.scheme(schemeOf(all(...many)), {})).toEqual([
      { finding: "not-examined", weight: "warning", scheme: "contoh", version: "1", path: "", facts: { requirements: limit + 1, limit } }
    ])
    expect(found(all(...many, never))).toEqual(["never-satisfiable @", `never-satisfiable @all/${limit + 1}`, "not-examined @"])
    expect(found(any(...many, always))).toEqual(["always-satisfied @", `always-satisfied @any/${limit + 1}`, "not-examined @"])
  })
})

describe("things that do not exist", () => {
  const curriculum: Curriculum = {
    id: "kurikulum", version: "1", minutesPerLessonHour: 45, markets: [], source,
    modules: [{ id: Id.make<"ModuleId">("m-1"), title: { id: "Satu" }, part: { kind: "common" }, sessions: [{ id: Id.make<"SessionId">("s-1"), minutes: 90 }, { id: Id.make<"SessionId">("s-2"), minutes: 45 }] },
      { id: Id.make<"ModuleId">("m-2"), title: { id: "Dua" }, part: { kind: "common" }, sessions: [{ id: Id.make<"SessionId">("s-3"), minutes: 45 }] }]
  }
  const modules = (...ids: ReadonlyArray<string>): Scheme.Leaf => ({ kind: "module-completed", modules: ids.map((id) => Id.make<"ModuleId">(id)), minimum: Score.make(80), notOffered: "blocks", ...policy })

  it.each<{ given: string; tree: Scheme.Node; catalogue: Analysis.Catalogue; then: ReadonlyArray<string> }>([
    { given: "a module of the curriculum", tree: modules("m-1", "m-2"), catalogue: { curriculum }, then: [] },
    { given: "a module of another", tree: all(a, modules("m-1", "m-9")), catalogue: { curriculum }, then: ["unknown-module @all/1"] },
    { given: "a module, no curriculum given", tree: modules("m-9"), catalogue: {}, then: [] },
    { given: "a unit of the framework", tree: { kind: "units-competent", units: [{ code: Id.make("U.1") }] }, catalogue: { units: [Id.make("U.1")] }, then: [] },
    { given: "a unit of none", tree: { kind: "units-competent", units: [{ code: Id.make("U.1") }, { code: Id.make("U.2") }] }, catalogue: { units: [Id.make("U.1")] }, then: ["unknown-unit @"] },
    { given: "an assessment", tree: a, catalogue: { assessments: [Id.make("a")] }, then: [] },
    { given: "an assessment nobody holds", tree: a, catalogue: { assessments: [] }, then: ["unknown-assessment @"] },
    { given: "a session nobody plans", tree: { ...attendance(80), sessions: [Id.make("s-9")] } as Scheme.Leaf, catalogue: { sessions: [Id.make("s-1")] }, then: ["unknown-session @"] },
    { given: "as many hours as are taught", tree: hours(4), catalogue: { curriculum }, then: [] },
    { given: "more lesson hours than are taught", tree: hours(4.0001), catalogue: { curriculum }, then: ["never-satisfiable @"] },
    { given: "as many clock hours as are taught", tree: hours(3, "clockHours"), catalogue: { curriculum }, then: [] },
    { given: "more clock hours than are taught", tree: hours(3.5, "clockHours"), catalogue: { curriculum }, then: ["never-satisfiable @"] },
    { given: "as many hours as one module has", tree: hours(3, "lessonHours", ["m-1"]), catalogue: { curriculum }, then: [] },
    { given: "more hours than one module has", tree: hours(3.5, "lessonHours", ["m-1"]), catalogue: { curriculum }, then: ["never-satisfiable @"] }
  ])("$given: $then", ({ catalogue, then, tree }) => expect(found(tree, catalogue)).toEqual(then))

  it("names what does not exist", () => {
    expect(Analysis.scheme(schemeOf(modules("m-9")), { curriculum })).toEqual([
      { finding: "unknown-module", weight: "error", scheme: "contoh", version: "1", path: "", facts: { id: "m-9" } }
    ])
  })
})

describe("the terms of a certificate", () => {
  const days = (count: number) => ({ span: { kind: "days" as const, count }, movesToWorkingDay: false })
  const renewal = { opens: { kind: "months", count: 2 }, paths: [{ path: "full", inGrace: false }], countsFrom: "renewal", source } as const
  const appeal = { window: days(7), decideWithin: days(14), panel: { least: 3 }, outcomes: ["upheld"], source } as const
  it.each<{ given: string; over: Partial<Scheme.Scheme>; then: ReadonlyArray<string> }>([
    { given: "good terms", over: { validity: { kind: "years", years: 3 }, renewal, appeal: { ...appeal, panel: { least: 3, most: 3 } } }, then: [] },
    { given: "a term that is none", over: { validity: { kind: "days", days: 0.5 } }, then: ["invalid-term @validity"] },
    { given: "a renewal of what never ends", over: { renewal }, then: ["renewal-without-end @renewal"] },
    { given: "a renewal without a path", over: { validity: { kind: "years", years: 3 }, renewal: { ...renewal, paths: [] } }, then: ["renewal-without-path @renewal/paths"] },
    { given: "a panel of nobody", over: { appeal: { ...appeal, panel: { least: 0 } } }, then: ["panel-impossible @appeal/panel"] },
    { given: "a panel of one", over: { appeal: { ...appeal, panel: { least: 1 } } }, then: [] },
    { given: "a panel of more than the most", over: { appeal: { ...appeal, panel: { least: 3, most: 2 } } }, then: ["panel-impossible @appeal/panel"] },
    { given: "an appeal without outcomes", over: { appeal: { ...appeal, outcomes: [] } }, then: ["outcomes-missing @appeal/outcomes"] },
    { given: "a role kept apart from itself", over: { separation: { id: "p", version: "1", inForceSince: day("2026-01-01"), source, apart: [["trainer", "assessor"], ["decider", "decider"]], declares: [] } }, then: ["role-apart-from-itself @separation/apart/1"] },
    { given: "a renewal path to a scheme nobody has", over: { validity: { kind: "years", years: 3 }, renewal: { ...renewal, paths: [{ path: "full", inGrace: false }, { path: "short", scheme: Id.make("lain"), inGrace: false }] } }, then: ["unknown-scheme @renewal/paths/1"] }
  ])("$given: $then", ({ over, then }) => expect(Analysis.schemes([schemeOf(a, over)], {}).map(({ finding, path }) => `${finding} @${path}`)).toEqual(then))
})

describe("an appeal panel that cannot be formed, in words", () => {
  const days = (count: number) => ({ span: { kind: "days" as const, count }, movesToWorkingDay: false })
  it.each([
    { given: "nobody", panel: { least: 0 }, facts: { least: 0, most: "-" }, then: ["appeal/panel: panel banding paling sedikit 0 dan paling banyak - orang tidak mungkin dibentuk", "appeal/panel: no appeal panel of at least 0 and at most - people can be formed"] },
    { given: "more than the most", panel: { least: 3, most: 2 }, facts: { least: 3, most: 2 }, then: ["appeal/panel: panel banding paling sedikit 3 dan paling banyak 2 orang tidak mungkin dibentuk", "appeal/panel: no appeal panel of at least 3 and at most 2 people can be formed"] }
  ])("$given", ({ facts, panel, then }) => {
    const [remark] = Analysis.scheme(schemeOf(a, { appeal: { window: days(7), decideWithin: days(14), panel, outcomes: ["upheld"], source } }), {})
    expect(remark).toMatchObject({ finding: "panel-impossible", facts })
    expect([id, en].map((words) => Analysis.say(remark!, words.analysis.finding))).toEqual(then)
  })
})

describe("versions beside each other", () => {
  const version = (name: string, from: string, until?: string, id = "contoh") =>
    schemeOf(a, { id: Id.make(id), version: name, from: day(from), ...(until === undefined ? {} : { until: day(until) }) })
  const days = (...versions: ReadonlyArray<Scheme.Scheme>) => Analysis.schemes(versions, {}).map(({ facts, finding, path, version: name }) => ({ finding, version: name, path, facts }))

  it.each<{ given: string; versions: ReadonlyArray<Scheme.Scheme>; then: ReadonlyArray<unknown> }>([
    { given: "day after day", versions: [version("1", "2026-01-01", "2026-06-30"), version("2", "2026-07-01")], then: [] },
    { given: "in any order", versions: [version("2", "2026-07-01"), version("1", "2026-01-01", "2026-06-30")], then: [] },
    { given: "a gap, in any order", versions: [version("2", "2026-07-01"), version("1", "2026-01-01", "2026-06-29")], then: [{ finding: "missing-days", version: "2", path: "from", facts: { other: "1", from: "2026-06-30", until: "2026-06-30" } }] },
    { given: "an open version gives way", versions: [version("1", "2026-01-01"), version("2", "2026-07-01")], then: [] },
    { given: "one day twice", versions: [version("1", "2026-01-01", "2026-07-01"), version("2", "2026-07-01")], then: [{ finding: "overlapping-days", version: "2", path: "from", facts: { other: "1", from: "2026-07-01", until: "2026-07-01" } }] },
    { given: "one inside the other", versions: [version("1", "2026-01-01", "2026-12-31"), version("2", "2026-07-01", "2026-07-31")], then: [{ finding: "overlapping-days", version: "2", path: "from", facts: { other: "1", from: "2026-07-01", until: "2026-07-31" } }] },
    { given: "both from one day", versions: [version("1", "2026-01-01"), version("2", "2026-01-01")], then: [{ finding: "overlapping-days", version: "2", path: "from", facts: { other: "1", from: "2026-01-01", until: "2026-01-01" } }] },
    { given: "one day without any", versions: [version("1", "2026-01-01", "2026-06-29"), version("2", "2026-07-01")], then: [{ finding: "missing-days", version: "2", path: "from", facts: { other: "1", from: "2026-06-30", until: "2026-06-30" } }] },
    { given: "a long version over two short ones", versions: [version("1", "2026-01-01", "2026-12-31"), version("2", "2026-03-01", "2026-03-31"), version("3", "2026-06-01", "2027-06-30"), version("4", "2027-07-01")], then: [
      { finding: "overlapping-days", version: "2", path: "from", facts: { other: "1", from: "2026-03-01", until: "2026-03-31" } },
      { finding: "overlapping-days", version: "3", path: "from", facts: { other: "1", from: "2026-06-01", until: "2026-12-31" } }] },
    { given: "an open version goes on behind a short one", versions: [version("1", "2026-01-01"), version("2", "2026-03-01", "2026-03-31"), version("3", "2026-06-01")], then: [] },
    { given: "days without any after the longest", versions: [version("1", "2026-01-01", "2026-12-31"), version("2", "2026-03-01", "2026-03-31"), version("3", "2027-02-01")], then: [
      { finding: "overlapping-days", version: "2", path: "from", facts: { other: "1", from: "2026-03-01", until: "2026-03-31" } },
      { finding: "missing-days", version: "3", path: "from", facts: { other: "1", from: "2027-01-01", until: "2027-01-31" } }] },
    { given: "two schemes do not meet", versions: [version("1", "2026-01-01", "2026-03-01"), version("1", "2026-07-01", undefined, "lain")], then: [] },
    { given: "ends before it begins", versions: [version("1", "2026-01-02", "2026-01-01")], then: [{ finding: "ends-before-it-begins", version: "1", path: "until", facts: { from: "2026-01-02", until: "2026-01-01" } }] },
    { given: "one day long", versions: [version("1", "2026-01-01", "2026-01-01")], then: [] },
    { given: "one name twice", versions: [version("1", "2026-01-01"), version("2", "2026-05-01"), version("1", "2026-07-01")], then: [{ finding: "same-version-twice", version: "1", path: "version", facts: { version: "1" } }] }
  ])("$given", ({ then, versions }) => expect(days(...versions)).toEqual(then))
})

describe("findings in words", () => {
  it("say where and how much, in both languages", () => {
    const [root, below] = Analysis.scheme(schemeOf(all(a, points(6, [2, b]))), {})
    expect([root, below].map((remark) => Analysis.say(remark!, id.analysis.finding))).toEqual([
      "/: tidak dapat dipenuhi oleh siapa pun; ubah atau hapus",
      "all/1: diminta 6 poin, paling banyak dapat dikumpulkan 2"
    ])
    expect(Analysis.say(below!, en.analysis.finding)).toBe("all/1: 6 points are asked for, at most 2 can be gathered")
  })

  it("leave no hole open", () => {
    const days = (count: number) => ({ span: { kind: "days" as const, count }, movesToWorkingDay: false })
    const bad = schemeOf(all(a, points(6, [2, b]), any(a), passed("x", 101), { kind: "certificate-held", scheme: Id.make("contoh") }, { kind: "certificate-held", scheme: Id.make("lain") }), {
      until: day("2025-01-01"), validity: { kind: "days", days: 0.5 },
      renewal: { opens: { kind: "months", count: 2 }, paths: [], countsFrom: "renewal", source },
      appeal: { window: days(7), decideWithin: days(14), panel: { least: 0 }, outcomes: [], source },
      separation: { id: "p", version: "1", inForceSince: day("2026-01-01"), source, apart: [["decider", "decider"]], declares: [] }
    })
    const remarks = Analysis.schemes([bad, { ...bad, from: day("2026-05-01") }, schemeOf(all(...Array.from({ length: 13 }, (_, at) => passed(`t-${at}`))), { version: "3" })], { assessments: [] })
    expect(new Set(remarks.map(({ finding }) => finding)).size).toBeGreaterThan(12)
    for (const remark of remarks) {
      expect(Analysis.say(remark, id.analysis.finding)).not.toMatch(/[{}]/)
      expect(remark.weight).toBe(remark.finding === "prerequisite-cycle" ? "warning" : Analysis.weights[remark.finding])
    }
  })
})

describe("a requirement that its own numbers contradict", () => {
  const gain = (minimum: number, more: object = {}): Scheme.Leaf => ({ kind: "gain-at-least", pre: Id.make("a"), post: Id.make("b"), minimum: Score.make(minimum), measure: "points", postAttempt: "latest", ...more }) as Scheme.Leaf
  const visits = (minimum: number, spacing: readonly [string, number], window: readonly [string, number]): Scheme.Leaf =>
    ({ kind: "mentoring-visits", minimum, spacing: { kind: spacing[0], count: spacing[1] }, window: { from: "enrolment", span: { kind: window[0], count: window[1] } } }) as Scheme.Leaf
  const modules = (minimum: number, notOffered: "blocks" | "passes"): Scheme.Leaf => ({ kind: "module-completed", modules: [Id.make("m")], minimum: Score.make(minimum), notOffered, ...policy })
  it.each<{ given: string; leaf: Scheme.Leaf; then: ReadonlyArray<string> }>([
    { given: "a gain of 100 points", leaf: gain(100), then: [] },
    { given: "a gain of more", leaf: gain(100.0001), then: ["never-satisfiable @"] },
    { given: "more than all there was to gain", leaf: gain(101, { measure: "normalised", atCeiling: "unmet" }), then: ["never-satisfiable @"] },
    { given: "more than all there was to gain, but a full pre-test passes", leaf: gain(101, { measure: "normalised", atCeiling: "met" }), then: [] },
    { given: "three visits 30 days apart within 60 days", leaf: visits(3, ["days", 30], ["days", 60]), then: [] },
    { given: "three visits 31 days apart within 60 days", leaf: visits(3, ["days", 31], ["days", 60]), then: ["never-satisfiable @"] },
    { given: "two visits within the same days", leaf: visits(2, ["days", 0], ["days", 0]), then: [] },
    { given: "visits 48 hours apart", leaf: visits(3, ["hours", 48], ["hours", 95]), then: [] },
    { given: "visits 49 hours apart", leaf: visits(3, ["hours", 49], ["hours", 120]), then: ["never-satisfiable @"] },
    { given: "three visits a month apart within two months", leaf: visits(3, ["months", 1], ["months", 2]), then: [] },
    { given: "four visits a month apart within 60 days", leaf: visits(4, ["months", 1], ["days", 60]), then: ["never-satisfiable @"] },
    { given: "a calendar month apart within a year", leaf: visits(12, ["calendarMonths", 1], ["years", 1]), then: [] },
    { given: "three visits a year apart within a year", leaf: visits(3, ["years", 1], ["calendarMonths", 12]), then: ["never-satisfiable @"] },
    { given: "working days, which a city may have few of", leaf: visits(9, ["workingDays", 9], ["workingDays", 9]), then: [] },
    { given: "no share of a module", leaf: modules(0, "passes"), then: ["always-satisfied @"] },
    { given: "no share of a module, which must be offered", leaf: modules(0, "blocks"), then: [] }
  ])("$given: $then", ({ leaf, then }) => expect(found(leaf)).toEqual(then))
})
