/**
 * The book of what happened (buku besar): append, read back, never rewrite.
 *
 * This is a port. Stores implement `Driver`, `fromDriver` makes the port of one, and `@sepasar/testkit/ledger` proves
 * that it keeps its promises. Time and ids come with the events: a ledger reads no clock.
 *
 * @module
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import * as Chain from "./Chain.ts"
import type { Answer, Awaitable, Driver, ReadAllOptions, ReadOptions, Supports } from "./Driver.ts"
import * as Entry from "./Entry.ts"
import type { Append, Expected, NewEvent, Position, Prepared, Recorded, Revision } from "./Entry.ts"
import * as GroupCommit from "./GroupCommit.ts"
import * as Instant from "./Instant.ts"
import * as JsonLines from "./JsonLines.ts"
import * as LedgerError from "./LedgerError.ts"
import { BadEvent, LedgerUnavailable } from "./LedgerError.ts"
import type { AppendError, ReadError } from "./LedgerError.ts"
import * as Sha256 from "./Sha256.ts"

export type { Append, Expected, NewEvent, Position, Recorded, Revision } from "./Entry.ts"
export type { ReadAllOptions, ReadOptions, Supports } from "./Driver.ts"
export type { AppendError, ReadError } from "./LedgerError.ts"
export { BadEvent, EventTooLarge, LedgerCorrupt, LedgerFull, LedgerUnavailable, RevisionConflict } from "./LedgerError.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What every ledger offers. @category types */
export interface Service {
  readonly supports: Supports
  /**
   * Writes events to the end of a stream, all or none, and returns the stream's revision.
   *
   * Repeating an append whose events are all already there is acknowledged and writes nothing. No events: only the
   * expected revision is checked.
   */
  readonly append: (
    stream: string,
    expected: Expected,
    events: ReadonlyArray<NewEvent>
  ) => Effect.Effect<Revision, AppendError>
  /** Writes to several streams in one transaction, all or none; a stream may come more than once. */
  readonly appendMany: (batch: ReadonlyArray<Append>) => Effect.Effect<ReadonlyArray<Revision>, AppendError>
  /** Reads one stream; an untouched stream is empty, not missing. */
  readonly read: (stream: string, options?: ReadOptions) => Effect.Effect<ReadonlyArray<Recorded>, ReadError>
  /** Reads the whole book in ascending position, without gaps, in the memory of one piece. */
  readonly readAll: (options?: ReadAllOptions) => Stream.Stream<Recorded, ReadError>
  /** Reads the same as `readAll`, piece by piece and without Effect: the fast way through a city. */
  readonly chunks: (options?: ReadAllOptions) => AsyncIterable<ReadonlyArray<Recorded>>
  readonly count: Effect.Effect<number, ReadError>
  /** The last position given out, 0 in an empty book. */
  readonly last: Effect.Effect<Position, ReadError>
  /** Writes the book as JSON Lines: a header, a line an event, and an end that holds count and checksum. */
  readonly export: (options?: ReadAllOptions) => Stream.Stream<string, ReadError>
  /** Reads JSON Lines back. Repeating an import, also one that broke off, writes only what is missing. */
  readonly import: (lines: Iterable<string> | AsyncIterable<string>) => Effect.Effect<JsonLines.Imported, AppendError>
  /** Checks the hash chain of every stream and names each fault; an anchor kept elsewhere also shows a cut tail. */
  readonly verify: (options?: { readonly anchor?: Chain.Anchor }) => Effect.Effect<Chain.Integrity, ReadError>
  /** Closes the book when what was handed in before is answered; every later call answers `LedgerUnavailable`, closed. Closing twice is nothing. */
  readonly close: Effect.Effect<void>
}

