import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as AnalysisLeaf from "../../src/certification/AnalysisLeaf.ts"
import { between, finding, noBoundaries, none } from "../../src/certification/Requirement.ts"
import type * as Scheme from "../../src/certification/Scheme.ts"
import * as Day from "../../src/kernel/Day.ts"
import * as Id from "../../src/kernel/Id.ts"
import * as Score from "../../src/kernel/Score.ts"
import * as Span from "../../src/kernel/Span.ts"
import { passed, source } from "./fixture.ts"

const policy = { late: "full", excused: "absent", makeUps: true } as const
const attendance = (minimum: number, comparison: "atLeast" | "moreThan" = "atLeast"): Scheme.Leaf => ({ kind: "attendance-share", minimum: Score.make(minimum), comparison, ...policy })
const modules = (count: number | undefined, minimum = 80, notOffered: "blocks" | "passes" = "blocks"): Scheme.Leaf =>
  ({ kind: "module-completed", modules: [Id.make("m"), Id.make("n")], ...(count === undefined ? {} : { count }), minimum: Score.make(minimum), notOffered, ...policy })
const units = (count?: number): Scheme.Leaf => ({ kind: "units-competent", units: [{ code: Id.make("U.1") }, { code: Id.make("U.2") }], ...(count === undefined ? {} : { count }) })
const fact = (type: "boolean" | "number" | "text", more: object = {}, name = "x"): Scheme.Leaf => ({ kind: "declared-fact", fact: name, labels: { id: name, en: name }, type, ...more }) as Scheme.Leaf
const number = (atLeast?: number, atMost?: number) =>
  fact("number", { ...(atLeast === undefined ? {} : { atLeast: Score.make(atLeast) }), ...(atMost === undefined ? {} : { atMost: Score.make(atMost) }) })
const gain = (minimum: number, more: object): Scheme.Leaf =>
  ({ kind: "gain-at-least", pre: Id.make("a"), post: Id.make("b"), minimum: Score.make(minimum), postAttempt: "latest", ...more }) as Scheme.Leaf
const span = (kind: Span.Kind, count: number): Span.Span => ({ kind, count })
const visits = (minimum: number, spacing?: Span.Span, window?: Span.Span): Scheme.Leaf =>
  ({ kind: "mentoring-visits", minimum, ...(spacing === undefined ? {} : { spacing }), ...(window === undefined ? {} : { window: { from: "enrolment", span: window } }) })
const consent: Scheme.Leaf = { kind: "consent-given", purpose: "x", textVersions: ["1"] }
const stall = (...allowed: ReadonlyArray<"active" | "suspended" | "closed">): Scheme.Leaf => ({ kind: "stall-status", allowed })

