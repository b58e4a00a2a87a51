/**
 * Bad weather and a patient caller (cuaca buruk dan pemanggil yang sabar).
 *
 * `weather` makes a ledger slow and unreliable: some calls fail before anything happened, some after everything did, so
 * that an acknowledgement gets lost. `patient` tries again. Through both, a correct ledger must answer as if the sky
 * were clear: that is what idempotence by event id is for.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { LedgerError } from "@sepasar/core/ledger"
import type { Driver, Entry, Ledger } from "@sepasar/core/ledger"
import type { Wrapper } from "./Subject.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** How bad the weather is. @category types */
export interface Forecast {
  readonly seed: number
  /** Share of calls that fail before anything happened, 0 to 1. */
  readonly lost: number
  /** Share of calls whose answer is lost after everything happened, 0 to 1. */
  readonly unanswered: number
  /** Longest delay of a call in milliseconds. */
  readonly delay: number
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Makes a ledger slow and unreliable, the same way for the same seed. @category rules */
export const weather = (forecast: Forecast): Wrapper => (ledger) => {
  const random = dice(forecast.seed)
  const gone = () => new LedgerError.LedgerUnavailable({ reason: "unreachable", cause: "bad weather" })
  const through = <A, E>(call: Effect.Effect<A, E>): Effect.Effect<A, E | LedgerError.LedgerUnavailable> =>
    Effect.suspend(() => {
      const [luck, wait] = [random(), random() * forecast.delay]
      const later = wait < 0.2 ? Effect.void : Effect.sleep(wait)
      if (luck < forecast.lost) return Effect.andThen(later, Effect.fail(gone()))
      const answered = Effect.andThen(later, call)
      return luck < forecast.lost + forecast.unanswered ? Effect.andThen(answered, Effect.fail(gone())) : answered
    })

  async function* chunks(options?: Driver.ReadAllOptions) {
    for await (const chunk of ledger.chunks(options)) {
      if (random() < forecast.lost) throw gone()
      yield chunk
      if (random() < forecast.unanswered) throw gone()
    }
  }
  return {
    ...ledger,
    append: (stream, expected, events) => through(ledger.append(stream, expected, events)),
    appendMany: (batch) => through(ledger.appendMany(batch)),
    read: (stream, options) => through(ledger.read(stream, options)),
    chunks,
    readAll: (options) => flatten(chunks(options)),
    count: through(ledger.count),
    last: through(ledger.last),
    import: (lines) => through(ledger.import(lines)),
    verify: (options) => through(ledger.verify(options))
  }
}

/** Tries again when a ledger is unreachable, and goes on reading where it was broken off. @category rules */
export const patient = (attempts = 100): Wrapper => (ledger) => {
  const again = <A, E extends { readonly _tag: string }>(call: Effect.Effect<A, E>, left = attempts): Effect.Effect<A, E> =>
    Effect.catch(call, (error) => (isAway(error) && left > 0 ? again(call, left - 1) : Effect.fail(error)))

  async function* chunks(options: Driver.ReadAllOptions = {}) {
    let { after = 0, limit = Infinity } = options
    for (let left = attempts;; left--) {
      try {
        for await (const chunk of ledger.chunks({ ...options, after, limit })) {
          yield chunk
          after = chunk[chunk.length - 1]?.position ?? after
          limit -= chunk.length
        }
        return
      } catch (error) {
        if (!isAway(error) || left === 0) throw error
      }
    }
  }
  return {
    ...ledger,
    append: (stream, expected, events) => again(ledger.append(stream, expected, events)),
    appendMany: (batch) => again(ledger.appendMany(batch)),
    read: (stream, options) => again(ledger.read(stream, options)),
    chunks,
    readAll: (options) => flatten(chunks(options)),
    count: again(ledger.count),
    last: again(ledger.last),
    import: (lines) => again(ledger.import(lines)),
    verify: (options) => again(ledger.verify(options))
  }
}

/** A clear sky: the ledger as it is. @category rules */
export const clear: Wrapper = (ledger) => ledger

// ── Clauses ─────────────────────────────────────────────────────────────────

const isAway = (error: unknown): boolean =>
  error instanceof LedgerError.LedgerUnavailable && (error.reason === "unreachable" || error.reason === "busy")

const flatten = (pieces: ReturnType<Ledger.Service["chunks"]>) =>
  Stream.fromAsyncIterable(pieces, LedgerError.ofUnknownRead).pipe(
    Stream.filter((piece): piece is readonly [Entry.Recorded, ...Array<Entry.Recorded>] => piece.length > 0),
    Stream.flattenArray
  )

/** Mulberry32: small, seeded, good enough to throw dice with. */
const dice = (seed: number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
