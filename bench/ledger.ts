/**
 * How fast the ledgers are beside their raw drivers, and how long a city takes to read back.
 *
 * Batch: events in transactions of 2,000. Single: one event a transaction, one writer. Together: 64 writers at once.
 * The sides take turns every few commits, and the median ratio of the passes counts. `raw` writes the same tables, the last
 * position included, and the goals are held against it: a batch at half its rate, single commits at seven tenths. `rows`
 * writes nothing but the rows; what the ledger reaches beside it is told and held to nothing. Further: 250,000 events of
 * 10,904 traders out of SQLite in 3 seconds, in memory that does not grow with the events. A real browser has a bench of
 * its own, `indexeddb.ts`.
 *
 * @module
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { SqliteLedger } from "@sepasar/ledger-sqlite"
import { machine, median, write } from "./harness.ts"
import * as Contenders from "./ledger/contenders.ts"
import { load, traders } from "./ledger/load.ts"
import { measure } from "./ledger/measure.ts"
import type { Contender } from "./ledger/measure.ts"
import * as Summary from "./ledger/summary.ts"

const passes = 7
const cityEvents = 250_000

/** Writes a city into SQLite and reads it back, whole and a fifth of it. */
const replay = async () => {
  const path = mkdtempSync(join(tmpdir(), "sepasar-city-"))
  const ledger = SqliteLedger.make({ file: join(path, "city.sqlite"), durability: "process" })
  const start = performance.now()
  for (let i = 0; i < cityEvents; i += 10_000) await Effect.runPromise(ledger.appendMany(load("city", 10_000).batch))
  const imported = performance.now() - start
  await Effect.runPromise(ledger.close)
  const book = SqliteLedger.open({ file: join(path, "city.sqlite") })
  const collect = (globalThis as { readonly gc?: () => void }).gc
  const once = (limit: number) => {
    collect?.()
    const before = process.memoryUsage().heapUsed
    let [count, highest, sum] = [0, 0, 0]
    const begun = performance.now()
    for (const chunk of book.chunks({ limit })) {
      count += chunk.length
      for (const { revision } of chunk) sum += revision
    }
    const milliseconds = performance.now() - begun
    // measured in a second walk, so that collecting costs the first no time
    let pieces = 0
    for (const chunk of book.chunks({ limit })) {
      if (pieces++ % 20 !== 0) continue
      collect?.()
      highest = Math.max(highest, process.memoryUsage().heapUsed - before)
      if (chunk.length === 0) break
    }
    return { count, milliseconds, heap: highest / 2 ** 20, sum }
  }
  const walks = Array.from({ length: 5 }, () => once(cityEvents))
  const part = once(cityEvents / 5)
  book.close()
  rmSync(path, { recursive: true })
  return {
    events: walks[0]!.count,
    traders,
    importMilliseconds: Math.round(imported),
    milliseconds: Math.round(median(walks.map(({ milliseconds }) => milliseconds))),
    heapMiB: Math.round(median(walks.map(({ heap }) => heap)) * 10) / 10,
    heapMiBOfAFifth: Math.round(part.heap * 10) / 10
  }
}

const city = await replay()
const measured: Array<Summary.Measured> = []
const take = async (contender: Contender) => void measured.push(Summary.summary(await measure(contender, passes)))
await take(Contenders.memory())
await take(Contenders.sqlite("process"))
await take(Contenders.sqlite("power"))
await take(await Contenders.pglite())
const server = await Contenders.postgres()
if (server !== undefined) await take(server)
await take(await Contenders.indexedDb())

// what is no store of its own, or an imitation of one, is shown and held to nothing
const stores = measured.filter(({ store }) => store !== "memory" && !store.includes("imitated"))
const wishes = Summary.wishes(stores)
const goals = [
  ...Summary.goals(stores),
  { title: `SQLite: ${cityEvents} events read back within 3 s`, met: city.events >= cityEvents && city.milliseconds < 3000 },
  { title: "SQLite: five times the events take less than twice the memory", met: city.heapMiB < 2 * Math.max(city.heapMiBOfAFifth, 4) }
]

console.log(`ledger · events a second, median of ${passes} · ${machine()}`)
Summary.print(measured)
console.log(`city: ${city.events} events of ${city.traders} traders written in ${city.importMilliseconds} ms, read back in ${city.milliseconds} ms; heap ${city.heapMiB} MiB, ${city.heapMiBOfAFifth} MiB for a fifth of them`)
for (const { met, title } of goals) console.log(`${met ? "✓" : "✗"} ${title}`)
for (const { met, title } of wishes) console.log(`${met ? "✓" : "–"} ${title}`)
if (server === undefined) console.log("– PostgreSQL server: not installed, not measured")
write("ledger", { name: "ledger", machine: machine(), passes, measured, city, goals, wishes })
if (goals.some(({ met }) => !met)) process.exitCode = 1
process.exit()
