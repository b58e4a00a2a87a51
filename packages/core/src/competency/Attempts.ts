/**
 * Which attempts count and whether another one is allowed (percobaan dan ujian ulang): policy as data.
 *
 * A body that refuses second chances is not flexible, so the policy says how many there are and how long to
 * wait. Attempts stay on record whether they count or not.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Day from "../kernel/Day.ts"
import * as Verdict from "../kernel/Verdict.ts"
import { type Algorithm, algorithms } from "./Algorithm.ts"
import * as Mark from "./Mark.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/**
 * Kebijakan percobaan. `most` attempts count, the earliest first; later ones are on record only. Another attempt is allowed
 * `waitDays` (0 to 36,525, a century) after the last. Work done after `lastDay` does not count. A limit that is absent is no limit.
 *
 * @category types
 */
export interface Policy {
  readonly most?: number
  readonly waitDays?: number
  readonly lastDay?: Day.Day
}

/** Boleh mencoba lagi: the verdict, how many attempts are left, and the first day of the next. @category types */
export interface Retake {
  readonly verdict: Verdict.Verdict
  /** `undefined` without a limit. */
  readonly left: number | undefined
  /** `undefined` when none is left, or when no day is known from which to count. */
  readonly earliest: Day.Day | undefined
  readonly algorithm: Algorithm
}

/** Percobaan yang dihitung, in the order they happened. @category types */
export interface Counted {
  readonly attempts: ReadonlyArray<Mark.Attempt>
  readonly algorithm: Algorithm
}

/** A limit that is no whole number within its range, or a last day that is no day. @category errors */
export class InvalidPolicy extends Data.TaggedError("InvalidPolicy")<{
  readonly parameter: keyof Policy
  readonly value: string
}> {}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the attempts that count, in the order they happened. Excused attempts never happened.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Attempts } from "@sepasar/core/competency"
 * import { Day, Score } from "@sepasar/core/kernel"
 *
 * const attempt = (mark: number, day: string) => ({ mark: Score.make(mark), at: Day.make(day) })
 * const [second, first, third] = [attempt(70, "2026-03-08"), attempt(50, "2026-03-01"), attempt(90, "2026-03-15")]
 * Result.map(Attempts.counted({ most: 2 }, [second, first, third]), ({ attempts }) => attempts) // => Result.succeed([first, second])
 * Result.isFailure(Attempts.counted({ most: -1 }, [first])) // => true
 * ```
 * @category rules
 */
export const counted = (policy: Policy, attempts: ReadonlyArray<Mark.Attempt>): Result.Result<Counted, InvalidPolicy> => {
  const wrong = fault(policy)
  if (wrong !== undefined) return Result.fail(wrong)
  const happened = Mark.inTimeOrder(attempts).filter(({ at, mark }) =>
    mark !== "excused" && !(policy.lastDay !== undefined && at !== undefined && at > policy.lastDay))
  return Result.succeed({ attempts: policy.most === undefined ? happened : happened.slice(0, policy.most), algorithm: algorithms.attemptsCounted })
}

/**
 * Answers whether another attempt may be made on a day.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Attempts } from "@sepasar/core/competency"
 * import { Day, Score } from "@sepasar/core/kernel"
 *
 * const attempts = [{ mark: Score.make(50), at: Day.make("2026-03-01") }]
 * const retake = (policy: Attempts.Policy, day: string) =>
 *   Result.map(Attempts.retake(policy, attempts, Day.make(day)), ({ verdict, left, earliest }) => [verdict, left, earliest])
 * retake({ most: 2, waitDays: 7 }, "2026-03-07") // => Result.succeed(["unmet", 1, "2026-03-08"])
 * retake({ most: 2, waitDays: 7 }, "2026-03-08") // => Result.succeed(["met", 1, "2026-03-08"])
 * retake({ most: 1 }, "2026-03-08") // => Result.succeed(["unmet", 0, undefined])
 * ```
 * @category rules
 */
export const retake = (policy: Policy, attempts: ReadonlyArray<Mark.Attempt>, day: Day.Day): Result.Result<Retake, InvalidPolicy> => {
  const wrong = fault(policy)
  return wrong === undefined ? Result.succeed({ ...another(policy, attempts, day), algorithm: algorithms.retake }) : Result.fail(wrong)
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const century = 36_525

const fault = ({ lastDay, most, waitDays }: Policy): InvalidPolicy | undefined => {
  const wrong = (parameter: keyof Policy, value: unknown) => new InvalidPolicy({ parameter, value: String(value) })
  if (most !== undefined && !(Number.isSafeInteger(most) && most >= 0)) return wrong("most", most)
  if (waitDays !== undefined && !(Number.isInteger(waitDays) && waitDays >= 0 && waitDays <= century)) return wrong("waitDays", waitDays)
  return lastDay === undefined || Day.isDay(lastDay) ? undefined : wrong("lastDay", lastDay)
}

const another = (policy: Policy, attempts: ReadonlyArray<Mark.Attempt>, day: Day.Day): Omit<Retake, "algorithm"> => {
  const happened = Mark.inTimeOrder(attempts).filter(({ mark }) => mark !== "excused")
  const left = policy.most === undefined ? undefined : Math.max(0, policy.most - happened.length)
  if (left === 0) return { verdict: "unmet", left, earliest: undefined }
  const waited = policy.waitDays === undefined || happened.length === 0
  const last = happened[happened.length - 1]?.at
  const undated = !waited && happened.some(({ at }) => at === undefined)
  const from = waited || last === undefined ? undefined : Day.addDays(last, policy.waitDays!)
  const earliest = from === undefined ? (waited ? day : undefined) : Day.max(from, day)
  const inTime = policy.lastDay === undefined || day <= policy.lastDay
  if (!inTime || (earliest !== undefined && policy.lastDay !== undefined && earliest > policy.lastDay)) return { verdict: "unmet", left, earliest: undefined }
  const longEnough = from === undefined ? Verdict.of(waited ? true : undefined) : day < from ? "unmet" : undated ? "undetermined" : "met"
  return { verdict: longEnough, left, earliest: longEnough === "undetermined" ? undefined : earliest }
}
