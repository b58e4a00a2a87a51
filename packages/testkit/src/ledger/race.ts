/**
 * Writers that get in each other's way (adu tulis), and the history of what each of them saw.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { LedgerError } from "@sepasar/core/ledger"
import type { Ledger } from "@sepasar/core/ledger"
import type { Attempt } from "./history.ts"
import { happened } from "./sample.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** How long and how wide to race. @category types */
export interface Course {
  readonly streams: number
  /** Appends of each writer. */
  readonly appends: number
  readonly seed: number
  /** A name in front of each event id, when a book is raced on more than once. */
  readonly prefix?: string
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Lets each ledger write to shared streams, `s-0` on, on the revision it read last; returns what everybody saw.
 *
 * A writer that is turned away believes the revision it was told. What is neither written nor a conflict is unknown.
 * @category rules
 */
export const race = (writers: ReadonlyArray<Ledger.Service>, course: Course): Effect.Effect<ReadonlyArray<Attempt>> =>
  Effect.suspend(() => {
    let tick = 0
    const seen: Array<Attempt> = []
    const run = (ledger: Ledger.Service, writer: number) =>
      Effect.gen(function*() {
        const believed = new Map<string, number>()
        let state = course.seed * 7919 + writer * 104_729
        for (let i = 0; i < course.appends; i++) {
          state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
          const stream = `s-${(state >>> 8) % course.streams}`
          const expected = believed.get(stream) ?? 0
          const id = `${course.prefix ?? ""}w${writer}-${i}`
          const events = (state >>> 20) % 4 === 0 ? [happened(id), happened(`${id}b`)] : [happened(id)]
          const asked = tick++
          const answer = yield* Effect.result(ledger.append(stream, expected, events))
          const answered = tick++
          const conflict = Result.isFailure(answer) && answer.failure instanceof LedgerError.RevisionConflict ? answer.failure : undefined
          const revision = Result.isSuccess(answer) ? answer.success : conflict?.actual
          if (revision !== undefined) believed.set(stream, revision)
          seen.push({
            stream, expected, asked, answered,
            ids: events.map((event) => event.id),
            answer: Result.isSuccess(answer) ? { kind: "written", revision: answer.success }
              : conflict !== undefined ? { kind: "conflict", actual: conflict.actual }
              : { kind: "unknown" }
          })
          yield* Effect.sleep(0)
        }
      })
    return Effect.as(Effect.all(writers.map(run), { concurrency: "unbounded" }), seen)
  })
