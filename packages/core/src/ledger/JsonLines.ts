/**
 * A book as text (ekspor): JSON Lines, one event a line, with a checksum over all lines at the end.
 *
 * The hash of each event travels with it, so a changed line is found by its number before anything of its batch is
 * written. A file without its last line was cut short and says so.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Chain from "./Chain.ts"
import type { ReadOptions } from "./Driver.ts"
import * as Entry from "./Entry.ts"
import type { Append, NewEvent, Recorded, Revision } from "./Entry.ts"
import * as LedgerError from "./LedgerError.ts"
import { LedgerCorrupt, LedgerUnavailable, RevisionConflict } from "./LedgerError.ts"
import type { AppendError, ReadError } from "./LedgerError.ts"
import type { Sha256 } from "./Sha256.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What an import did. @category types */
export interface Imported {
  /** Events written now. */
  readonly written: number
  /** Events that were already there, unchanged. */
  readonly alreadyThere: number
}

/** The part of a ledger an import needs. @category types */
export interface Target {
  readonly appendMany: (batch: ReadonlyArray<Append>) => Effect.Effect<ReadonlyArray<Revision>, AppendError>
  readonly read: (stream: string, options?: ReadOptions) => Effect.Effect<ReadonlyArray<Recorded>, ReadError>
  readonly last: Effect.Effect<number, ReadError>
}

// ── Parameters ──────────────────────────────────────────────────────────────

/** The format this version writes and the newest it reads. @category parameters */
export const format = 1

const batchSize = 2000

// ── Rule ────────────────────────────────────────────────────────────────────

/** Writes pieces of a book as lines of text, without line ends. @category rules */
export async function* write(
  pieces: AsyncIterable<ReadonlyArray<Recorded>>,
  sha256: Sha256
): AsyncGenerator<ReadonlyArray<string>> {
  const header = JSON.stringify({ sepasar: "ledger", format })
  let sum = sha256(header)
  let count = 0
  yield [header]
  for await (const piece of pieces) {
    const lines = piece.map((event) => JSON.stringify(event))
    for (const line of lines) sum = sha256(`${sum}\n${line}`)
    count += lines.length
    yield lines
  }
  yield [JSON.stringify({ end: true, count, sum })]
}

/** Reads lines into a ledger, batch after batch; each batch is written whole or not at all. @category rules */
export const read = (
  target: Target,
  lines: Iterable<string> | AsyncIterable<string>,
  sha256: Sha256
): Effect.Effect<Imported, AppendError> =>
  Effect.gen(function*() {
    const batches = parse(lines, sha256)
    const fresh = (yield* target.last) === 0
    const known = new Map<string, ReadonlyMap<Revision, string>>()
    let written = 0
    let alreadyThere = 0
    while (true) {
      const next = yield* Effect.tryPromise({ try: () => batches.next(), catch: LedgerError.ofUnknown })
      if (next.done === true) return { written, alreadyThere }
      const missing = fresh ? next.value : yield* onlyMissing(target, known, next.value)
      if (missing.length > 0) yield* target.appendMany(missing.map(asAppend))
      written += missing.length
      alreadyThere += next.value.length - missing.length
    }
  })

/** Reads lines into batches of events whose chain has been checked; throws `LedgerCorrupt` with the number of the line. @category rules */
export async function* parse(
  lines: Iterable<string> | AsyncIterable<string>,
  sha256: Sha256
): AsyncGenerator<ReadonlyArray<Recorded>> {
  const ends = new Map<string, Chain.Link>()
  let batch: Array<Recorded> = []
  let sum = ""
  let line = 0
  let count = 0
  let ended = false
  const broken = (reason: LedgerCorrupt["reason"], cause?: unknown) => new LedgerCorrupt({ reason, line, cause })

  for await (const text of lines) {
    line++
    if (ended && text.trim() === "") continue
    const value = object(text)
    if (value === undefined || ended) throw broken("damaged")
    if (line === 1) {
      if (value["sepasar"] !== "ledger") throw broken("foreign")
      if (typeof value["format"] !== "number") throw broken("damaged")
      if (value["format"] > format) throw new LedgerUnavailable({ reason: "newerFormat", cause: value["format"] })
      sum = sha256(text)
    } else if (value["end"] === true) {
      if (value["count"] !== count || value["sum"] !== sum) throw broken("checksum")
      ended = true
    } else {
      sum = sha256(`${sum}\n${text}`)
      count++
      batch.push(checked(value, ends, sha256, broken))
      if (batch.length >= batchSize) {
        yield batch
        batch = []
      }
    }
  }
  if (line === 0) throw broken("foreign")
  if (!ended) throw broken("cutShort")
  if (batch.length > 0) yield batch
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const object = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? value as Readonly<Record<string, unknown>>
      : undefined
  } catch {
    return undefined
  }
}

const checked = (
  value: Readonly<Record<string, unknown>>,
  ends: Map<string, Chain.Link>,
  sha256: Sha256,
  broken: (reason: LedgerCorrupt["reason"], cause?: unknown) => LedgerCorrupt
): Recorded => {
  const event = value as unknown as Recorded
  const prepared = Entry.prepare([{ stream: event.stream, expected: "any", events: [event] }])
  if (Result.isFailure(prepared)) throw broken("damaged", prepared.failure)
  const end = ends.get(event.stream) ?? { revision: 0, hash: "" }
  if (event.revision > end.revision + 1) throw broken("missing")
  if (event.revision !== end.revision + 1) throw broken("reordered")
  const text = JSON.stringify(event.data)
  if (sha256(Chain.preimage(end.hash, event.stream, event.revision, event, text)) !== event.hash) throw broken("altered")
  ends.set(event.stream, { revision: event.revision, hash: event.hash })
  return event
}

/** Leaves out what the target has; the same revision with another hash is a conflict. */
const onlyMissing = (
  target: Target,
  known: Map<string, ReadonlyMap<Revision, string>>,
  batch: ReadonlyArray<Recorded>
): Effect.Effect<ReadonlyArray<Recorded>, AppendError> =>
  Effect.gen(function*() {
    const missing: Array<Recorded> = []
    for (const event of batch) {
      let there = known.get(event.stream)
      if (there === undefined) {
        const events = yield* target.read(event.stream)
        there = new Map(events.map(({ hash, revision }) => [revision, hash]))
        known.set(event.stream, there)
      }
      const hash = there.get(event.revision)
      if (hash === undefined) missing.push(event)
      else if (hash !== event.hash) {
        return yield* Effect.fail(
          new RevisionConflict({
            stream: event.stream, expected: event.revision - 1, actual: there.size, alreadyThere: []
          })
        )
      }
    }
    return missing
  })

const asAppend = ({ stream, revision, hash: _, knownAt: __, position: ___, ...event }: Recorded): Append => ({
  stream,
  expected: revision - 1,
  events: [event satisfies NewEvent]
})
