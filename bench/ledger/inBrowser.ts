/**
 * IndexedDB, ours and bare. Runs wherever there is an `indexedDB`: in a page, or in Node over an imitation.
 *
 * @module
 */
import { IndexedDbLedger } from "@sepasar/ledger-indexeddb"
import type { Row } from "./load.ts"
import type { Contender, Raw } from "./measure.ts"

/** The book in the browser, beside bare calls into databases of the same stores. */
export const inBrowser = async (name: string, size: Contender["size"]): Promise<Contender> => {
  const ledger = await IndexedDbLedger.make({ name: "ours" })
  const [raw, rows] = [await bare("raw", ["event", "book"]), await bare("rows", ["event"])]
  return {
    name, ledger, raw, rows, size,
    close: () => {
      raw.close()
      rows.close()
    }
  }
}

/** Bare calls in transactions as strict as ours; the last position beside the rows only where the store is among these. */
const bare = async (name: string, stores: ReadonlyArray<string>): Promise<Raw & { readonly close: () => void }> => {
  await (await IndexedDbLedger.open({ name })).close()
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name)
    request.addEventListener("success", () => resolve(request.result))
    request.addEventListener("error", () => reject(request.error ?? new Error("not opened")))
  })
  const batch = (rows: ReadonlyArray<Row>) =>
    new Promise<void>((resolve, reject) => {
      const tx = db.transaction([...stores], "readwrite", { durability: "strict" })
      tx.addEventListener("complete", () => resolve())
      tx.addEventListener("abort", () => reject(tx.error ?? new Error("not written")))
      const events = tx.objectStore("event")
      for (const row of rows) events.add(kept(row))
      if (stores.includes("book")) tx.objectStore("book").put(rows[rows.length - 1]![0], "last")
      tx.commit()
    })
  return { batch, single: (row) => batch([row]), close: () => db.close() }
}

const kept = ([position, stream, revision, id, type, version, occurredOn, recordedAt, by, text, hash]: Row) =>
  ({ position, stream, revision, id, type, version, occurredOn, recordedAt, by, text, hash, since: recordedAt })
