import { describe, expect, it } from "vitest"
import * as Answer from "../../src/certification/Answer.ts"
import * as Eligibility from "../../src/certification/Eligibility.ts"
import * as Remedies from "../../src/certification/Remedies.ts"
import * as Residual from "../../src/certification/Residual.ts"
import * as Scheme from "../../src/certification/Scheme.ts"
import type { Verdict } from "../../src/kernel/Verdict.ts"
import { asOf, cure, day, file, id, own, scheme, steps, visit } from "./fixtures.ts"

/** Requirements whose verdict the letter gives, when the facts are `known`: t met, f unmet, u undetermined. */
const fact = (name: string): Scheme.Leaf => ({ kind: "declared-fact", fact: name, labels: { id: name, en: name }, type: "boolean" })
const known = (letters: string) => ({
  declared: [...letters].flatMap((letter, at) => (letter === "u" ? [] : [{ fact: `x${at}`, value: letter === "t", day: day("2026-05-01"), evidence: id<"EventId">(`e-${at}`) }]))
})
const facts = (count: number) => Array.from({ length: count }, (_, at) => fact(`x${at}`))
const verdict = (tree: Scheme.Node, letters: string): Verdict => Eligibility.recommend(scheme(tree), file(known(letters))).verdict
const all = (...of: ReadonlyArray<Scheme.Node>): Scheme.Node => ({ kind: "all", of })
const any = (...of: ReadonlyArray<Scheme.Node>): Scheme.Node => ({ kind: "any", of })
const atLeast = (count: number, ...of: ReadonlyArray<Scheme.Node>): Scheme.Node => ({ kind: "at-least", count, of })
const points = (least: number, ...of: ReadonlyArray<readonly [number, Scheme.Node, boolean?]>): Scheme.Node => ({
  kind: "points", points: least, of: of.map(([each, node, required]) => ({ points: each, node, ...(required === undefined ? {} : { required }) }))
})

describe("the tree", () => {
  const [a, b, c] = facts(3) as [Scheme.Leaf, Scheme.Leaf, Scheme.Leaf]
  it.each([
    { tree: all(a, b), rows: { tt: "met", tf: "unmet", tu: "undetermined", uf: "unmet", uu: "undetermined", ff: "unmet" } },
    { tree: any(a, b), rows: { tt: "met", tf: "met", tu: "met", uf: "undetermined", uu: "undetermined", ff: "unmet" } },
    { tree: atLeast(2, a, b, c), rows: { ttf: "met", tff: "unmet", tuf: "undetermined", tuu: "undetermined", uff: "unmet", ttu: "met", uuf: "undetermined" } },
    { tree: atLeast(4, a, b, c), rows: { ttt: "unmet", uuu: "unmet" } },
    { tree: points(3, [1, a], [2, b], [3, c]), rows: { ttf: "met", fft: "met", tff: "unmet", tuf: "undetermined", uff: "unmet", ffu: "undetermined", ftf: "unmet", ttu: "met" } },
    { tree: points(2, [1, a, true], [2, b]), rows: { ft: "unmet", tt: "met", ut: "undetermined", tf: "unmet", tu: "undetermined", uf: "unmet", fu: "unmet" } },
    { tree: points(1, [1, a, false], [1, b]), rows: { ft: "met", ff: "unmet" } },
    { tree: points(1, [1, a, true], [1, b, true]), rows: { tu: "undetermined", uf: "unmet", fu: "unmet", ut: "undetermined" } },
    { tree: all(any(a, b), c), rows: { ftt: "met", fut: "undetermined", ffu: "unmet", utu: "undetermined" } }
  ])("$tree.kind of $rows", ({ rows, tree }) => {
    for (const [letters, then] of Object.entries(rows)) expect([letters, verdict(tree, letters)]).toEqual([letters, then])
  })

  it("takes nothing asked for nothing shown, unless the scheme says otherwise", () => {
    for (const tree of [all(), any(), atLeast(1), points(1)]) {
      expect(Eligibility.recommend(scheme(tree), file()).findings).toMatchObject([{ clause: "empty-group", verdict: "unmet", path: "" }])
      expect(cure(tree)).toMatchObject({ possible: false })
    }
    expect(verdict({ kind: "all", of: [], whenEmpty: "met" }, "")).toBe("met")
    expect(verdict({ kind: "all", of: [], whenEmpty: "unmet" }, "")).toBe("unmet")
    expect(cure({ kind: "all", of: [], whenEmpty: "met" })).toMatchObject({ possible: true, changes: [] })
    expect(verdict(all(a, { kind: "all", of: [], whenEmpty: "met" }), "t")).toBe("met")
    expect(verdict({ kind: "all", of: [a], whenEmpty: "met" }, "f")).toBe("unmet")
  })

  it("looks at every requirement, and says where each stands", () => {
    const paths = Eligibility.recommend(scheme(all(a, any(b, points(1, [1, c])))), file(known("f"))).findings.map(({ path }) => path)
    expect(paths).toEqual(["all/0", "all/1/any/0", "all/1/any/1/points/0"])
    expect(Scheme.leaves(all(a, any(b))).map(({ path }) => path)).toEqual(["all/0", "all/1/any/0"])
  })

  it("carries rule, version, days and sources", () => {
    const source = { ...own, instrument: "Lain" }
    const recommendation = Eligibility.recommend(scheme(all(a, { ...b, source }), { version: "7" }), file(known("tt")))
    expect(recommendation).toMatchObject({ rule: "contoh", version: "7", inForceSince: "2026-01-01", day: asOf, verdict: "met" })
    expect(recommendation.findings.map((finding) => finding.source)).toEqual([own, source])
    expect(recommendation.findings.map((finding) => finding.evidence)).toEqual([["e-0"], ["e-1"]])
    expect(Eligibility.recommend(scheme({ ...all(), source } as Scheme.Node), file()).findings[0].source).toEqual(source)
  })
})

