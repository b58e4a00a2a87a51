/**
 * Arbitraries of what a ledger holds (buku acak): events of any type, appends, whole books with their chains, the use of data.
 *
 * @module
 */
import fc from "fast-check"
import * as Result from "effect/Result"
import { Entry, Instant, Plan, Sha256 } from "@sepasar/core/ledger"
import type { Chain, Driver, Privacy, Retention, Sync, Upcast } from "@sepasar/core/ledger"
import * as Hostile from "./hostile.ts"
import * as Ids from "./ids.ts"
import * as Kernel from "./kernel.ts"
import { dictionary, each, lazy, list, maybe, record } from "./record.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/** An instant in the one accepted spelling. @category arbitraries */
export const instant: fc.Arbitrary<Instant.Instant> = fc.integer({ min: 1_700_000_000_000, max: 1_830_000_000_000 }).map(Instant.ofMilliseconds)

/** The name of a stream, one of four. @category arbitraries */
export const stream: fc.Arbitrary<string> = fc.constantFrom("trader/P-1", "trader/P-2", "cohort/C-1", "survey/M-1")

/** Data an event may carry: plain JSON without an identity number. @category arbitraries */
export const eventData: fc.Arbitrary<unknown> = dictionary(fc.constantFrom("minutes", "note", "nested"), fc.oneof(
  fc.integer({ min: -1000, max: 1000 }), Ids.text, fc.boolean(), fc.constant(null), fc.array(fc.nat(9), { maxLength: 3 }), dictionary(fc.constantFrom("a", "b"), Ids.text)
))

/**
 * An event as it is handed in; `Entry.fault` finds nothing.
 *
 * @example
 * ```ts
 * import fc from "fast-check"
 * import { Entry } from "@sepasar/core/ledger"
 * import { Ledger } from "@sepasar/testkit/arbitrary"
 *
 * fc.sample(Ledger.newEvent, 50).flatMap((event) => Entry.fault(event) ?? []) // => []
 * ```
 * @category arbitraries
 */
export const newEvent: fc.Arbitrary<Entry.NewEvent> = record<Entry.NewEvent>({
  id: fc.uuid(), type: fc.constantFrom("MentoringVisited", "AttendanceRecorded", "PersonErased", "SomethingElse"), version: fc.integer({ min: 1, max: 3 }),
  occurredOn: Kernel.day("2024-01-01", "2027-12-31"), recordedAt: instant, by: maybe(Ids.person), data: eventData
})

/** An event somebody should not have handed in: a field is anything at all. @category arbitraries */
export const wrongEvent: fc.Arbitrary<Entry.NewEvent> = Hostile.damaged(newEvent) as fc.Arbitrary<Entry.NewEvent>

/** One stream's part of an append. @category arbitraries */
export const append: fc.Arbitrary<Entry.Append> = record<Entry.Append>({
  stream, expected: fc.oneof(fc.constant<Entry.Expected>("any"), fc.nat(3)), events: fc.uniqueArray(newEvent, { maxLength: 4, selector: ({ id }) => id })
})

/** A batch that passed every check. @category arbitraries */
export const prepared: fc.Arbitrary<ReadonlyArray<Entry.Prepared>> = fc.array(append, { maxLength: 3 }).map((batch) => Result.getOrThrow(Entry.prepare(numbered(batch))))

/**
 * A book as a store holds it: up to four appends, revisions and positions without holes, every chain intact.
 *
 * @example
 * ```ts
 * import fc from "fast-check"
 * import { Chain, Sha256 } from "@sepasar/core/ledger"
 * import { Ledger } from "@sepasar/testkit/arbitrary"
 *
 * const faults = fc.sample(Ledger.book, 20).map((book) => {
 *   const inspection = Chain.inspect(Sha256.portable, true)
 *   for (const event of book) inspection.see(event)
 *   return inspection.result().faults.length
 * })
 * Math.max(...faults) // => 0
 * ```
 * @category arbitraries
 */
export const book: fc.Arbitrary<ReadonlyArray<Entry.Recorded>> = fc.array(append, { maxLength: 4 }).map((batch) => {
  const parts = Result.getOrThrow(Entry.prepare(numbered(batch).map((part): Entry.Append => ({ ...part, expected: "any" }))))
  const { rows } = Result.getOrThrow(Plan.planBatch(parts, new Map(), new Map(), Sha256.portable))
  return rows.map((row, at) => Plan.recorded(row, at + 1))
})

/** The ends of the chains of a book. @category arbitraries */
export const anchor: fc.Arbitrary<Chain.Anchor> = book.map((book) => Object.fromEntries(book.map(({ hash, revision, stream }) => [stream, { revision, hash }])))

