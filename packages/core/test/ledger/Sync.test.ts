import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Day } from "../../src/kernel/index.ts"
import { LedgerError, MemoryLedger, Sync } from "../../src/ledger/index.ts"
import type { Entry, Ledger } from "../../src/ledger/index.ts"

const run = <A>(effect: Effect.Effect<A, unknown>) => Effect.runPromise(effect)
const options: Sync.Options = { isDecision: ({ type }) => type === "CertificationDecided" }
const fact = (id: string, day = "2026-01-05"): Entry.NewEvent => ({
  id, type: "AttendanceRecorded", version: 1, occurredOn: Day.make(day), recordedAt: `${day}T02:00:00.000Z`, data: { session: id }
})
const decision = (id: string): Entry.NewEvent => ({ ...fact(id), type: "CertificationDecided", data: { outcome: "granted" } })
const ids = async (ledger: Ledger.Service, stream = "trader/P-1") => (await run(ledger.read(stream))).map(({ id }) => id)
const books = () => [MemoryLedger.make(), MemoryLedger.make()] as const

describe("a hall without a signal and an office", () => {
  it("facts of both sides are united, each once", async () => {
    const [hall, office] = books()
    await run(hall.append("trader/P-1", 0, [fact("h1"), fact("h2")]))
    await run(office.append("trader/P-1", 0, [fact("o1")]))
    const up = await run(Sync.push(hall, office, Sync.start, options))
    const down = await run(Sync.push(office, hall, Sync.start, options))
    expect([up.written, up.conflicts, down.written, down.conflicts]).toEqual([2, [], 1, []])
    expect(await ids(office)).toEqual(["o1", "h1", "h2"])
    expect((await ids(hall)).sort()).toEqual(["h1", "h2", "o1"])
    expect((await run(Sync.push(hall, office, up.state, options))).written).toBe(0)
  })

  it("a decision travels with the facts its maker knew", async () => {
    const [hall, office] = books()
    await run(hall.append("trader/P-1", 0, [fact("h1"), decision("d1"), fact("h2")]))
    const { conflicts } = await run(Sync.push(hall, office, Sync.start, options))
    expect(conflicts).toEqual([])
    expect(await ids(office)).toEqual(["h1", "d1", "h2"])
  })

  it("a decision made without knowing a fact of the other side is held and shown; a person accepts it", async () => {
    const [hall, office] = books()
    await run(hall.append("trader/P-1", 0, [fact("h1"), decision("d1"), decision("d2"), fact("h2")]))
    await run(office.append("trader/P-1", 0, [fact("o1")]))
    const first = await run(Sync.push(hall, office, Sync.start, options))
    expect(first.conflicts.map(({ event, kind, stream }) => [kind, stream, event.id])).toEqual([
      ["decidedWithoutKnowing", "trader/P-1", "d1"],
      ["decidedWithoutKnowing", "trader/P-1", "d2"]
    ])
    expect(await ids(office)).toEqual(["o1", "h1", "h2"])

    const again = await run(Sync.push(hall, office, first.state, options))
    expect(again.conflicts).toHaveLength(2)
    for (const conflict of again.conflicts) await run(Sync.accept(conflict, office))
    expect(await ids(office)).toEqual(["o1", "h1", "h2", "d1", "d2"])
    const settled = await run(Sync.push(hall, office, again.state, options))
    expect([settled.conflicts, settled.state.held]).toEqual([[], []])
  })

  it("two decisions about one trader are never both there without a person", async () => {
    const [hall, office] = books()
    await run(hall.append("trader/P-1", 0, [decision("d-hall")]))
    await run(office.append("trader/P-1", 0, [decision("d-office")]))
    const up = await run(Sync.push(hall, office, Sync.start, options))
    const down = await run(Sync.push(office, hall, Sync.start, options))
    expect(up.conflicts.map(({ event }) => event.id)).toEqual(["d-hall"])
    expect(down.conflicts.map(({ event }) => event.id)).toEqual(["d-office"])
    expect([await ids(hall), await ids(office)]).toEqual([["d-hall"], ["d-office"]])
  })

  it("a decision that follows a held one is held too", async () => {
    const [hall, office] = books()
    await run(hall.append("trader/P-1", 0, [decision("d1"), fact("o1")]))
    await run(office.append("trader/P-1", 0, [fact("o1")]))
    await run(hall.append("trader/P-1", 2, [decision("d2")]))
    const { conflicts } = await run(Sync.push(hall, office, Sync.start, options))
    expect(conflicts.map(({ event, kind }) => [event.id, kind])).toEqual([["d1", "decidedWithoutKnowing"], ["d2", "followsHeldDecision"]])
  })

  it("what does not matter to a decision does not hold it", async () => {
    const [hall, office] = books()
    await run(hall.append("trader/P-1", 0, [decision("d1")]))
    await run(office.append("trader/P-1", 0, [fact("o1")]))
    const { conflicts } = await run(Sync.push(hall, office, Sync.start, { ...options, matters: (_, { type }) => type === "CertificationDecided" }))
    expect(conflicts).toEqual([])
  })

  it("one id with two contents is shown, and both stay where they are", async () => {
    const [hall, office] = books()
    await run(hall.append("trader/P-1", 0, [fact("x"), fact("h2")]))
    await run(office.append("trader/P-1", 0, [{ ...fact("x"), data: { session: "other" } }]))
    const { conflicts, written } = await run(Sync.push(hall, office, Sync.start, options))
    expect(conflicts.map(({ event, kind }) => [event.id, kind])).toEqual([["x", "idReused"]])
    expect(written).toBe(1)
  })

  it("somebody who writes in between is not overwritten", async () => {
    const [hall, office] = books()
    await run(hall.append("trader/P-1", 0, [fact("h1")]))
    let busy = true
    const crowded: Ledger.Service = {
      ...office,
      append: (stream, expected, events) =>
        Effect.suspend(() => {
          if (!busy) return office.append(stream, expected, events)
          busy = false
          return Effect.andThen(office.append(stream, "any", [fact("o1")]), office.append(stream, expected, events))
        })
    }
    await run(Sync.push(hall, crowded, Sync.start, options))
    expect(await ids(office)).toEqual(["o1", "h1"])
  })
})

