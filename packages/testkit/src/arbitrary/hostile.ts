/**
 * Values at the edge and beyond it (nilai yang menyulitkan): what a rule must answer by name and never by crashing.
 *
 * `extreme` numbers are still accepted by the codecs: the smallest, the largest, the first above a limit. `number` and
 * `json` are anything at all, and `damaged` takes a good document and breaks it in one place.
 *
 * @module
 */
import fc from "fast-check"
import { Score } from "@sepasar/core/kernel"
import type { Span } from "@sepasar/core/kernel"
import * as Kernel from "./kernel.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** `usual`: sizes people meet. `extreme`: the edges of what is accepted, and references to what is not there. @category types */
export type Range = "usual" | "extreme"

/** The numbers of a document, as a range has them. @category types */
export interface Numbers {
  readonly count: (minimum: number) => fc.Arbitrary<number>
  readonly percent: fc.Arbitrary<Score.Score>
  readonly score: fc.Arbitrary<Score.Score>
  readonly span: fc.Arbitrary<Span.Span>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Numbers that break careless arithmetic: not a number, infinite, minus zero, too large for a whole number, too long for a decimal. @category arbitraries */
export const number: fc.Arbitrary<number> = fc.constantFrom(
  0, -0, 1, -1, 0.1 + 0.2, 1e-7, -1e21, 1e21, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER + 1, Number.MIN_VALUE,
  Number.MAX_VALUE, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN
)

/** Scores at the limits of what a score holds. @category arbitraries */
export const score: fc.Arbitrary<Score.Score> = fc
  .constantFrom(0, 1, -1, Score.unit, 100 * Score.unit, 100 * Score.unit + 1, Score.limit, -Score.limit)
  .map(Score.ofUnits)

/** Any JSON value at all, among them keys such as `__proto__` and texts of every script. @category arbitraries */
export const json: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: fc.jsonValue({ maxDepth: 3 }), weight: 4 },
  { arbitrary: fc.constantFrom<unknown>(null, "", [], {}, JSON.parse("{\"__proto__\":{\"kind\":\"all\"}}"), "3573014107900001"), weight: 1 }
)

/**
 * A document that was good, broken in one place: a value replaced, a key dropped, or a key added.
 *
 * It may still be good by chance. What reads it must say so or name the fault.
 *
 * @example
 * ```ts
 * import fc from "fast-check"
 * import * as Result from "effect/Result"
 * import { SchemeCodec } from "@sepasar/core/schema"
 * import { Hostile, Scheme } from "@sepasar/testkit/arbitrary"
 *
 * const broken = Hostile.damaged(Scheme.scheme().map(SchemeCodec.encode))
 * fc.sample(broken, 50).every((document) => Result.isResult(SchemeCodec.decode(document))) // => true
 * ```
 * @category arbitraries
 */
export const damaged = (document: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.record({ document, at: fc.nat(), harm: fc.constantFrom<Harm>("replace", "drop", "add"), value: fc.oneof(json, number) })
    .map(({ at, document, harm, value }) => {
      const places = [...placesOf(document)]
      if (places.length === 0) return value
      const { key, within } = places[at % places.length]!
      return rebuilt(document, within, (parent) => harmed(parent, key, harm, value))
    })

/** The numbers of a range. @category arbitraries */
export const numbers = (range: Range): Numbers => ranges[range]

// ── Clauses ─────────────────────────────────────────────────────────────────

const largest = 1000

const ranges: Readonly<Record<Range, Numbers>> = {
  usual: {
    count: (minimum) => fc.integer({ min: minimum, max: minimum + 4 }),
    percent: fc.constantFrom(0, 25, 50, 66.6667, 75, 80, 100).map(Score.make),
    score: fc.oneof(fc.integer({ min: 0, max: 100 }).map(Score.make), Kernel.score()),
    span: Kernel.span(24)
  },
  extreme: {
    count: (minimum) => fc.constantFrom(minimum, minimum + 1, 100, largest),
    percent: fc.constantFrom(0, 0.0001, 99.9999, 100).map(Score.make),
    score,
    span: fc.tuple(Kernel.span(), fc.constantFrom(0, 1, 36_600)).map(([span, count]): Span.Span => ({ ...span, count }))
  }
}

type Harm = "replace" | "drop" | "add"
type Path = ReadonlyArray<string>

const isNode = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null

/** Every key of every object and list, the outermost first. */
const placesOf = function*(value: unknown, within: Path = []): Generator<{ readonly within: Path; readonly key: string }> {
  if (!isNode(value)) return
  for (const key of Object.keys(value)) yield { within, key }
  for (const [key, child] of Object.entries(value)) yield* placesOf(child, [...within, key])
}

const rebuilt = (value: unknown, path: Path, change: (parent: unknown) => unknown): unknown => {
  const [key, ...rest] = path
  if (key === undefined) return change(value)
  const inside = rebuilt((value as Record<string, unknown>)[key], rest, change)
  return Array.isArray(value) ? value.map((item: unknown, at) => (String(at) === key ? inside : item)) : { ...(value as object), [key]: inside }
}

const harmed = (parent: unknown, key: string, harm: Harm, value: unknown): unknown => {
  if (Array.isArray(parent)) {
    const items = parent as ReadonlyArray<unknown>
    return harm === "add" ? [...items, value] : items.flatMap((item, at) => (String(at) !== key ? [item] : harm === "drop" ? [] : [value]))
  }
  const { [key]: old, ...rest } = parent as Record<string, unknown>
  return harm === "drop" ? rest : harm === "add" ? { ...rest, [key]: old, unheardOf: value } : { ...rest, [key]: value }
}
