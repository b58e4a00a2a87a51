/**
 * How fast the ledgers are beside their raw drivers, and how long a city takes to read back.
 *
 * Batch: events in transactions of 2,000. Single: one event a transaction, one writer. Together: 64 writers at once.
 * Both sides take turns every few commits, and the median ratio of the passes counts. Goals: a batch at half the raw rate, single commits at
 * seven tenths, 250,000 events of 10,904 traders out of SQLite in 3 seconds, in memory that does not grow with the events.
 *
 * @module
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { Day } from "@sepasar/core/kernel"
import type { Entry } from "@sepasar/core/ledger"
import { SqliteLedger } from "@sepasar/ledger-sqlite"
import { machine, median, write } from "./harness.ts"
import * as Contenders from "./ledger/contenders.ts"
import type { Contender, Row } from "./ledger/contenders.ts"

const passes = 7
const traders = 10_904
const cityEvents = 250_000
const inTransaction = 2000
const inTurn = 30

let next = 0
const revisions = new Map<string, number>()

const event = (n: number): Entry.NewEvent => ({
  id: `0190c7b2-${n.toString(16).padStart(12, "0")}`,
  type: "AttendanceRecorded", version: 1, occurredOn: Day.make("2026-01-05"), recordedAt: "2026-01-05T02:00:00.000Z",
  by: "PL-003", data: { session: `S-${n % 977}`, mark: "present" }
})

/** So many events, one to five in a row for a stream, and the same as rows. */
const load = (name: string, count: number) => {
  const batch: Array<{ stream: string; expected: number; events: Array<Entry.NewEvent> }> = []
  const rows: Array<Row> = []
  while (rows.length < count) {
    const stream = `trader/P-${String(Math.imul(next, 7919) % traders).padStart(5, "0")}`
    const key = `${name} ${stream}`
    const expected = revisions.get(key) ?? 0
    const events = Array.from({ length: Math.min((next % 5) + 1, count - rows.length) }, () => event(next++))
    for (const [i, one] of events.entries()) {
      rows.push([next - events.length + i + 1, stream, expected + i + 1, one.id, one.type, one.version, one.occurredOn, one.recordedAt, one.by!, JSON.stringify(one.data), "d1cfc7df3649f9f0fa7b2cee1cef93ea7e75dd7dbf4d7d8fef9ea660418291c3", null])
    }
    revisions.set(key, expected + events.length)
    batch.push({ stream, expected, events })
  }
  return { batch, rows }
}

const time = async (work: () => unknown): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}
/** Lets both sides do each few pieces one after the other, so that what else the machine does meets both alike. */
const turns = async <A>(pieces: ReadonlyArray<A>, few: number, ours: (some: readonly [A, ...Array<A>]) => unknown, raw: (some: readonly [A, ...Array<A>]) => unknown) => {
  const sum: [number, number] = [0, 0]
  for (let i = 0, first = 0; i < pieces.length; i += few, first = 1 - first) {
    const some = pieces.slice(i, i + few) as [A, ...Array<A>]
    for (const side of [first, 1 - first]) sum[side as 0 | 1] += await time(() => (side === 0 ? ours : raw)(some))
  }
  return sum
}
const rate = (count: number, milliseconds: number) => Math.round((count / milliseconds) * 1000)

interface Measured {
  readonly store: string
  readonly batch: { readonly ours: number; readonly raw: number; readonly ratio: number }
  readonly single: { readonly ours: number; readonly raw: number; readonly ratio: number }
  /** 64 writers at once, events a second. */
  readonly together: number
}

