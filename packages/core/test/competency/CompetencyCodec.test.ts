import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { CompetencyCodec } from "../../src/schema.ts"
import { score } from "./build.ts"

const accepts = (schema: Schema.Codec<unknown, unknown>, json: unknown) => Schema.decodeUnknownResult(schema)(json)

describe("methods as JSON", () => {
  it.each<[unknown, unknown]>([
    [{ kind: "mean" }, { kind: "mean" }],
    [{ kind: "weightedMean" }, { kind: "weightedMean" }],
    [{ kind: "decayingAverage", latestPercent: 65 }, { kind: "decayingAverage", latestPercent: score(65) }],
    [{ kind: "weightedLatest", latestPercent: 100 }, { kind: "weightedLatest", latestPercent: score(100) }],
    [{ kind: "nMastery", count: 0, cut: 70.5 }, { kind: "nMastery", count: 0, cut: score(70.5) }],
    [{ kind: "bestOf", count: 1, fewer: "undefined" }, { kind: "bestOf", count: 1, fewer: "undefined" }]
  ])("%o", (json, method) => expect(accepts(CompetencyCodec.MethodSchema, json)).toEqual(Result.succeed(method)))

  it.each<unknown>([
    { kind: "average" }, {}, null, "mean", { kind: "decayingAverage" }, { kind: "decayingAverage", latestPercent: 100.5 }, { kind: "decayingAverage", latestPercent: -1 },
    { kind: "nMastery", count: -1, cut: 70 }, { kind: "nMastery", count: 1, cut: 70.00001 }, { kind: "bestOf", count: 0, fewer: "undefined" }, { kind: "bestOf", count: 1 }
  ])("%o: refused", (json) => expect(Result.isFailure(accepts(CompetencyCodec.MethodSchema, json))).toBe(true))
})

describe("drop rules as JSON", () => {
  it.each<unknown>([{ lowest: 0, highest: 0, never: [] }, { lowest: 2, highest: 0, never: ["a"] }, { lowest: 0, highest: 2, never: [] }])("%o", (json) => {
    expect(accepts(CompetencyCodec.DropRuleSchema, json)).toEqual(Result.succeed(json))
  })

  it.each<unknown>([{ lowest: 1, highest: 1, never: [] }, { lowest: -1, highest: 0, never: [] }, { lowest: 1, highest: 0, never: [""] }, { lowest: 1.5, highest: 0, never: [] }, { lowest: 1, highest: 0 }])(
    "%o: refused",
    (json) => expect(Result.isFailure(accepts(CompetencyCodec.DropRuleSchema, json))).toBe(true)
  )
})

describe("roll-up trees as JSON", () => {
  const leaf = { level: "criterion", id: "a" }
  const node = (rule: unknown, children: unknown = [leaf]) => ({ level: "unit", id: "U", rule, children })

  it.each<unknown>([
    leaf, node({ op: "all" }), node({ op: "any" }), node({ op: "atLeast", count: 1 }), node({ op: "points", pointsRequired: 1, items: [{ child: "a", points: 1, required: true }] }),
    { level: "scheme", id: "S", rule: { op: "all" }, children: [node({ op: "all" })] }
  ])("%o", (json) => expect(accepts(CompetencyCodec.RollUpSchema, json)).toEqual(Result.succeed(json)))

  it.each<unknown>([
    { level: "criterion" }, { level: "criterion", id: "" }, { level: "room", id: "a", rule: { op: "all" }, children: [] }, node({ op: "none" }), node({ op: "atLeast", count: 0 }),
    node({ op: "atLeast" }), node({ op: "points", pointsRequired: 0, items: [{ child: "a", points: 1, required: true }] }), node({ op: "points", pointsRequired: 1, items: [] }),
    node({ op: "points", pointsRequired: 1, items: [{ child: "a", points: -1, required: true }] }), node({ op: "all" }, [{}]), node({ op: "all" }, null)
  ])("%o: refused", (json) => expect(Result.isFailure(accepts(CompetencyCodec.RollUpSchema, json))).toBe(true))
})

describe("retake policies and bands as JSON", () => {
  it.each<unknown>([{}, { most: 0 }, { most: 3, waitDays: 36_525, lastDay: "2026-11-24" }])("policy %o", (json) => {
    expect(accepts(CompetencyCodec.PolicySchema, json)).toEqual(Result.succeed(json))
  })

  it.each<unknown>([{ most: -1 }, { most: 1.5 }, { waitDays: 36_526 }, { waitDays: -1 }, { lastDay: "2026-02-30" }, null])("policy %o: refused", (json) => {
    expect(Result.isFailure(accepts(CompetencyCodec.PolicySchema, json))).toBe(true)
  })

  it("bands", () => {
    const json = [{ label: "baik", from: 75.5 }, { label: "cukup", from: 50 }]
    expect(accepts(CompetencyCodec.BandsSchema, json)).toEqual(Result.succeed([{ label: "baik", from: score(75.5) }, { label: "cukup", from: score(50) }]))
    expect(accepts(CompetencyCodec.BandsSchema, [])).toEqual(Result.succeed([]))
  })

  it.each<unknown>([
    [{ label: "", from: 1 }], [{ label: "a", from: 1.00001 }], [{ label: "a", from: 1 }, { label: "b", from: 1 }], [{ label: "a", from: 1 }, { label: "a", from: 2 }], [{ label: "a" }], {}
  ])("bands %o: refused", (json) => expect(Result.isFailure(accepts(CompetencyCodec.BandsSchema, json))).toBe(true))
})
