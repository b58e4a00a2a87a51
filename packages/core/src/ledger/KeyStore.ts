/**
 * Where the keys of people lie (gudang kunci): apart from the book, with backups of its own that do not live long.
 *
 * To destroy a person's key is to erase the person's private fields in every copy of the book at once. A backup of this
 * store taken before that still holds the key: keep such backups no longer than the erasure may take.
 *
 * @module
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { LedgerUnavailable } from "./LedgerError.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What a key store offers. @category types */
export interface Service {
  /** Keeps a key for a person who has none, and returns the person's key; nothing once it was destroyed. */
  readonly keep: (person: string, fresh: Uint8Array) => Effect.Effect<Uint8Array | undefined, LedgerUnavailable>
  /** The person's key; nothing when there is none or it was destroyed. */
  readonly find: (person: string) => Effect.Effect<Uint8Array | undefined, LedgerUnavailable>
  /** Destroys the key for ever; the person never gets another one under this id. Repeating it is nothing. */
  readonly destroy: (person: string) => Effect.Effect<void, LedgerUnavailable>
}

/** The port itself. @category types */
export class KeyStore extends Context.Service<KeyStore, Service>()("@sepasar/core/KeyStore") {}

// ── Rule ────────────────────────────────────────────────────────────────────

/** A key store in memory, for tests and short-lived programs. @category rules */
export const memory = (): Service => {
  const keys = new Map<string, Uint8Array | undefined>()
  return {
    keep: (person, fresh) =>
      Effect.sync(() => {
        if (!keys.has(person)) keys.set(person, fresh)
        return keys.get(person)
      }),
    find: (person) => Effect.sync(() => keys.get(person)),
    destroy: (person) =>
      Effect.sync(() => {
        keys.get(person)?.fill(0)
        keys.set(person, undefined)
      })
  }
}

/** A layer of a key store in memory. @category rules */
export const layer: Layer.Layer<KeyStore> = Layer.sync(KeyStore, memory)
