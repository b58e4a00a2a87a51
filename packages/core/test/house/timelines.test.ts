import * as Result from "effect/Result"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/kernel/Day.ts"
import * as Timeline from "../../src/rulebook/Timeline.ts"
import type { Source } from "../../src/rulebook/Source.ts"
import { root, sources, src } from "./house.ts"

/** What the doors of the rooms give away, found by walking their exported data. */
interface Found {
  readonly timelines: Map<string, Timeline.Timeline<unknown>>
  readonly sources: Map<string, Source>
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value)
const isSource = (value: unknown): value is Source => isRecord(value) && typeof value["instrument"] === "string" && "url" in value && "read" in value
const isTimeline = (value: unknown): value is Timeline.Timeline<unknown> =>
  Array.isArray(value) && value.length > 0 && value.every((one) => isRecord(one) && typeof one["from"] === "string" && "source" in one && "value" in one)

const walk = (value: unknown, path: string, found: Found, seen: Set<unknown>): void => {
  if (typeof value !== "object" || value === null || seen.has(value)) return
  seen.add(value)
  if (isTimeline(value)) found.timelines.set(path, value)
  if (isSource(value)) found.sources.set(path, value)
  if (Array.isArray(value)) value.forEach((one, index) => walk(one, `${path}/${index}`, found, seen))
  else for (const [key, one] of Object.entries(value)) walk(one, `${path}/${key}`, found, seen)
}

const found: Found = { timelines: new Map(), sources: new Map() }
const seen = new Set<unknown>()
for (const file of sources.filter((one) => !one.endsWith("Codec.ts") && one !== "schema.ts" && one !== "index.ts")) {
  walk(await import(join(src, file)), file, found, seen)
}

/** The first day of every quarter from one day to the end of the year after next. */
const quarters = (from: Day.Day, until: Day.Day): ReadonlyArray<Day.Day> => {
  const [year, month] = Day.parts(from)
  const first = Day.ofParts(year, month - (month - 1) % 3, 1)
  return Array.from({ length: Math.floor(Day.monthsBetween(first, until) / 3) + 1 }, (_, index) => Day.addMonths(first, index * 3))
}
const horizon = Day.make("2027-12-31")

describe.runIf(found.timelines.size > 0)("dated values", () => {
  it.each([...found.timelines.keys()])("%s ascends, and no entry ends before it begins", (name) =>
    expect(Timeline.faults(found.timelines.get(name)!)).toEqual([]))

  it.each([...found.timelines.keys()])("%s answers or is silent on the first day of every quarter, and never throws", (name) => {
    const timeline = found.timelines.get(name)!
    const answers = quarters(timeline[0].from, horizon).map((day) => Timeline.inForce(timeline, day))
    expect(answers.some(Result.isSuccess)).toBe(true)
    for (const answer of answers) if (Result.isFailure(answer)) expect(answer.failure._tag).toBe("NothingInForce")
  })

  it.each([...found.timelines.keys()])("%s has a source at each entry", (name) =>
    expect(found.timelines.get(name)!.filter(({ source }) => !isSource(source))).toEqual([]))
})

const reads = ["full-text", "opening", "official-summary", "secondary", "unread", "own-rule"]

describe.runIf(found.sources.size > 0)("sources", () => {
  const all = [...found.sources]

  it("each names its instrument, where it was read, how much of it, and how sure we are", () => {
    const bad = all.filter(([, { confidence, instrument, read, url }]) =>
      instrument.trim() === "" || !reads.includes(read) || !["A", "B", "C"].includes(confidence) || !(/^https?:\/\/\S+$/.test(url) || read === "own-rule" || /not (?:known|recorded)/.test(url)))
    expect(bad.map(([path, source]) => `${path}: ${JSON.stringify(source)}`)).toEqual([])
  })

  it("a text nobody read is listed in docs/law/unread.md", () => {
    const file = join(root, "docs/law/unread.md")
    const list = existsSync(file) ? readFileSync(file, "utf8") : ""
    const unread = all.filter(([, { read }]) => read === "unread").filter(([, { instrument }]) => !list.includes(instrument))
    expect(unread.map(([path, { instrument }]) => `${path}: ${instrument}`)).toEqual([])
  })

  it("a day of checking is a day", () => {
    const bad = all.filter(([, { checked }]) => checked !== undefined && !Day.isDay(checked))
    expect(bad.map(([path]) => path)).toEqual([])
  })
})

it("a timeline and a source are known when seen", () => {
  const source = { instrument: "x", url: "https://example.org", read: "unread", confidence: "C" }
  expect(isTimeline([{ from: "2020-01-01", source, value: 1 }])).toBe(true)
  expect(isTimeline([])).toBe(false)
  expect(isSource(source)).toBe(true)
  expect(quarters(Day.make("2026-02-15"), Day.make("2026-12-31"))).toEqual(["2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01"])
})
