import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Agreement from "../../src/measurement/Agreement.ts"
import * as Krippendorff from "../../src/measurement/Krippendorff.ts"
import * as ManyRaters from "../../src/measurement/ManyRaters.ts"
import * as Weights from "../../src/measurement/Weights.ts"
import { clean, get, hostile, near, refusal } from "./near.ts"

type Table = ReadonlyArray<ReadonlyArray<number | undefined>>
const square = fc.integer({ min: 2, max: 4 }).chain((q) => fc.array(fc.array(fc.nat(9), { minLength: q, maxLength: q }), { minLength: q, maxLength: q }))
const four: Table = [[40, 6, 4, 15], [4, 25, 1, 5], [4, 2, 21, 9], [17, 13, 12, 45]]
const raters = (table: Table): [Array<number>, Array<number>] => {
  const [one, two]: [Array<number>, Array<number>] = [[], []]
  table.forEach((row, i) => row.forEach((count, j) => {
    for (let at = 0; at < count!; at++) {
      one.push(i)
      two.push(j)
    }
  }))
  return [one, two]
}
const families = [
  (table: Table, weights: Weights.Weights) => Agreement.weightedKappa(table, weights),
  Agreement.scottPi, Agreement.gwetAC, Agreement.brennanPrediger
]

describe("two raters", () => {
  it("Cohen 1968: .492 plain, .348 weighted, .353 with other weights (R psych, cohen.kappa)", () => {
    const table = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]
    near(Agreement.cohenKappa(table).coefficient, 0.492, 5e-4)
    near(Agreement.weightedKappa(table, [[0, 1, 3], [1, 0, 6], [3, 6, 0]]).coefficient, 0.348, 5e-4)
    near(Agreement.weightedKappa(table, [[0, 1, 4], [1, 0, 6], [2, 2, 0]]).coefficient, 0.353383458646617)
  })
  it("Gwet 2014, four by four, linear (irrCAC)", () => {
    near(families.map((family) => family(four, "linear").coefficient), [0.406810874012769, 0.405551080190345, 0.377067883627884, 0.347085201793722])
    near(families.map((family) => family(four, "linear").observed), Array.from({ length: 4 }, () => 0.727952167414051))
  })
  it("Gwet 2014, three by three: kappa .796 on .89", () => {
    const found = Agreement.cohenKappa([[13, 0, 0], [0, 20, 7], [0, 4, 56]])
    near([found.coefficient, found.observed, found.n], [0.796409402184, 0.89, 100])
  })
  it.each([
    { given: "two by two", table: [[20, 5], [10, 15]], then: [0.4, 13 / 33, 0.205 / 0.505, 0.4] },
    { given: "one category: only AC and Brennan–Prediger speak", table: [[50, 0], [0, 0]], then: [undefined, undefined, 1, 1] },
    { given: "a single category", table: [[50]], then: [undefined, undefined, undefined, undefined] },
    { given: "full disagreement", table: [[0, 5], [5, 0]], then: [-1, -1, -1, -1] }
  ])("$given: $then", ({ table, then }) => near(families.map((family) => family(table, "none").coefficient), then, 1e-8))
  it.each([
    { given: "an unknown count", table: [[1, undefined], [0, 1]] },
    { given: "a negative count", table: [[1, -1], [0, 1]] },
    { given: "not square", table: [[1, 2, 3], [1, 2, 3]] },
    { given: "ragged", table: [[1, 2], [1]] },
    { given: "empty", table: [] },
    { given: "nobody", table: [[0, 0], [0, 0]] }
  ])("$given: all unknown", ({ table }) => {
    for (const family of families) expect(family(table, "linear")).toMatchObject({ coefficient: undefined, observed: undefined, standardError: undefined, low: undefined, high: undefined })
    expect(Agreement.cohenKappa(table).n).toBe(table.length === 2 && table[0]!.length === 2 && table.flat().every((cell) => cell === 0) || table.length === 0 ? 0 : undefined)
  })
  it("weights that do not fit the table leave it unknown", () => {
    for (const weights of [[[0, 1]], [[0, 1], [1]], [[0, undefined], [1, 0]], [[0, -1], [1, 0]]] as ReadonlyArray<Table>) {
      expect(Agreement.weightedKappa([[1, 2], [3, 4]], weights).coefficient).toBeUndefined()
    }
    expect(Agreement.weightedKappa([[1, 2], [3, 4]], [[0, 0], [0, 0]])).toMatchObject({ observed: 1, coefficient: undefined })
  })
  it("the jackknife error, worked out subject by subject", () => {
    const table = [[6, 2], [1, 5]]
    const values = [[0, 0, 6], [0, 1, 2], [1, 0, 1], [1, 1, 5]].flatMap(([i, j, count]) => {
      const less = table.map((row, a) => row.map((cell, b) => a === i && b === j ? cell - 1 : cell))
      return Array.from({ length: count! }, () => Agreement.cohenKappa(less).coefficient!)
    })
    const mean = values.reduce((a, b) => a + b, 0) / 14
    const error = Math.sqrt((13 / 14) * values.reduce((sum, value) => sum + (value - mean) ** 2, 0))
    const found = Agreement.cohenKappa(table)
    near([found.standardError, found.low, found.high], [error, found.coefficient! - 1.95996398454005 * error, Math.min(1, found.coefficient! + 1.95996398454005 * error)])
  })
  it("no error where leaving one out leaves no coefficient, for two subjects, or above thirty categories", () => {
    expect(Agreement.cohenKappa([[5, 0], [0, 1]])).toMatchObject({ coefficient: 1, standardError: undefined })
    expect(Agreement.cohenKappa([[1, 0], [0, 1]])).toMatchObject({ coefficient: 1, standardError: undefined })
    const wide = (q: number) => Array.from({ length: q }, (_, i) => Array.from({ length: q }, (_, j) => i === j ? 3 : 1))
    expect(Agreement.cohenKappa(wide(30)).standardError).toBeDefined()
    expect(Agreement.cohenKappa(wide(31))).toMatchObject({ standardError: undefined, low: undefined })
    expect(Agreement.cohenKappa(wide(31)).coefficient).toBeDefined()
  })
  it("law: at most 1, 1 on identical raters, alike from either side", () => {
    fc.assert(fc.property(square, fc.constantFrom<Weights.Weights>("none", "linear", "quadratic"), (table, weights) => {
      const turned = table.map((_, i) => table.map((row) => row[i]!))
      const same = table.map((row, i) => row.map((_, j) => i === j ? 3 : 0))
      for (const family of families) {
        const { coefficient } = family(table, weights)
        expect((coefficient ?? 0) <= 1 + 1e-12).toBe(true)
        near(family(turned, weights).coefficient, coefficient)
        near(family(same, weights).coefficient, 1)
        expect(clean(family(table, weights))).toBe(true)
      }
    }))
  })
})

