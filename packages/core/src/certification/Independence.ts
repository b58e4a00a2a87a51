/**
 * The separation of people (pemisahan peran): who trained, who assessed and who decides are different people.
 *
 * Checked over opaque ids. An identity nobody recorded is never "somebody else", and a role nobody is known to
 * have filled shows nothing. Which roles are kept apart is the scheme's own datum; this file names no law.
 *
 * @module
 */
import type { CaseFile } from "../evidence/CaseFile.ts"
import type { Day } from "../kernel/Day.ts"
import type { PersonId } from "../kernel/Id.ts"
import type { Verdict } from "../kernel/Verdict.ts"
import * as Recommendation from "../rulebook/Recommendation.ts"
import type { Source } from "../rulebook/Source.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Peran: pelatih, pendamping, pengawas praktik, asesor, pengambil keputusan, panel banding, penerbit. @category types */
export type Role = "trainer" | "mentor" | "supervisor" | "assessor" | "decider" | "panel" | "issuer"

/** Who filled a role: an id, or `undefined` where somebody did and nobody wrote down who. @category types */
export type People = ReadonlyArray<PersonId | undefined>

/** Para petugas of one trader's case; a role that is absent is not known, an empty list is known to be nobody. @category types */
export type Cast = Readonly<Partial<Record<Role, People>>>

/** Pernyataan konflik kepentingan: a person says whether there is one; `conflict: undefined` was left open. @category types */
export interface Declaration {
  readonly person: PersonId
  readonly conflict: boolean | undefined
  readonly relation?: "sameOffice" | "family" | "business" | "other"
  readonly day: Day
  readonly evidence?: string
}

/** What a scheme asks of its people: pairs of roles kept apart, and roles that declare no conflict of interest. @category types */
export interface SeparationSpec {
  readonly id: string
  readonly version: string
  readonly inForceSince: Day
  readonly source: Source
  readonly apart: ReadonlyArray<readonly [Role, Role]>
  readonly declares: ReadonlyArray<Role>
}

/** What must hold between the people of one candidate. @category types */
export type Clause = "different-people" | "no-conflict-of-interest"

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Tells whether two groups share nobody: one shared id decides, an unknown identity or an empty group leaves it open.
 *
 * @example
 * ```ts
 * import { Id } from "@sepasar/core/kernel"
 * import { Independence } from "@sepasar/core/certification"
 *
 * const [siti, budi] = [Id.make<"PersonId">("A-1"), Id.make<"PersonId">("A-2")]
 * Independence.different([siti], [budi]) // => "met"
 * Independence.different([siti, undefined], [siti]) // => "unmet"
 * Independence.different([undefined], [budi]) // => "undetermined"
 * ```
 * @category rules
 */
export const different = (first: People | undefined, second: People | undefined): Verdict => {
  const [a, b] = [first ?? [], second ?? []]
  if (a.some((person) => person !== undefined && b.includes(person))) return "unmet"
  return a.length > 0 && b.length > 0 && !a.includes(undefined) && !b.includes(undefined) ? "met" : "undetermined"
}

/**
 * Tells whether everybody in a group has declared to be free of conflicts, by the last declaration up to `day`.
 *
 * Of two declarations on one day the one that admits a conflict counts. Nobody named, or nothing declared, leaves it open.
 *
 * @category rules
 */
export const freeOfConflict = (people: People | undefined, declarations: ReadonlyArray<Declaration>, day: Day): Verdict => {
  const answers = (people ?? []).map((person) => (person === undefined ? undefined : lastSaid(person, declarations, day)?.conflict))
  if (answers.includes(true)) return "unmet"
  return answers.length > 0 && !answers.includes(undefined) ? "met" : "undetermined"
}

/**
 * Recommends on the people of one case: every pair of roles kept apart, every declaration made.
 *
 * A specification that asks for nothing gives one finding that is undetermined, because nothing was shown.
 *
 * @category rules
 */