describe("what is left of the rule", () => {
  const [a, b, c, d] = facts(4) as [Scheme.Leaf, Scheme.Leaf, Scheme.Leaf, Scheme.Leaf]
  const left = (tree: Scheme.Node, letters: string) => Residual.of(tree, Eligibility.recommend(scheme(tree), file(known(letters))).findings)

  it.each([
    { given: "settled by a failure", tree: all(a, b), letters: "fu", then: { kind: "settled", verdict: "unmet" } },
    { given: "settled by a success", tree: any(a, b), letters: "tu", then: { kind: "settled", verdict: "met" } },
    { given: "one left", tree: all(a, b, c), letters: "tut", then: { kind: "open", node: b } },
    { given: "two left of all", tree: all(a, b, c), letters: "tuu", then: { kind: "open", node: all(b, c) } },
    { given: "two left of any", tree: any(a, b, c), letters: "fuu", then: { kind: "open", node: any(b, c) } },
    { given: "one of two left of at least two", tree: atLeast(2, a, b, c), letters: "tuu", then: { kind: "open", node: any(b, c) } },
    { given: "both of two left of at least two", tree: atLeast(2, a, b, c), letters: "fuu", then: { kind: "open", node: all(b, c) } },
    { given: "two of three left of at least three", tree: atLeast(3, a, b, c, d), letters: "tuuu", then: { kind: "open", node: atLeast(2, b, c, d) } },
    { given: "points less those made", tree: points(3, [1, a], [1, b], [2, c]), letters: "tuu", then: { kind: "open", node: points(2, [1, b], [2, c]) } },
    { given: "enough points, one required left", tree: points(1, [1, a], [1, b, true], [1, c]), letters: "tuu", then: { kind: "open", node: b } },
    { given: "a required one failed", tree: points(1, [1, a], [1, b, true]), letters: "uf", then: { kind: "settled", verdict: "unmet" } },
    { given: "too few points left", tree: points(3, [1, a], [1, b], [2, c]), letters: "uuf", then: { kind: "settled", verdict: "unmet" } },
    { given: "a node worth nothing drops out", tree: points(1, [0, a], [1, b]), letters: "uu", then: { kind: "open", node: b } },
    { given: "a required node worth nothing stays", tree: points(1, [0, a, true], [1, b]), letters: "uu", then: { kind: "open", node: points(1, [0, a, true], [1, b]) } },
    { given: "nested", tree: all(any(a, b), c, d), letters: "futu", then: { kind: "open", node: all(b, d) } },
    { given: "an empty group", tree: any(all(), a), letters: "u", then: { kind: "open", node: a } },
    { given: "an empty group that counts", tree: any({ kind: "all", of: [], whenEmpty: "met" }, a), letters: "u", then: { kind: "settled", verdict: "met" } }
  ])("$given", ({ letters, then, tree }) => expect(left(tree, letters)).toEqual(then))

  it("asks the most decisive first, and nothing that cannot change the verdict", () => {
    const ask = (tree: Scheme.Node, letters: string) => Residual.questions(tree, Eligibility.recommend(scheme(tree), file(known(letters))).findings).map(({ about, decisive }) => [about, decisive])
    expect(ask(all(any(a, b), c), "uuu")).toEqual([["x2", 0.75], ["x0", 0.25], ["x1", 0.25]])
    expect(ask(all(a, b), "fu")).toEqual([])
    expect(ask(any(a, all(b, c)), "uuu")).toEqual([["x0", 0.75], ["x1", 0.25], ["x2", 0.25]])
    expect(ask(any(all(a, b), c), "fuu")).toEqual([["x2", 1]])
    expect(ask(atLeast(2, a, b, c), "uuu").map(([, decisive]) => decisive)).toEqual([0.5, 0.5, 0.5])
    expect(ask(points(3, [1, a], [2, b], [3, c]), "uuu")).toEqual([["x2", 0.75], ["x0", 0.25], ["x1", 0.25]])
    expect(ask(points(2, [1, a, true], [1, b], [1, c]), "uuu")).toEqual([["x0", 0.75], ["x1", 0.25], ["x2", 0.25]])
    expect(ask(all(a, a), "u").map(([about]) => about)).toEqual(["x0"])
    expect(ask(points(2, [2, a], [1, b]), "uuu").map(([about]) => about)).toEqual(["x0"])
    expect(ask(points(3, [2, a], [1, b]), "uuu").map(([about]) => about)).toEqual(["x0", "x1"])
    expect(ask(points(2, [2, a, true], [2, b]), "uuu").map(([about]) => about)).toEqual(["x0"])
  })

  it("a requirement nobody has judged is left, but nobody says what to ask; one without a path is the whole tree", () => {
    const missing = [{ fact: "declared", about: "x0" }]
    const open = { clause: "declared-fact", verdict: "undetermined", facts: {}, source: own, evidence: [], missing } as const
    expect(Residual.of(a, [])).toEqual({ kind: "open", node: a })
    expect(Residual.of(all(a, b), [{ path: "all/0", verdict: "met" }])).toEqual({ kind: "open", node: b })
    expect(Residual.questions(all(a, b), [{ ...open, path: "all/0" }]).map(({ path }) => path)).toEqual(["all/0"])
    expect(Residual.of(a, [{ verdict: "met" }])).toEqual({ kind: "settled", verdict: "met" })
    expect(Residual.questions(a, [open])).toEqual([{ ...missing[0], path: "", decisive: 1 }])
  })

  it("asks what is quickest to answer first among equals", () => {
    const age: Scheme.Leaf = { kind: "age-at-least", years: 17, on: "enrolment" }
    const questions = Residual.questions(all(age, a), Eligibility.recommend(scheme(all(age, a)), file()).findings)
    expect(questions.map(({ fact }) => fact)).toEqual(["declared", "birth-day", "enrolment-day"])
    expect(questions[0]).toEqual({ fact: "declared", about: "x0", path: "all/1", decisive: 0.5 })
  })
})

