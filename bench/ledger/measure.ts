/**
 * Times a ledger beside its raw driver. Runs in Node and in a browser page; `summary.ts` makes figures of the times.
 *
 * Three sides write the same events: the ledger, the raw driver into tables of the same shape (`raw`), and the raw driver
 * with the rows alone, no last position beside them (`rows`).
 *
 * @module
 */
import * as Effect from "effect/Effect"
import type { Ledger } from "@sepasar/core/ledger"
import { load } from "./load.ts"
import type { Row } from "./load.ts"

/** A way to write rows past the ledger, ready-made and with their hashes. */
export interface Raw {
  /** Writes rows in one transaction. */
  readonly batch: (rows: ReadonlyArray<Row>) => unknown
  /** Writes one row in a transaction of its own. */
  readonly single: (row: Row) => unknown
}

/** One store and its raw driver. */
export interface Contender {
  readonly name: string
  readonly ledger: Ledger.Service
  readonly raw: Raw
  readonly rows: Raw
  /** Events of a batch pass, and appends of a single pass. */
  readonly size: { readonly batch: number; readonly single: number }
  readonly close: () => unknown
}

/** Milliseconds of one pass: the ledger's, `raw`'s and `rows`'. */
export type Times = readonly [ours: number, raw: number, rows: number]

/** What a contender took, a pass each. */
export interface Taken {
  readonly store: string
  readonly size: Contender["size"]
  readonly batch: ReadonlyArray<Times>
  readonly single: ReadonlyArray<Times>
  readonly together: ReadonlyArray<number>
}

const inTransaction = 2000
const inTurn = 30
const writers = 64

/** Lets every side write, so many passes after two that do not count. */
export const measure = async ({ close, ledger, name, raw, rows, size }: Contender, passes: number): Promise<Taken> => {
  const taken = { batch: [] as Array<Times>, single: [] as Array<Times>, together: [] as Array<number> }
  for (let pass = -2; pass < passes; pass++) {
    const pieces = Array.from({ length: Math.max(1, size.batch / inTransaction) }, () => load(name, Math.min(inTransaction, size.batch)))
    const batch = await turns(pieces, 1, [
      ([{ batch }]) => Effect.runPromise(ledger.appendMany(batch)),
      ([piece]) => raw.batch(piece.rows),
      ([piece]) => rows.batch(piece.rows)
    ])
    const singles = Array.from({ length: size.single }, () => load(name, 1))
    const one = (way: Raw) => async (some: ReadonlyArray<(typeof singles)[number]>) => {
      for (const { rows } of some) await way.single(rows[0]!)
    }
    const single = await turns(singles, inTurn, [
      (some) => Effect.runPromise(Effect.forEach(some, ({ batch: [part] }) => ledger.append(part!.stream, part!.expected, part!.events), { discard: true })),
      one(raw),
      one(rows)
    ])
    const crowd = Array.from({ length: size.single }, () => load(name, 1))
    const together = await time(() =>
      Effect.runPromise(Effect.forEach(crowd, ({ batch: [part] }) => ledger.append(part!.stream, "any", part!.events), { concurrency: writers, discard: true })))
    if (pass < 0) continue
    taken.batch.push(batch)
    taken.single.push(single)
    taken.together.push(together)
  }
  await Effect.runPromise(ledger.close)
  await close()
  return { store: name, size, ...taken }
}

/** Lets every side do each few pieces one after the other, so that what else the machine does meets all alike. */
const turns = async <A>(pieces: ReadonlyArray<A>, few: number, sides: readonly [Side<A>, Side<A>, Side<A>]): Promise<Times> => {
  const sum: [number, number, number] = [0, 0, 0]
  for (let i = 0, turn = 0; i < pieces.length; i += few, turn++) {
    const some = pieces.slice(i, i + few) as [A, ...Array<A>]
    for (let n = 0; n < sides.length; n++) {
      const side = (turn + n) % sides.length as 0 | 1 | 2
      sum[side] += await time(() => sides[side](some))
    }
  }
  return sum
}
type Side<A> = (some: readonly [A, ...Array<A>]) => unknown

const time = async (work: () => unknown): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}