describe("a requirement that is the same for everybody", () => {
  it.each<{ readonly given: string; readonly leaf: Scheme.Leaf; readonly then: AnalysisLeaf.Constant | undefined }>([
    { given: "more than 100 percent attended", leaf: attendance(100, "moreThan"), then: "never" },
    { given: "more than 99.9999 percent attended", leaf: attendance(99.9999, "moreThan"), then: undefined },
    { given: "100 percent attended", leaf: attendance(100), then: undefined },
    { given: "no percent attended", leaf: attendance(0), then: "always" },
    { given: "one ten-thousandth of a percent attended", leaf: attendance(0.0001), then: undefined },
    { given: "a number between 5 and 4", leaf: number(5, 4), then: "never" },
    { given: "a number between 5 and 5", leaf: number(5, 5), then: undefined },
    { given: "a number from 5 on", leaf: number(5), then: undefined },
    { given: "a number up to 5", leaf: number(undefined, 5), then: undefined },
    { given: "any number", leaf: number(), then: "always" },
    { given: "any text", leaf: fact("text"), then: "always" },
    { given: "one of some texts", leaf: fact("text", { oneOf: ["a"] }), then: undefined },
    { given: "yes or no", leaf: fact("boolean"), then: undefined },
    { given: "a gain of 100 points", leaf: gain(100, { measure: "points" }), then: undefined },
    { given: "a gain of more than 100 points", leaf: gain(100.0001, { measure: "points" }), then: "never" },
    { given: "a gain of more than 100 points, whatever is said of a full pre-test", leaf: gain(100.0001, { measure: "points", atCeiling: "met" }), then: "never" },
    { given: "more than there was to gain, where a full pre-test passes", leaf: gain(100.0001, { measure: "normalised", atCeiling: "met" }), then: undefined },
    { given: "more than there was to gain, where a full pre-test does not", leaf: gain(100.0001, { measure: "normalised", atCeiling: "unmet" }), then: "never" },
    { given: "three of two modules", leaf: modules(3), then: "never" },
    { given: "two of two modules", leaf: modules(2), then: undefined },
    { given: "no share of modules that may be missing", leaf: modules(2, 0, "passes"), then: "always" },
    { given: "a share of modules that may be missing", leaf: modules(2, 80, "passes"), then: undefined },
    { given: "no share of modules that must be offered", leaf: modules(2, 0), then: undefined },
    { given: "three of two units", leaf: units(3), then: "never" },
    { given: "two of two units", leaf: units(2), then: undefined },
    { given: "all units", leaf: units(), then: undefined },
    { given: "every status of a stall", leaf: stall("active", "suspended", "closed"), then: "always" },
    { given: "two statuses of a stall", leaf: stall("active", "suspended"), then: undefined },
    { given: "consent", leaf: consent, then: undefined },
    { given: "visits apart, whenever", leaf: visits(9, span("days", 30)), then: undefined },
    { given: "years apart within working days, of which a city may have few", leaf: visits(2, span("years", 20), span("workingDays", 9)), then: undefined },
    { given: "visits within days, on any of them", leaf: visits(9, undefined, span("days", 3)), then: undefined }
  ])("$given: $then", ({ leaf, then }) => expect(AnalysisLeaf.constant(leaf, {})).toBe(then))

  it("more hours than a curriculum teaches", () => {
    const curriculum = { id: "k", version: "1", minutesPerLessonHour: 45, markets: [], source, modules: [{ id: Id.make<"ModuleId">("m"), title: { id: "Satu" }, part: { kind: "common" as const }, sessions: [{ id: Id.make<"SessionId">("s"), minutes: 90 }] }] }
    const hours = (minimum: number): Scheme.Leaf => ({ kind: "lesson-hours", minimum: Score.make(minimum), unit: "lessonHours", ...policy })
    expect([0, 0.0001, 2, 2.0001].map((minimum) => AnalysisLeaf.constant(hours(minimum), { curriculum }))).toEqual(["always", undefined, undefined, "never"])
    expect(AnalysisLeaf.constant(hours(99), {})).toBeUndefined()
  })

  it.each<{ readonly apart: Span.Span; readonly fits: number }>([
    { apart: span("hours", 25), fits: 2 },
    { apart: span("days", 5), fits: 5 },
    { apart: span("months", 1), fits: 28 },
    { apart: span("months", 0), fits: 0 },
    { apart: span("calendarMonths", 1), fits: 28 },
    { apart: span("years", 1), fits: 365 }
  ])("two visits $apart.count $apart.kind apart: not within fewer than $fits days", ({ apart, fits }) => {
    expect(AnalysisLeaf.constant(visits(2, apart, span("days", fits)), {})).toBeUndefined()
    expect(AnalysisLeaf.constant(visits(2, apart, span("days", fits - 1)), {})).toBe("never")
    expect(AnalysisLeaf.constant(visits(3, apart, span("days", 2 * fits - 1)), {})).toBe("never")
  })

  it.each<{ readonly window: Span.Span; readonly fits: number }>([
    { window: span("hours", 25), fits: 2 },
    { window: span("days", 5), fits: 5 },
    { window: span("months", 1), fits: 31 },
    { window: span("calendarMonths", 0), fits: 30 },
    { window: span("calendarMonths", 1), fits: 61 },
    { window: span("years", 1), fits: 366 }
  ])("two visits within $window.count $window.kind: not more than $fits days apart", ({ fits, window }) => {
    expect(AnalysisLeaf.constant(visits(2, span("days", fits), window), {})).toBeUndefined()
    expect(AnalysisLeaf.constant(visits(2, span("days", fits + 1), window), {})).toBe("never")
  })

  it("law: what a calendar allows somewhere is never called impossible", () => {
    const length = fc.record({ kind: fc.constantFrom<Span.Kind>("hours", "days", "workingDays", "months", "calendarMonths", "years"), count: fc.nat(30) })
    fc.assert(fc.property(length, fc.nat(1500).map((days) => Day.addDays(Day.make("2023-01-01"), days)), (one, from) => {
      const days = span("days", Day.daysBetween(from, Span.end(from, one)))
      expect(AnalysisLeaf.constant(visits(2, one, days), {})).toBeUndefined()
      expect(AnalysisLeaf.constant(visits(2, days, one), {})).toBeUndefined()
    }), { numRuns: 500 })
  })
})