describe("what would make it met", () => {
  const [a, b, c] = facts(3) as [Scheme.Leaf, Scheme.Leaf, Scheme.Leaf]
  const visits = (minimum: number): Scheme.Leaf => ({ kind: "mentoring-visits", minimum })

  it("is exact for a conjunction, and the least cost for alternatives", () => {
    expect(cure(all(a, visits(2)), known("f"))).toMatchObject({ possible: true, minimum: true, cost: 5, after: "met" })
    expect(cure(any(a, visits(2)), known("f"))).toMatchObject({ minimum: true, cost: 2, changes: [{ change: "mentoring-visit" }, { change: "mentoring-visit" }] })
    expect(cure(any(a, visits(4)), known("f"))).toMatchObject({ minimum: true, cost: 3, changes: [{ change: "declare-fact" }] })
    expect(cure(any(a, visits(2)), known("f"), {}, { costs: { "mentoring-visit": 5 } })).toMatchObject({ cost: 3, changes: [{ change: "declare-fact" }] })
    expect(cure(atLeast(2, a, b, c, visits(1)), known("fft"))).toMatchObject({ cost: 1 })
    expect(cure(points(3, [1, a], [2, b], [3, visits(5)]), known("ff"))).toMatchObject({ cost: 5, minimum: true })
    expect(cure(points(3, [1, a], [2, b], [3, visits(9)]), known("ff"))).toMatchObject({ cost: 6, minimum: true })
    expect(cure(points(1, [1, visits(1)], [1, a, true]), known("f"))).toMatchObject({ cost: 3, minimum: true })
  })

  it("shares what two requirements ask for", () => {
    expect(cure(all(visits(2), visits(3)))).toMatchObject({ cost: 3, minimum: true, after: "met" })
    expect(cure(all(a, a), known("f"))).toMatchObject({ cost: 3, minimum: true })
    const practice = (hours: number): Scheme.Leaf => ({ kind: "practice-hours", minimum: (hours * 10_000) as never, unit: "clockHours" })
    expect(steps(cure(all(practice(1), practice(3))))).toEqual(["practise amount=180"])
  })

  it("leaves out what another change already brings about, and then claims no minimum", () => {
    const tree = all({ kind: "evidence-vatm", items: 1 }, { kind: "evidence-vatm", items: 1, units: [id("U-1")] })
    expect(cure(tree)).toMatchObject({ after: "met", cost: 2, minimum: false, changes: [{ facts: { unit: "U-1" } }] })
  })

  it("says when nothing helps, and why", () => {
    const fixed = { ...a, fixed: true } as Scheme.Leaf
    expect(cure(all(b, fixed), known("ff"))).toMatchObject({ possible: false, minimum: true, changes: [], cost: 0, fixed: [{ path: "all/1", fact: "declared-fact" }] })
    expect(cure(any(b, fixed), known("ff"))).toMatchObject({ possible: true, cost: 3, fixed: [{ path: "any/1", fact: "declared-fact" }] })
    expect(cure(atLeast(3, a, b), known("ff")).possible).toBe(false)
  })

  it("says that a minimum is not proven where there are too many ways to compare", () => {
    const many = atLeast(6, ...facts(13))
    expect(cure(many, known("f".repeat(13)))).toMatchObject({ possible: true, minimum: false, cost: 18, after: "met" })
    expect(cure(atLeast(2, ...facts(13)), known("f".repeat(13)))).toMatchObject({ minimum: true, cost: 6 })
  })

  it("orders changes by day", () => {
    const late: Scheme.Leaf = { kind: "mentoring-visits", minimum: 2, spacing: { kind: "months", count: 2 } }
    expect(cure(all(late, a), known("f")).changes.map(({ earliest }) => earliest)).toEqual(["2026-07-01", "2026-07-01", "2026-09-01"])
  })
})

