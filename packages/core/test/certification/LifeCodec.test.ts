import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import * as SchemeCodec from "../../src/certification/SchemeCodec.ts"

const source = { instrument: "Aturan LSP", url: "https://example.org", read: "own-rule", confidence: "C" }
const span = { kind: "months", count: 2 }
const document = {
  id: "kasir", version: "1", kind: "competency", name: { id: "Kasir", en: "Cashier" }, from: "2026-01-01", source, minutesPerLessonHour: 45,
  validity: { kind: "never" }, tree: { kind: "stall-status", allowed: ["active"] }
}

/** What is wrong with a document that has this part, each fault as `place: what was wanted`; nothing where it is read and written back as it was. */
const faults = (part: object): ReadonlyArray<string> =>
  Result.match(SchemeCodec.decode({ ...document, ...part }), {
    onSuccess: (scheme) => {
      expect(SchemeCodec.encode(scheme)).toEqual({ ...document, ...part })
      return []
    },
    onFailure: (error) => error.faults.map(({ message, path }) => `${path}: ${message}`)
  })
const missing = (part: string, ...keys: ReadonlyArray<string>) => keys.map((key) => `${part}.${key}: Missing key`)
const noText = ["Expected a string with at least 1 code points", "Expected a string matching the RegExp \\S"]
const notWhole = "Expected an integer"
const outside = "Expected a value between 0 and 36600"

describe("how long a certificate holds", () => {
  const fixed = { kind: "fixedDate", base: "2026-12-31", everyMonths: 12, minimumMonths: 6 }
  const period = (...parts: ReadonlyArray<readonly [string, number]>) => ({ kind: "period", parts: parts.map(([unit, count]) => ({ unit, count })) })
  it.each([
    { given: "without end", validity: { kind: "never" }, then: [] },
    { given: "no day", validity: { kind: "days", days: 0 }, then: [] },
    { given: "the most days", validity: { kind: "days", days: 36_600 }, then: [] },
    { given: "more days", validity: { kind: "days", days: 36_601 }, then: [`validity.days: ${outside}`] },
    { given: "a day back", validity: { kind: "days", days: -1 }, then: [`validity.days: ${outside}`] },
    { given: "half a day", validity: { kind: "days", days: 0.5 }, then: [`validity.days: ${notWhole}`] },
    { given: "days that are not told", validity: { kind: "days" }, then: missing("validity", "days") },
    { given: "months", validity: { kind: "months", months: 36 }, then: [] },
    { given: "more months", validity: { kind: "months", months: 36_601 }, then: [`validity.months: ${outside}`] },
    { given: "months that are not told", validity: { kind: "months" }, then: missing("validity", "months") },
    { given: "years", validity: { kind: "years", years: 3 }, then: [] },
    { given: "years past the calendar", validity: { kind: "years", years: 36_600 }, then: ["validity: a term that ends (outsideCalendar)"] },
    { given: "more years", validity: { kind: "years", years: 36_601 }, then: [`validity.years: ${outside}`] },
    { given: "years under another name", validity: { kind: "years", months: 3 }, then: ["validity.months: Expected no excess property", "validity.years: Missing key"] },
    { given: "calendar months", validity: { kind: "calendarMonths", months: 12 }, then: [] },
    { given: "calendar months back", validity: { kind: "calendarMonths", months: -1 }, then: [`validity.months: ${outside}`] },
    { given: "years, months and days, ending on the eve", validity: period(["year", 2], ["month", 6], ["day", -1]), then: [] },
    { given: "a period that goes back", validity: period(["day", -1]), then: ["validity: a term that ends (notPositive)"] },
    { given: "a period of nothing", validity: period(), then: ["validity: a term that ends (empty)"] },
    { given: "weeks", validity: period(["week", 1]), then: ["validity.parts.0.unit: Expected \"day\" | \"month\" | \"year\""] },
    { given: "half a year", validity: period(["day", 1], ["year", 0.5]), then: [`validity.parts.1.count: ${notWhole}`] },
    { given: "a part that says nothing", validity: { kind: "period", parts: [{}] }, then: missing("validity.parts.0", "unit", "count") },
    { given: "a period without parts", validity: { kind: "period" }, then: missing("validity", "parts") },
    { given: "a fixed date", validity: fixed, then: [] },
    { given: "a fixed date that is none", validity: { ...fixed, base: "2026-02-30" }, then: ["validity.base: a calendar day written YYYY-MM-DD"] },
    { given: "a fixed date every half month", validity: { ...fixed, everyMonths: 0.5 }, then: [`validity.everyMonths: ${notWhole}`] },
    { given: "a fixed date that comes back too late", validity: { ...fixed, minimumMonths: 36_601 }, then: [`validity.minimumMonths: ${outside}`] },
    { given: "a fixed date that never comes back", validity: { ...fixed, everyMonths: 0 }, then: ["validity: a term that ends (notPositive)"] },
    { given: "a fixed date that says nothing", validity: { kind: "fixedDate" }, then: missing("validity", "base", "everyMonths", "minimumMonths") },
    { given: "5 years and then 10", validity: { kind: "successive", terms: [{ kind: "years", years: 5 }, { kind: "years", years: 10 }] }, then: [] },
    { given: "one term after none", validity: { kind: "successive", terms: [] }, then: ["validity.terms.0: Missing key"] },
    { given: "a later term that goes back", validity: { kind: "successive", terms: [{ kind: "never" }, period(["day", -1])] }, then: ["validity: a term that ends (notPositive)"] },
    { given: "a key nobody knows", validity: { kind: "never", days: 1 }, then: ["validity.days: Expected no excess property"] }
  ])("$given: $then", ({ then, validity }) => expect(faults({ validity })).toEqual(then))

  it.each([
    { given: "weeks", validity: { kind: "weeks", weeks: 1 }, place: "validity" },
    { given: "no kind at all", validity: { days: 1 }, place: "validity" },
    { given: "turns in turns", validity: { kind: "successive", terms: [{ kind: "successive", terms: [{ kind: "never" }] }] }, place: "validity.terms.0" }
  ])("$given: none of the ways", ({ place, validity }) => {
    const [fault, ...more] = faults({ validity })
    expect(more).toEqual([])
    expect(fault?.startsWith(`${place}: Expected {`)).toBe(true)
    for (const kind of ["never", "days", "months", "years", "calendarMonths", "period", "fixedDate"]) expect(fault).toContain(`"kind": "${kind}"`)
    expect(fault?.includes("\"kind\": \"successive\"")).toBe(place === "validity")
  })
})

