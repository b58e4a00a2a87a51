/**
 * The letter of a public-service index (predikat Indeks Pelayanan Publik, IPP), from 0 to 5.
 *
 * Published tools agree on the limits for values with two decimals. Between them they disagree (some use "above 4.5", some
 * "from 4.51"), so a value in a gap of 0.01 has no letter here. How the forms F-02 and F-03 combine was not found and is not computed.
 *
 * Law note: docs/law/ipp.md
 *
 * @module
 */
import * as Rational from "../kernel/Rational.ts"
import type { Source } from "../rulebook/Source.ts"
import * as Decimal from "./Decimal.ts"
import type { Value } from "./Decimal.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Predikat. @category types */
export type Predicate = "A" | "A-" | "B" | "B-" | "C" | "C-"

/** Aspek with its weight in percent. @category types */
export interface Aspect {
  readonly id: "policy" | "staff" | "facilities" | "information" | "complaints" | "innovation"
  readonly weightPercent: number
}

// ── Parameters ──────────────────────────────────────────────────────────────

/** Where the limits come from: several public applications; the instrument's annex was not read. @category parameters */
export const source: Source = {
  instrument: "Pedoman Menteri PANRB 5/2023",
  url: "https://github.com/yusharnadi/layanan-publik",
  read: "secondary",
  confidence: "B",
  note: "Limits as several public applications use them; PermenPANRB 29/2022 as amended by 4/2023 is the legal basis. Letters below C- are not agreed."
}

/** Lower limits, inclusive, highest first. @category parameters */
export const bands: ReadonlyArray<{ readonly predicate: Predicate; readonly from: number }> = [
  { predicate: "A", from: 4.51 }, { predicate: "A-", from: 4.01 }, { predicate: "B", from: 3.51 },
  { predicate: "B-", from: 3.01 }, { predicate: "C", from: 2.51 }, { predicate: "C-", from: 2.01 }
]

/** The six aspects; their weights add up to 100. @category parameters */
export const aspects: ReadonlyArray<Aspect> = [
  { id: "policy", weightPercent: 24 }, { id: "staff", weightPercent: 25 }, { id: "facilities", weightPercent: 18 },
  { id: "information", weightPercent: 11 }, { id: "complaints", weightPercent: 10 }, { id: "innovation", weightPercent: 12 }
]

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the letter of an index; undefined below C-, outside 0 to 5, and in a gap where tools disagree.
 *
 * @example
 * ```ts
 * import { ServiceIndex } from "@sepasar/core/indicator"
 *
 * ServiceIndex.predicate(4.51) // => "A"
 * ServiceIndex.predicate(4.505) // => undefined
 * ```
 * @category rules
 */
export const predicate = (index: Value): Predicate | undefined => {
  const value = Decimal.read(index)
  if (value === undefined || value.n < 0n || Rational.compare(value, top) > 0) return undefined
  const disputed = bands.some(({ from }) => {
    const limit = Rational.of(from)
    return Rational.compare(value, limit) < 0 && Rational.compare(value, Rational.subtract(limit, cent)) > 0
  })
  return disputed ? undefined : bands.find(({ from }) => Rational.compare(value, Rational.of(from)) >= 0)?.predicate
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const top = Rational.ofInt(5)
const cent = Rational.of(0.01)
