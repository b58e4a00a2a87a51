import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { DropRule, Mark } from "../../src/competency/index.ts"
import { single } from "../../src/competency/drop/single.ts"
import { exactly, safely, type Search } from "../../src/competency/drop/search.ts"
import { Rational, Score } from "../../src/kernel/index.ts"
import { score } from "./build.ts"

type Pair = readonly [mark: number | "excused" | "ungraded" | undefined, possible: number | undefined]

const work = (...pairs: ReadonlyArray<Pair>): ReadonlyArray<DropRule.Work> =>
  pairs.map(([mark, possible], at) => ({
    id: String.fromCharCode(97 + at),
    mark: typeof mark === "number" ? score(mark) : mark,
    possible: possible === undefined ? undefined : score(possible)
  }))

const drop = (rule: Partial<DropRule.DropRule>, pieces: ReadonlyArray<DropRule.Work>) =>
  Result.getOrThrow(Result.getOrThrow(DropRule.prepare({ lowest: 0, highest: 0, never: [], ...rule })).total(pieces))

const brief = ({ dropped, possible, score: mark }: DropRule.Kept) =>
  `${mark === undefined ? "?" : Mark.toText(mark)}/${possible === undefined ? "?" : Mark.toText(possible)} -${dropped?.join("") ?? "?"}`

describe("which work goes", () => {
  it.each<[string, Partial<DropRule.DropRule>, ReadonlyArray<Pair>, string]>([
    ["no rule: all stays", {}, [[31, 40], [17, 24]], "48/64 -"],
    ["nothing at all", { lowest: 1 }, [], "0/0 -"],
    ["one piece: it stays", { lowest: 1 }, [[1, 10]], "1/10 -"],
    ["one piece, drop highest: it stays", { highest: 1 }, [[1, 10]], "1/10 -"],
    ["the lowest ratio", { lowest: 1 }, [[31, 40], [17, 24], [6, 10]], "48/64 -c"],
    ["not always the lowest ratio", { lowest: 1 }, [[31, 40], [17, 24], [7, 10]], "38/50 -b"],
    ["two", { lowest: 2 }, [[31, 40], [17, 24], [7, 10], [10, 10]], "17/20 -ab"],
    ["as many as there are: one stays", { lowest: 3 }, [[31, 40], [17, 24], [8, 10]], "8/10 -ab"],
    ["more than there are: one stays", { lowest: 9 }, [[31, 40], [17, 24], [8, 10]], "8/10 -ab"],
    ["the best", { highest: 1 }, [[31, 40], [17, 24], [10, 10]], "48/64 -c"],
    ["two of the best", { highest: 2 }, [[31, 40], [17, 24], [10, 10]], "17/24 -ac"],
    ["as many best as there are: nothing goes", { highest: 3 }, [[31, 40], [17, 24], [10, 10]], "58/74 -"],
    ["kept by name", { lowest: 1, never: ["d"] }, [[31, 40], [19, 24], [12, 16], [6, 10]], "56/74 -c"],
    ["kept by name, from the best", { highest: 1, never: ["c"] }, [[31, 40], [17, 24], [10, 10]], "27/34 -a"],
    ["all but one kept by name: nothing goes", { lowest: 1, never: ["b", "c"] }, [[31, 40], [19, 24], [12, 16]], "62/80 -"],
    ["a name nobody has", { lowest: 1, never: ["z"] }, [[31, 40], [17, 24], [6, 10]], "48/64 -c"],
    ["two with one kept by name", { lowest: 2, never: ["a"] }, [[1, 40], [17, 24], [6, 10], [9, 9]], "18/64 -cd"],
    ["equal ratios: more points go", { lowest: 1 }, [[5, 10], [10, 20], [5, 10]], "10/20 -b"],
    ["equal in all: the lowest id", { lowest: 1 }, [[5, 10], [5, 10], [5, 10]], "10/20 -a"],
    ["equal in all, from the best: the highest id", { highest: 1 }, [[5, 10], [5, 10], [5, 10]], "10/20 -c"],
    ["equal ratios, from the best: more points go", { highest: 1 }, [[5, 10], [10, 20], [5, 10]], "10/20 -b"],
    ["two of three alike", { lowest: 2 }, [[5, 10], [5, 10], [5, 10], [9, 10]], "14/20 -ab"],
    ["two of three alike, from the best", { highest: 2 }, [[9, 10], [9, 10], [9, 10], [5, 10]], "14/20 -bc"],
    ["all points zero: the lowest mark", { lowest: 1 }, [[5, 0], [3, 0], [4, 0]], "9/0 -b"],
    ["all points zero: the two lowest", { lowest: 2 }, [[5, 0], [3, 0], [4, 0]], "5/0 -bc"],
    ["all points zero, alike: the lowest id", { lowest: 1 }, [[3, 0], [3, 0]], "3/0 -a"],
    ["all points zero, from the best", { highest: 1 }, [[5, 0], [3, 0], [4, 0]], "7/0 -a"],
    ["all points zero, alike, from the best", { highest: 1 }, [[3, 0], [3, 0]], "3/0 -b"],
    ["some points zero: never left without points", { lowest: 1 }, [[5, 0], [1, 10]], "1/10 -a"],
    ["some points zero: two go, points stay", { lowest: 2 }, [[5, 0], [7, 0], [1, 10]], "1/10 -ab"],
    ["some points zero: the better of those with points stays", { lowest: 2 }, [[5, 0], [1, 10], [2, 10]], "2/10 -ab"],
    ["some points zero: three of four", { lowest: 3 }, [[5, 0], [9, 0], [1, 10], [2, 10]], "2/10 -abc"],
    ["some points zero: a bonus stays beside points", { lowest: 1 }, [[5, 0], [1, 10], [2, 10]], "7/10 -b"],
    ["some points zero, from the best: points stay", { highest: 2 }, [[0, 0], [1, 10], [2, 10]], "1/10 -ac"],
    ["some points zero, the named one has points", { lowest: 1, never: ["b"] }, [[5, 0], [1, 10], [4, 0]], "6/10 -c"],
    ["marks below zero", { lowest: 1 }, [[-5, 10], [1, 10], [0, 10]], "1/20 -a"]
  ])("%s", (_, rule, pairs, expected) => {
    const { current, final } = drop(rule, work(...pairs))
    expect(brief(final)).toBe(expected)
    expect(current).toEqual(final)
  })
})

