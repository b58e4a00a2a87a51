import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as ObservationCodec from "../../src/indicator/ObservationCodec.ts"
import * as KippCodec from "../../src/kipp/KippCodec.ts"

const decode = <A>(schema: Schema.Codec<A, unknown>, input: unknown) => Schema.decodeUnknownResult(schema)(input, { errors: "all" })
const says = <A>(schema: Schema.Codec<A, unknown>, input: unknown) => {
  const answer = decode(schema, input)
  return Result.isSuccess(answer) ? "" : String(answer.failure)
}

describe("an innovation out of JSON", () => {
  it("keeps what is known, and leaves the rest unknown", () => {
    const answer = Result.getOrThrow(decode(KippCodec.Innovation, { started: { earliest: "2017-01-01", latest: "2018-07-31" }, awards: ["TOP 45/2020"], replicates: null }))
    expect(answer).toEqual({ started: { earliest: "2017-01-01", latest: "2018-07-31" }, awards: [{ tier: "top45", year: 2020 }], replicates: null })
    expect("topics" in answer).toBe(false)
  })

  it.each([
    { given: "a day that is none", input: { started: "2019-02-29" }, names: "started" },
    { given: "a range that runs backwards", input: { started: { earliest: "2019-02-02", latest: "2019-02-01" } }, names: "started" },
    { given: "an award that is none", input: { awards: ["juara"] }, names: "tier/year" },
    { given: "a goal that is none", input: { sdgs: [18] }, names: "sdgs" },
    { given: "a negative count", input: { institutionEntries: -1 }, names: "institutionEntries" },
    { given: "a kind of entrant that is none", input: { entrantType: "desa" }, names: "entrantType" },
    { given: "no object at all", input: "Sepasar Pedas", names: "object" }
  ])("$given is refused by name", ({ input, names }) => expect(says(KippCodec.Innovation, input)).toContain(names))
})

describe("drafts and sheets out of JSON", () => {
  it.each([
    { given: "a draft", schema: KippCodec.Draft, input: { edition: 2023, group: "umum", texts: { ringkasan: "" }, evidence: ["gain"] }, names: "" },
    { given: "a draft of a group that is none", schema: KippCodec.Draft, input: { edition: 2023, group: "x", texts: {}, evidence: [] }, names: "group" },
    { given: "evidence that is none", schema: KippCodec.Draft, input: { edition: 2023, group: "umum", texts: {}, evidence: ["luck"] }, names: "evidence" },
    { given: "a sheet", schema: KippCodec.Sheet, input: { evaluator: "J1", entry: "A", signed: true, tree: { id: "t", weight: 100, children: [{ id: "a", weight: 100, raw: 80 }] } }, names: "" },
    { given: "a leaf not scored", schema: KippCodec.Sheet, input: { evaluator: "J1", entry: "A", signed: true, tree: { id: "t", weight: 100 } }, names: "" },
    { given: "a sheet that does not say whether it is signed", schema: KippCodec.Sheet, input: { evaluator: "J1", entry: "A", tree: { id: "t", weight: 100 } }, names: "signed" },
    { given: "an identity number for an evaluator", schema: KippCodec.Sheet, input: { evaluator: "3573014107900001", entry: "A", signed: true, tree: { id: "t", weight: 100 } }, names: "evaluator" }
  ])("$given", ({ schema, input, names }) => {
    if (names === "") expect(says(schema as Schema.Codec<unknown, unknown>, input)).toBe("")
    else expect(says(schema as Schema.Codec<unknown, unknown>, input)).toContain(names)
  })
})

describe("figures out of JSON", () => {
  const figure = {
    id: "o1", indicator: "active-traders", kind: "count", unit: "orang", value: 100, bound: "more-than", reality: "result",
    period: { from: "2020-01-01", until: "2020-06-30" }, method: "register", evidence: [],
    source: { instrument: "JIPPNAS 316", url: "https://jippnas.menpan.go.id/inovasi/316", read: "full-text", confidence: "A" },
    vintage: { released: "2020-08-01", series: "JIPPNAS" }
  }
  it.each([
    { given: "a good one", change: {}, names: "" },
    { given: "a value nobody measured", change: { value: undefined }, names: "" },
    { given: "a kind that is none", change: { kind: "luck" }, names: "kind" },
    { given: "a value as text", change: { value: "1,800,000" }, names: "value" },
    { given: "no source", change: { source: undefined }, names: "source" }
  ])("$given", ({ change, names }) => {
    const input = Object.fromEntries(Object.entries({ ...figure, ...change }).filter(([, value]) => value !== undefined))
    if (names === "") expect(says(ObservationCodec.Observation, input)).toBe("")
    else expect(says(ObservationCodec.Observation, input)).toContain(names)
  })

  it.each([
    { given: "as many sessions as were held", attended: 12, fits: true },
    { given: "one more", attended: 13, fits: false }
  ])("a trader who attended $given", ({ attended, fits }) =>
    expect(says(ObservationCodec.TraderSummary, { market: "Kasin", enrolled: true, sessionsHeld: 12, attended }) === "").toBe(fits))
})