describe("renewal", () => {
  const least = { paths: [], countsFrom: "previousEnd", source }
  const path = { path: "portfolio", inGrace: true }
  it.each([
    { given: "the least", renewal: least, then: [] },
    { given: "counted from the renewal", renewal: { ...least, countsFrom: "renewal" }, then: [] },
    { given: "everything", renewal: { ...least, opens: span, askBefore: span, grace: span, paths: [path, { ...path, path: "full", scheme: "kasir-ulang", inGrace: false }] }, then: [] },
    { given: "nothing", renewal: {}, then: missing("renewal", "paths", "countsFrom", "source") },
    { given: "counted from somewhere else", renewal: { ...least, countsFrom: "today" }, then: ["renewal.countsFrom: Expected \"previousEnd\" | \"renewal\""] },
    { given: "opening before time", renewal: { ...least, opens: { ...span, count: -1 } }, then: [`renewal.opens.count: ${outside}`] },
    { given: "asking in weeks", renewal: { ...least, askBefore: { kind: "weeks", count: 1 } }, then: ["renewal.askBefore.kind: Expected \"hours\" | \"days\" | \"workingDays\" | \"months\" | \"calendarMonths\" | \"years\""] },
    { given: "half a month of grace", renewal: { ...least, grace: { ...span, count: 0.5 } }, then: [`renewal.grace.count: ${notWhole}`] },
    { given: "a path that says nothing", renewal: { ...least, paths: [{}] }, then: missing("renewal.paths.0", "path", "inGrace") },
    { given: "a path without a name", renewal: { ...least, paths: [{ ...path, path: "" }] }, then: noText.map((text) => `renewal.paths.0.path: ${text}`) },
    { given: "a path that may lead on in grace", renewal: { ...least, paths: [{ ...path, inGrace: "perhaps" }] }, then: ["renewal.paths.0.inGrace: Expected boolean"] },
    { given: "a path to no scheme", renewal: { ...least, paths: [{ ...path, scheme: "kasir ulang" }] }, then: ["renewal.paths.0.scheme: an id (SchemeId): 1 to 80 letters, digits, . _ - or /, and no identity number"] },
    { given: "a source without an address", renewal: { ...least, source: { ...source, url: "" } }, then: ["renewal.source.url: Expected a string matching the RegExp ^https:\\/\\/\\S+$"] },
    { given: "a key nobody knows", renewal: { ...least, fee: 1 }, then: ["renewal.fee: Expected no excess property"] }
  ])("$given: $then", ({ renewal, then }) => expect(faults({ renewal })).toEqual(then))
})