/** The port itself. @category types */
export class Ledger extends Context.Service<Ledger, Service>()("@sepasar/core/Ledger") {}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Makes the port of a store. @category rules */
export const fromDriver = (driver: Driver): Service => {
  const { supports } = driver
  const sha256 = driver.sha256 ?? Sha256.portable
  let closed = false

  const one = (batch: ReadonlyArray<Prepared>): Awaitable<Answer> => {
    const answers = driver.commit([batch])
    return isPromise(answers) ? answers.then(first) : first(answers)
  }
  const grouped = driver.groups === true ? GroupCommit.make(driver.commit) : undefined
  const commit = grouped ?? one

  /** One step where the store answers at once: small appends are most of a ledger's life. */
  const submit = <A>(batch: ReadonlyArray<Append>, read: (revisions: ReadonlyArray<Revision>) => A): Effect.Effect<A, AppendError> =>
    Effect.suspend(() => {
      if (closed) return Effect.fail(shut())
      const prepared = Entry.prepare(batch, supports.maxDataLength)
      if (Result.isFailure(prepared)) return Effect.fail(prepared.failure)
      const tell = (answer: Answer) =>
        Result.isSuccess(answer) ? Effect.succeed(read(answer.success)) : Effect.fail(answer.failure)
      try {
        const answer = commit(prepared.success)
        return isPromise(answer)
          ? Effect.flatMap(Effect.tryPromise({ try: () => Promise.resolve(answer), catch: LedgerError.ofUnknown }), tell)
          : tell(answer)
      } catch (error) {
        return Effect.fail(LedgerError.ofUnknown(error))
      }
    })
  const appendMany = (batch: ReadonlyArray<Append>) => submit(batch, (revisions) => revisions)

  const read = (stream: string, options: ReadOptions = {}): Effect.Effect<ReadonlyArray<Recorded>, ReadError> =>
    Effect.suspend(() =>
      closed ? Effect.fail(shut())
        : badKnownAt(options) ? Effect.fail(new BadEvent({ id: "", reason: "knownAt" }))
        // nobody can have written to what is no name
        : !Entry.isName(stream) ? Effect.succeed([])
        : settle(() => driver.read(stream, within(options)), LedgerError.ofUnknownRead))

  async function* chunks(options: ReadAllOptions = {}) {
    if (closed) throw shut()
    if (badKnownAt(options)) throw new BadEvent({ id: "", reason: "knownAt" })
    try {
      for await (const chunk of driver.chunks(within(options))) {
        if (closed) throw shut()
        yield chunk
      }
    } catch (error) {
      throw LedgerError.ofUnknownRead(error)
    }
  }

  const ask = <A>(question: () => Awaitable<A>) =>
    Effect.suspend(() => (closed ? Effect.fail(shut()) : settle(question, LedgerError.ofUnknownRead)))
  const service = { supports, appendMany, read, chunks, last: ask(driver.last) }

  return {
    ...service,
    append: (stream, expected, events) => submit([{ stream, expected, events }], (revisions) => revisions[0] ?? 0),
    readAll: (options) => flatten(chunks(options)),
    count: ask(driver.count),
    export: (options) => flatten(JsonLines.write(chunks(options), sha256)),
    import: (lines) => JsonLines.read(service, lines, sha256),
    verify: (options) =>
      Effect.tryPromise({ try: () => verify(service, driver.last, sha256, options), catch: LedgerError.ofUnknownRead }),
    close: Effect.suspend(() => {
      if (closed) return Effect.void
      closed = true
      // what was handed in before is written and answered before the store goes
      const idle = grouped?.idle()
      const shutDown = settle(driver.close, LedgerError.ofUnknown)
      return Effect.orDie(idle === undefined ? shutDown : Effect.andThen(Effect.promise(() => idle), shutDown))
    })
  }
}

/** Makes a layer of a store that is opened by an effect and closed with the scope. @category rules */
export const layer = <E, R>(open: Effect.Effect<Driver, E, R>): Layer.Layer<Ledger, E, R> =>
  Layer.effect(
    Ledger,
    Effect.acquireRelease(Effect.map(open, fromDriver), (ledger) => ledger.close)
  ) as Layer.Layer<Ledger, E, R>

// ── Clauses ─────────────────────────────────────────────────────────────────

const shut = () => new LedgerUnavailable({ reason: "closed" })
const badKnownAt = ({ knownAt }: { readonly knownAt?: string }) => knownAt !== undefined && !Instant.isInstant(knownAt)
/** Counts as a store takes them: whole, none below zero, none above what every store can hold; what is no number is left out. */
const within = ({ after, fromRevision, knownAt, limit }: ReadOptions & ReadAllOptions): ReadOptions & ReadAllOptions => ({
  ...(knownAt === undefined ? {} : { knownAt }),
  ...(isNumber(fromRevision) ? { fromRevision: between(Math.ceil(fromRevision), Entry.maxCount) } : {}),
  ...(isNumber(after) ? { after: between(Math.floor(after), Number.MAX_SAFE_INTEGER) } : {}),
  ...(isNumber(limit) && limit !== Infinity ? { limit: between(Math.floor(limit), Number.MAX_SAFE_INTEGER) } : {})
})
const isNumber = (value: unknown): value is number => typeof value === "number" && !Number.isNaN(value)
const between = (value: number, most: number) => Math.min(Math.max(value, 0), most)
const isPromise = <A>(value: Awaitable<A>): value is PromiseLike<A> =>
  typeof value === "object" && value !== null && "then" in value
const first = (answers: ReadonlyArray<Answer>): Answer =>
  answers[0] ?? Result.fail(new LedgerUnavailable({ reason: "failed", cause: "the store gave no answer" }))

/** A store that answers at once stays synchronous all the way. */
const settle = <A, E>(question: () => Awaitable<A>, wrap: (cause: unknown) => E): Effect.Effect<A, E> =>
  Effect.suspend(() => {
    try {
      const answer = question()
      return isPromise(answer)
        ? Effect.tryPromise({ try: () => Promise.resolve(answer), catch: wrap })
        : Effect.succeed(answer)
    } catch (error) {
      return Effect.fail(wrap(error))
    }
  })

const flatten = <A>(pieces: AsyncIterable<ReadonlyArray<A>>): Stream.Stream<A, ReadError> =>
  Stream.fromAsyncIterable(pieces, LedgerError.ofUnknownRead).pipe(
    Stream.filter((piece): piece is readonly [A, ...Array<A>] => piece.length > 0),
    Stream.flattenArray
  )

const verify = async (
  { chunks, supports }: Pick<Service, "chunks" | "supports">,
  last: () => Awaitable<Position>,
  sha256: Sha256.Sha256,
  options: { readonly anchor?: Chain.Anchor } = {}
) => {
  const inspection = Chain.inspect(sha256, supports.contiguousPositions)
  try {
    for await (const chunk of chunks()) chunk.forEach(inspection.see)
  } catch (error) {
    // what cannot even be read is a finding, not a reason to stop without an answer
    if (!(error instanceof LedgerError.LedgerCorrupt)) throw error
    inspection.unreadable(error.stream ?? "", error.revision ?? 0)
    return inspection.result(options)
  }
  return inspection.result({ ...options, last: await last() })
}
