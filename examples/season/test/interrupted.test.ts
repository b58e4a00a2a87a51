import { existsSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { ended, everything, placeFor, run, start } from "./run.ts"

const traders = 200
const argsOf = (out: string) => ["--traders", String(traders), "--out", out]

describe("a season that is cut short", () => {
  it("killed again and again at other moments, it ends with nothing lost and nothing doubled", { timeout: 180_000 }, async () => {
    const whole = placeFor(traders)
    await run(whole)
    const wanted = everything(whole)

    const began = performance.now()
    await ended(start(argsOf(placeFor(traders).out)))
    const took = performance.now() - began

    const place = placeFor(traders)
    const ends: Array<number | null> = []
    for (const [share, signal] of [[0.3, "SIGKILL"], [0.5, "SIGINT"], [0.6, "SIGKILL"], [0.7, "SIGKILL"], [0.8, "SIGKILL"], [0.9, "SIGINT"]] as const) {
      const child = start(argsOf(place.out))
      const timer = setTimeout(() => child.kill(signal), took * share)
      ends.push((await ended(child)).code)
      clearTimeout(timer)
    }
    expect(ends).toContain(null)
    const last = await ended(start(argsOf(place.out)))
    expect(last.code, last.said).toBe(0)
    expect(everything(place)).toEqual(wanted)
  })

  it.each([0, 1, 2, 3])("stopped after batch %i of the ledger, the next run writes the rest in the same order", { timeout: 60_000 }, async (batches) => {
    const whole = placeFor(traders)
    await run(whole)
    const place = placeFor(traders)
    const stop = new Error("cut")
    let written = 0
    const cut = { now: () => 0, progress: (title: string) => ({ end: () => {}, tick: () => { if (title.startsWith("Buku") && ++written > batches) throw stop } }) }
    const { runSeason } = await import("../season.ts")
    await runSeason(place, cut).catch((error: unknown) => { if (error !== stop) throw error })
    expect(existsSync(join(place.out, "index.html"))).toBe(written <= batches)
    await run(place)
    expect(everything(place)).toEqual(everything(whole))
  })
})

describe("the command line", () => {
  const said = async (...args: ReadonlyArray<string>) => ended(start(args))

  it("explains one trader in full", { timeout: 60_000 }, async () => {
    const { out } = placeFor(40)
    const { code, said: text } = await said("--traders", "40", "--out", out, "--trader", "MLG-00003")
    expect(code, text).toBe(0)
    expect(text).toContain("MLG-00003 · Pasar")
    expect(text).toMatch(/Skema sekolah-pasar-contoh versi 2026\.1/)
    expect(text).toMatch(/\[ev-[0-9a-f]{12}-[0-9a-f]{12}\]/)
    const english = await said("--traders", "40", "--out", out, "--trader", "MLG-00003", "--lang", "en")
    expect(english.said).toMatch(/trader enrolled/)
  })

  it.each([
    { given: "a trader nobody enrolled", args: ["--trader", "MLG-19999"], code: 1, says: "MLG-19999" },
    { given: "a day that is none", args: ["--as-of", "2026-02-30"], code: 2, says: "YYYY-MM-DD" },
    { given: "an option nobody knows", args: ["--fast"], code: 2, says: "--fast" },
    { given: "help", args: ["--help"], code: 0, says: "--as-of DAY" }
  ])("$given: exit $code", { timeout: 60_000 }, async ({ args, code, says }) => {
    const answer = await said(...args, ...(code === 1 ? ["--traders", "12", "--out", placeFor(12).out] : []))
    expect(answer.code, answer.said).toBe(code)
    expect(answer.said).toContain(says)
    expect(answer.said).not.toContain("    at ")
  })
})
