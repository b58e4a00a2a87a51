/**
 * A seeded generator of random numbers (pembangkit bilangan acak) whose state is passed by the caller.
 *
 * Xoshiro128++ (Blackman & Vigna 2021, ACM Trans. Math. Softw. 47:36), its state filled from the seed by a mixing
 * function: same seed, same numbers, on every machine. It serves resampling. It is no source of secrets.
 *
 * @module
 */

// ── Types ───────────────────────────────────────────────────────────────────

/** Keadaan: four words of 32 bits, never all zero. @category types */
export type State = readonly [number, number, number, number]

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Starts from a seed; every whole number gives its own stream.
 *
 * @example
 * ```ts
 * import { Random } from "@sepasar/core/measurement"
 *
 * const [first, state] = Random.next(Random.seed(1))
 * Random.next(Random.seed(1))[0] === first // => true
 * Random.next(state)[0] === first // => false
 * ```
 * @category rules
 */
export const seed = (value: number): State => {
  let word = value >>> 0
  const mix = (): number => {
    word = (word + 0x9e3779b9) >>> 0
    let z = Math.imul(word ^ (word >>> 16), 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    return (z ^ (z >>> 15)) >>> 0
  }
  const [s0, s1] = [mix(), mix()]
  word ^= Math.floor(value / 2 ** 32)
  return [s0, s1, mix(), mix()]
}

/** Returns a whole number from 0 to 2³² − 1 and the next state. @category rules */
export const next = ([s0, s1, s2, s3]: State): readonly [number, State] => {
  const value = (rotate((s0 + s3) | 0, 7) + s0) >>> 0
  const a2 = s2 ^ s0
  const a3 = s3 ^ s1
  return [value, [(s0 ^ a3) >>> 0, (s1 ^ a2) >>> 0, (a2 ^ (s1 << 9)) >>> 0, rotate(a3, 11) >>> 0]]
}

/**
 * Fills a list with places 0..bound−1, each equally likely, and returns the next state.
 *
 * Numbers above the largest multiple of the bound are drawn again, so that no place is favoured. A bound that is no whole number from 1
 * to 2³² holds no place to draw: list and state stay as they are.
 *
 * @category rules
 */
export const fill = (target: Uint32Array, bound: number, state: State): State => {
  if (!Number.isInteger(bound) || bound < 1 || bound > 2 ** 32) return state
  let [s0, s1, s2, s3] = state
  const limit = 2 ** 32 - (2 ** 32 % bound)
  for (let at = 0; at < target.length;) {
    const value = (rotate((s0 + s3) | 0, 7) + s0) >>> 0
    const shifted = s1 << 9
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = rotate(s3, 11)
    if (value < limit) target[at++] = value % bound
  }
  return [s0 >>> 0, s1 >>> 0, s2 >>> 0, s3 >>> 0]
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by))