describe("laws", () => {
  const streams = ["trader/P-1", "trader/P-2"]
  const step = fc.oneof(
    { weight: 5, arbitrary: fc.record({ kind: fc.constant("fact" as const), side: fc.nat(1), stream: fc.nat(1), day: fc.integer({ min: 1, max: 9 }) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("decision" as const), side: fc.nat(1), stream: fc.nat(1), day: fc.constant(5) }) },
    // `cut`: after how many calls the connection breaks; `old`: from which earlier state the run begins again
    { weight: 4, arbitrary: fc.record({ kind: fc.constant("sync" as const), side: fc.nat(1), cut: fc.option(fc.nat(6)), old: fc.nat(5) }) }
  )

  /** A ledger whose connection breaks after so many calls. */
  const breaking = (ledger: Ledger.Service, calls: number | null): Ledger.Service => {
    if (calls === null) return ledger
    let left = calls
    const through = <A, E>(call: Effect.Effect<A, E>): Effect.Effect<A, E | LedgerError.LedgerUnavailable> =>
      Effect.suspend(() => {
        left--
        const gone = Effect.fail(new LedgerError.LedgerUnavailable({ reason: "unreachable" }))
        // the last call before the break is written, but nobody hears of it
        return left > 0 ? call : left === 0 ? Effect.andThen(call, gone) : gone
      })
    return { ...ledger, read: (stream, o) => through(ledger.read(stream, o)), append: (stream, e, events) => through(ledger.append(stream, e, events)) }
  }

  /** A journey as a reader sees it: by day, then by when it was recorded, then by id. */
  const journey = async (ledger: Ledger.Service, stream: string) =>
    (await run(ledger.read(stream)))
      .map(({ id, occurredOn, recordedAt, type }) => `${occurredOn} ${recordedAt} ${id} ${type}`).sort()

  it("law: any interleaving of pushes, breaks, duplicates and retries converges to the same journeys", async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const sides = books()
      const states: Array<[Sync.State, Sync.State]> = [[Sync.start, Sync.start]]
      const origins = new Map<string, ReadonlyArray<string>>()
      for (const [i, one] of steps.entries()) {
        const side = sides[one.side]!
        if (one.kind === "sync") {
          const [up, down] = states[Math.max(0, states.length - 1 - one.old)]!
          const from = one.side === 0 ? up : down
          let state = from
          const progress = (now: Sync.State) => { state = now }
          const result = await run(Effect.result(Sync.push(side, breaking(sides[1 - one.side]!, one.cut), from, { ...options, onProgress: progress })))
          if (Result.isSuccess(result)) state = result.success.state
          const last = states[states.length - 1]!
          states.push(one.side === 0 ? [state, last[1]] : [last[0], state])
        } else {
          const stream = streams[one.stream]!
          const day = `2026-01-0${one.day}`
          const event = one.kind === "fact" ? fact(`e${i}`, day) : decision(`e${i}`)
          if (one.kind === "decision") origins.set(event.id, await ids(side, stream))
          await run(side.append(stream, "any", [event]))
        }
      }

      // nothing was merged in silence: whoever has a decision that came from elsewhere had nothing its maker did not know
      for (const side of sides) {
        for (const stream of streams) {
          const there = await ids(side, stream)
          for (const [i, id] of there.entries()) {
            const knew = origins.get(id)
            if (knew !== undefined) expect(there.slice(0, i).filter((before) => !knew.includes(before))).toEqual([])
          }
        }
      }

      // persons accept everything that is shown, both ways, until nothing is left to show
      let states2 = states[states.length - 1]!
      for (let round = 0; round < 4; round++) {
        const up = await run(Sync.push(sides[0], sides[1], states2[0], options))
        for (const conflict of up.conflicts) await run(Sync.accept(conflict, sides[1]))
        const down = await run(Sync.push(sides[1], sides[0], states2[1], options))
        for (const conflict of down.conflicts) await run(Sync.accept(conflict, sides[0]))
        states2 = [up.state, down.state]
      }
      for (const stream of streams) expect(await journey(sides[0], stream)).toEqual(await journey(sides[1], stream))
      for (const side of sides) expect((await run(side.verify())).faults).toEqual([])
      const quiet = await run(Sync.push(sides[0], sides[1], states2[0], options))
      expect([quiet.written, quiet.conflicts]).toEqual([0, []])
    }), { numRuns: 150 })
  })

  it("broken off at every step of either side, in pieces of one event, it resumes and ends as if nothing had happened", async () => {
    const filled = async () => {
      const [hall, office] = books()
      for (const [i, stream] of ["a", "b", "a", "c", "b", "a"].entries()) await run(hall.append(stream, "any", [fact(`h${i}`), fact(`h${i}x`)]))
      await run(hall.append("c", "any", [decision("d1")]))
      await run(hall.append("b", "any", [decision("d2")]))
      await run(office.append("b", "any", [fact("o1")]))
      return [hall, office] as const
    }
    /** Hands the book out event by event, and breaks after so many pieces. */
    const inPieces = (ledger: Ledger.Service, pieces = Infinity): Ledger.Service => ({
      ...ledger,
      chunks: async function* (o) {
        let left = pieces
        for await (const chunk of ledger.chunks(o)) {
          for (const one of chunk) {
            if (left-- <= 0) throw new LedgerError.LedgerUnavailable({ reason: "unreachable" })
            yield [one]
          }
        }
      }
    })
    const [hall, office] = await filled()
    const whole = await run(Sync.push(inPieces(hall), office, Sync.start, options))
    const wanted = await Promise.all(["a", "b", "c"].map((stream) => ids(office, stream)))
    expect([whole.conflicts.map(({ event }) => event.id), wanted[2]]).toEqual([["d2"], ["h3", "h3x", "d1"]])

    let breaks = 0
    for (const side of ["from", "to", "pieces"] as const) {
      for (let cut = 0; cut < 60; cut++) {
        const [hall, office] = await filled()
        let state = Sync.start
        const broken = Sync.push(
          inPieces(side === "from" ? breaking(hall, cut) : hall, side === "pieces" ? cut : Infinity),
          side === "to" ? breaking(office, cut) : office,
          state, { ...options, onProgress: (now) => { state = now } }
        )
        if (Result.isFailure(await run(Effect.result(broken)))) breaks++
        // the state is plain JSON: it survives the night on a disk
        const resumed = await run(Sync.push(hall, office, JSON.parse(JSON.stringify(state)) as Sync.State, options))
        expect(resumed.conflicts.map(({ event }) => event.id), `${side} ${cut}`).toEqual(["d2"])
        expect(await Promise.all(["a", "b", "c"].map((stream) => ids(office, stream))), `${side} ${cut}`).toEqual(wanted)
        expect((await run(office.verify())).faults).toEqual([])
      }
    }
    expect(breaks).toBeGreaterThan(40)
  })
})
