import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type DropRule, Total } from "../../src/competency/index.ts"
import { Rational, Score } from "../../src/kernel/index.ts"
import { score, shown } from "./build.ts"

const rule = (lowest: number, highest = 0, never: ReadonlyArray<string> = []): DropRule.DropRule => ({ lowest, highest, never })
const group = (weight: number, drop: DropRule.DropRule | undefined, ...pieces: ReadonlyArray<readonly [number | undefined, number | undefined, Partial<Total.Piece>?]>): Total.Group => ({
  weight: score(weight),
  ...(drop === undefined ? {} : { drop }),
  pieces: pieces.map(([mark, possible, rest]) => ({ mark: mark === undefined ? undefined : score(mark), possible: possible === undefined ? undefined : score(possible), ...rest }))
})
const total = (scheme: Total.Scheme, ...groups: ReadonlyArray<Total.Group>) => Result.getOrThrow(Total.of(scheme, groups))

describe("groups that drop work", () => {
  it("percent: each group by its own best ratio, and what went is named", () => {
    const totals = total("percent", group(60, rule(1), [31, 40, { id: "a" }], [17, 24, { id: "b" }], [7, 10, { id: "c" }]), group(40, undefined, [5, 10]))
    expect(shown(totals.final, 2)).toBe("65.60")
    expect(totals.dropped).toEqual({ current: [["b"], []], final: [["b"], []] })
  })

  it("current drops among what is marked, final among all", () => {
    const totals = total("percent", group(100, rule(1), [5, 10, { id: "a" }], [9, 10, { id: "b" }], [undefined, 10, { id: "c" }]))
    expect([shown(totals.current, 2), shown(totals.final, 2)]).toEqual(["90.00", "70.00"])
    expect(totals.dropped).toEqual({ current: [["a"]], final: [["c"]] })
  })

  it("what never counts is never dropped either; a hidden mark is zero in final", () => {
    const totals = total("percent", group(100, rule(1), [1, 10, { omitFromFinal: true }], [8, 10], [9, 10, { hidden: true }]))
    expect([shown(totals.current, 2), shown(totals.final, 2)]).toEqual(["80.00", "80.00"])
    expect(totals.dropped).toEqual({ current: [[]], final: [["2"]] })
  })

  it("the highest go, and what may never go stays", () => {
    expect(total("percent", group(100, rule(0, 1, ["a"]), [9, 10, { id: "a" }], [8, 10, { id: "b" }], [1, 10, { id: "c" }])).dropped.final).toEqual([["b"]])
  })

  it("points of a single group", () => expect(shown(total("points", group(0, rule(1), [1, 10], [8, 10])).final, 2)).toBe("80.00"))

  it("points nobody knows leave the choice, and the total, open", () => {
    const totals = total("percent", group(50, rule(1), [1, undefined], [8, 10]), group(50, undefined, [5, 10]))
    expect(totals).toMatchObject({ current: undefined, final: undefined, dropped: { final: [undefined, []] } })
  })

  it.each<[string, ReadonlyArray<Total.Group>, object]>([
    ["a drop rule of one of two groups", [group(0, undefined, [1, 2]), group(0, rule(1), [1, 2])], { _tag: "DropWithinPoints", group: 1 }],
    ["the highest too", [group(0, rule(0, 1), [1, 2]), group(0, undefined)], { _tag: "DropWithinPoints", group: 0 }],
    ["both ends", [group(0, rule(1, 1), [1, 2])], { _tag: "CombinedDropRules" }],
    ["a part of a piece", [group(0, rule(0.5), [1, 2])], { _tag: "InvalidDropRule" }]
  ])("points, %s: refused", (_, groups, error) => expect(Total.of("points", groups)).toMatchObject(Result.fail(error)))

  it("a rule that drops nothing refuses nothing", () => {
    expect(total("points", group(0, rule(0), [1, 2]), group(0, undefined, [1, 2])).dropped.final).toEqual([[], []])
  })

  it("why points refuse it: a mark of 4 for 3 would lower the total from 66.00 to 61.67", () => {
    const first = group(100, rule(1), [6, 10], [16, 20], [10, 10])
    const sum = (mark: number) => {
      const kept = [first, group(100, rule(1), [0, 10], [mark, 20], [7, 10])].map((each) => {
        const gone = total("points", each).dropped.final[0]!
        return each.pieces.filter((_, place) => !gone.includes(String(place)))
      }).flat()
      return shown(total("points", { weight: undefined, pieces: kept }).final, 2)
    }
    expect([sum(3), sum(4)]).toEqual(["66.00", "61.67"])
  })

  it("law: with percent a better mark never lowers a total, whatever each group drops", () => {
    const piece = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.constantFrom(5, 10, 20))
    const groups = fc.array(fc.tuple(fc.constantFrom(20, 50, 70), fc.constantFrom(rule(0), rule(1), rule(2), rule(0, 1)), fc.array(piece, { minLength: 1, maxLength: 5 })), { minLength: 1, maxLength: 3 })
    fc.assert(fc.property(groups, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 20 }), (drawn, inGroup, atPiece, more) => {
      const made = (raise: number) => drawn.map(([weight, drop, pieces], at) => group(weight, drop, ...pieces.map(([mark, possible], place) =>
        [at === inGroup % drawn.length && place === atPiece % pieces.length ? mark + raise : mark, possible] as const)))
      const [before, after] = [total("percent", ...made(0)), total("percent", ...made(more))]
      for (const view of ["current", "final"] as const) expect(Rational.compare(after[view]!, before[view]!)).toBeGreaterThanOrEqual(0)
    }), { numRuns: 500 })
  })

  it("a broken mark is said before any rule", () => {
    const broken: Total.Group = { weight: score(1), drop: rule(1), pieces: [{ mark: score(1), possible: score(1) }, { mark: Score.ofUnits(Number.NaN), possible: score(1) }] }
    expect(Total.of("percent", [group(1, undefined), broken])).toMatchObject(Result.fail({ _tag: "InvalidMark", group: 1, at: 1, field: "mark" }))
    expect(Total.of("percent", [group(1, undefined), group(1, undefined, [1, -1])])).toMatchObject(Result.fail({ _tag: "InvalidMark", group: 1, at: 0, field: "possible" }))
  })
})