describe("work without a mark", () => {
  it.each<[string, Partial<DropRule.DropRule>, ReadonlyArray<Pair>, string, string]>([
    ["unknown: out of current, zero in final", { lowest: 1 }, [[31, 40], [17, 24], [undefined, 10]], "31/40 -b", "48/64 -c"],
    ["ungraded: the same", { lowest: 1 }, [[31, 40], [17, 24], ["ungraded", 10]], "31/40 -b", "48/64 -c"],
    ["excused: in neither", { lowest: 1 }, [[31, 40], ["excused", 24], [6, 10]], "31/40 -c", "31/40 -c"],
    ["zero: in both", { lowest: 1 }, [[31, 40], [17, 24], [0, 10]], "48/64 -c", "48/64 -c"],
    ["nothing marked", { lowest: 1 }, [[undefined, 10], [undefined, 20]], "0/0 -", "0/10 -b"],
    ["points nobody knows: nothing can be chosen", { lowest: 1 }, [[31, 40], [17, undefined]], "?/? -?", "?/? -?"],
    ["points nobody knows and no rule: the marks are known", {}, [[31, 40], [17, undefined]], "48/? -", "48/? -"],
    ["points nobody knows on excused work: no matter", { lowest: 1 }, [[31, 40], ["excused", undefined], [6, 10]], "31/40 -c", "31/40 -c"]
  ])("%s", (_, rule, pairs, current, final) => {
    const totals = drop(rule, work(...pairs))
    expect([brief(totals.current), brief(totals.final)]).toEqual([current, final])
  })
})