describe("two requirements beside each other", () => {
  it.each<{ readonly given: string; readonly first: Scheme.Leaf; readonly second: Scheme.Leaf; readonly then: readonly [boolean, boolean] }>([
    { given: "the same", first: consent, second: consent, then: [true, true] },
    { given: "the same under another name and source", first: consent, second: { ...consent, label: { id: "a", en: "a" }, source }, then: [true, true] },
    { given: "two kinds", first: consent, second: visits(1), then: [false, false] },
    { given: "another purpose", first: consent, second: { ...consent, purpose: "y" } as Scheme.Leaf, then: [false, false] },
    { given: "70 and 60 percent", first: passed("a", 70), second: passed("a", 60), then: [true, false] },
    { given: "more than 75 and at least 75 percent", first: attendance(75, "moreThan"), second: attendance(75), then: [true, false] },
    { given: "more than 74.9999 and at least 75 percent", first: attendance(74.9999, "moreThan"), second: attendance(75), then: [false, true] },
    { given: "all of two modules, said in two ways", first: modules(undefined), second: modules(2), then: [true, true] },
    { given: "two and one of two modules", first: modules(2), second: modules(1), then: [true, false] },
    { given: "all and one of two units", first: units(), second: units(1), then: [true, false] },
    { given: "a range inside another", first: number(2, 8), second: number(1, 9), then: [true, false] },
    { given: "a range open at one end", first: number(2), second: number(1), then: [true, false] },
    { given: "ranges that overlap", first: number(1, 8), second: number(2, 9), then: [false, false] },
    { given: "a text among more", first: fact("text", { oneOf: ["a"] }), second: fact("text", { oneOf: ["a", "b"] }), then: [true, false] },
    { given: "one of some texts and any text", first: fact("text", { oneOf: ["a"] }), second: fact("text"), then: [false, false] },
    { given: "fewer statuses among more", first: stall("active"), second: stall("active", "closed"), then: [true, false] },
    { given: "one value of two facts", first: fact("boolean"), second: fact("boolean", {}, "y"), then: [false, false] },
    { given: "texts that are the numbers of a range", first: fact("text", { oneOf: ["5"] }), second: number(5, 5), then: [false, false] }
  ])("whoever meets the first meets the second, and back: $given: $then", ({ first, second, then }) =>
    expect([AnalysisLeaf.implies(first, second), AnalysisLeaf.implies(second, first)]).toEqual(then))

  it.each<{ readonly given: string; readonly first: Scheme.Leaf; readonly second: Scheme.Leaf; readonly then: boolean }>([
    { given: "ranges apart", first: number(undefined, 4), second: number(4.0001), then: true },
    { given: "ranges that touch", first: number(undefined, 4), second: number(4), then: false },
    { given: "yes and no", first: fact("boolean"), second: fact("boolean", { equals: false }), then: true },
    { given: "yes of two facts", first: fact("boolean"), second: fact("boolean", { equals: false }, "y"), then: false },
    { given: "texts apart", first: fact("text", { oneOf: ["a"] }), second: fact("text", { oneOf: ["b", "c"] }), then: true },
    { given: "texts that share one", first: fact("text", { oneOf: ["a", "b"] }), second: fact("text", { oneOf: ["b", "c"] }), then: false },
    { given: "a text that no other is", first: fact("text", { oneOf: [] }), second: fact("text", { oneOf: ["b"] }), then: true },
    { given: "statuses apart", first: stall("active"), second: stall("closed"), then: true },
    { given: "a status and a text called status", first: stall("active"), second: fact("text", { oneOf: ["closed"] }, "status"), then: false },
    { given: "any text", first: fact("text"), second: fact("text", { oneOf: ["b"] }), then: false },
    { given: "consent and a visit", first: consent, second: visits(1), then: false }
  ])("nobody can meet both, whichever is named first: $given: $then", ({ first, second, then }) =>
    expect([AnalysisLeaf.excludes(first, second), AnalysisLeaf.excludes(second, first)]).toEqual([then, then]))
})

describe("what a requirement names", () => {
  it.each<{ readonly given: string; readonly leaf: Scheme.Leaf; readonly then: ReadonlyArray<AnalysisLeaf.Reference> }>([
    { given: "nothing", leaf: consent, then: [] },
    { given: "nothing where the list is not given", leaf: attendance(75), then: [] },
    { given: "sessions", leaf: { ...attendance(75), sessions: [Id.make("s-1"), Id.make("s-2")] } as Scheme.Leaf, then: [{ names: "SessionId", id: "s-1" }, { names: "SessionId", id: "s-2" }] },
    { given: "units inside a list", leaf: units(), then: [{ names: "UnitCode", id: "U.1" }, { names: "UnitCode", id: "U.2" }] },
    { given: "two assessments", leaf: gain(1, { measure: "points" }), then: [{ names: "AssessmentId", id: "a" }, { names: "AssessmentId", id: "b" }] },
    { given: "a scheme", leaf: { kind: "certificate-held", scheme: Id.make("dasar") }, then: [{ names: "SchemeId", id: "dasar" }] }
  ])("$given", ({ leaf, then }) => expect(AnalysisLeaf.references(leaf)).toEqual(then))
})

describe("what every kind of requirement is written with", () => {
  it.each([
    { least: true, most: true, then: "met" }, { least: false, most: true, then: "undetermined" }, { least: false, most: false, then: "unmet" }
  ])("met at least $least, at most $most: $then", ({ least, most, then }) => expect(between(least, most)).toBe(then))

  it("a finding stands at its place; nothing is nothing", () => {
    expect(finding({ clause: "age-at-least", path: "all/1", source }, "met", { age: 17 }, none, none)).toEqual({
      clause: "age-at-least", path: "all/1", source, verdict: "met", facts: { age: 17 }, evidence: [], missing: []
    })
    expect(noBoundaries()).toEqual([])
  })
})
