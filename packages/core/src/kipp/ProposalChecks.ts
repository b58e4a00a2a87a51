/**
 * What fails a proposal administratively (pemeriksaan administrasi), rule by rule, as far as the edition's announcements say.
 *
 * A reason to fail is published for 2017 and 2018 only; for other editions only the requirements they print are checked.
 *
 * @module
 */
import * as Kleene from "../kernel/Verdict.ts"
import type { Verdict } from "../kernel/Verdict.ts"
import type { Source } from "../rulebook/Source.ts"
import { sourceOf, type Edition, type GroupId, type Parameter, type Rule } from "./Edition.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Fakta administrasi; undefined is not known. @category types */
export interface Facts {
  readonly group: GroupId
  readonly title?: string | undefined
  /** Titles of the institution's other proposals. */
  readonly otherTitles?: ReadonlyArray<string> | undefined
  readonly category?: string | undefined
  readonly documents?: ReadonlyArray<string> | undefined
  readonly videoMinutes?: number | undefined
  readonly isApplication?: boolean | undefined
  /** Forms answered, such as `SPBE`. */
  readonly forms?: ReadonlyArray<string> | undefined
  /** What somebody has declared, such as `themeFit`. */
  readonly declarations?: Readonly<Record<string, boolean | undefined>> | undefined
  readonly channel?: string | undefined
  /** A person's word that title and answers are decent and serious. */
  readonly readByAPerson?: boolean | undefined
}

/** Pemeriksaan: `person` says that only a person can answer it. @category types */
export interface Check {
  readonly check:
    | "form-complete" | "title-not-used-twice" | "answers-serious" | "title-decent" | "documents" | "video" | "conditional-form"
    | "declarations" | "channel" | "category"
  readonly verdict: Verdict
  readonly facts: Readonly<Record<string, string | number>>
  readonly person: boolean
  readonly source: Source
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Runs the checks an edition's announcements give, in their order. @category rules */
export const all = (edition: Edition, facts: Facts, formComplete: boolean): ReadonlyArray<Check> => [
  ...reasons(edition, facts, formComplete),
  ...category(edition, facts),
  ...[...edition.generalRequirements, ...documentsOf(edition, facts.group)].flatMap((rule) => requirement(edition, rule, facts))
]

// ── Clauses ─────────────────────────────────────────────────────────────────

const documentsOf = (edition: Edition, group: GroupId): ReadonlyArray<Rule> =>
  (edition.groups.find(({ id }) => id === group)?.rules ?? []).filter(({ parameter }) => parameter.kind === "documents")

const reasons = (edition: Edition, facts: Facts, formComplete: boolean): ReadonlyArray<Check> => {
  const source = sourceOf(edition, { sourceIds: edition.failReasonSourceIds ?? [], confidence: "B" })
  return (edition.failReasons ?? []).flatMap((reason): ReadonlyArray<Check> => {
    switch (reason) {
      case "incomplete": return [{ check: "form-complete", verdict: Kleene.of(formComplete), facts: {}, person: false, source }]
      case "duplicateTitle": return [{ check: "title-not-used-twice", verdict: titleOnce(facts), facts: { title: facts.title ?? "?" }, person: false, source }]
      case "carelessAnswers": return [{ check: "answers-serious", verdict: Kleene.of(facts.readByAPerson), facts: {}, person: true, source }]
      default: return []
    }
  })
}

const titleOnce = ({ otherTitles, title }: Facts): Verdict => {
  const plain = (text: string) => text.toLowerCase().replace(/\s+/g, " ").trim()
  return Kleene.of(title === undefined || otherTitles === undefined ? undefined : !otherTitles.some((other) => plain(other) === plain(title)))
}

const category = (edition: Edition, facts: Facts): ReadonlyArray<Check> => {
  if (edition.categories === undefined) return []
  const verdict = Kleene.of(facts.category === undefined ? undefined : edition.categories.names.includes(facts.category))
  return [{ check: "category", verdict, facts: { category: facts.category ?? "?" }, person: false, source: sourceOf(edition, edition.categories) }]
}

const requirement = (edition: Edition, rule: Rule, facts: Facts): ReadonlyArray<Check> => {
  const source = sourceOf(edition, rule)
  const answer = judged(rule.parameter, facts)
  return answer === undefined ? [] : [{ ...answer, source }]
}

const judged = (parameter: Parameter, facts: Facts): Omit<Check, "source"> | undefined => {
  switch (parameter.kind) {
    case "documents": {
      const lacking = facts.documents === undefined ? parameter.documents : parameter.documents.filter((name) => !facts.documents!.includes(name))
      const verdict = Kleene.of(facts.documents === undefined ? undefined : lacking.length === 0)
      return { check: "documents", verdict, facts: { documents: (lacking.length === 0 ? parameter.documents : lacking).join(", ") }, person: false }
    }
    case "video": {
      const minutes = facts.videoMinutes
      const verdict = Kleene.of(minutes === undefined ? undefined : minutes > 0 && minutes <= parameter.maximumMinutes)
      return { check: "video", verdict, facts: { minutes: minutes ?? "?", limit: parameter.maximumMinutes, platform: parameter.platform }, person: false }
    }
    case "conditional-form": {
      const answered = Kleene.of(facts.forms?.includes(parameter.form))
      return { check: "conditional-form", verdict: Kleene.any([Kleene.not(Kleene.of(facts.isApplication)), answered]), facts: { form: parameter.form }, person: false }
    }
    case "declarations": {
      const open = parameter.declarations.filter((name) => facts.declarations?.[name] !== true)
      const verdict = Kleene.all(parameter.declarations.map((name) => Kleene.of(facts.declarations?.[name])))
      return { check: "declarations", verdict, facts: { declarations: (open.length === 0 ? parameter.declarations : open).join(", ") }, person: false }
    }
    case "channel":
      return { check: "channel", verdict: Kleene.of(facts.channel === undefined ? undefined : facts.channel === parameter.channel), facts: { channel: parameter.channel }, person: false }
    case "decent-title":
      return { check: "title-decent", verdict: Kleene.of(facts.readByAPerson), facts: { title: facts.title ?? "?" }, person: true }
    default:
      return undefined
  }
}
