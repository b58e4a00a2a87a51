import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Completion, LessonHour, Prerequisite } from "../../src/curriculum/index.ts"
import type { Verdict } from "../../src/kernel/index.ts"
import { Rational } from "../../src/kernel/index.ts"

const of = (value: number | undefined) => (value === undefined ? undefined : Rational.of(value))
const plain = (value: Rational.Rational | undefined) => (value === undefined ? undefined : Rational.toNumber(value))

describe("lesson hours", () => {
  const total = (lessons: ReadonlyArray<number | undefined>, minutes: number | undefined) => {
    const sum = LessonHour.total(lessons.map(of), of(minutes))
    return [plain(sum.lessons), plain(sum.minutes), plain(sum.hours)]
  }

  it.each<[string, ReadonlyArray<number | undefined>, ReadonlyArray<number | undefined>]>([
    ["six of 45 minutes", total([2, 2, 2], 45), [6, 270, 4.5]],
    ["six of 60 minutes", total([2, 2, 2], 60), [6, 360, 6]],
    ["parts of lessons", total([1.5, 0.1, 0.2], 45), [1.8, 81, 1.35]],
    ["none", total([], 45), [0, 0, 0]],
    ["an unknown lesson", total([2, undefined], 45), [undefined, undefined, undefined]],
    ["an unknown length", total([2, 2], undefined), [4, undefined, undefined]]
  ])("%s", (_, got, expected) => expect(got).toEqual(expected))

  it("minutes are kept, lessons are derived", () => {
    expect([LessonHour.ofMinutes(90, 45), LessonHour.ofMinutes(90, 60), LessonHour.ofMinutes(0, 45), LessonHour.ofMinutes(90, 0)].map(plain)).toEqual([2, 1.5, 0, undefined])
    expect([LessonHour.ofMinutes(Number.NaN, 45), LessonHour.ofMinutes(90, Infinity)]).toEqual([undefined, undefined])
    expect(LessonHour.ofMinutes(100, 45)).toEqual(Rational.make(20n, 9n))
  })

  const plan = (criteria: ReadonlyArray<number | undefined>, theory: number | undefined, practice: number | undefined, minutes: number | undefined) => {
    const answer = LessonHour.unitPlan({ criteriaPerElement: criteria, theoryPerCriterion: of(theory), practicePerCriterion: of(practice), minutesPerLesson: of(minutes) })
    return [answer.criteria, ...[answer.theory, answer.practice, answer.total, answer.practiceSharePercent, answer.minutes].map(plain)]
  }

  it.each<[string, ReadonlyArray<number | undefined>, ReadonlyArray<number | undefined>]>([
    ["theory and practice", plan([4, 4], 1, 3, 45), [8, 8, 24, 32, 75, 1440]],
    ["no practice", plan([4], 1, 0, 45), [4, 4, 0, 4, 0, 180]],
    ["nothing to plan", plan([], 2, 2, 60), [0, 0, 0, 0, undefined, 0]],
    ["no lessons", plan([4], 0, 0, 60), [4, 0, 0, 0, undefined, 0]],
    ["an unknown count", plan([4, undefined], 1, 1, 45), [undefined, undefined, undefined, undefined, undefined, undefined]],
    ["unknown theory", plan([4], undefined, 1, 45), [4, undefined, 4, undefined, undefined, undefined]],
    ["unknown practice", plan([4], 1, undefined, 45), [4, 4, undefined, undefined, undefined, undefined]],
    ["an unknown length", plan([4], 1, 1, undefined), [4, 4, 4, 8, 50, undefined]]
  ])("a unit's plan: %s", (_, got, expected) => expect(got).toEqual(expected))
})

