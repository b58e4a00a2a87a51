import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Eligibility from "../../src/certification/Eligibility.ts"
import * as Impact from "../../src/certification/Impact.ts"
import type { Node, Scheme } from "../../src/certification/Scheme.ts"
import { all, any, atLeast, passed, schemeOf, scored } from "./fixture.ts"

const [a, b, c] = [passed("a"), passed("b"), passed("c")]
const good = scored({ a: 100, b: 100, c: 100 }, "P-good")
const onlyA = scored({ a: 100, b: 0, c: 0 }, "P-a")
const open = scored({ a: 100, b: undefined }, "P-open")
const bad = scored({ a: 0, b: 0, c: 0 }, "P-bad")
const version = (tree: Node, name: string): Scheme => schemeOf(tree, { version: name })
const of = (before: Node, after: Node, files = [good, onlyA, open, bad]) => Impact.of(version(before, "1"), version(after, "2"), files)
const who = (changes: ReadonlyArray<Impact.Change>) => changes.map(({ by, trader }) => [trader, by.map(({ other, path, side, verdict }) => `${side} ${path} ${verdict} (${other})`)])

describe("who gains, who loses, who keeps, and by what", () => {
  it("a requirement more: loses by it", () => {
    const impact = of(a, all(a, b))
    expect(who(impact.loses)).toEqual([["P-a", ["after all/1 unmet (absent)"]], ["P-open", ["after all/1 undetermined (absent)"]]])
    expect(impact.loses.map(({ after, before, kind }) => [kind, before, after])).toEqual([["loses", "met", "unmet"], ["loses", "met", "undetermined"]])
    expect([impact.gains, impact.shifts]).toEqual([[], []])
    expect(impact.keeps).toEqual(["P-good"])
    expect(impact.unchanged).toEqual({ unmet: 1, undetermined: 0 })
    expect(impact.by).toEqual([{ side: "after", path: "all/1", clause: "score-at-least", traders: 2 }])
    expect([impact.before, impact.after]).toEqual([{ scheme: "contoh", version: "1" }, { scheme: "contoh", version: "2" }])
    expect(Impact.isEmpty(impact)).toBe(false)
  })

  it("a requirement less: gains by it", () => {
    const impact = of(all(a, b), a)
    expect(who(impact.gains)).toEqual([["P-a", ["before all/1 unmet (absent)"]], ["P-open", ["before all/1 undetermined (absent)"]]])
    expect(impact.by[0]).toMatchObject({ side: "before", path: "all/1", traders: 2 })
    expect(Impact.isEmpty(impact)).toBe(false)
  })

  it("a higher minimum: loses by it, with the numbers", () => {
    const impact = of(all(a, passed("b", 50)), all(a, passed("b", 70)), [scored({ a: 100, b: 60 }, "P-60"), scored({ a: 100, b: 70 }, "P-70")])
    expect(impact.loses).toMatchObject([{ trader: "P-60", by: [{ path: "all/1", clause: "score-at-least", other: "absent", facts: { minimum: 70 } }] }])
    expect(impact.keeps).toEqual(["P-70"])
  })

  it("any becomes all: both ask the same, so everything in the way is named", () => {
    expect(who(of(any(a, b), all(a, b), [onlyA]).loses)).toEqual([["P-a", ["after all/1 unmet (unmet)"]]])
    expect(who(of(atLeast(1, a, b, c), atLeast(2, a, b, c), [onlyA]).loses)).toEqual([["P-a", ["after at-least/1 unmet (unmet)", "after at-least/2 unmet (unmet)"]]])
  })

  it("from unmet to open is a shift, named on both sides", () => {
    const impact = of(all(a, b), all(a, passed("d")), [scored({ a: 100, b: 0, d: 0 }, "P-a"), scored({ a: 100, b: 0, d: undefined }, "P-d")])
    expect(who(impact.shifts)).toEqual([["P-d", ["before all/1 unmet (absent)", "after all/1 undetermined (absent)"]]])
    expect(impact.unchanged).toEqual({ unmet: 1, undetermined: 0 })
    expect(Impact.isEmpty(impact)).toBe(false)
    expect(of(b, b, [open]).unchanged).toEqual({ unmet: 0, undetermined: 1 })
  })

  it("the same requirement that moved is no reason", () => {
    expect(who(of(all(a, b), all(b, c, a), [scored({ a: 100, b: 100, c: 0 }, "P-1")]).loses)).toEqual([["P-1", ["after all/1 unmet (absent)"]]])
    expect(who(of(any(all(a, b), c), all(b, a), [scored({ a: 100, b: 0, c: 100 }, "P-1")]).loses)).toEqual([["P-1", ["after all/0 unmet (unmet)"]]])
  })

  it("a label or a source changes nothing", () => {
    expect(Impact.isEmpty(of(all(a, b), all({ ...a, label: { id: "Ujian", en: "Test" } }, b)))).toBe(true)
    const moved = of(all(a, b), all({ ...a, label: { id: "Ujian", en: "Test" } }, b, c), [scored({ a: 0, b: 100, c: undefined }, "P-1"), scored({ a: undefined, b: 100, c: 0 }, "P-2")])
    expect(who(moved.shifts)).toEqual([["P-2", ["before all/0 undetermined (undetermined)", "after all/2 unmet (absent)"]]])
  })

  it("points: a required one and the points that lack", () => {
    const points = (needed: number, required: boolean): Node => ({ kind: "points", points: needed, of: [{ points: 2, node: a }, { points: 1, node: b, required }] })
    expect(who(of(points(2, false), points(2, true), [onlyA]).loses)).toEqual([["P-a", ["after points/1 unmet (unmet)"]]])
    expect(who(of(points(2, false), points(3, false), [onlyA, good]).loses)).toEqual([["P-a", ["after points/1 unmet (unmet)"]]])
    expect(who(of(points(2, false), points(2, true), [open]).loses)).toEqual([["P-open", ["after points/1 undetermined (undetermined)"]]])
    expect(who(of(points(2, false), points(4, false), [good]).loses)).toEqual([["P-good", ["after  unmet (absent)"]]])
  })

  it("one who gains and one who loses are two changes, not none", () => {
    const impact = of(a, b, [scored({ a: 100, b: 0 }, "P-1"), scored({ a: 0, b: 100 }, "P-2")])
    expect([impact.gains.length, impact.loses.length, impact.shifts.length, Impact.isEmpty(impact)]).toEqual([1, 1, 0, false])
    expect(Impact.isEmpty(of(a, b, [scored({ a: undefined, b: 0 }, "P-1")]))).toBe(false)
    expect(Impact.isEmpty(of(a, b, [scored({ a: 0, b: 100 }, "P-1")]))).toBe(false)
  })

  it("what an any or an at-least has met elsewhere does not stand in the way", () => {
    expect(who(of(a, all(any(b, c), passed("d")), [scored({ a: 100, b: 0, c: 100, d: 0 }, "P-1")]).loses)).toEqual([["P-1", ["after all/1 unmet (absent)"]]])
    expect(who(of(a, all(atLeast(1, b, c), passed("d")), [scored({ a: 100, b: 0, c: 100, d: 0 }, "P-1")]).loses)).toEqual([["P-1", ["after all/1 unmet (absent)"]]])
    const points: Node = { kind: "points", points: 2, of: [{ points: 2, node: b }, { points: 1, node: c }] }
    expect(who(of(a, all(points, passed("d")), [scored({ a: 100, b: 100, c: 0, d: 0 }, "P-1")]).loses)).toEqual([["P-1", ["after all/1 unmet (absent)"]]])
    expect(who(of(a, all(all(b, c), passed("d")), [scored({ a: 100, b: 100, c: 0, d: 0 }, "P-1")]).loses)).toEqual([["P-1", ["after all/0/all/1 unmet (absent)", "after all/1 unmet (absent)"]]])
  })

  it("an empty group is a reason of its own", () => {
    expect(who(of(a, all(a, any()), [good]).loses)).toEqual([["P-good", ["after all/1 unmet (absent)"]]])
  })

  it("counts the requirements that changed most, then by place", () => {
    const impact = of(all(), all(a, b, c), [good, onlyA, bad])
    expect(impact.gains.map(({ trader }) => trader)).toEqual(["P-good"])
    const turned = of({ kind: "all", of: [], whenEmpty: "met" }, all(a, b, c), [scored({ a: 100, b: 100, c: 0 }, "P-1"), scored({ a: 100, b: 0, c: 100 }, "P-2"), scored({ a: 0, b: 0, c: 100 }, "P-3")])
    expect(turned.by.map(({ path, traders }) => [path, traders])).toEqual([["all/1", 2], ["all/0", 1], ["all/2", 1]])
    const shifting = of(all(c, passed("z")), all(passed("y"), a), [scored({ a: 0, c: 100, y: 0, z: undefined }, "P-1"), scored({ a: 100, c: 0, y: undefined, z: 0 }, "P-2")])
    expect(shifting.by.map(({ path, side }) => `${side} ${path}`)).toEqual(["after all/0", "before all/1", "after all/1", "before all/0"])
    const losing = of({ kind: "all", of: [], whenEmpty: "met" }, all(a, b, c), [good, onlyA, bad])
    expect(losing.by.map(({ path, traders }) => [path, traders])).toEqual([["all/1", 2], ["all/2", 2], ["all/0", 1]])
  })
})

