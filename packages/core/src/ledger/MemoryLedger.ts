/**
 * A ledger in memory (buku besar dalam ingatan): for tests, examples and short-lived pages.
 *
 * It forgets everything when the program ends, and answers at once.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import type { Answer, Driver, ReadAllOptions } from "./Driver.ts"
import * as Entry from "./Entry.ts"
import type { Prepared, Recorded } from "./Entry.ts"
import * as Ledger from "./Ledger.ts"
import * as Plan from "./Plan.ts"
import * as Sha256 from "./Sha256.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Opens an empty book in memory.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Day } from "@sepasar/core/kernel"
 * import { MemoryLedger } from "@sepasar/core/ledger"
 *
 * const ledger = MemoryLedger.make()
 * const enrolled = {
 *   id: "e-1", type: "TraderEnrolled", version: 1, data: { market: "KLOJEN" },
 *   occurredOn: Day.make("2026-01-05"), recordedAt: "2026-01-05T02:00:00.000Z"
 * }
 *
 * Effect.runSync(ledger.append("trader/P-1", 0, [enrolled])) // => 1
 * Effect.runSync(ledger.append("trader/P-1", 0, [enrolled])) // => 1
 * Effect.runSync(ledger.count) // => 1
 * ```
 * @category rules
 */
export const make = (options: Options = {}): Ledger.Service => Ledger.fromDriver(driver(options))

/** A layer that opens an empty book in memory. @category rules */
export const layer = (options: Options = {}): Layer.Layer<Ledger.Ledger> =>
  Ledger.layer(Effect.sync(() => driver(options)))

/** Settings of a book in memory. @category types */
export interface Options {
  readonly sha256?: Sha256.Sha256
  /** The lists to keep the book in, for tests that harm it behind the ledger's back. */
  readonly shelf?: Shelf
}

/** Where a book in memory lies. @category types */
export interface Shelf {
  readonly all: Array<Recorded>
  readonly streams: Map<string, Array<Recorded>>
  readonly heads: Map<string, Plan.Head>
  readonly ids: Map<string, Plan.Found>
  last: number
}

/** An empty shelf. @category rules */
export const shelf = (): Shelf => ({ all: [], streams: new Map(), heads: new Map(), ids: new Map(), last: 0 })

/** The store behind `make`. @category rules */
export const driver = ({ sha256 = Sha256.portable, shelf: kept = shelf() }: Options = {}): Driver => {
  const { all, heads, ids, streams } = kept

  const commit = (batch: ReadonlyArray<Prepared>): Answer => {
    const planned = Plan.planBatch(batch, heads, ids, sha256)
    if (Result.isFailure(planned)) return Result.fail(planned.failure)
    for (const row of planned.success.rows) {
      const event = Plan.recorded(row, ++kept.last)
      all.push(event)
      const events = streams.get(row.stream)
      if (events === undefined) streams.set(row.stream, [event])
      else events.push(event)
    }
    return Result.succeed(planned.success.revisions)
  }

  return {
    supports: {
      durable: false,
      concurrentWriters: true,
      atomicAcrossStreams: true,
      uniqueIdsAcrossStreams: true,
      contiguousPositions: true,
      maxDataLength: Entry.maxDataLength
    },
    sha256,
    commit: (batches) => batches.map(commit),
    read: (stream, { fromRevision = 1, knownAt }) =>
      (streams.get(stream) ?? []).filter((event) => event.revision >= fromRevision && isKnown(event, knownAt)),
    chunks: (options) => pieces(all, options),
    count: () => all.length,
    last: () => kept.last,
    close: () => undefined
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const pieceSize = 1024

const isKnown = (event: Recorded, knownAt: string | undefined) =>
  knownAt === undefined || (event.knownAt ?? event.recordedAt) <= knownAt

function* pieces(all: ReadonlyArray<Recorded>, { after = 0, knownAt, limit = Infinity }: ReadAllOptions) {
  let left = limit
  for (let from = Math.max(0, after); from < all.length && left > 0; from += pieceSize) {
    const piece = all.slice(from, from + pieceSize).filter((event) => isKnown(event, knownAt)).slice(0, left)
    left -= piece.length
    if (piece.length > 0) yield piece
  }
}