describe("refusals", () => {
  it("both ends at once, because it is not monotone", () => {
    expect(DropRule.prepare({ lowest: 1, highest: 1, never: [] })).toMatchObject(Result.fail({ _tag: "CombinedDropRules", lowest: 1, highest: 1 }))
    expect(DropRule.prepare({ lowest: 3, highest: 2, never: [] })).toMatchObject(Result.fail({ lowest: 3, highest: 2 }))
  })

  it.each([-1, 0.5, Number.NaN, Infinity])("%d pieces: no count", (value) => {
    expect(DropRule.prepare({ lowest: value, highest: 0, never: [] })).toMatchObject(Result.fail({ _tag: "InvalidDropRule", parameter: "lowest", value }))
    expect(DropRule.prepare({ lowest: 0, highest: value, never: [] })).toMatchObject(Result.fail({ _tag: "InvalidDropRule", parameter: "highest", value }))
  })

  it.each<[string, Partial<DropRule.Work>, string]>([
    ["a mark that is no number", { mark: Score.ofUnits(Number.NaN) }, "mark"],
    ["infinite points", { possible: Score.ofUnits(Infinity) }, "possible"],
    ["points below zero", { possible: score(-1) }, "possible"]
  ])("%s: said where", (_, broken, field) => {
    const pieces = [...work([1, 2]), { id: "x", mark: score(1), possible: score(1), ...broken }]
    expect(Result.getOrThrow(DropRule.prepare({ lowest: 1, highest: 0, never: [] })).total(pieces)).toMatchObject(Result.fail({ _tag: "InvalidMark", at: 1, field }))
  })

  it("names the way it went", () => {
    expect([{ lowest: 1 }, { highest: 1 }, {}].map((rule) => drop(rule, []).algorithm.id)).toEqual(["score.drop-lowest", "score.drop-highest", "score.drop-none"])
  })
})

describe("any size and precision", () => {
  it("fractions and numbers beyond safe products give the same choice", () => {
    const pairs: ReadonlyArray<Pair> = [[31, 40], [17, 24], [7, 10]]
    const third = (value: Mark.Known | undefined): Mark.Known => Rational.divide(Mark.exact(value!), Rational.ofInt(3))!
    const thirds = work(...pairs).map((piece) => ({ ...piece, mark: third(piece.mark as Mark.Known), possible: third(piece.possible) }))
    expect(drop({ lowest: 1 }, thirds).final).toEqual({ score: Mark.simplest(Rational.make(38n, 3n)), possible: Mark.simplest(Rational.make(50n, 3n)), dropped: ["b"] })
    const huge = work(...pairs).map((piece) => ({ ...piece, mark: Score.ofUnits((piece.mark as number) * 10_000_000), possible: Score.ofUnits((piece.possible as number) * 10_000_000) }))
    expect(brief(drop({ lowest: 1 }, huge).final)).toBe("380000000/500000000 -b")
    expect(brief(drop({ lowest: 2 }, huge).final)).toBe("310000000/400000000 -bc")
  })
})

describe("near ties", () => {
  const close = [7, 9, 1, 3, 21].map((more, at) => ({ id: `w${at}`, mark: Score.ofUnits(1_000_000_000 + more - 1), possible: Score.ofUnits(1_000_000_000 + more) }))

  it.each([1, 2, 3])("%i of five pieces that differ in the last digit: the right ones go", (lowest) => {
    const search: Search = { ids: close.map(({ id }) => id), marks: close.map(({ mark }) => mark), points: close.map(({ possible }) => possible), free: [0, 1, 2, 3, 4], count: lowest, worst: true }
    expect(drop({ lowest }, close).final).toEqual(exactly.search(search))
    expect(drop({ lowest }, close).final.dropped).toEqual(["w2", "w3", "w0"].slice(0, lowest).sort())
    expect(safely(search)).toBeUndefined()
    expect(single(close, new Set(), true)).toBeUndefined()
  })

  it("fractions over different denominators stand on one", () => {
    const part = (n: bigint, d: bigint) => Rational.make(n, d)
    const pieces = [part(1n, 3n), part(2n, 5n), part(3n, 7n)].map((mark, at) => ({ id: `w${at}`, mark, possible: score(1) }))
    expect(drop({ lowest: 1 }, pieces).final).toEqual({ score: part(29n, 35n), possible: score(2), dropped: ["w0"] })
    expect(drop({ lowest: 2 }, pieces).final).toEqual({ score: part(3n, 7n), possible: score(1), dropped: ["w0", "w1"] })
  })
})

