/**
 * What an append would write (rencana tulis), worked out against the streams as they stand.
 *
 * Pure: a store looks up the heads and the ids, this file decides, the store writes the rows. Every store that
 * uses it answers alike. `Entry.prepare` comes first.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Chain from "./Chain.ts"
import type { Line, NewEvent, Prepared, Recorded, Revision } from "./Entry.ts"
import type { Instant } from "./Instant.ts"
import { BadEvent, RevisionConflict } from "./LedgerError.ts"
import type { Sha256 } from "./Sha256.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** The end of a stream; a stream nobody has written to ends in `empty`. @category types */
export interface Head extends Chain.Link {
  /** The latest instant any of its events was recorded at. */
  readonly knownAt: Instant
}

/** An event that is already in the book, with its data as text. @category types */
export interface Found {
  readonly stream: string
  readonly revision: Revision
  readonly event: Omit<NewEvent, "data">
  readonly text: string
}

/** How a plan looks into the book. Both see what earlier parts of the same batch will write. @category types */
export interface Book {
  readonly head: (stream: string) => Head
  /** May always say nothing when the store refuses a repeated id by itself and plans again. */
  readonly find: (id: string) => Found | undefined
}

/** A row to be written; the store adds the position. @category types */
export interface Row {
  readonly stream: string
  readonly revision: Revision
  readonly event: NewEvent
  readonly text: string
  readonly hash: string
  /** Set only when it differs from `event.recordedAt`. */
  readonly knownAt: Instant | undefined
}

/** What one part of an append comes to: the stream's revision afterwards, and the rows to write. @category types */
export interface Planned {
  readonly revision: Revision
  readonly rows: ReadonlyArray<Row>
  readonly head: Head
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** The head of a stream nobody has written to. @category rules */
export const empty: Head = { revision: 0, hash: "", knownAt: "" }

/**
 * Plans one part of an append.
 *
 * Events that are all already there, in this stream and unchanged, are acknowledged with the revision of the last
 * of them, whatever was expected. When only some are there the answer is a conflict that names them.
 * @category rules
 */
export const plan = (
  part: Prepared,
  book: Book,
  sha256: Sha256
): Result.Result<Planned, RevisionConflict | BadEvent> => {
  const { expected, lines, stream } = part
  const head = book.head(stream)
  const there = lines.length === 0 ? [] : alreadyThere(lines, book)
  const conflict = (ids: ReadonlyArray<string>) =>
    Result.fail(new RevisionConflict({ stream, expected, actual: head.revision, alreadyThere: ids }))

  if (there.length > 0) {
    const reused = there.find(({ found, line }) => found.stream !== stream || !same(found, line))
    if (reused !== undefined) return Result.fail(new BadEvent({ id: reused.line.event.id, reason: "idReused" }))
    if (there.length < lines.length) return conflict(there.map(({ line }) => line.event.id))
    return Result.succeed({ revision: Math.max(...there.map(({ found }) => found.revision)), rows: [], head })
  }
  if (expected !== "any" && expected !== head.revision) return conflict([])
  return Result.succeed(extend(stream, head, lines, sha256))
}

/**
 * Plans a whole batch against what a store has looked up, all or nothing.
 *
 * `heads` and `ids` take in what the batch will write, so that batches can be planned one after the other; when the
 * batch is refused they stay as they were.
 * @category rules
 */
export const planBatch = (
  batch: ReadonlyArray<Prepared>,
  heads: Map<string, Head>,
  ids: Map<string, Found>,
  sha256: Sha256
): Result.Result<{ readonly revisions: ReadonlyArray<Revision>; readonly rows: ReadonlyArray<Row> }, RevisionConflict | BadEvent> => {
  const [ends, found] = [new Map<string, Head>(), new Map<string, Found>()]
  const book: Book = {
    head: (stream) => ends.get(stream) ?? heads.get(stream) ?? empty,
    find: (id) => found.get(id) ?? ids.get(id)
  }
  const revisions: Array<Revision> = []
  const rows: Array<Row> = []
  for (const part of batch) {
    const planned = plan(part, book, sha256)
    if (Result.isFailure(planned)) return Result.fail(planned.failure)
    ends.set(part.stream, planned.success.head)
    for (const row of planned.success.rows) {
      found.set(row.event.id, row)
      rows.push(row)
    }
    revisions.push(planned.success.revision)
  }
  ends.forEach((head, stream) => heads.set(stream, head))
  found.forEach((row, id) => ids.set(id, row))
  return Result.succeed({ revisions, rows })
}

/** Adds events to the end of a stream: the rows, and where the stream ends then. @category rules */
export const extend = (stream: string, from: Head, lines: ReadonlyArray<Line>, sha256: Sha256): Planned => {
  let { hash, knownAt, revision } = from
  const rows = lines.map(({ event, text }): Row => {
    revision++
    hash = sha256(Chain.preimage(hash, stream, revision, event, text))
    const back = event.recordedAt < knownAt
    if (!back) knownAt = event.recordedAt
    return { stream, revision, event, text, hash, knownAt: back ? knownAt : undefined }
  })
  return { revision, rows, head: { revision, hash, knownAt } }
}

/** Builds the recorded event of a row, once its position is known. @category rules */
export const recorded = (row: Row, position: number): Recorded => {
  const { by, id, occurredOn, recordedAt, type, version } = row.event
  const whole = {
    id, type, version, occurredOn, recordedAt,
    data: JSON.parse(row.text) as unknown,
    stream: row.stream, revision: row.revision, position, hash: row.hash
  }
  return {
    ...whole,
    ...(by === undefined ? {} : { by }),
    ...(row.knownAt === undefined ? {} : { knownAt: row.knownAt })
  }
}

/** Tells whether an event in the book is the one at hand, the order of keys aside. @category rules */
export const same = (found: Found, { event, text }: Line): boolean =>
  found.event.id === event.id && found.event.type === event.type && found.event.version === event.version &&
  found.event.occurredOn === event.occurredOn && found.event.recordedAt === event.recordedAt &&
  found.event.by === event.by && (found.text === text || sorted(found.text) === sorted(text))

// ── Clauses ─────────────────────────────────────────────────────────────────

const alreadyThere = (lines: ReadonlyArray<Line>, book: Book) => {
  const out: Array<{ readonly line: Line; readonly found: Found }> = []
  for (const line of lines) {
    const found = book.find(line.event.id)
    if (found !== undefined) out.push({ line, found })
  }
  return out
}

const sorted = (text: string): string =>
  JSON.stringify(JSON.parse(text), (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value)
