/**
 * A scheme ready to start from (skema siap pakai), with what is known of every number in it.
 *
 * A preset is not law. A rule that one body published bears that body's name; a number nobody published is marked as the
 * preset's own rule; where sources differ, every reading is kept beside the one taken.
 *
 * @module
 */
import type { Source } from "../../rulebook/Source.ts"
import type { Scheme } from "../Scheme.ts"
import type { Labels } from "../Shape.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** One reading of a value: what it is, whose it is, and where it was read. @category types */
export interface Reading<A> {
  readonly value: A
  /** The body whose rule it is; absent where the source names none. */
  readonly body?: string
  readonly source: Source
}

/**
 * Pengaturan that a user of the preset should look at: where it stands in the scheme, and whether it was published, is the
 * preset's own, or is one of several readings that differ.
 *
 * @category types
 */
export interface Setting {
  /** Keys and places from the scheme down, such as `tree/of/0/minimum`. */
  readonly path: string
  readonly standing: "published" | "own-rule" | "conflict"
  readonly about: Labels
  readonly readings: ReadonlyArray<Reading<string>>
}

/** Skema siap pakai. @category types */
export interface Preset {
  readonly name: Labels
  readonly scheme: Scheme
  /** Schemes that the first one names, such as the paths of its renewal. */
  readonly beside: ReadonlyArray<Scheme>
  readonly settings: ReadonlyArray<Setting>
}

// ── Parameters ──────────────────────────────────────────────────────────────

/** The source of what a preset sets for itself. @category parameters */
export const ownRule = (note: string): Source => ({
  instrument: "Sepasar preset, own rule",
  url: "https://github.com/sepasar/sepasar",
  read: "own-rule",
  confidence: "C",
  note
})
