/**
 * Levels of the national qualifications framework (jenjang KKNI): nine, in three groups.
 *
 * The full descriptors of the levels were not read, so nothing here judges a person's level.
 *
 * @module
 */
import type { Source } from "../rulebook/Source.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Jenjang KKNI, 1 to 9. @category types */
export type Level = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

/** Kelompok jabatan: operator (1 to 3), technician or analyst (4 to 6), expert (7 to 9). @category types */
export type Group = "operator" | "technicianOrAnalyst" | "expert"

/** Pendidikan formal. @category types */
export type Education = "basic" | "secondary" | "D1" | "D2" | "D3" | "D4" | "S1" | "S2" | "S3" | "profession" | "specialist"

// ── Parameters ──────────────────────────────────────────────────────────────

/** Perpres 8/2012, of which a good copy was read. @category parameters */
export const source: Source = {
  instrument: "Perpres 8/2012",
  article: "5",
  url: "https://dzakironpedia.com/2012/03/peraturan-presiden-nomor-8-tahun-2012.html",
  read: "secondary",
  confidence: "A"
}

/** Levels that each education is equal to; `secondary` is at least its level, the last two span two levels. @category parameters */
export const ofEducation: Readonly<Record<Education, ReadonlyArray<Level>>> = {
  basic: [1],
  secondary: [2],
  D1: [3],
  D2: [4],
  D3: [5],
  D4: [6],
  S1: [6],
  S2: [8],
  S3: [9],
  profession: [7, 8],
  specialist: [8, 9]
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the group of a level.
 *
 * @example
 * ```ts
 * import { Kkni } from "@sepasar/core/competency"
 *
 * Kkni.group(3) // => "operator"
 * Kkni.group(4) // => "technicianOrAnalyst"
 * Kkni.group(7) // => "expert"
 * ```
 * @category rules
 */
export const group = (level: Level): Group => level <= 3 ? "operator" : level <= 6 ? "technicianOrAnalyst" : "expert"

/** Tells whether a number is a level. @category rules */
export const isLevel = (value: unknown): value is Level => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 9
