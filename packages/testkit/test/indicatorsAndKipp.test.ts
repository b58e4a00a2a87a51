import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { differences, features, type Json, MalformedInput } from "../src/conformance/index.ts"

interface Case {
  readonly id: string
  readonly feature: string
  readonly input: Json
  readonly expected: Json
  readonly tolerance?: number
}

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, "../vectors", name), "utf8")) as ReadonlyArray<Case>
const files = ["indicators.json", "kipp.json"].map((name) => [name, read(name)] as const)

describe.each(files)("%s", (_, cases) => {
  it("passes case by case", () => {
    const failed = cases.filter(({ expected, feature, input, tolerance }) => differences(expected, features[feature]?.(input), tolerance ?? 1e-9).length > 0)
    expect(failed.map(({ id }) => id)).toEqual([])
  })

  it("law: a null in any place gives an answer or a named fault of the input, never NaN, infinity or a throw", () => {
    const wrong: Array<string> = []
    for (const { feature, id, input } of cases) {
      for (const [path, changed] of withNulls(input)) {
        try {
          const bad = unfit(features[feature]!(changed))
          if (bad !== undefined) wrong.push(`${id} ${path}: ${bad}`)
        } catch (error) {
          if (!(error instanceof MalformedInput)) wrong.push(`${id} ${path}: ${String(error)}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it("law: where a mark, count or fact is null, the input is understood", () => {
    const refused = new Set<string>()
    for (const { feature, input } of cases) {
      for (const [path, changed] of withNulls(input)) {
        try {
          features[feature]!(changed)
        } catch {
          refused.add(`${feature} ${path.replace(/\[\d+\]/g, "[]")}`)
        }
      }
    }
    expect([...refused].filter((where) => facts.test(where))).toEqual([])
  })
})

/** Keys that hold a mark, a count or a fact, and items of lists of them. */
const facts =
  /(?:^|[ .])(raw|signed|tree(\.children\[\])*\.weight|stages\[\]\.count|start|close|topic|priorAwards|institutionEntries|elements(\[\])?|responses(\[\])*|index|unitScore|innovationScores(\[\])?|countScore|minimumDivisor|maximum|input\.before|input\.after|population|targetSharePercent|achieved|parts(\[\])?|publishedTotal|part|whole|values(\[\])?|epsilon|value|min|max|cap|factor|scores(\[\])+|score|weights(\[\])?|points(\[\])?|ballots\[\]\.count|x(\[\])?|y(\[\])?|dropLowest|dropHighest|decimals|direction|beforeKind|afterKind)$/

/** Every input with one value in it replaced by null, and where. */
function* withNulls(value: Json, path = ""): Generator<readonly [string, Json]> {
  if (path !== "") yield [path, null]
  if (Array.isArray(value)) {
    const list = value as ReadonlyArray<Json>
    for (const [at, item] of list.entries()) for (const [where, changed] of withNulls(item, `${path}[${at}]`)) yield [where, list.with(at, changed)]
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      for (const [where, changed] of withNulls(item as Json, path === "" ? key : `${path}.${key}`)) yield [where, { ...value, [key]: changed } as Json]
    }
  }
}

/** What in an answer no vector may hold. */
const unfit = (value: unknown): string | undefined => {
  if (typeof value === "number") return Number.isFinite(value) ? undefined : String(value)
  if (Array.isArray(value)) return value.map(unfit).find((bad) => bad !== undefined)
  if (typeof value === "object" && value !== null) return Object.values(value).map(unfit).find((bad) => bad !== undefined)
  return undefined
}