const measure = async (contender: Contender): Promise<Measured> => {
  const { ledger, name, size } = contender
  const taken = { batch: [] as Array<readonly [number, number]>, single: [] as Array<readonly [number, number]>, together: [] as Array<number> }
  for (let pass = 0; pass < passes + 2; pass++) {
    const pieces = Array.from({ length: size.batch / inTransaction < 1 ? 1 : size.batch / inTransaction }, () => load(name, Math.min(inTransaction, size.batch)))
    const [ours, raw] = await turns(pieces, 1, ([{ batch }]) => Effect.runPromise(ledger.appendMany(batch)), ([{ rows }]) => contender.batch(rows))
    const singles = Array.from({ length: size.single }, () => load(name, 1))
    const [ourSingle, rawSingle] = await turns(singles, inTurn,
      (some) => Effect.runPromise(Effect.forEach(some, ({ batch: [part] }) => ledger.append(part!.stream, part!.expected, part!.events), { discard: true })),
      async (some) => {
        for (const { rows } of some) await contender.single(rows[0]!)
      })
    const crowd = Array.from({ length: size.single }, () => load(name, 1))
    const together = await time(() => Effect.runPromise(Effect.forEach(crowd, ({ batch: [part] }) => ledger.append(part!.stream, "any", part!.events), { concurrency: 64, discard: true })))
    if (pass < 2) continue
    taken.batch.push([ours, raw])
    taken.single.push([ourSingle, rawSingle])
    taken.together.push(together)
  }
  await Effect.runPromise(ledger.close)
  await contender.close()
  const summary = (count: number, times: ReadonlyArray<readonly [number, number]>) => ({
    ours: rate(count, median(times.map(([ours]) => ours))),
    raw: rate(count, median(times.map(([, raw]) => raw))),
    ratio: Math.round(median(times.map(([ours, raw]) => raw / ours)) * 100) / 100
  })
  return {
    store: name,
    batch: summary(size.batch, taken.batch),
    single: summary(size.single, taken.single),
    together: rate(size.single, median(taken.together))
  }
}

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
const measured: Array<Measured> = []
measured.push(await measure(Contenders.memory()))
measured.push(await measure(Contenders.sqlite("process")))
measured.push(await measure(Contenders.sqlite("power")))
measured.push(await measure(await Contenders.pglite()))
const server = await Contenders.postgres()
if (server !== undefined) measured.push(await measure(server))
measured.push(await measure(await Contenders.indexedDb()))

const goals = [
  ...measured.filter(({ store }) => store !== "memory").flatMap(({ batch, single, store }) => [
    { title: `${store}: batch at least 0.50 of the raw driver`, met: batch.ratio >= 0.5 },
    { title: `${store}: single commits at least 0.70 of the raw driver`, met: single.ratio >= 0.7 }
  ]),
  { title: `SQLite: ${cityEvents} events read back within 3 s`, met: city.events >= cityEvents && city.milliseconds < 3000 },
  { title: "SQLite: five times the events take less than twice the memory", met: city.heapMiB < 2 * Math.max(city.heapMiBOfAFifth, 4) }
]

console.log(`ledger · events a second, median of ${passes} · ${machine()}`)
console.log(`${"store".padEnd(22)}${"batch".padStart(10)}${"raw".padStart(10)}${"ratio".padStart(8)}${"single".padStart(10)}${"raw".padStart(10)}${"ratio".padStart(8)}${"64 writers".padStart(12)}`)
for (const { batch, single, store, together } of measured) {
  console.log(`${store.padEnd(22)}${String(batch.ours).padStart(10)}${String(batch.raw).padStart(10)}${batch.ratio.toFixed(2).padStart(8)}${String(single.ours).padStart(10)}${String(single.raw).padStart(10)}${single.ratio.toFixed(2).padStart(8)}${String(together).padStart(12)}`)
}
console.log(`city: ${city.events} events of ${city.traders} traders written in ${city.importMilliseconds} ms, read back in ${city.milliseconds} ms; heap ${city.heapMiB} MiB, ${city.heapMiBOfAFifth} MiB for a fifth of them`)
for (const { met, title } of goals) console.log(`${met ? "✓" : "✗"} ${title}`)
if (server === undefined) console.log("– PostgreSQL server: not installed, not measured")
write("ledger", { name: "ledger", machine: machine(), passes, measured, city, goals })
if (goals.some(({ met }) => !met)) process.exitCode = 1
process.exit()