describe("laws", () => {
  const pieces = (points: fc.Arbitrary<number>) => fc.array(fc.tuple(fc.integer({ min: -2, max: 12 }), points), { maxLength: 6 })
    .map((pairs) => work(...pairs))
  const anyWork = fc.oneof(pieces(fc.constantFrom(0, 5, 10)), pieces(fc.integer({ min: 1, max: 12 })), pieces(fc.constant(0)))
  const never = fc.subarray(["a", "b", "c"])
  const count = fc.integer({ min: 0, max: 6 })

  /** The definition, by trying every set. */
  const byTrying = (rule: DropRule.DropRule, pieces: ReadonlyArray<DropRule.Work>): string => {
    const free = pieces.filter(({ id }) => !rule.never.includes(id)).map(({ id }) => id)
    const n = rule.lowest > 0 ? Math.min(rule.lowest, Math.max(0, free.length - 1)) : rule.highest >= free.length ? 0 : rule.highest
    const pointless = pieces.every(({ possible }) => possible === 0)
    const choices = (from: ReadonlyArray<string>, k: number): ReadonlyArray<ReadonlyArray<string>> =>
      k === 0 ? [[]] : from.flatMap((id, at) => choices(from.slice(at + 1), k - 1).map((rest) => [id, ...rest]))
    const sum = (ids: ReadonlyArray<string>, field: "mark" | "possible", inside: boolean) =>
      pieces.filter(({ id }) => ids.includes(id) === inside).reduce((total, piece) => total + (piece[field] as number), 0)
    const sets = choices([...free].sort(), n).map((ids) => ({
      ids, marks: sum(ids, "mark", false), points: sum(ids, "possible", false), gone: sum(ids, "possible", true)
    })).filter(({ points }) => pointless || n === 0 || points > 0)
    const sign = rule.lowest > 0 ? 1 : -1
    const best = sets.toSorted((a, b) =>
      sign * (pointless ? b.marks - a.marks : b.marks * a.points - a.marks * b.points) || b.gone - a.gone || sign * (a.ids.join() < b.ids.join() ? -1 : 1))[0]!
    return `${best.marks / Score.unit}/${best.points / Score.unit} -${best.ids.join("")}`
  }

  it.each(["lowest", "highest"] as const)("law: dropping from the %s is the best of all sets", (end) => {
    fc.assert(fc.property(anyWork, count, never, (pieces, n, names) => {
      const rule = { lowest: 0, highest: 0, never: names, [end]: n }
      expect(brief(drop(rule, pieces).final)).toBe(byTrying(rule, pieces))
    }), { numRuns: 600 })
  })

  it.each(["lowest", "highest"] as const)("law: from the %s, the ratio never falls when a mark rises", (end) => {
    fc.assert(fc.property(pieces(fc.integer({ min: 1, max: 12 })).filter(({ length }) => length > 0), count, never, fc.nat(), fc.integer({ min: 1, max: 9 }), (pieces, n, names, place, more) => {
      const rule = { lowest: 0, highest: 0, never: names, [end]: n }
      const raised = pieces.map((piece, at) => at === place % pieces.length ? { ...piece, mark: Score.ofUnits((piece.mark as number) + more * Score.unit) } : piece)
      const ratio = ({ final }: DropRule.Dropped) => Rational.divide(Mark.exact(final.score!), Mark.exact(final.possible!))!
      expect(Rational.compare(ratio(drop(rule, raised)), ratio(drop(rule, pieces)))).toBeGreaterThanOrEqual(0)
    }))
  })

  it("law: the order of the list does not matter", () => {
    fc.assert(fc.property(anyWork.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length }))), count, ([pieces, shuffled], lowest) => {
      expect(drop({ lowest }, shuffled)).toEqual(drop({ lowest }, pieces))
    }))
  })

  it("law: whole numbers, big numbers and one by one give one answer", () => {
    fc.assert(fc.property(anyWork.filter(({ length }) => length > 1), fc.boolean(), fc.integer({ min: 0, max: 5 }), (pieces, worst, n) => {
      const search: Search = {
        ids: pieces.map(({ id }) => id),
        marks: pieces.map(({ mark }) => mark as Score.Score),
        points: pieces.map(({ possible }) => possible!),
        free: pieces.map((_, at) => at),
        count: Math.min(n, pieces.length - 1),
        worst
      }
      expect(safely(search)).toEqual(exactly.search(search))
      const one = single(pieces, new Set(), worst)
      if (one !== undefined) expect(one).toEqual(exactly.search({ ...search, count: 1 }))
      else expect(pieces.every(({ possible }) => possible === 0)).toBe(true)
    }), { numRuns: 500 })
  })

  it("law: the sum of what stays and what went is everything", () => {
    fc.assert(fc.property(anyWork, count, (pieces, lowest) => {
      const { dropped, possible } = drop({ lowest }, pieces).final
      const went = pieces.filter(({ id }) => dropped!.includes(id)).reduce((total, piece) => total + (piece.possible as number), 0)
      expect((possible as number) + went).toBe(pieces.reduce((total, piece) => total + (piece.possible as number), 0))
      expect(dropped).toHaveLength(Math.min(lowest, Math.max(0, pieces.length - 1)))
    }))
  })
})