describe("weights", () => {
  it.each([
    { weights: "none", then: [[1, 0, 0], [0, 1, 0], [0, 0, 1]] },
    { weights: "linear", then: [[1, 0.75, 0], [0.75, 1, 0.25], [0, 0.25, 1]] },
    { weights: "quadratic", then: [[1, 0.9375, 0], [0.9375, 1, 0.4375], [0, 0.4375, 1]] }
  ] as const)("$weights at 1, 2 and 5", ({ then, weights }) => expect(Weights.agreements(weights, [1, 2, 5])).toEqual(then))
  it("a single place agrees with itself", () => expect(Weights.agreements("linear", [3])).toEqual([[1]]))
})

describe("Fleiss' kappa", () => {
  // Fleiss' worked example of fourteen raters and ten subjects, as on Wikipedia: kappa .210.
  const counts = [[0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1], [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7]]
  it("fourteen raters, ten subjects: .378, .213, .210", () => {
    const found = get(Agreement.fleissKappa(counts))
    near([found.observed, found.chance, found.kappa], [0.378021978021978, 0.212755102040816, 0.209930704422898], 1e-9)
  })
  it.each([
    { given: "three subjects, three raters", counts: [[3, 0], [0, 3], [2, 1]], kappa: 0.55, observed: 7 / 9, chance: 41 / 81 },
    { given: "one category", counts: [[3, 0], [3, 0]], kappa: undefined, observed: 1, chance: 1 },
    { given: "one rating each", counts: [[1, 0], [0, 1]], kappa: undefined, observed: undefined, chance: 0.5 },
    { given: "no ratings", counts: [[0, 0], [0, 0]], kappa: undefined, observed: undefined, chance: undefined },
    { given: "an unknown count", counts: [[1, undefined], [0, 1]], kappa: undefined, observed: undefined, chance: undefined },
    { given: "half a rater", counts: [[1.5, 0.5], [1, 1]], kappa: undefined, observed: undefined, chance: undefined },
    { given: "nobody", counts: [], kappa: undefined, observed: undefined, chance: undefined },
    { given: "rows without a last category", counts: [[2], [0, 2]], kappa: 1, observed: 1, chance: 0.5 }
  ])("$given: $kappa", ({ chance, counts: given, kappa, observed }) => {
    const found = get(Agreement.fleissKappa(given))
    near([found.kappa, found.observed, found.chance], [kappa, observed, chance])
  })
  it("unequal numbers of ratings are refused, naming the subject", () => {
    expect(Agreement.fleissKappa([[3, 0], [1, 1]])).toMatchObject({ failure: { _tag: "UnequalRatings", subject: 1 } })
    expect(refusal(Agreement.fleissKappa([[3, 0], [2, 1]]))).toBeUndefined()
  })
  it("law: for two raters it is Scott's pi, and Krippendorff's nominal alpha is 1 - (1 - pi)(N - 1)/N", () => {
    fc.assert(fc.property(square, (table) => {
      const [one, two] = raters(table)
      fc.pre(one.length > 0)
      const pi = Agreement.scottPi(table, "none").coefficient
      const counts = one.map((a, at) => table.map((_, k) => Number(a === k) + Number(two[at] === k)))
      near(get(Agreement.fleissKappa(counts)).kappa, pi)
      const n = 2 * one.length
      near(Krippendorff.alpha([one, two], "nominal").alpha, pi === undefined ? undefined : 1 - (1 - pi) * (n - 1) / n)
    }))
  })
})

