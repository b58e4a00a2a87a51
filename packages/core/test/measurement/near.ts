/** What the tests of this room share: comparison of floats, and refusals by tag. */
import * as Result from "effect/Result"
import { expect } from "vitest"

/** Compares numbers, lists, objects by their listed keys, and undefined in any depth, numbers to a relative and absolute 1e-9 unless said otherwise. */
export const near = (actual: unknown, wanted: unknown, tolerance = 1e-9): void => {
  if (Array.isArray(wanted)) {
    const list = actual as ReadonlyArray<unknown>
    expect(list, "a list of the same length").toHaveLength(wanted.length)
    wanted.forEach((item, at) => near(list[at], item, tolerance))
    return
  }
  if (typeof wanted === "object" && wanted !== null) {
    for (const [key, item] of Object.entries(wanted)) near((actual as Record<string, unknown>)[key], item, tolerance)
    return
  }
  if (typeof wanted !== "number") {
    expect(actual).toEqual(wanted)
    return
  }
  expect(actual).toBeTypeOf("number")
  const off = Math.abs((actual as number) - wanted)
  expect(off <= tolerance * Math.max(1, Math.abs(wanted)), `${String(actual)} is near ${wanted}`).toBe(true)
}

/** The tag of a refusal, or undefined where there is an answer. */
export const refusal = (outcome: Result.Result<unknown, { readonly _tag: string }>): string | undefined =>
  Result.isFailure(outcome) ? outcome.failure._tag : undefined

export const get = Result.getOrThrow

/** Values that are no numbers, whatever their type says. */
export const hostile: ReadonlyArray<number | undefined> = [undefined, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]

/** Every number found in an answer is finite: nothing leaks NaN or infinity. */
export const clean = (answer: unknown): boolean =>
  typeof answer === "number" ? Number.isFinite(answer) : typeof answer === "object" && answer !== null ? Object.values(answer).every(clean) : true
