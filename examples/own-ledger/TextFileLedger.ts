/**
 * A ledger in a plain text file, written by a stranger in an hour: one JSON line an event.
 *
 * It shows what a store has to bring: seven functions of `Driver`. The rules of appending come from `Plan`, everything
 * else (checks, export, import, verification) from `Ledger.fromDriver`. It reads the whole file into memory, so it is for
 * small books; and one program at a time may have it open, which it says in `supports`.
 */
import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { Chain, Entry, Ledger, LedgerError, Plan, Sha256 } from "@sepasar/core/ledger"
import type { Driver } from "@sepasar/core/ledger"

/** A layer that opens the file and closes it with the scope. */
export const layer = (file: string) =>
  Ledger.layer(Effect.try({ try: () => open(file), catch: LedgerError.ofUnknown }))

/** Opens the file, or begins it. */
export const open = (file: string): Driver.Driver => {
  const book = existsSync(file) ? load(file) : { events: [], length: 0 }
  const events: Array<Entry.Recorded> = [...book.events]
  const descriptor = openSync(file, existsSync(file) ? "r+" : "w+")
  // a line that was being written when the program died was never acknowledged: it goes
  ftruncateSync(descriptor, book.length)
  let length = book.length
  const heads = new Map<string, Plan.Head>()
  const ids = new Map<string, Plan.Found>()
  const remember = (event: Entry.Recorded) => {
    const { hash, id, knownAt, recordedAt, revision, stream } = event
    heads.set(stream, { revision, hash, knownAt: knownAt ?? recordedAt })
    ids.set(id, { stream, revision, event, text: JSON.stringify(event.data) })
  }
  events.forEach(remember)
  const isKnown = (event: Entry.Recorded, knownAt: string | undefined) =>
    knownAt === undefined || (event.knownAt ?? event.recordedAt) <= knownAt

  /** One batch is one line: a line that is whole was written whole. */
  const commit = (batch: ReadonlyArray<Entry.Prepared>): Driver.Answer => {
    const planned = Plan.planBatch(batch, heads, ids, Sha256.portable)
    if (Result.isFailure(planned)) return Result.fail(planned.failure)
    const { revisions, rows } = planned.success
    if (rows.length === 0) return Result.succeed(revisions)
    const fresh = rows.map((row, i) => Plan.recorded(row, events.length + i + 1))
    const line = Buffer.from(`${JSON.stringify(fresh)}\n`)
    try {
      writeSync(descriptor, line, 0, line.length, length)
      fsyncSync(descriptor)
    } catch (error) {
      // nothing was acknowledged: the plan is forgotten, and the file is as it was
      heads.clear()
      ids.clear()
      events.forEach(remember)
      ftruncateSync(descriptor, length)
      throw error
    }
    length += line.length
    for (const event of fresh) {
      events.push(event)
      remember(event)
    }
    return Result.succeed(revisions)
  }

  return {
    supports: {
      durable: true,
      concurrentWriters: false,
      atomicAcrossStreams: true,
      uniqueIdsAcrossStreams: true,
      contiguousPositions: false,
      maxDataLength: Entry.maxDataLength
    },
    commit: (batches) => batches.map(commit),
    read: (stream, { fromRevision = 1, knownAt }) =>
      events.filter((event) => event.stream === stream && event.revision >= fromRevision && isKnown(event, knownAt)),
    chunks: ({ after = 0, knownAt, limit = Infinity }) =>
      [events.filter((event) => event.position > after && isKnown(event, knownAt)).slice(0, limit)],
    count: () => events.length,
    last: () => events.length,
    close: () => closeSync(descriptor)
  }
}

/** Reads the file; a changed event is an error, never an answer. */
const load = (file: string): { readonly events: ReadonlyArray<Entry.Recorded>; readonly length: number } => {
  const bytes = readFileSync(file)
  const length = bytes.lastIndexOf("\n") + 1
  const follower = Chain.follow(Sha256.portable)
  const lines = bytes.subarray(0, length).toString("utf8").split("\n").filter((line) => line !== "")
  const events = lines.flatMap((line, i) => {
    try {
      return JSON.parse(line) as ReadonlyArray<Entry.Recorded>
    } catch (cause) {
      throw new LedgerError.LedgerCorrupt({ reason: "damaged", line: i + 1, cause })
    }
  })
  for (const event of events) follower.check(event, JSON.stringify(event.data))
  return { events, length }
}
