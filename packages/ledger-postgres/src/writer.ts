/**
 * The ways to write a batch (cara menulis): in one statement where that is enough, in one transaction where it is not.
 *
 * The shortest way is for the only writer, the short way for one stream of a book with several writers, the long way for
 * everything else. Each writes all or nothing, and the long way decides whatever the others could not.
 *
 * @module
 */
import * as Result from "effect/Result"
import { Entry, Plan } from "@sepasar/core/ledger"
import type { Driver, Sha256 } from "@sepasar/core/ledger"
import type { Connection, Query } from "./Connection.ts"
import { isElsewhere, isRepeated } from "./fault.ts"
import type { Plain } from "./literal.ts"
import { columnsOf, lineCells, recorded, rowCells, turned } from "./rows.ts"
import type { Statements } from "./statements.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Writes batches, each whole or not at all, and answers each. @category types */
export type Commit = (batches: ReadonlyArray<ReadonlyArray<Entry.Prepared>>) => Promise<ReadonlyArray<Driver.Answer>>

// ── Rule ────────────────────────────────────────────────────────────────────

/** The writer of one opening of a book; it remembers the ends of streams while it is the only one. @category rules */
export const writer = (connection: Connection, sql: Statements, sha256: Sha256.Sha256, sharded: boolean): Commit => {
  // the ends of the streams as they were at position `last`; right as long as the book still stands there
  const seen = { last: -1, heads: new Map<string, Plan.Head>() }
  const alone = !connection.concurrent && !sharded
  let rest = 0
  const forget = () => {
    seen.last = -1
    seen.heads.clear()
  }

  const headOf = async (stream: string): Promise<Plan.Head> => {
    const [row] = await connection.query(sql.head, [stream])
    return row === undefined ? Plan.empty : { revision: Number(row[0]), hash: String(row[1]), knownAt: String(row[2]) }
  }

  const putOne = async (values: ReadonlyArray<Plain>): Promise<unknown> =>
    connection.call === undefined ? (await connection.query(sql.putOne.text, values))[0]?.[0] : connection.call(sql.putOne.name, values)

  /** The way of the only writer: plans here and writes in one statement, which refuses when the book stands elsewhere. */
  const shortest = async (part: Entry.Prepared): Promise<number | undefined> => {
    if (seen.last < 0) {
      forget()
      seen.last = Number((await connection.query(sql.last))[0]?.[0])
    }
    // who expects a stream to be new is taken at their word; the index refuses when it is not
    const end = seen.heads.get(part.stream) ?? (part.expected === 0 ? Plan.empty : await headOf(part.stream))
    const planned = Plan.plan(part, { head: () => end, find: () => undefined }, sha256)
    if (Result.isFailure(planned)) {
      forget()
      return undefined
    }
    const { head, revision, rows } = planned.success
    const last = seen.last
    // what is under way counts as not known: whoever fails below leaves nothing to lean on
    seen.last = -1
    const [only, ...others] = rows
    const where = [last, part.stream, revision - rows.length] as const
    try {
      const written = only !== undefined && others.length === 0
        ? await putOne([...where, ...rowCells(only)])
        : (await connection.query(sql.put, [...where, ...turned(rows.map(rowCells))]))[0]?.[0]
      if (written !== true) {
        // somebody else writes too: leave it to the database for a while
        rest = restFor
        return undefined
      }
    } catch (error) {
      if (isRepeated(error)) return undefined
      throw error
    }
    if (seen.heads.size >= mostHeads) seen.heads.clear()
    seen.heads.set(part.stream, head)
    seen.last = last + rows.length
    return revision
  }

  const short = async ({ expected, lines, stream }: Entry.Prepared): Promise<number | undefined> => {
    const [only = [], ...others] = lines.map(lineCells)
    const where = [stream, expected === "any" ? null : expected] as const
    try {
      const [row] = await (others.length === 0
        ? connection.query(sql.appendOne, [...where, ...only])
        : connection.query(sql.append, [...where, ...turned([only, ...others])]))
      return Number(row?.[0])
    } catch (error) {
      if (isRepeated(error) || isElsewhere(error)) return undefined
      throw error
    }
  }

  /**
   * The long way. Hopeful, it looks no ids up (the index refuses a repeated one) and takes the positions with its turn; when
   * anything is not as hoped it writes nothing and answers nothing.
   */
  const long = async (batches: ReadonlyArray<ReadonlyArray<Entry.Prepared>>): Promise<ReadonlyArray<Driver.Answer>> => {
    try {
      return remember(await connection.transaction((query) => write(query, batches, true)))
    } catch (error) {
      if (!isRepeated(error) && error !== notAsHoped) throw error
      return careful(batches)
    }
  }
  const careful = async (batches: ReadonlyArray<ReadonlyArray<Entry.Prepared>>) =>
    remember(await connection.transaction((query) => write(query, batches, false)))
  const write = async (query: Query, batches: ReadonlyArray<ReadonlyArray<Entry.Prepared>>, hopeful: boolean) => {
    const most = batches.reduce((sum, batch) => sum + batch.reduce((n, { lines }) => n + lines.length, 0), 0)
    const take = async (count: number) => Number((await query(sql.take, [count]))[0]?.[0])
    if (!hopeful || sharded || most === 0) await query(sql.lock, [[...new Set(batches.flat().map(({ stream }) => stream))]])
    const base = hopeful && most > 0 ? await take(most) : undefined
    const heads = await headsOf(query, sql.heads, batches)
    const ids = hopeful ? new Map<string, Plan.Found>() : await foundOf(query, sql.find, batches)
    const rows: Array<Plan.Row> = []
    const answers = batches.map((batch): Driver.Answer =>
      Result.map(Plan.planBatch(batch, heads, ids, sha256), (planned) => {
        for (const row of planned.rows) rows.push(row)
        return planned.revisions
      }))
    if (hopeful && (answers.some(Result.isFailure) || rows.length !== most)) throw notAsHoped
    if (rows.length === 0) return { answers, heads, from: -1, count: 0 }
    const from = base ?? await take(rows.length)
    await query(sql.insert, columnsOf(rows, from))
    return { answers, heads, from, count: rows.length }
  }
  /** What a transaction has written is known once it is committed. */
  const remember = ({ answers, count, from, heads }: Awaited<ReturnType<typeof write>>): ReadonlyArray<Driver.Answer> => {
    if (!alone || count === 0) return answers
    if (from !== seen.last || seen.heads.size + heads.size > mostHeads) seen.heads.clear()
    heads.forEach((head, stream) => seen.heads.set(stream, head))
    seen.last = from + count
    return answers
  }

  return async (batches) => {
    const part = batches.length === 1 && batches[0]?.length === 1 ? batches[0][0] : undefined
    // no stream is so long: the long way says so, the database's integer could not
    const reachable = part?.expected === "any" || (part?.expected ?? 0) <= Entry.maxCount
    if (part !== undefined && reachable && part.lines.length > 0 && part.lines.length <= shortWay) {
      if (alone && rest === 0) {
        const revision = await shortest(part)
        return revision === undefined ? careful(batches) : [Result.succeed([revision])]
      }
      rest = Math.max(0, rest - 1)
      const revision = await short(part)
      return revision === undefined ? careful(batches) : [Result.succeed([revision])]
    }
    return long(batches)
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const notAsHoped = new Error("not as hoped")
const shortWay = 32
const mostHeads = 100_000
/** After how many appends the only writer looks again whether it is. */
const restFor = 50

const headsOf = async (query: Query, sql: string, batches: ReadonlyArray<ReadonlyArray<Entry.Prepared>>) => {
  const streams = [...new Set(batches.flatMap((batch) => batch.map(({ stream }) => stream)))]
  const rows = await query(sql, [streams])
  return new Map(rows.map(([stream, revision, hash, knownAt]): [string, Plan.Head] =>
    [String(stream), { revision: Number(revision), hash: String(hash), knownAt: String(knownAt) }]))
}

const foundOf = async (query: Query, sql: string, batches: ReadonlyArray<ReadonlyArray<Entry.Prepared>>) => {
  const ids = batches.flatMap((batch) => batch.flatMap(({ lines }) => lines.map(({ event }) => event.id)))
  const rows = ids.length === 0 ? [] : await query(sql, [ids])
  return new Map(rows.map(recorded).map(([event, text]): [string, Plan.Found] =>
    [event.id, { stream: event.stream, revision: event.revision, event, text }]))
}
