/**
 * What can be said of a single requirement before any trader is looked at (telaah persyaratan).
 *
 * Whether it can be met at all, whether it asks for nothing, which of two alike asks for more, and what it names.
 *
 * @module
 */
import type { Curriculum } from "../curriculum/Curriculum.ts"
import type * as Id from "../kernel/Id.ts"
import * as Rational from "../kernel/Rational.ts"
import * as Score from "../kernel/Score.ts"
import type { Span } from "../kernel/Span.ts"
import { canonical } from "./Canonical.ts"
import type { Configuration, Kind } from "./requirement/kinds.ts"
import { kinds } from "./requirement/kinds.ts"
import type { Leaf, Scheme } from "./Scheme.ts"
import type { Description } from "./Shape.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What exists, so that requirements about other things are found. What is absent is not checked. @category types */
export interface Catalogue {
  readonly curriculum?: Curriculum
  readonly units?: ReadonlyArray<Id.UnitCode>
  readonly assessments?: ReadonlyArray<Id.AssessmentId>
  readonly sessions?: ReadonlyArray<Id.SessionId>
  /** All schemes of the body, for prerequisite certificates. */
  readonly schemes?: ReadonlyArray<Scheme>
}

/** A requirement that is never met, or always: it asks for nothing. @category types */
export type Constant = "never" | "always"

/** Something a requirement names. @category types */
export interface Reference {
  readonly names: string
  readonly id: string
}

type Of<K extends Kind> = Extract<Configuration, { readonly kind: K }>

interface Traits<L> {
  /** Reads a requirement that is the same for everybody. */
  readonly constant?: (leaf: L, catalogue: Catalogue) => Constant | undefined
  /** How much it asks: among requirements alike in all other fields, meeting more means meeting less. */
  readonly strength?: { readonly of: (leaf: L) => number; readonly fields: ReadonlyArray<string> }
  /** Of one fact that has one value, which values are wanted; `fact` names it. */
  readonly wanted?: (leaf: L) => { readonly fact: string; readonly values: Values } | undefined
}

/** Values of one kind: a list of texts, or a range of numbers with both ends. */
type Values = ReadonlySet<string> | { readonly from: number; readonly to: number }

// ── Rule ────────────────────────────────────────────────────────────────────

/** Tells a requirement that nobody can fail or nobody can meet; `undefined` where it depends on the trader. @category rules */
export const constant = (leaf: Leaf, catalogue: Catalogue): Constant | undefined => traitsOf(leaf)?.constant?.(leaf, catalogue)

/** Writes what a requirement asks, without its label and source: two with one text are the same requirement. @category rules */
export const identity = ({ label: _label, source: _source, ...asked }: Leaf): string => canonical(asked)

/** Tells whether whoever meets the first meets the second, as far as the two fields alone show. @category rules */
export const implies = (first: Leaf, second: Leaf): boolean => {
  if (first.kind !== second.kind) return false
  if (identity(first) === identity(second)) return true
  const [a, b] = [wanted(first), wanted(second)]
  if (a !== undefined && b !== undefined) return a.fact === b.fact && within(a.values, b.values)
  const strength = traitsOf(first)?.strength
  if (strength === undefined || strength.of(first) < strength.of(second)) return false
  const rest = (leaf: Leaf) => identity(Object.fromEntries(Object.entries(leaf).filter(([field]) => !strength.fields.includes(field))) as unknown as Leaf)
  return rest(first) === rest(second)
}

/** Tells whether nobody can meet both, because they want different values of one fact. @category rules */
export const excludes = (first: Leaf, second: Leaf): boolean => {
  const [a, b] = [wanted(first), wanted(second)]
  return a !== undefined && b !== undefined && a.fact === b.fact && disjoint(a.values, b.values)
}

/** Lists every module, unit, session, assessment and scheme that a requirement names. @category rules */
export const references = (leaf: Leaf): ReadonlyArray<Reference> =>
  named({ type: "struct", fields: kinds[leaf.kind].fields }, leaf)

// ── Clauses ─────────────────────────────────────────────────────────────────

const traitsOf = (leaf: Leaf): Traits<Leaf> | undefined => traits[leaf.kind] as Traits<Leaf> | undefined

const wanted = (leaf: Leaf) => traitsOf(leaf)?.wanted?.(leaf)

const whole = Score.make(100)
const statuses = ["active", "suspended", "closed"]

const isRange = (values: Values): values is { readonly from: number; readonly to: number } => "from" in values

const within = (a: Values, b: Values): boolean =>
  isRange(a) ? isRange(b) && b.from <= a.from && a.to <= b.to : !isRange(b) && [...a].every((value) => b.has(value))

const disjoint = (a: Values, b: Values): boolean =>
  isRange(a) ? isRange(b) && (a.to < b.from || b.to < a.from) : !isRange(b) && [...a].every((value) => !b.has(value))

const rangeOf = ({ atLeast, atMost }: Of<"declared-fact">) => ({ from: atLeast ?? -Infinity, to: atMost ?? Infinity })