export const recommend = (
  spec: SeparationSpec,
  cast: Cast,
  declarations: ReadonlyArray<Declaration>,
  day: Day
): Recommendation.Recommendation<Clause> => {
  const apart = spec.apart.map(([first, second], at): Recommendation.Finding<Clause> => {
    const [a, b] = [cast[first] ?? [], cast[second] ?? []]
    const shared = a.filter((person) => person !== undefined && b.includes(person))
    return {
      clause: "different-people",
      verdict: different(a, b),
      facts: { first, second, shared: distinct(shared).join(", ") },
      source: spec.source,
      evidence: [],
      missing: [...(unnamed(a) ? [{ fact: "identity", about: first }] : []), ...(unnamed(b) ? [{ fact: "identity", about: second }] : [])],
      path: `apart/${at}`
    }
  })
  const declares = spec.declares.map((role, at): Recommendation.Finding<Clause> => {
    const people = cast[role] ?? []
    const said = people.flatMap((person) => (person === undefined ? [] : [lastSaid(person, declarations, day)]))
    return {
      clause: "no-conflict-of-interest",
      verdict: freeOfConflict(people, declarations, day),
      facts: { role, conflicts: said.filter((each) => each?.conflict === true).length },
      source: spec.source,
      evidence: said.flatMap((each) => each?.evidence ?? []),
      missing: [
        ...(unnamed(people) ? [{ fact: "identity", about: role }] : []),
        ...(said.some((each) => each?.conflict === undefined) ? [{ fact: "declaration", about: role }] : [])
      ],
      path: `declares/${at}`
    }
  })
  const [head, ...rest] = [...apart, ...declares]
  return Recommendation.all<Clause>(spec, day, head === undefined ? [nothingAsked(spec)] : [head, ...rest])
}

/**
 * Gathers who filled which role in a case file: trainers of meetings held, mentors, supervisors, assessors and deciders.
 *
 * A trainer counts for every meeting held, also for one the trader missed: what is in doubt is taken as involved.
 *
 * @category rules
 */
export const castOf = (file: CaseFile): Cast => ({
  trainer: distinct(file.meetings.filter(({ status }) => status === "held").map(({ trainer }) => trainer)),
  mentor: distinct(file.mentoring.map(({ mentor }) => mentor)),
  supervisor: distinct(file.practice.map(({ supervisor }) => supervisor)),
  assessor: distinct([...file.assessments.filter(({ excused }) => excused !== true), ...file.criteria, ...file.portfolio].map(({ assessor }) => assessor)),
  decider: distinct(file.decisions.map(({ by }) => by))
})

/** Lists everybody who had a part in a case, each once; `undefined` stands for those nobody named. @category rules */
export const involved = (cast: Cast): People => distinct(Object.values(cast).flat())

/** Says a finding in one language, with the roles by their names in it. @category rules */
export const say = (
  { clause, facts, verdict }: Recommendation.Finding<Clause>,
  words: { readonly role: Readonly<Record<Role, string>>; readonly separation: Recommendation.Words<Clause> }
): string =>
  Recommendation.fill(words.separation[clause][verdict], Object.fromEntries(Object.entries(facts).map(([name, value]) =>
    [name, name !== "shared" && Object.hasOwn(words.role, value) ? words.role[value as Role] : value])))

// ── Clauses ─────────────────────────────────────────────────────────────────

const distinct = (people: People): People => [...new Set(people)]

const unnamed = (people: People): boolean => people.length === 0 || people.includes(undefined)

const lastSaid = (person: PersonId, declarations: ReadonlyArray<Declaration>, day: Day): Declaration | undefined => {
  let last: Declaration | undefined
  for (const each of declarations) {
    if (each.person !== person || each.day > day) continue
    if (last === undefined || each.day > last.day || (each.day === last.day && each.conflict === true)) last = each
  }
  return last
}

const nothingAsked = ({ source }: SeparationSpec): Recommendation.Finding<Clause> => ({
  clause: "different-people",
  verdict: "undetermined",
  facts: {},
  source,
  evidence: [],
  missing: [{ fact: "separation" }],
  path: ""
})