/** Which part of a stream to read. @category arbitraries */
export const readOptions: fc.Arbitrary<Driver.ReadOptions> = record<Driver.ReadOptions>({ fromRevision: maybe(fc.integer({ min: 1, max: 6 })), knownAt: maybe(instant) })

/** Which part of the book to read. @category arbitraries */
export const readAllOptions: fc.Arbitrary<Driver.ReadAllOptions> = record<Driver.ReadAllOptions>({ after: maybe(fc.nat(6)), knownAt: maybe(instant), limit: maybe(fc.nat(6)) })

/** What a store promises. @category arbitraries */
export const supports: fc.Arbitrary<Driver.Supports> = record<Driver.Supports>({
  durable: fc.boolean(), concurrentWriters: fc.boolean(), atomicAcrossStreams: fc.boolean(), uniqueIdsAcrossStreams: fc.boolean(), contiguousPositions: fc.boolean(),
  maxDataLength: fc.constantFrom(1024, Entry.maxDataLength)
})

/** A ground for using personal data. @category arbitraries */
export const basis: fc.Arbitrary<Privacy.Basis> = each({ consent: true, contract: true, legalObligation: true, vitalInterest: true, publicService: true, legitimateInterest: true })

/** A kind of use. @category arbitraries */
export const operation: fc.Arbitrary<Privacy.Operation> = each({ collected: true, read: true, changed: true, disclosed: true, exported: true, erased: true })

/** What data is used for. @category arbitraries */
export const purpose: fc.Arbitrary<Privacy.Purpose> = record<Privacy.Purpose>({ id: Ids.text, basis, textVersion: Ids.version, fields: list(fc.constantFrom("phone", "address"), 0) })

/** The envelope of an event to be made. @category arbitraries */
export const stamp: fc.Arbitrary<Privacy.Stamp> = record<Privacy.Stamp>({ id: fc.uuid(), occurredOn: Kernel.day("2024-01-01", "2027-12-31"), recordedAt: instant, by: maybe(Ids.person) })

/** An entry in the log of what data was used for. @category arbitraries */
export const logged: fc.Arbitrary<Privacy.Logged> = lazy(() => fc.oneof(...Object.entries(loggedData).map(([type, data]) => (data as fc.Arbitrary<unknown>).map((data) => ({ type, data }) as Privacy.Logged))))

/** One line of a schedule of retention. @category arbitraries */
export const retentionRule: fc.Arbitrary<Retention.Rule> = record<Retention.Rule>({
  id: Ids.text, from: list(fc.constantFrom("MentoringVisited", "AttendanceRecorded", "PersonErased")), months: fc.nat(120), source: Ids.text
})

/** A schedule of retention. @category arbitraries */
export const retention: fc.Arbitrary<Retention.Policy> = fc.array(retentionRule, { maxLength: 3 })

/** How far a sync has come. @category arbitraries */
export const syncState: fc.Arbitrary<Sync.State> = record<Sync.State>({ after: fc.nat(9), held: list(stream, 0) })

/** The shapes an event type has had: each step adds a key. @category arbitraries */
export const shapes: fc.Arbitrary<Upcast.Shapes> = fc.integer({ min: 1, max: 3 }).map((current) => ({
  MentoringVisited: {
    current,
    steps: Object.fromEntries(Array.from({ length: current - 1 }, (_, at) => [at + 1, (data: unknown): unknown => ({ ...(data as object), [`since${at + 2}`]: true })]))
  }
}))

// ── Clauses ─────────────────────────────────────────────────────────────────

/** An id of its own for every event of a batch, also of one that shrinks. */
const numbered = (batch: ReadonlyArray<Entry.Append>): ReadonlyArray<Entry.Append> =>
  batch.map((part, at) => ({ ...part, events: part.events.map((event, place) => ({ ...event, id: `E-${at + 1}.${place + 1}` })) }))

/** By type; a new type of entry does not compile until it stands here. */
const loggedData: { readonly [T in Privacy.Logged["type"]]: fc.Arbitrary<Extract<Privacy.Logged, { readonly type: T }>["data"]> } = {
  PurposeDeclared: purpose,
  ConsentGiven: fc.record({ purpose: Ids.text, textVersion: Ids.version }, { noNullPrototype: true }),
  ConsentWithdrawn: fc.record({ purpose: Ids.text }, { noNullPrototype: true }),
  DataUsed: fc.record({ purpose: Ids.text, operation, fields: list(fc.constantFrom("phone", "address"), 0) }, { noNullPrototype: true }),
  PersonErased: fc.record({ reason: Ids.text }, { noNullPrototype: true })
}