describe("many raters", () => {
  const ratings: Table = [[1, 2, 3, 1, 2], [1, 2, 3, 2, 2], [1, 3, 3, 1, undefined]]
  it.each([
    { weights: "none", observed: 0.733333333333333, ac: 0.602649006622517, fleiss: 0.594594594594595, bp: 0.6 },
    { weights: "linear", observed: 0.866666666666667, ac: 0.704918032786885, fleiss: 0.680851063829787, bp: 0.7 },
    { weights: [[0, 1, 2], [1, 0, 1], [2, 1, 0]], observed: 0.866666666666667, ac: 0.704918032786885, fleiss: 0.680851063829787, bp: 0.7 }
  ] as const)("three raters, five subjects, one gap, $weights", ({ ac, bp, fleiss, observed, weights }) => {
    const found = ManyRaters.agreement(ratings, weights)
    near([found.n, found.observed, found.gwetAC, found.fleissKappa, found.brennanPrediger], [5, observed, ac, fleiss, bp])
  })
  it("Gwet 2014, four raters and twelve subjects (irrCAC cac.raw4raters): AC1 .77544, Fleiss .76117, Brennan–Prediger .77273", () => {
    const _ = undefined
    const found = ManyRaters.agreement([
      [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3], [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _]
    ], "none")
    near([found.gwetAC, found.fleissKappa, found.brennanPrediger], [0.77544, 0.76117, 0.77273], 5e-6)
  })
  it("a subject with one rating counts in the shares only; one with none nowhere", () => {
    const found = ManyRaters.agreement([[1, 1, 2, undefined], [1, 2, undefined, undefined]], "none")
    // shares: (1 + 0.5 + 0) / 3 in category 1
    near([found.n, found.observed, found.fleissKappa, found.gwetAC, found.brennanPrediger], [2, 0.5, 0, 0, 0])
    const other = ManyRaters.agreement([[1, 1, 1], [1, 2, undefined]], "none")
    near([other.observed, other.fleissKappa], [0.5, (0.5 - 26 / 36) / (1 - 26 / 36)])
  })
  it.each([
    { given: "nobody rated twice", ratings: [[1, undefined], [undefined, 2]], observed: undefined },
    { given: "nothing", ratings: [], observed: undefined },
    { given: "one rater", ratings: [[1, 2, 3]], observed: undefined },
    { given: "one category", ratings: [[1, 1], [1, 1]], observed: 1 }
  ])("$given: no coefficient", ({ observed, ratings: given }) =>
    expect(ManyRaters.agreement(given, "linear")).toMatchObject({ observed, gwetAC: undefined, fleissKappa: undefined, brennanPrediger: undefined }))
  it("weights of the wrong size, and five hundred and one values, have no answer", () => {
    expect(ManyRaters.agreement(ratings, [[0, 1], [1, 0]]).observed).toBeUndefined()
    const many = (n: number) => Array.from({ length: 2 }, () => Array.from({ length: n }, (_, at) => at))
    expect(ManyRaters.agreement(many(500), "none").observed).toBe(1)
    expect(ManyRaters.agreement(many(501), "none").observed).toBeUndefined()
  })
  it("law: two complete raters give the two-rater coefficients", () => {
    fc.assert(fc.property(square, fc.constantFrom<Weights.Weights>("none", "linear", "quadratic"), (table, weights) => {
      const q = table.length
      const filled = table.map((row, i) => row.map((cell, j) => i === j ? cell + 1 : cell))
      const found = ManyRaters.agreement(raters(filled), weights)
      near(found.observed, Agreement.scottPi(filled, weights).observed)
      near(found.gwetAC, Agreement.gwetAC(filled, weights).coefficient)
      near(found.fleissKappa, Agreement.scottPi(filled, weights).coefficient)
      near(found.brennanPrediger, Agreement.brennanPrediger(filled, weights).coefficient)
      expect(q).toBeGreaterThan(1)
    }))
  })
})

