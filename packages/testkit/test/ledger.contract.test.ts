import { describe, it } from "vitest"
import { MemoryLedger } from "@sepasar/core/ledger"
import type { Entry } from "@sepasar/core/ledger"
import { contract } from "../src/ledger/index.ts"
import type { Harm, Place } from "../src/ledger/index.ts"

/** A book in memory on a shelf that can be reached from behind. */
const place = (): Place => {
  const shelf = MemoryLedger.shelf()
  const events = () => shelf.all as Array<Entry.Recorded>
  const harm = async ({ kind, revision, stream }: Harm) => {
    const at = (wanted: number) => events().findIndex((event) => event.stream === stream && event.revision === wanted)
    const [i, j] = [at(revision), at(revision + 1)]
    const [one, two] = [events()[i]!, events()[j]]
    if (kind === "alter") events()[i] = { ...one, data: { harmed: true } }
    if (kind === "remove") events().splice(i, 1)
    if (kind === "swap" && two !== undefined) {
      events()[i] = { ...two, revision: one.revision, position: one.position }
      events()[j] = { ...one, revision: two.revision, position: two.position }
    }
  }
  return { layer: MemoryLedger.layer({ shelf }), harm }
}

contract({ name: "memory", place }, { describe, it })
