/**
 * A part of the contract (bagian kontrak): a few tests about one operation.
 *
 * @module
 */
import type * as Effect from "effect/Effect"
import type { Ledger } from "@sepasar/core/ledger"
import type { Place } from "../Subject.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Declares a test with one fresh ledger. @category types */
export type Test = (
  title: string,
  body: (ledger: Ledger.Service) => Effect.Effect<void, unknown>,
  needs?: keyof Ledger.Supports
) => void

/** Declares a test that opens and harms places itself. @category types */
export type PlaceTest = (
  title: string,
  body: (open: Opener) => Promise<void>,
  needs?: keyof Ledger.Supports
) => void

/** Opens books. @category types */
export interface Opener {
  readonly place: () => Promise<Place>
  readonly using: <A>(place: Place, body: (ledger: Ledger.Service) => Effect.Effect<A, unknown>) => Promise<A>
}

/** A part of the contract. @category types */
export type Part = (test: Test, placeTest: PlaceTest) => void
