/**
 * What can go wrong with a book (galat buku besar): seven tagged values, one union an operation.
 *
 * @module
 */
import * as Data from "effect/Data"

// ── Types ───────────────────────────────────────────────────────────────────

/**
 * Someone else wrote to the stream first, or a part of the batch is already there; read again and decide again.
 *
 * `alreadyThere` names the ids found. It is empty for an ordinary stale writer.
 * @category errors
 */
export class RevisionConflict extends Data.TaggedError("RevisionConflict")<{
  readonly stream: string
  readonly expected: number | "any"
  readonly actual: number
  readonly alreadyThere: ReadonlyArray<string>
}> {}

/** The store could not be reached, is closed, busy, read-only or written by a newer version. Nothing is known to be written. @category errors */
export class LedgerUnavailable extends Data.TaggedError("LedgerUnavailable")<{
  readonly reason: "unreachable" | "closed" | "busy" | "readOnly" | "newerFormat" | "failed"
  readonly cause?: unknown
}> {}

/** What the store holds is not what was written: damaged, cut short, altered or not a ledger at all. @category errors */
export class LedgerCorrupt extends Data.TaggedError("LedgerCorrupt")<{
  readonly reason: "foreign" | "damaged" | "altered" | "missing" | "reordered" | "checksum" | "cutShort"
  readonly stream?: string
  readonly revision?: number
  readonly line?: number
  readonly cause?: unknown
}> {}

/** The store has no room left; nothing of the batch was written. @category errors */
export class LedgerFull extends Data.TaggedError("LedgerFull")<{ readonly cause?: unknown }> {}

/** One event is larger than the store takes; lengths are characters of JSON. @category errors */
export class EventTooLarge extends Data.TaggedError("EventTooLarge")<{
  readonly id: string
  readonly length: number
  readonly limit: number
}> {}

/**
 * The event itself cannot be written, today or later.
 *
 * `idReused`: the id is already there with other content. `unknownVersion`: the reader is older than the event.
 * The text of a suspected identity number is not kept.
 * @category errors
 */
export class BadEvent extends Data.TaggedError("BadEvent")<{
  readonly id: string
  readonly reason:
    | "notAnEvent" | "id" | "type" | "version" | "occurredOn" | "recordedAt" | "by" | "stream" | "expected"
    | "notJson" | "identityNumber" | "duplicateId" | "idReused" | "unknownVersion" | "knownAt"
}> {}

/** What reading may answer instead. @category errors */
export type ReadError = LedgerUnavailable | LedgerCorrupt | BadEvent

/** What appending may answer instead. @category errors */
export type AppendError = RevisionConflict | LedgerUnavailable | LedgerCorrupt | LedgerFull | EventTooLarge | BadEvent

// ── Rule ────────────────────────────────────────────────────────────────────

/** Tells whether a value is one of the errors of this room. @category rules */
export const isLedgerError = (error: unknown): error is AppendError =>
  error instanceof RevisionConflict || error instanceof LedgerUnavailable || error instanceof LedgerCorrupt ||
  error instanceof LedgerFull || error instanceof EventTooLarge || error instanceof BadEvent

/** Keeps an error of this room, and wraps any other as unavailable. @category rules */
export const ofUnknown = (cause: unknown): AppendError =>
  isLedgerError(cause) ? cause : new LedgerUnavailable({ reason: "failed", cause })

/** Keeps the errors reading may answer, and wraps any other as unavailable. @category rules */
export const ofUnknownRead = (cause: unknown): ReadError =>
  cause instanceof LedgerCorrupt || cause instanceof BadEvent || cause instanceof LedgerUnavailable
    ? cause
    : new LedgerUnavailable({ reason: "failed", cause })
