import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Random from "../../src/measurement/Random.ts"

const take = (state: Random.State, n: number): ReadonlyArray<number> => {
  const found: Array<number> = []
  for (let at = 0, now = state; at < n; at++) {
    const [value, next] = Random.next(now)
    found.push(value)
    now = next
  }
  return found
}

describe("xoshiro128++", () => {
  it("gives the authors' reference numbers", () => {
    expect(take([1, 2, 3, 4], 10)).toEqual([641, 1573767, 3222811527, 3517856514, 836907274, 4247214768, 3867114732, 1355841295, 495546011, 621204420])
  })
  it("fill draws the same stream as next", () => {
    const places = new Uint32Array(200)
    const state = Random.fill(places, 2 ** 16, Random.seed(7))
    expect([...places]).toEqual(take(Random.seed(7), 200).map((value) => value % 2 ** 16))
    expect(Random.next(state)[0]).toBe(take(Random.seed(7), 201)[200])
  })
  it("draws again above the largest multiple of the bound", () => {
    const bound = 3_000_000_000
    const places = new Uint32Array(50)
    Random.fill(places, bound, Random.seed(3))
    expect([...places]).toEqual(take(Random.seed(3), 200).filter((value) => value < bound).slice(0, 50))
  })
  it("different seeds, large, negative and broken ones too, give different streams", () => {
    const seeds = [0, 1, 2, -1, 2 ** 32, 2 ** 32 + 1, 2 ** 40, 0.5]
    expect(new Set(seeds.map((seed) => take(Random.seed(seed), 3).join())).size).toBeGreaterThanOrEqual(seeds.length - 1)
    expect(take(Random.seed(1), 3)).toEqual(take(Random.seed(1), 3))
    expect(Random.seed(1)).toEqual([...Random.seed(1)].map((word) => word >>> 0))
  })
  it("every place is drawn about equally often", () => {
    const places = new Uint32Array(60_000)
    Random.fill(places, 6, Random.seed(11))
    const counts = [0, 0, 0, 0, 0, 0]
    for (const place of places) counts[place]!++
    const chi = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)
    expect(chi).toBeLessThan(25.7) // 0.0001 point of chi-square on 5
  })
  it("law: stays below the bound and in 32 bits", () => {
    fc.assert(fc.property(fc.integer(), fc.integer({ min: 1, max: 1000 }), (seed, bound) => {
      const places = new Uint32Array(20)
      const state = Random.fill(places, bound, Random.seed(seed))
      return places.every((place) => place < bound) && state.every((word) => Number.isInteger(word) && word >= 0 && word < 2 ** 32)
    }))
  })
})