describe("prerequisites", () => {
  const signs: Readonly<Record<string, Verdict.Verdict>> = { y: "met", n: "unmet", q: "undetermined" }
  const fact = (id: string): Prerequisite.Prerequisite => ({ fact: id })
  const holds = (tree: Prerequisite.Prerequisite) => Prerequisite.holds(tree, (id) => signs[id]!)

  it.each<[string, Prerequisite.Prerequisite, Verdict.Verdict]>([
    ["a fact", fact("y"), "met"],
    ["all", { all: [fact("y"), fact("y")] }, "met"],
    ["all with an unknown", { all: [fact("y"), fact("q")] }, "undetermined"],
    ["all with a no beside an unknown", { all: [fact("n"), fact("q")] }, "unmet"],
    ["any", { any: [fact("n"), fact("y")] }, "met"],
    ["any with an unknown", { any: [fact("n"), fact("q")] }, "undetermined"],
    ["not", { not: fact("y") }, "unmet"],
    ["not a no", { not: fact("n") }, "met"],
    ["not an unknown", { not: fact("q") }, "undetermined"],
    ["all of nothing", { all: [] }, "met"],
    ["any of nothing", { any: [] }, "unmet"],
    ["nested", { any: [{ all: [fact("y"), { not: fact("n") }] }, fact("n")] }, "met"]
  ])("%s", (_, tree, expected) => expect(holds(tree)).toBe(expected))

  it.each<[ReadonlyArray<readonly [boolean | undefined, boolean | undefined]>, Verdict.Verdict]>([
    [[[true, true]], "met"],
    [[[true, false]], "unmet"],
    [[[false, false]], "met"],
    [[[false, undefined]], "met"],
    [[[true, undefined]], "undetermined"],
    [[[undefined, true]], "met"],
    [[[undefined, false]], "undetermined"],
    [[[true, true], [true, false]], "unmet"],
    [[[true, true], [true, undefined]], "undetermined"],
    [[], "met"]
  ])("modules offered and completed %o: %s", (pairs, expected) => {
    expect(Prerequisite.modules(pairs.map(([offered, completed]) => ({ offered, completed })))).toBe(expected)
  })

  const range = (min: number | undefined, max: number | undefined, minInclusive: boolean, maxInclusive: boolean): Prerequisite.Range => ({ min: of(min), max: of(max), minInclusive, maxInclusive })

  it.each<[string, number | undefined, Prerequisite.Range, Verdict.Verdict]>([
    ["on an inclusive minimum", 30, range(30, undefined, true, false), "met"],
    ["on an exclusive minimum", 30, range(30, undefined, false, false), "unmet"],
    ["just below the minimum", 29.9999, range(30, undefined, true, false), "unmet"],
    ["just above an exclusive minimum", 30.0001, range(30, undefined, false, false), "met"],
    ["on an inclusive maximum", 80, range(60, 80, true, true), "met"],
    ["on an exclusive maximum", 80, range(60, 80, true, false), "unmet"],
    ["just above the maximum", 80.0001, range(60, 80, true, true), "unmet"],
    ["just below an exclusive maximum", 79.9999, range(60, 80, true, false), "met"],
    ["no bounds", 5, range(undefined, undefined, false, false), "met"],
    ["unknown, no bounds", undefined, range(undefined, undefined, true, true), "undetermined"],
    ["unknown", undefined, range(30, undefined, true, true), "undetermined"]
  ])("a mark %s", (_, value, range, expected) => expect(Prerequisite.inRange(of(value), range)).toBe(expected))

  const tree: Prerequisite.Prerequisite = { all: [fact("a"), { any: [{ all: [fact("b"), fact("c")] }, { all: [fact("b"), fact("d")] }] }, { not: fact("e") }] }

  it("facts with their paths", () => {
    expect(Prerequisite.facts(tree, "p").map(({ fact, path }) => `${fact} ${path}`)).toEqual([
      "a p.all[0].fact", "b p.all[1].any[0].all[0].fact", "c p.all[1].any[0].all[1].fact", "b p.all[1].any[1].all[0].fact", "d p.all[1].any[1].all[1].fact", "e p.all[2].not.fact"
    ])
    expect(Prerequisite.facts(fact("a"))).toEqual([{ fact: "a", path: "fact" }])
    expect(Prerequisite.facts({ any: [fact("a")] })).toEqual([{ fact: "a", path: "any[0].fact" }])
  })

  it.each<[Prerequisite.Prerequisite, ReadonlyArray<string>]>([
    [tree, ["a", "b"]], [{ any: [] }, []], [{ any: [fact("a")] }, ["a"]], [{ any: [fact("a"), fact("b")] }, []], [{ all: [fact("a"), fact("a")] }, ["a"]], [{ not: fact("a") }, []],
    [{ any: [{ all: [fact("a"), fact("b")] }, fact("b")] }, ["b"]]
  ])("needed in %o: %o", (tree, expected) => expect(Prerequisite.needed(tree)).toEqual(expected))

  it.each<[Prerequisite.Prerequisite, string, boolean]>([
    [tree, "abc", true], [tree, "abd", true], [tree, "ab", false], [tree, "bcd", false], [{ any: [] }, "a", false], [{ all: [] }, "", true], [{ not: fact("a") }, "", true]
  ])("possible: %o with %s: %s", (tree, reachable, expected) => expect(Prerequisite.possible(tree, (id) => reachable.includes(id))).toBe(expected))

  it("law: what is needed is needed, and without it nothing is possible", () => {
    const { tree } = fc.letrec<{ tree: Prerequisite.Prerequisite }>((tie) => ({
      tree: fc.oneof({ maxDepth: 3 }, fc.constantFrom("a", "b", "c").map(fact), fc.array(tie("tree"), { maxLength: 3 }).map((all) => ({ all })), fc.array(tie("tree"), { maxLength: 3 }).map((any) => ({ any })))
    }))
    fc.assert(fc.property(tree, (tree) => {
      for (const id of Prerequisite.needed(tree)) expect(Prerequisite.possible(tree, (fact) => fact !== id)).toBe(false)
      expect(Prerequisite.possible(tree, () => true)).toBe(Prerequisite.holds(tree, () => "met") === "met")
    }))
  })
})

