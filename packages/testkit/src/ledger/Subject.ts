/**
 * What the contract needs of a store (penyimpanan yang diuji): how to open it, and how to harm it.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import { Ledger } from "@sepasar/core/ledger"

// ── Types ───────────────────────────────────────────────────────────────────

/** A harm done behind the ledger's back, to a revision of a stream. @category types */
export type Harm =
  /** Change the data of the event to `{"harmed":true}`, its hash left alone. */
  | { readonly kind: "alter"; readonly stream: string; readonly revision: number }
  /** Take the event out. */
  | { readonly kind: "remove"; readonly stream: string; readonly revision: number }
  /** Let the event and the next of its stream change places: each keeps its place's revision and position. */
  | { readonly kind: "swap"; readonly stream: string; readonly revision: number }

/** One fresh, empty place to keep a book in. @category types */
export interface Place {
  /** Opens the book. A durable store is opened again, and a store for several writers twice at once, by the same layer. */
  readonly layer: Layer.Layer<Ledger.Ledger, unknown>
  /** Harms the book while nobody has it open, or without the open ones noticing. */
  readonly harm: (harm: Harm) => Promise<void>
  /** Takes the place away again. */
  readonly dispose?: () => Promise<void>
}

/** The store under test. @category types */
export interface Subject {
  readonly name: string
  /** A fresh, empty place each time. */
  readonly place: () => Place | Promise<Place>
}

/** Where a test says that it does not apply. @category types */
export interface TestContext {
  readonly skip: (note: string) => void
}

/** The test runner: `describe` and `it` of vitest, or of anything shaped like them. @category types */
export interface Runner {
  readonly describe: (title: string, body: () => void) => void
  readonly it: (title: string, body: (context: TestContext) => Promise<void>) => void
}

/** A wrapper around an opened ledger; see `weather`. @category types */
export type Wrapper = (ledger: Ledger.Service) => Ledger.Service

/** Opens a place, runs a body with its ledger, and closes it. @category rules */
export const using = <A>(
  layer: Layer.Layer<Ledger.Ledger, unknown>,
  wrap: Wrapper,
  body: (ledger: Ledger.Service) => Effect.Effect<A, unknown>
): Promise<A> => Effect.runPromise(Effect.provide(Effect.flatMap(Ledger.Ledger, (ledger) => body(wrap(ledger))), layer))