const traits: { readonly [K in Kind]?: Traits<Of<K>> } = {
  "age-at-least": {
    strength: { of: ({ years }) => years, fields: ["years"] }
  },
  "attendance-share": {
    constant: ({ comparison, minimum }) =>
      comparison === "moreThan" ? (minimum >= whole ? "never" : undefined) : minimum <= 0 ? "always" : undefined,
    strength: { of: ({ comparison, minimum }) => minimum * 2 + (comparison === "moreThan" ? 1 : 0), fields: ["minimum", "comparison"] }
  },
  "declared-fact": {
    constant: (leaf) => {
      if (leaf.type === "boolean") return undefined
      if (leaf.type === "text") return leaf.oneOf === undefined ? "always" : undefined
      const { from, to } = rangeOf(leaf)
      return from === -Infinity && to === Infinity ? "always" : from > to ? "never" : undefined
    },
    wanted: (leaf) => {
      const fact = `${leaf.type} ${leaf.fact}`
      if (leaf.type === "number") return { fact, values: rangeOf(leaf) }
      if (leaf.type === "boolean") return { fact, values: new Set([String(leaf.equals ?? true)]) }
      return leaf.oneOf === undefined ? undefined : { fact, values: new Set(leaf.oneOf) }
    }
  },
  "evidence-vatm": {
    strength: { of: ({ items }) => items, fields: ["items"] }
  },
  "gain-at-least": {
    constant: ({ atCeiling, measure, minimum }) => (minimum > whole && !(measure === "normalised" && atCeiling === "met") ? "never" : undefined),
    strength: { of: ({ minimum }) => minimum, fields: ["minimum"] }
  },
  "lesson-hours": {
    constant: ({ minimum, modules, unit }, { curriculum }) =>
      minimum <= 0 ? "always" : curriculum !== undefined && Rational.compare(taught(curriculum, modules, unit), Rational.ofScore(minimum)) < 0 ? "never" : undefined,
    strength: { of: ({ minimum }) => minimum, fields: ["minimum"] }
  },
  "mentoring-visits": {
    constant: ({ minimum, spacing, window }) =>
      spacing !== undefined && window !== undefined && (minimum - 1) * fewestDays(spacing) > mostDays(window.span) ? "never" : undefined,
    strength: { of: ({ minimum }) => minimum, fields: ["minimum"] }
  },
  "module-completed": {
    constant: ({ count, minimum, modules, notOffered }) =>
      count !== undefined && count > modules.length ? "never" : minimum <= 0 && notOffered === "passes" ? "always" : undefined,
    strength: { of: ({ count, modules }) => count ?? modules.length, fields: ["count"] }
  },
  "portfolio-path": {
    strength: { of: ({ items }) => items, fields: ["items"] }
  },
  "practice-hours": {
    constant: ({ minimum }) => (minimum <= 0 ? "always" : undefined),
    strength: { of: ({ minimum }) => minimum, fields: ["minimum"] }
  },
  "score-at-least": {
    constant: ({ minimum, scale }) => (minimum <= 0 ? "always" : scale === "percent" && minimum > whole ? "never" : undefined),
    strength: { of: ({ minimum }) => minimum, fields: ["minimum"] }
  },
  "stall-status": {
    constant: ({ allowed }) => (statuses.every((status) => allowed.includes(status as never)) ? "always" : undefined),
    wanted: ({ allowed }) => ({ fact: "status", values: new Set<string>(allowed) })
  },
  "units-competent": {
    constant: ({ count, units }) => (count !== undefined && count > units.length ? "never" : undefined),
    strength: { of: ({ count, units }) => count ?? units.length, fields: ["count"] }
  }
}

/** The fewest calendar days that a length can take, and the most; how many working days a city has off is not known here. */
const fewestDays = ({ count, kind }: Span): number =>
  kind === "hours" ? Math.ceil(count / 24)
    : kind === "months" || kind === "calendarMonths" ? Math.max(0, Math.floor(count * 365 / 12) - 2)
    : kind === "years" ? count * 365 : count

const mostDays = ({ count, kind }: Span): number =>
  kind === "hours" ? Math.ceil(count / 24)
    : kind === "days" ? count
    : kind === "months" ? count * 31
    : kind === "calendarMonths" ? (count + 1) * 31 - 1
    : kind === "years" ? count * 366 : Infinity

/** The hours taught in the modules named, or in all of them. */
const taught = (curriculum: Curriculum, modules: ReadonlyArray<Id.ModuleId> | undefined, unit: "lessonHours" | "clockHours"): Rational.Rational => {
  const minutes = curriculum.modules
    .filter(({ id }) => modules === undefined || modules.includes(id))
    .reduce((sum, { sessions }) => sum + sessions.reduce((each, session) => each + session.minutes, 0), 0)
  return Rational.make(BigInt(minutes), BigInt(unit === "clockHours" ? 60 : curriculum.minutesPerLessonHour))
}

const named = (description: Description, value: unknown): ReadonlyArray<Reference> => {
  if (value === undefined) return []
  switch (description.type) {
    case "id":
      return [{ names: description.names, id: String(value) }]
    case "list":
      return (value as ReadonlyArray<unknown>).flatMap((item) => named(description.of, item))
    case "struct":
      return Object.entries(description.fields).flatMap(([field, shape]) => named(shape.description, (value as Readonly<Record<string, unknown>>)[field]))
    default:
      return []
  }
}