describe("the earliest day", () => {
  const spaced = (count: number): Scheme.Leaf => ({ kind: "mentoring-visits", minimum: count, spacing: { kind: "days", count: 10 } })
  const age = (years: number): Scheme.Leaf => ({ kind: "age-at-least", years, on: "day" })
  const born = { bornOn: day("2009-08-17") }
  const dead: Scheme.Leaf = { kind: "age-at-least", years: 17, on: "enrolment" }

  it.each([
    { given: "the later of all", tree: all(spaced(2), age(17)), then: "2026-08-17" },
    { given: "the earlier of any", tree: any(spaced(2), age(17)), then: "2026-07-13" },
    { given: "the second of at least two", tree: atLeast(2, spaced(1), spaced(2), age(17)), then: "2026-07-13" },
    { given: "enough points", tree: points(2, [2, age(17)], [1, spaced(1)], [1, spaced(2)]), then: "2026-07-13" },
    { given: "not before a required one", tree: points(1, [1, age(17), true], [1, spaced(1)]), then: "2026-08-17" },
    { given: "met already", tree: age(16), then: "2026-06-30" },
    { given: "never", tree: all(spaced(1), dead), then: undefined },
    { given: "never, with an alternative", tree: any(spaced(1), dead), then: "2026-07-01" },
    { given: "an empty group that counts", tree: all(spaced(1), { kind: "all", of: [], whenEmpty: "met" }), then: "2026-07-01" },
    { given: "an empty group", tree: all(spaced(1), any()), then: undefined }
  ])("$given: $then", ({ then, tree }) =>
    expect(Remedies.earliest(scheme(tree as Scheme.Node), file({ ...born, enrolledOn: day("2026-05-01") }))).toBe(then))

  it("skips holidays", () => {
    const calendar = { workdays: [1, 2, 3, 4, 5], holidays: [day("2026-07-01"), day("2026-07-02")] }
    expect(Remedies.earliest(scheme(spaced(1)), file(), { calendar })).toBe("2026-07-03")
  })
})

describe("the whole answer", () => {
  it("carries verdict, findings, missing facts, the rest of the rule, remedy, earliest day and doubts", () => {
    const tree = all({ kind: "mentoring-visits", minimum: 2 }, fact("x0"))
    const answer = Answer.of(scheme(tree), file({ mentoring: [visit("2026-07-09"), visit("2026-05-01")] }))
    expect(answer).toMatchObject({
      verdict: "undetermined",
      missing: [{ fact: "declared", about: "x0", path: "all/1", decisive: 1 }],
      residual: { kind: "open", node: fact("x0") },
      remedy: { possible: true, minimum: true, cost: 0.25 },
      earliest: asOf,
      doubts: [{ doubt: "after-the-day" }, { doubt: "out-of-order" }]
    })
    expect("earliest" in Answer.of(scheme(any()), file())).toBe(false)
  })
})