describe("Krippendorff's alpha", () => {
  const _ = undefined
  // Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, section C: four observers, twelve units.
  const observers = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
    [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _]
  ]
  // The worked example of Wikipedia: three coders, fifteen units.
  const coders = [
    [_, _, _, _, _, 3, 4, 1, 2, 1, 1, 3, 3, _, 3], [1, _, 2, 1, 3, 3, 4, 3, _, _, _, _, _, _, _], [_, _, 2, 1, 3, 4, 4, _, 2, 1, 1, 3, 3, _, 4]
  ]
  it.each([
    { data: observers, metric: "nominal", alpha: 0.743, tolerance: 5e-4 },
    { data: observers, metric: "ordinal", alpha: 0.815, tolerance: 5e-4 },
    { data: observers, metric: "interval", alpha: 0.849, tolerance: 5e-4 },
    { data: observers, metric: "ratio", alpha: 0.797, tolerance: 5e-4 },
    { data: coders, metric: "nominal", alpha: 0.691358024691358, tolerance: 1e-12 },
    { data: coders, metric: "ordinal", alpha: 0.806721419941056, tolerance: 1e-9 },
    { data: coders, metric: "interval", alpha: 0.810844892812106, tolerance: 1e-9 }
  ] as const)("published, $metric: $alpha", ({ alpha, data, metric, tolerance }) => near(Krippendorff.alpha(data, metric).alpha, alpha, tolerance))
  it("says what it used", () => expect(Krippendorff.alpha(observers, "nominal")).toMatchObject({ subjects: 11, values: 40 }))
  it.each([
    { given: "no variation", ratings: [[1, 1], [1, 1]], subjects: 2 },
    { given: "nothing pairable", ratings: [[1, _], [_, 2]], subjects: 0 },
    { given: "one rater", ratings: [[1, 2, 3]], subjects: 0 },
    { given: "nothing", ratings: [], subjects: 0 },
    { given: "only noise in the variation", ratings: [[0.1 + 0.2], [0.3]], subjects: 1 }
  ])("$given: unknown", ({ given, ratings, subjects }) => {
    for (const metric of ["nominal", "ordinal", "interval", "ratio"] as const) {
      if (given.startsWith("only") && metric !== "interval") continue
      expect(Krippendorff.alpha(ratings, metric)).toMatchObject({ alpha: undefined, subjects })
    }
  })
  it("text is a category, and no number", () => {
    expect(Krippendorff.alpha([["K", "BK", "K"], ["K", "BK", "K"]], "nominal").alpha).toBe(1)
    expect(Krippendorff.alpha([["K", "BK"], ["K", "BK"]], "interval").subjects).toBe(0)
    expect(Krippendorff.alpha([[1, 1, 2], ["1", 1, 2]], "nominal").alpha).toBeLessThan(1)
  })
  it("hostile values are not rated", () => {
    for (const value of hostile) expect(Krippendorff.alpha([[1, 2, value], [1, 2, 3]], "interval")).toMatchObject({ alpha: 1, subjects: 2, values: 4 })
  })
  it("ratio speaks of values from 0 up and of ten thousand different ones", () => {
    expect(Krippendorff.alpha([[0, 1], [0, 1]], "ratio").alpha).toBe(1)
    expect(Krippendorff.alpha([[-1, 1], [1, 1]], "ratio").alpha).toBeUndefined()
    const many = (n: number) => Array.from({ length: 2 }, () => Array.from({ length: n }, (_, at) => at))
    expect(Krippendorff.alpha(many(10_001), "ratio").alpha).toBeUndefined()
    expect(Krippendorff.alpha(many(10_001), "interval").alpha).toBe(1)
  })
  it("law: the coincidence matrix as Krippendorff writes it", () => {
    const rating = fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined })
    fc.assert(fc.property(fc.array(fc.array(rating, { minLength: 7, maxLength: 7 }), { minLength: 2, maxLength: 4 }), fc.constantFrom<Krippendorff.Metric>("nominal", "ordinal", "interval", "ratio"), (ratings, metric) => {
      const units = Array.from({ length: 7 }, (_, at) => ratings.map((row) => row[at]).filter((value) => value !== undefined)).filter((unit) => unit.length > 1)
      const frequency = Array.from({ length: 6 }, (_, value) => units.flat().filter((one) => one === value).length)
      const n = units.flat().length
      const distance = (a: number, b: number): number => {
        if (metric === "nominal") return a === b ? 0 : 1
        if (metric === "interval") return (a - b) ** 2
        if (metric === "ratio") return a === b ? 0 : ((a - b) / (a + b)) ** 2
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const between = frequency.slice(low, high + 1).reduce((x, y) => x + y, 0)
        return (between - (frequency[low]! + frequency[high]!) / 2) ** 2
      }
      let observed = 0
      for (const unit of units) unit.forEach((a, i) => unit.forEach((b, j) => { if (i !== j) observed += distance(a, b) / (unit.length - 1) }))
      let expected = 0
      frequency.forEach((x, a) => frequency.forEach((y, b) => { expected += a === b ? 0 : x * y * distance(a, b) }))
      const found = Krippendorff.alpha(ratings, metric)
      near(found.alpha, expected === 0 ? undefined : 1 - ((n - 1) * observed) / expected)
      if (expected > 0) near([found.observedDisagreement, found.expectedDisagreement], [observed / n, expected / (n * (n - 1))])
    }))
  })
  it("law: blind to the order of raters and subjects, and to any rising scale when ordinal", () => {
    const rating = fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined })
    fc.assert(fc.property(fc.array(fc.array(rating, { minLength: 6, maxLength: 6 }), { minLength: 2, maxLength: 4 }), (ratings) => {
      for (const metric of ["nominal", "ordinal", "interval", "ratio"] as const) {
        const turned = [...ratings].reverse().map((row) => [...row].reverse())
        near(Krippendorff.alpha(turned, metric).alpha, Krippendorff.alpha(ratings, metric).alpha)
      }
      near(Krippendorff.alpha(ratings.map((row) => row.map((value) => value === undefined ? _ : value ** 3 - 7)), "ordinal").alpha, Krippendorff.alpha(ratings, "ordinal").alpha)
      near(Krippendorff.alpha(ratings.map((row) => row.map((value) => value === undefined ? _ : 3 * value - 7)), "interval").alpha, Krippendorff.alpha(ratings, "interval").alpha)
    }))
  })
  it("the interval of the four observers holds their alpha, follows the seed, and widens with the level", () => {
    const options = { resamples: 300, seed: 5, level: 0.9 }
    const { degenerate, high, low } = Krippendorff.interval(observers, "nominal", options)
    expect(low! > 0.4 && low! < 0.65 && high! > 0.85 && high! <= 1 && degenerate === 0).toBe(true)
    expect(Krippendorff.interval(observers, "nominal", options)).toEqual({ degenerate, high, low })
    expect(Krippendorff.interval(observers, "nominal", { ...options, level: 0.99 }).low!).toBeLessThan(low!)
    expect(Krippendorff.interval(observers, "nominal", { ...options, seed: 6 })).not.toEqual({ degenerate, high, low })
    expect(Krippendorff.interval([[1, 1, 2], [1, 1, 2]], "nominal", options).degenerate).toBeGreaterThan(50)
  })
  it.each([
    { change: { seed: undefined } }, { change: { level: 0 } }, { change: { level: 1 } }, { change: { level: undefined } }, { change: { resamples: 0 } },
    { change: { resamples: 1.5 } }, { change: { resamples: 100_001 } }, { change: { resamples: undefined } }
  ])("no interval with $change", ({ change }) =>
    expect(Krippendorff.interval(observers, "nominal", { resamples: 10, seed: 1, level: 0.9, ...change })).toEqual({ low: undefined, high: undefined, degenerate: 0 }))
  it("no alpha, no interval", () =>
    expect(Krippendorff.interval([[1, 1], [1, 1]], "nominal", { resamples: 10, seed: 1, level: 0.9 })).toEqual({ low: undefined, high: undefined, degenerate: 0 }))
  it("ten raters and twenty thousand subjects have an answer", () => {
    const ratings = Array.from({ length: 10 }, (_, rater) => Array.from({ length: 20_000 }, (_, at) => (at * 7 + (rater === 0 && at % 10 === 0 ? 1 : 0)) % 5))
    expect(Krippendorff.alpha(ratings, "ordinal").alpha!).toBeGreaterThan(0.9)
  })
})
