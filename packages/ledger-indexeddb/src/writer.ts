/**
 * Writes batches in one transaction (tulis sekali jalan), hopeful first and careful when it must.
 *
 * @module
 */
import * as Result from "effect/Result"
import { unwrap } from "idb"
import type { IDBPDatabase } from "idb"
import { Plan } from "@sepasar/core/ledger"
import type { Driver, Entry, Sha256 } from "@sepasar/core/ledger"
import { isRepeated } from "./fault.ts"
import { keep, sinceOf, span } from "./layout.ts"
import type { Kept, Tables } from "./layout.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Writes batches and answers each. @category types */
export type Commit = (batches: ReadonlyArray<ReadonlyArray<Entry.Prepared>>) => Promise<ReadonlyArray<Driver.Answer>>

// ── Rule ────────────────────────────────────────────────────────────────────

/** The writer of one opening; it remembers the ends of streams as long as nobody else gives out a position. @category rules */
export const writer = (db: IDBPDatabase<Tables>, sha256: Sha256.Sha256): Commit => {
  // the ends of the streams as this opening has seen them; right as long as nobody else gave out a position
  const seen = { last: -1, heads: new Map<string, Plan.Head>() }

  /** Hopeful, it looks neither the end of the book nor ids up: the keys refuse what is there already. Answers nothing when it is not as hoped. */
  const write = async (batches: ReadonlyArray<ReadonlyArray<Entry.Prepared>>, hopeful: boolean): Promise<ReadonlyArray<Driver.Answer> | undefined> => {
    const tx = db.transaction(["event", "book"], "readwrite", { durability: "strict" })
    const done = tx.done.catch((error: unknown) => error)
    // browsers differ in what they say of the transaction; the refused row says it plainly
    let repeated = false
    // a bare request: nobody waits for the single row, and the transaction tells the rest
    const bare = unwrap(tx)
    const add = (kept: Kept) => {
      const request = bare.objectStore("event").add(kept)
      request.addEventListener("error", () => {
        repeated = repeated || isRepeated(request.error)
      })
    }
    try {
      const parts = batches.flat()
      // hopeful, it takes the place behind the last one seen: somebody who wrote meanwhile stands there, and the row is refused
      const writes = parts.some(({ lines }) => lines.length > 0)
      let last = hopeful && writes && seen.last >= 0 ? seen.last : (await tx.objectStore("book").get("last")) ?? 0
      const heads = seen.last === last ? seen.heads : new Map<string, Plan.Head>()
      // what is planned below stands in `heads` before it is safe: until then nobody may lean on it
      seen.last = -1
      const ids = new Map<string, Plan.Found>()
      // hopeful, who begins a new stream is taken at their word: the index refuses a first event that is there
      const known = ({ expected, lines, stream }: Entry.Prepared) => heads.has(stream) || (hopeful && expected === 0 && lines.length > 0)
      const unknown = [...new Set(parts.flatMap((part) => (known(part) ? [] : [part.stream])))]
      if (unknown.length > 0 || !hopeful) await Promise.all([
        ...unknown.map(async (stream) => {
          const cursor = await tx.objectStore("event").index("stream").openCursor(span(stream, 1), "prev")
          if (cursor !== null) heads.set(stream, { revision: cursor.value.revision, hash: cursor.value.hash, knownAt: sinceOf(cursor.value) })
        }),
        ...(hopeful ? [] : parts.flatMap(({ lines }) => lines)).map(async ({ event }) => {
          const kept = await tx.objectStore("event").index("id").get(event.id)
          if (kept !== undefined) ids.set(event.id, { stream: kept.stream, revision: kept.revision, event: kept, text: kept.text })
        })
      ])
      const before = last
      const answers = batches.map((batch): Driver.Answer => {
        const planned = Plan.planBatch(batch, heads, ids, sha256)
        if (Result.isFailure(planned)) return Result.fail(planned.failure)
        for (const row of planned.success.rows) add(keep(row, ++last))
        return Result.succeed(planned.success.revisions)
      })
      if (hopeful && answers.some(Result.isFailure)) {
        tx.abort()
        await done
        return undefined
      }
      if (last > before) bare.objectStore("book").put(last, "last")
      // everything is asked for: the browser need not wait until we have heard of each request
      bare.commit()
      const failure = await done
      if (failure !== undefined) throw failure
      seen.last = last
      seen.heads = heads.size > mostHeads ? new Map() : heads
      return answers
    } catch (error) {
      seen.last = -1
      try {
        tx.abort()
      } catch {
        // it ended by itself
      }
      if (hopeful && (repeated || isRepeated(error))) return undefined
      throw error
    }
  }

  return async (batches) => (await write(batches, true)) ?? (await write(batches, false)) ?? []
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** Streams whose ends are remembered: a whole city, in a dozen megabytes at most. */
const mostHeads = 50_000
