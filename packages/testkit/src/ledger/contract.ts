/**
 * What every ledger must do (kontrak buku besar), whatever it writes to.
 *
 * The whole suite runs twice: under a clear sky, and through `weather` with a `patient` caller. A test is skipped only
 * when the store itself says in `supports` that it does not promise the thing.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import { append } from "./part/append.ts"
import { appendMany } from "./part/appendMany.ts"
import { carry } from "./part/carry.ts"
import { integrity } from "./part/integrity.ts"
import { life, together } from "./part/life.ts"
import type { Part, PlaceTest, Test } from "./part/Part.ts"
import { read, readAll } from "./part/read.ts"
import type { Place, Runner, Subject, Wrapper } from "./Subject.ts"
import { using } from "./Subject.ts"
import { clear, patient, weather } from "./weather.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Declares the contract of a store as tests of a runner.
 *
 * An adapter's whole contract test is one call: `contract(subject, { describe, it })`.
 * @category rules
 */
export const contract = (subject: Subject, runner: Runner): void => {
  for (const sky of skies) {
    runner.describe(`ledger contract: ${subject.name}, ${sky.name}`, () => {
      for (const part of parts) declare(part, subject, runner, sky.wrap)
    })
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const parts: ReadonlyArray<Part> = [append, appendMany, read, readAll, carry, integrity, life, together]

const skies: ReadonlyArray<{ readonly name: string; readonly wrap: Wrapper }> = [
  { name: "clear sky", wrap: clear },
  {
    name: "bad weather",
    wrap: (ledger) => patient()(weather({ seed: 20261124, lost: 0.15, unanswered: 0.15, delay: 1 })(ledger))
  }
]

const declare = (part: Part, subject: Subject, { it }: Runner, wrap: Wrapper) => {
  const placeTest: PlaceTest = (title, body, needs) =>
    it(title, async (context) => {
      const places: Array<Place> = []
      const place = async () => {
        const fresh = await subject.place()
        places.push(fresh)
        return fresh
      }
      try {
        if (needs !== undefined) {
          const supports = await using((await place()).layer, clear, (ledger) => Effect.succeed(ledger.supports))
          if (supports[needs] === false) return context.skip(`the store does not promise ${needs}`)
        }
        await body({ place, using: (at, run) => using(at.layer, wrap, run) })
      } finally {
        for (const { dispose } of places) await dispose?.()
      }
    })
  const test: Test = (title, body, needs) =>
    placeTest(title, async (open) => open.using(await open.place(), body), needs)
  part(test, placeTest)
}
