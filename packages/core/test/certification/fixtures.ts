/** Small schemes and case files for the tests of this room. */
import * as CaseFile from "../../src/evidence/CaseFile.ts"
import * as Day from "../../src/kernel/Day.ts"
import * as Id from "../../src/kernel/Id.ts"
import * as Score from "../../src/kernel/Score.ts"
import type { Change } from "../../src/rulebook/Remedy.ts"
import type { Source } from "../../src/rulebook/Source.ts"
import * as AppliedChange from "../../src/certification/AppliedChange.ts"
import * as Eligibility from "../../src/certification/Eligibility.ts"
import * as Remedies from "../../src/certification/Remedies.ts"
import type * as Requirement from "../../src/certification/Requirement.ts"
import { of } from "../../src/certification/requirement/kinds.ts"
import type * as Scheme from "../../src/certification/Scheme.ts"

export const own: Source = { instrument: "Aturan sekolah contoh", url: "https://example.org/aturan", read: "own-rule", confidence: "A" }
export const day = Day.make
export const score = Score.make
export const asOf = day("2026-06-30")
export const id = <Kind extends string>(text: string) => Id.make<Kind>(text)
export const event = (text: string) => id<"EventId">(text)

/** A file as of 30 June 2026, a Tuesday. */
export const file = (facts: Partial<CaseFile.CaseFile> = {}): CaseFile.CaseFile => ({ ...CaseFile.empty(id("P-1"), asOf), ...facts })

export const scheme = (tree: Scheme.Node, more: Partial<Scheme.Scheme> = {}): Scheme.Scheme => ({
  id: id("contoh"),
  version: "1",
  kind: "training",
  name: { id: "Pelatihan contoh", en: "Example training" },
  from: day("2026-01-01"),
  source: own,
  minutesPerLessonHour: 45,
  validity: { kind: "never" },
  tree,
  ...more
})

/** Meeting `S-n` of a module on a day of March 2026 on, one a day. */
export const meeting = (
  n: number,
  more: Partial<CaseFile.MeetingRecord> = {}
): CaseFile.MeetingRecord => ({
  session: id(`S-${n}`),
  module: id("M-1"),
  day: Day.addDays(day("2026-03-01"), n),
  status: "held",
  lessonHours: 2,
  ...more
})

export const attendance = (
  n: number,
  mark: CaseFile.AttendanceMark,
  more: Partial<CaseFile.AttendanceRecord> = {}
): CaseFile.AttendanceRecord => ({ session: id(`S-${n}`), mark, day: Day.addDays(day("2026-03-01"), n), evidence: event(`e-${n}-${mark}`), ...more })

/** So many meetings held, with the marks given in order: p present, l late, e excused, a absent, - none, c cancelled, s scheduled after the day. */
export const season = (marks: string, module = "M-1", first = 1): Pick<CaseFile.CaseFile, "meetings" | "attendance"> => {
  const names = { p: "present", l: "late", e: "excused", a: "absent" } as const
  return {
    meetings: [...marks].map((mark, at) =>
      meeting(first + at, {
        module: id(module),
        status: mark === "c" ? "cancelled" : mark === "s" ? "scheduled" : "held",
        ...(mark === "s" ? { day: Day.addDays(asOf, at + first) } : {})
      })),
    attendance: [...marks].flatMap((mark, at) => mark in names ? [attendance(first + at, names[mark as keyof typeof names])] : [])
  }
}

export const visit = (on: string, more: Partial<CaseFile.MentoringRecord> = {}): CaseFile.MentoringRecord => ({ day: day(on), evidence: event(`v-${on}`), ...more })

export const attempt = (assessment: string, value: number | undefined, on = "2026-05-01", more: Partial<CaseFile.AssessmentRecord> = {}): CaseFile.AssessmentRecord => ({
  assessment: id(assessment),
  day: day(on),
  score: value === undefined ? undefined : score(value),
  possible: score(100),
  evidence: event(`a-${assessment}-${on}-${value}`),
  ...more
})

export const criterion = (unit: string, element: number, n: number, shown: boolean | undefined, on = "2026-05-01"): CaseFile.CriterionRecord => ({
  unit: id(unit),
  element,
  criterion: n,
  shown,
  day: day(on),
  evidence: event(`k-${unit}-${element}-${n}-${on}`)
})

/** What a requirement gets beside the file when nothing is known about the scheme but its id. */
export const setting = (more: Partial<Requirement.Setting> = {}): Requirement.Setting => ({ scheme: id("contoh"), minutesPerLessonHour: 45, costs: {}, ...more })
export const place = (clause: string): Requirement.Place => ({ clause, path: "", source: own })

/** Judges one requirement by itself. */
export const judge = (leaf: Scheme.Leaf, facts: Partial<CaseFile.CaseFile> = {}, context: Requirement.Context = {}) =>
  Eligibility.recommend(scheme(leaf), file(facts), context).findings[0]

/** Verdict of one requirement by itself. */
export const verdict = (leaf: Scheme.Leaf, facts: Partial<CaseFile.CaseFile> = {}, context: Requirement.Context = {}) => judge(leaf, facts, context).verdict

/** The remedy of one requirement by itself, and the verdict after carrying it out. */
export const cure = (leaf: Scheme.Node, facts: Partial<CaseFile.CaseFile> = {}, context: Requirement.Context = {}, more: Partial<Scheme.Scheme> = {}) => {
  const asked = scheme(leaf, more)
  const remedy = Remedies.remedy(asked, file(facts), context)
  const after = AppliedChange.apply(remedy.changes, file(facts), context)
  return { ...remedy, after: Eligibility.recommend(asked, after.file, after.context).verdict }
}

/** The ways one requirement by itself offers, before any of them is proven. */
export const offer = (leaf: Scheme.Leaf, facts: Partial<CaseFile.CaseFile> = {}, more: Partial<Requirement.Setting> = {}) =>
  of(leaf).remedy(leaf, file(facts), setting(more), place(leaf.kind))

/** The days after which one requirement by itself may answer otherwise although nothing new is recorded. */
export const turningDays = (leaf: Scheme.Leaf, facts: Partial<CaseFile.CaseFile> = {}, more: Partial<Requirement.Setting> = {}) =>
  of(leaf).boundaries(leaf, file(facts), setting(more))

/** The changes of a remedy as short texts: `name key=value …`. */
export const steps = (remedy: { readonly changes: ReadonlyArray<Change> }) =>
  remedy.changes.map(({ change, facts }) => [change, ...Object.entries(facts).filter(([key]) => key !== "module" && key !== "lessonHours").map(([key, value]) => `${key}=${value}`)].join(" "))
