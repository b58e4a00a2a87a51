/**
 * Arbitraries of competency standards (standar kompetensi acak): unit codes, units, frameworks.
 *
 * @module
 */
import fc from "fast-check"
import type { Framework, Kkni, Unit, UnitCode } from "@sepasar/core/competency"
import { Id } from "@sepasar/core/kernel"
import * as Ids from "./ids.ts"
import * as Kernel from "./kernel.ts"
import { each, lazy, maybe, record, unknown } from "./record.ts"
import * as Rulebook from "./rulebook.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/** A level of the national qualification framework. @category arbitraries */
export const level: fc.Arbitrary<Kkni.Level> = fc.integer({ min: 1, max: 9 }).map((level) => level as Kkni.Level)

/** A formal education. @category arbitraries */
export const education: fc.Arbitrary<Kkni.Education> = each({
  basic: true, secondary: true, D1: true, D2: true, D3: true, D4: true, S1: true, S2: true, S3: true, profession: true, specialist: true
})

/**
 * A tidy unit code of a form, or of any.
 *
 * @example
 * ```ts
 * import fc from "fast-check"
 * import * as Result from "effect/Result"
 * import { UnitCode } from "@sepasar/core/competency"
 * import { Framework } from "@sepasar/testkit/arbitrary"
 *
 * fc.sample(Framework.unitCode("new"), 20).every((code) => Result.getOrThrow(UnitCode.normalise(code)).code === code) // => true
 * ```
 * @category arbitraries
 */
export const unitCode = (form?: UnitCode.Form): fc.Arbitrary<Id.UnitCode> =>
  lazy(() => (form === undefined ? fc.oneof(...Object.values(forms)) : forms[form])).map((code) => Id.make<"UnitCode">(code))

/** The same codes as people type them: spaces, small letters, other separators, missing dots. `UnitCode.normalise` finds the code beside it. @category arbitraries */
export const typedUnitCode: fc.Arbitrary<{ readonly code: Id.UnitCode; readonly typed: string }> =
  lazy(() => fc.tuple(unitCode(), fc.constantFrom(...hands))).map(([code, hand]) => ({ code, typed: hand(code) }))

/** A competency unit; of some nobody knows the criteria. @category arbitraries */
export const unit: fc.Arbitrary<Unit.CompetencyUnit> = record<Unit.CompetencyUnit>({
  code: unitCode(),
  foundAs: maybe(fc.constantFrom("G.46RIT00.01.1", "g.46rit00.001.1")),
  title: Ids.text,
  standard: fc.constantFrom("SKKNI 7/2026", "unknown"),
  criteriaPerElement: unknown(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 })),
  role: maybe(each({ mentor: true, trainer: true })),
  source: Rulebook.source,
  note: maybe(Ids.text)
})

/** A unit in a framework. @category arbitraries */
export const member: fc.Arbitrary<Framework.Member> = record<Framework.Member>({ code: unitCode(), level: maybe(level), retiredFrom: maybe(Kernel.day("2020-01-01", "2027-12-31")) })

/**
 * A framework of two to five units: every relation is of units in it, no unit covers itself, not even by way of others.
 *
 * @example
 * ```ts
 * import fc from "fast-check"
 * import { Framework } from "@sepasar/core/competency"
 * import { Framework as Arbitrary } from "@sepasar/testkit/arbitrary"
 *
 * fc.sample(Arbitrary.framework, 50).flatMap(Framework.faults) // => []
 * ```
 * @category arbitraries
 */
export const framework: fc.Arbitrary<Framework.Framework> =
  fc.uniqueArray(member, { minLength: 2, maxLength: 5, selector: ({ code }) => code }).chain((members) => {
    const place = fc.nat(members.length - 1)
    return record<Framework.Framework>({
      id: fc.constantFrom("pasar", "ritel"),
      version: Ids.version,
      members: fc.constant(members),
      relations: fc.array(fc.tuple(place, place, fc.boolean(), days).filter(([a, b]) => a !== b), { maxLength: 4 })
        .map((pairs) => pairs.map(([a, b, equivalent, days]): Framework.Relation => {
          // units cover only those that stand after them, so nothing goes round
          const [higher, lower] = [members[Math.min(a, b)]!.code, members[Math.max(a, b)]!.code]
          return equivalent ? { kind: "equivalent", units: [higher, lower], ...days } : { kind: "covers", higher, lower, ...days }
        })),
      alignments: maybe(fc.array(record<Framework.Alignment>({
        unit: place.map((at) => members[at]!.code), framework: fc.constantFrom("ESCO", "KKNI"), code: Ids.text, kind: each({ exact: true, broader: true, narrower: true, related: true })
      }), { maxLength: 2 }))
    })
  })

// ── Clauses ─────────────────────────────────────────────────────────────────

const digits = (count: number) => fc.nat(10 ** count - 1).map((n) => String(n).padStart(count, "0"))
const letters = (count: number) => fc.stringMatching(new RegExp(`^[A-Z]{${count}}$`))

/** Codes by form; a new form does not compile until it stands here. */
const forms: { readonly [F in UnitCode.Form]: fc.Arbitrary<string> } = {
  new: fc.tuple(letters(1), digits(2), letters(3), digits(2), digits(3), fc.integer({ min: 1, max: 9 })).map(([letter, a, b, c, serial, version]) => `${letter}.${a}${b}${c}.${serial}.${version}`),
  older: fc.tuple(letters(1), digits(6), digits(3), fc.integer({ min: 1, max: 9 })).map(([letter, six, serial, version]) => `${letter}.${six}.${serial}.0${version}`),
  oldest: fc.tuple(letters(3), letters(2), digits(2), digits(3), fc.integer({ min: 1, max: 9 })).map(([sector, a, b, serial, version]) => `${sector}.${a}${b}.${serial}.0${version}`)
}

const hands: ReadonlyArray<(code: string) => string> = [
  (code) => code, (code) => ` ${code} `, (code) => code.toLowerCase(), (code) => code.replaceAll(".", "-"), (code) => code.replaceAll(".", ". "), (code) => code.replaceAll(".", "..")
]

const days = lazy(() => record<Pick<Framework.Relation, "from" | "until" | "retiredCounts" | "source">>({
  from: maybe(Kernel.day("2020-01-01", "2023-12-31")), until: maybe(Kernel.day("2024-01-01", "2027-12-31")), retiredCounts: maybe(fc.boolean()), source: Rulebook.source
}))
