import { deleteDB, openDB } from "idb"
import type { Harm, Place } from "@sepasar/testkit/ledger"
import { IndexedDbLedger } from "../src/index.ts"

let count = 0

/** A fresh database for the contract, and the ways to harm it from outside. */
export const place = (): Place => {
  const name = `book-${++count}-${performance.timeOrigin}`
  return {
    layer: IndexedDbLedger.layer({ name }),
    harm: (harm) => harmed(name, harm),
    dispose: () => deleteDB(name)
  }
}

const harmed = async (name: string, { kind, revision, stream }: Harm): Promise<void> => {
  const db = await openDB(name)
  const at = (wanted: number) => db.getFromIndex("event", "stream", [stream, wanted])
  const [one, two] = [await at(revision), await at(revision + 1)]
  if (kind === "alter") await db.put("event", { ...one, text: "{\"harmed\":true}" })
  if (kind === "remove") await db.delete("event", one.position)
  if (kind === "swap") {
    await db.delete("event", two.position)
    await db.put("event", { ...two, revision: one.revision, position: one.position })
    await db.put("event", { ...one, revision: two.revision, position: two.position })
  }
  db.close()
}
