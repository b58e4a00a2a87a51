/**
 * What a kind of requirement must be able to do (persyaratan): find, advise, and say when its answer may change.
 *
 * Each kind is one file in `requirement/`, with the same parts in the same order: fields, finding, remedy,
 * boundaries. There is no general expression language: the kinds are the domain's own words.
 *
 * @module
 */
import type * as Attendance from "../evidence/Attendance.ts"
import type { CaseFile } from "../evidence/CaseFile.ts"
import type { Day } from "../kernel/Day.ts"
import type * as Id from "../kernel/Id.ts"
import type { WorkingCalendar } from "../kernel/Span.ts"
import type { Verdict } from "../kernel/Verdict.ts"
import type { Facts, Finding, Missing } from "../rulebook/Recommendation.ts"
import type { Change } from "../rulebook/Remedy.ts"
import type { Source } from "../rulebook/Source.ts"
import type { Fields } from "./Shape.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Konteks: what a requirement needs beside the case file. All of it is optional; what is absent is not known. @category types */
export interface Context {
  /** Working days and holidays; Monday to Friday without holidays when absent. */
  readonly calendar?: WorkingCalendar
  /** Criteria per element of the units known here, by unit code. */
  readonly units?: ReadonlyMap<Id.UnitCode, ReadonlyArray<number>>
  /** The person about to decide, while no decision is recorded. */
  readonly decider?: Id.PersonId
  /** Days on which an assessment is held; absent when any working day will do. */
  readonly assessmentDays?: ReadonlyArray<{ readonly assessment: Id.AssessmentId; readonly day: Day }>
}

/**
 * The context with what the scheme adds to it. `today` is the day from which one can act, where the file is looked at as of a
 * later day; absent, it is the day of the file.
 *
 * @category types
 */
export interface Setting extends Context {
  readonly today?: Day
  readonly scheme: Id.SchemeId
  readonly minutesPerLessonHour: number
  readonly costs: Readonly<Record<string, number>>
  /** The roll of this case file, read once for all requirements. */
  roll?: Attendance.Roll | undefined
  /** The ids of its marks where this case file can be counted without a roll; null where it cannot. */
  plain?: ReadonlyArray<Id.EventId> | null | undefined
}

/** Where a leaf stands in the scheme, and the text it comes from. @category types */
export interface Place {
  readonly clause: string
  readonly path: string
  readonly source: Source
}

/**
 * One way to make a requirement met: the changes it takes, all of them. `facts` of a change name what is added,
 * so that the change can be applied to a case file. No way at all means nobody can bring it about.
 *
 * @category types
 */
export interface Ways {
  /** Alternatives, cheapest first; `[[]]` when the requirement is met already, `[]` when nothing helps. */
  readonly ways: ReadonlyArray<ReadonlyArray<Change>>
  /** Whether every alternative worth having is listed, so that the cheapest is proven. */
  readonly complete: boolean
  /** The facts that nobody can change, where that is why nothing helps. */
  readonly fixed?: string
}

/** A kind of requirement (jenis persyaratan). @category types */
export interface Requirement<Leaf> {
  readonly kind: string
  readonly fields: Fields
  readonly finding: (leaf: Leaf, file: CaseFile, setting: Setting, place: Place) => Finding
  readonly remedy: (leaf: Leaf, file: CaseFile, setting: Setting, place: Place) => Ways
  /** Days after which the answer may differ although nothing new is recorded. */
  readonly boundaries: (leaf: Leaf, file: CaseFile, setting: Setting) => ReadonlyArray<Day>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Writes a finding at its place. @category rules */
export const finding = (
  place: Place,
  verdict: Verdict,
  facts: Facts,
  evidence: ReadonlyArray<string>,
  missing: ReadonlyArray<Missing>
): Finding => ({ clause: place.clause, verdict, facts, source: place.source, evidence, missing, path: place.path })

/** Nothing is missing, or no evidence was needed. @category rules */
export const none: ReadonlyArray<never> = []

/** Reads a verdict from what is the case at least and at most: unknown facts lie between. @category rules */
export const between = (atLeast: boolean, atMost: boolean): Verdict => atLeast ? "met" : atMost ? "undetermined" : "unmet"

/** No boundary of its own: the answer changes only with the records. @category rules */
export const noBoundaries = (): ReadonlyArray<Day> => none