describe("completion", () => {
  const leaf = (share: number | undefined, counts?: boolean): Completion.Part => ({ id: "x", share: of(share), ...(counts === undefined ? {} : { counts }) })
  const group = (...children: ReadonlyArray<Completion.Part>): Completion.Part => ({ id: "g", children })
  const brief = (part: Completion.Part) => {
    const { complete, earned, percent, possible } = Result.getOrThrow(Completion.of(part))
    return [plain(earned), possible, plain(percent), complete]
  }

  it.each<[string, Completion.Part, ReadonlyArray<unknown>]>([
    ["half", group(leaf(1), leaf(0)), [1, 2, 50, false]],
    ["fractions add up", group(leaf(1), group(leaf(0.5))), [1.5, 2, 75, false]],
    ["all", group(leaf(1), group(leaf(1))), [2, 2, 100, true]],
    ["ten tenths of a leaf are a leaf", group(...Array.from({ length: 10 }, () => leaf(0.1))), [1, 10, 10, false]],
    ["nearly is not", leaf(0.9999999999), [0.9999999999, 1, 99.99999999, false]],
    ["what does not count stays out", group(leaf(1), leaf(0, false)), [1, 1, 100, true]],
    ["counts: true counts", group(leaf(1), leaf(0, true)), [1, 2, 50, false]],
    ["nothing to complete", group(), [0, 0, undefined, undefined]],
    ["only what does not count", group(leaf(1, false)), [0, 0, undefined, undefined]],
    ["unknown beside done", group(leaf(1), leaf(undefined)), [undefined, 2, undefined, undefined]],
    ["unknown beside not done: surely not complete", group(leaf(0.5), leaf(undefined)), [undefined, 2, undefined, false]],
    ["unknown that does not count", group(leaf(1), leaf(undefined, false)), [1, 1, 100, true]]
  ])("%s", (_, part, expected) => expect(brief(part)).toEqual(expected))

  it.each([-0.1, 1.1])("a share of %d: refused by name", (share) => {
    expect(Completion.of(group(leaf(1), leaf(share)))).toMatchObject(Result.fail({ _tag: "InvalidShare", id: "x" }))
  })
})
