/**
 * Numbers that look random and are not: one seed, one sequence, on every machine.
 *
 * @module
 */

/** A source of numbers that depends on its seed alone. */
export interface Random {
  /** From 0 up to, and not including, 1. */
  readonly next: () => number
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <A>(values: ReadonlyArray<A>) => A
  /** Around `mean`, mostly within twice `spread` (the sum of four uniform numbers). */
  readonly around: (mean: number, spread: number) => number
}

/** Makes a source from any text; like texts give like sequences. */
export const random = (seed: string): Random => {
  let state = 2166136261
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 16777619)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (share) => next() < share,
    pick: (values) => values[Math.floor(next() * values.length)]!,
    around: (mean, spread) => mean + (next() + next() + next() + next() - 2) * spread * 1.73
  }
}
