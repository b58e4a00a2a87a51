/**
 * Places of entries by score, with ties stated (pemeringkatan).
 *
 * Equal scores share a place, and the answer says who shares it, because no tie-break was found in any text. An entry without a
 * score has no place. A place is no result: panels compose the finalists.
 *
 * @module
 */
import * as Rational from "../kernel/Rational.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Entri with its exact score, undefined while it is not complete. @category types */
export interface Scored {
  readonly entry: string
  readonly exact: Rational.Rational | undefined
}

/** Kedudukan: the place (1 is best; those who tie share the best of their places) and who shares it. @category types */
export interface Place {
  readonly entry: string
  readonly place: number
  readonly score: number
  readonly tiedWith: ReadonlyArray<string>
}

/** Peringkat: places, entries without a score, and who stands on either side of a cut of so many. @category types */
export interface Ranking {
  readonly places: ReadonlyArray<Place>
  readonly unscored: ReadonlyArray<string>
}

/** Garis batas. `undecided` holds entries that tie across the line: scores alone do not choose among them. @category types */
export interface Cut {
  readonly places: number
  readonly above: ReadonlyArray<string>
  readonly undecided: ReadonlyArray<string>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Ranks entries, best first; ties stand in the order of their ids.
 *
 * @example
 * ```ts
 * import { Rational } from "@sepasar/core/kernel"
 * import { Standing } from "@sepasar/core/kipp"
 *
 * const entries = [{ entry: "a", exact: Rational.of(80) }, { entry: "b", exact: Rational.of(90) }, { entry: "c", exact: Rational.of(80) }]
 * const ranking = Standing.rank(entries)
 * ranking.places.map(({ entry, place }) => `${place} ${entry}`) // => ["1 b", "2 a", "2 c"]
 * Standing.cut(ranking, 2) // => { places: 2, above: ["b"], undecided: ["a", "c"] }
 * ```
 * @category rules
 */
export const rank = (entries: ReadonlyArray<Scored>): Ranking => {
  const scored = entries.flatMap(({ entry, exact }) => (exact === undefined ? [] : [{ entry, exact }]))
    .sort((a, b) => Rational.compare(b.exact, a.exact) || (a.entry < b.entry ? -1 : 1))
  const places: Array<Place> = []
  for (let from = 0; from < scored.length;) {
    let until = from + 1
    while (until < scored.length && Rational.compare(scored[from]!.exact, scored[until]!.exact) === 0) until++
    const group = scored.slice(from, until)
    for (const { entry, exact } of group) {
      places.push({ entry, place: from + 1, score: Rational.toNumber(exact), tiedWith: group.flatMap((other) => (other.entry === entry ? [] : [other.entry])) })
    }
    from = until
  }
  return { places, unscored: entries.filter(({ exact }) => exact === undefined).map(({ entry }) => entry) }
}

/** Draws a line after so many places; a tie across it stays undecided. @category rules */
export const cut = (ranking: Ranking, places: number): Cut => {
  const { places: all } = ranking
  if (all.length <= places) return { places, above: all.map(({ entry }) => entry), undecided: [] }
  const crossing = places > 0 && all[places]!.place === all[places - 1]!.place ? all[places]!.place : undefined
  return {
    places,
    above: all.slice(0, Math.max(0, places)).filter(({ place }) => place !== crossing).map(({ entry }) => entry),
    undecided: all.filter(({ place }) => place === crossing).map(({ entry }) => entry)
  }
}

/** Tells which entries reach a passing grade, which is inclusive and compared without rounding. @category rules */
export const reaching = (entries: ReadonlyArray<Scored>, grade: number): ReadonlyArray<string> =>
  entries.filter(({ exact }) => exact !== undefined && Rational.compare(exact, Rational.of(grade)) >= 0).map(({ entry }) => entry)