describe("laws", () => {
  const tree = fc.letrec<{ node: Node }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom(50, 70)).map(([name, minimum]) => passed(name, minimum) as Node),
      fc.array(tie("node"), { maxLength: 3 }).map((list) => all(...list)),
      fc.array(tie("node"), { maxLength: 3 }).map((list) => any(...list)),
      fc.tuple(fc.nat(3), fc.array(tie("node"), { maxLength: 3 })).map(([count, list]) => atLeast(count, ...list)),
      fc.tuple(fc.nat(4), fc.array(fc.tuple(fc.nat(2), tie("node"), fc.boolean()), { maxLength: 3 })).map(([points, list]): Node =>
        ({ kind: "points", points, of: list.map(([worth, node, required]) => ({ points: worth, node, required })) }))
    )
  })).node
  const score = fc.constantFrom(undefined, 0, 60, 100)
  const files = fc.array(fc.record({ a: score, b: score, c: score }), { maxLength: 6 }).map((list) => list.map((scores, at) => scored(scores, `P-${at}`)))

  it("law: a scheme beside itself has no impact", () => {
    fc.assert(fc.property(tree, files, (node, list) => {
      const impact = Impact.of(schemeOf(node), schemeOf(node), list)
      expect(Impact.isEmpty(impact)).toBe(true)
      expect(impact.by).toEqual([])
      expect(impact.keeps.length + impact.unchanged.unmet + impact.unchanged.undetermined).toBe(list.length)
    }))
  })

  it("law: everybody is counted once, and the other way round gains are losses", () => {
    fc.assert(fc.property(tree, tree, files, (before, after, list) => {
      const [there, back] = [of(before, after, list), of(after, before, list)]
      expect(there.gains.length + there.loses.length + there.shifts.length + there.keeps.length + there.unchanged.unmet + there.unchanged.undetermined).toBe(list.length)
      expect(there.gains.map(({ trader }) => trader)).toEqual(back.loses.map(({ trader }) => trader))
      expect(there.shifts.map(({ trader }) => trader)).toEqual(back.shifts.map(({ trader }) => trader))
      expect(there.keeps).toEqual(back.keeps)
    }))
  })

  it("law: every change has a reason that is not met on its side", () => {
    fc.assert(fc.property(tree, tree, files, (before, after, list) => {
      const { gains, loses, shifts } = of(before, after, list)
      for (const { by, kind } of [...gains, ...loses, ...shifts]) {
        expect(by.length).toBeGreaterThan(0)
        expect(by.every(({ verdict }) => verdict !== "met")).toBe(true)
        expect(by.every(({ side }) => kind === "shifts" || side === (kind === "gains" ? "before" : "after"))).toBe(true)
      }
    }))
  })

  it("law: who is said to gain is met now and was not", () => {
    fc.assert(fc.property(tree, tree, files, (before, after, list) => {
      const gains = of(before, after, list).gains.map(({ trader }) => trader)
      expect(gains).toEqual(list.filter((file) =>
        Eligibility.recommend(schemeOf(after), file).verdict === "met" && Eligibility.recommend(schemeOf(before), file).verdict !== "met").map(({ trader }) => trader))
    }))
  })
})
