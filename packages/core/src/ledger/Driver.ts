/**
 * What somebody writes to bring a store of their own (penggerak penyimpanan): seven plain functions.
 *
 * A driver knows no Effect. It may answer at once or with a promise. `Ledger.fromDriver` makes the port of it and
 * adds checks, export, import, verification and grouping of small writers; `@sepasar/testkit/ledger` proves it right.
 *
 * @module
 */
import type * as Result from "effect/Result"
import type { Position, Prepared, Recorded, Revision } from "./Entry.ts"
import type { Instant } from "./Instant.ts"
import type { AppendError } from "./LedgerError.ts"
import type { Sha256 } from "./Sha256.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What a store can and cannot do. Each is a promise, and is tested. @category types */
export interface Supports {
  /** What was acknowledged is there after the program ends and opens the store again. */
  readonly durable: boolean
  /** Several connections or programs may write to the same book at the same time. */
  readonly concurrentWriters: boolean
  /** A batch over several streams is written whole or not at all, whatever happens. */
  readonly atomicAcrossStreams: boolean
  /** An event id is unique in the whole book, not only in its stream. */
  readonly uniqueIdsAcrossStreams: boolean
  /** Positions run 1, 2, 3 without holes, so that a lost event at the end is noticed. */
  readonly contiguousPositions: boolean
  /** Largest data of one event, in characters of JSON. */
  readonly maxDataLength: number
}

/** Which part of one stream to read. @category types */
export interface ReadOptions {
  /** First revision wanted; 1 when left out. */
  readonly fromRevision?: Revision
  /** Only what was known at this instant: a beginning of the stream, even when a clock went back. */
  readonly knownAt?: Instant
}

/** Which part of the whole book to read. @category types */
export interface ReadAllOptions {
  /** Only events behind this position; 0 when left out. */
  readonly after?: Position
  readonly knownAt?: Instant
  /** At most so many events. */
  readonly limit?: number
}

/** The answer to one batch: the revision of each of its streams, or why nothing of it was written. @category types */
export type Answer = Result.Result<ReadonlyArray<Revision>, AppendError>

/** An answer now or later. @category types */
export type Awaitable<A> = A | PromiseLike<A>

/**
 * A store. Whatever it throws that is not one of the ledger's errors is taken for `LedgerUnavailable`.
 * @category types
 */
export interface Driver {
  readonly supports: Supports
  /** The digest of the hash chain; the portable one when left out. */
  readonly sha256?: Sha256
  /** Set when writers that come at the same time are better written in one transaction. */
  readonly groups?: boolean
  /** Writes batches, each whole or not at all, and answers each. Returns only when what it acknowledges is safe. */
  readonly commit: (batches: ReadonlyArray<ReadonlyArray<Prepared>>) => Awaitable<ReadonlyArray<Answer>>
  readonly read: (stream: string, options: ReadOptions) => Awaitable<ReadonlyArray<Recorded>>
  /** Reads the book in pieces, in ascending position; an event never appears behind a position already read. */
  readonly chunks: (options: ReadAllOptions) => Iterable<ReadonlyArray<Recorded>> | AsyncIterable<ReadonlyArray<Recorded>>
  readonly count: () => Awaitable<number>
  /** The last position given out, 0 in an empty book. */
  readonly last: () => Awaitable<Position>
  readonly close: () => Awaitable<void>
}