describe("discipline", () => {
  it.each([
    { given: "the least", discipline: { source }, then: [] },
    { given: "everything", discipline: { repairWithin: span, suspendedFor: { kind: "years", count: 1 }, source }, then: [] },
    { given: "nothing", discipline: {}, then: missing("discipline", "source") },
    { given: "repaired before the breach", discipline: { repairWithin: { ...span, count: -1 }, source }, then: [`discipline.repairWithin.count: ${outside}`] },
    { given: "suspended for longer than anybody lives", discipline: { suspendedFor: { ...span, count: 36_601 }, source }, then: [`discipline.suspendedFor.count: ${outside}`] },
    { given: "a key nobody knows", discipline: { source, fine: 1 }, then: ["discipline.fine: Expected no excess property"] }
  ])("$given: $then", ({ discipline, then }) => expect(faults({ discipline })).toEqual(then))
})

describe("appeal", () => {
  const limit = { span, movesToWorkingDay: false }
  const least = { window: limit, decideWithin: { ...limit, movesToWorkingDay: true }, panel: { least: 0 }, outcomes: [], source }
  it.each([
    { given: "the least", appeal: least, then: [] },
    { given: "everything", appeal: { ...least, panel: { least: 3, most: 5 }, outcomes: ["upheld", "dismissed", "reassess"] }, then: [] },
    { given: "nothing", appeal: {}, then: missing("appeal", "window", "decideWithin", "panel", "outcomes", "source") },
    { given: "a window that says nothing", appeal: { ...least, window: {} }, then: missing("appeal.window", "span", "movesToWorkingDay") },
    { given: "a limit that may move on", appeal: { ...least, decideWithin: { span, movesToWorkingDay: 1 } }, then: ["appeal.decideWithin.movesToWorkingDay: Expected boolean"] },
    { given: "a limit with a key nobody knows", appeal: { ...least, window: { ...limit, from: "decision" } }, then: ["appeal.window.from: Expected no excess property"] },
    { given: "a panel of fewer than nobody", appeal: { ...least, panel: { least: -1 } }, then: [`appeal.panel.least: ${outside}`] },
    { given: "half a person on the panel", appeal: { ...least, panel: { least: 1, most: 1.5 } }, then: [`appeal.panel.most: ${notWhole}`] },
    { given: "a panel that says nothing", appeal: { ...least, panel: {} }, then: missing("appeal.panel", "least") },
    { given: "a panel with a chair", appeal: { ...least, panel: { least: 3, chair: true } }, then: ["appeal.panel.chair: Expected no excess property"] },
    { given: "an outcome nobody knows", appeal: { ...least, outcomes: ["upheld", "ignored"] }, then: ["appeal.outcomes.1: Expected \"upheld\" | \"dismissed\" | \"reassess\""] },
    { given: "a key nobody knows", appeal: { ...least, fee: 1 }, then: ["appeal.fee: Expected no excess property"] }
  ])("$given: $then", ({ appeal, then }) => expect(faults({ appeal })).toEqual(then))
})

describe("separation of people", () => {
  const least = { id: "kasir-peran", version: "1", inForceSince: "2026-01-01", source, apart: [], declares: [] }
  const roles = ["trainer", "mentor", "supervisor", "assessor", "decider", "panel", "issuer"]
  const noRole = `Expected ${roles.map((role) => `"${role}"`).join(" | ")}`
  it.each([
    { given: "the least", separation: least, then: [] },
    { given: "every role kept apart from the next", separation: { ...least, apart: roles.slice(1).map((role, at) => [roles[at], role]) }, then: [] },
    { given: "every role declares", separation: { ...least, declares: roles }, then: [] },
    { given: "nothing", separation: {}, then: missing("separation", "id", "version", "inForceSince", "source", "apart", "declares") },
    { given: "a role nobody knows", separation: { ...least, apart: [["assessor", "cleaner"]] }, then: [`separation.apart.0.1: ${noRole}`] },
    { given: "a role nobody knows declares", separation: { ...least, declares: ["cleaner"] }, then: [`separation.declares.0: ${noRole}`] },
    { given: "one role apart from nobody", separation: { ...least, apart: [["assessor"]] }, then: ["separation.apart.0.1: Missing key"] },
    { given: "three at once", separation: { ...least, apart: [["trainer", "assessor", "decider"]] }, then: ["separation.apart.0.2: Expected no excess property"] },
    { given: "without a name", separation: { ...least, id: "" }, then: noText.map((text) => `separation.id: ${text}`) },
    { given: "without a version", separation: { ...least, version: " " }, then: noText.slice(1).map((text) => `separation.version: ${text}`) },
    { given: "since a day that is none", separation: { ...least, inForceSince: "2026-02-29" }, then: ["separation.inForceSince: a calendar day written YYYY-MM-DD"] }
  ])("$given: $then", ({ separation, then }) => expect(faults({ separation })).toEqual(then))
})
