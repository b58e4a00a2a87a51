/**
 * Incomplete beta and gamma functions (fungsi beta dan gamma tak lengkap), from which every tail of this room is read.
 *
 * The leading factors use Loader's deviance form (Loader 2000, "Fast and accurate computation of binomial probabilities"), so
 * that counts of a million keep their digits where differences of log-gammas lose them. `jstat` 1.9 computes the same tails without it.
 *
 * @module
 */

// ── Types ───────────────────────────────────────────────────────────────────

/** Both tails of a distribution; together 1, each with its own digits. @category types */
export interface Tails {
  readonly lower: number
  readonly upper: number
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns ln Γ(x) for x above 0, by Stirling's series after shifting x up to 15.
 *
 * @category rules
 */
export const logGamma = (x: number): number => {
  let shifted = x
  let product = 1
  while (shifted < 15) product *= shifted++
  return (shifted - 0.5) * Math.log(shifted) - shifted + halfLogTwoPi + series(shifted) - Math.log(product)
}

/**
 * Returns both tails of the regularised incomplete beta function at x, with q = 1 − x given apart so that neither is a difference.
 *
 * Formula: continued fraction of Abramowitz & Stegun 26.5.8, evaluated by Lentz's method. a and b above 0, x in 0..1.
 *
 * @category rules
 */
export const beta = (a: number, b: number, x: number, q: number = 1 - x): Tails => {
  if (x <= 0) return { lower: 0, upper: 1 }
  if (q <= 0) return { lower: 1, upper: 0 }
  const front = betaFront(a, b, x, q)
  if (x < (a + 1) / (a + b + 2)) {
    const lower = Math.min(1, (front * betaFraction(a, b, x)) / a)
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(1, (front * betaFraction(b, a, q)) / b)
  return { lower: 1 - upper, upper }
}

/** Returns x^a q^b Γ(a+b) / (Γ(a) Γ(b)): the beta density times x q. @category rules */
export const betaFront = (a: number, b: number, x: number, q: number): number => {
  const n = a + b
  return Math.exp(stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * q)) *
    Math.sqrt((a / n) * b / (2 * Math.PI))
}

/**
 * Returns both tails of the regularised incomplete gamma function; a above 0, x from 0 up.
 *
 * Formula: power series below a + 1, continued fraction above (Abramowitz & Stegun 6.5.29 and 6.5.31).
 *
 * @category rules
 */
export const gamma = (a: number, x: number): Tails => {
  if (x <= 0) return { lower: 0, upper: 1 }
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 }
  const front = Math.exp(-deviance(a, x) - stirlingError(a)) / Math.sqrt(2 * Math.PI * a)
  if (x < a + 1) {
    let term = 1
    let total = 1
    for (let n = 1; n < steps && term > total * 1e-17; n++) {
      term *= x / (a + n)
      total += term
    }
    const lower = Math.min(1, front * total)
    return { lower, upper: 1 - lower }
  }
  let b = x + 1 - a
  let c = 1 / tiny
  let d = 1 / b
  let h = d
  for (let n = 1; n < steps; n++) {
    const factor = -n * (n - a)
    b += 2
    d = 1 / away(factor * d + b)
    c = away(b + factor / c)
    const change = c * d
    h *= change
    if (Math.abs(change - 1) < 3e-16) break
  }
  const upper = Math.min(1, front * a * h)
  return { lower: 1 - upper, upper }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const steps = 200_000
const tiny = 1e-300
const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI)

const away = (value: number): number => Math.abs(value) < tiny ? tiny : value

/** Stirling's series 1/12x − 1/360x³ + 1/1260x⁵ − 1/1680x⁷ + 1/1188x⁹ − 691/360360x¹¹. */
const series = (x: number): number => {
  const s = 1 / (x * x)
  return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * 691 / 360360))))) / x
}

/** ln Γ(n+1) − (n + ½) ln n + n − ½ ln 2π. */
const stirlingError = (n: number): number =>
  n >= 15 ? series(n) : logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - halfLogTwoPi

/** x ln(x/m) + m − x, without the loss of digits where x is near m. */
const deviance = (x: number, m: number): number => {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x
  const v = (x - m) / (x + m)
  let term = 2 * x * v
  let total = (x - m) * v
  for (let j = 1; j < 1000; j++) {
    term *= v * v
    const next = total + term / (2 * j + 1)
    if (next === total) break
    total = next
  }
  return total
}

const betaFraction = (a: number, b: number, x: number): number => {
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let h = d
  for (let m = 1; m < steps; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    h *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    h *= d * c
    if (Math.abs(d * c - 1) < 3e-16) break
  }
  return h
}
