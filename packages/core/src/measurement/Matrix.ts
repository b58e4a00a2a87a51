/**
 * Symmetric systems of equations (sistem persamaan linear), solved by Cholesky's method.
 *
 * Only what least squares and likelihoods of this room need. A matrix that is not positive definite has no
 * answer, which the callers read as "not identified".
 *
 * @module
 */

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Factors a symmetric matrix, row by row in one array, into L with L Lᵀ = A; undefined when a pivot is not above `floor` of its diagonal.
 *
 * @category rules
 */
export const factor = (matrix: Float64Array, size: number, floor = 1e-11): Float64Array | undefined => {
  const lower = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let value = matrix[i * size + j]!
      for (let k = 0; k < j; k++) value -= lower[i * size + k]! * lower[j * size + k]!
      if (i !== j) lower[i * size + j] = value / lower[j * size + j]!
      else if (!(value > floor * Math.abs(matrix[i * size + i]!))) return undefined
      else lower[i * size + i] = Math.sqrt(value)
    }
  }
  return lower
}

/** Solves L Lᵀ x = b for a factor that `factor` made. @category rules */
export const solve = (lower: Float64Array, right: Float64Array): Float64Array => {
  const size = right.length
  const x = Float64Array.from(right)
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i]! -= lower[i * size + k]! * x[k]!
    x[i]! /= lower[i * size + i]!
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= lower[k * size + i]! * x[k]!
    x[i]! /= lower[i * size + i]!
  }
  return x
}

/** Inverts the matrix whose factor is given: the covariances of least squares or of a likelihood. @category rules */
export const inverse = (lower: Float64Array, size: number): Float64Array => {
  const result = new Float64Array(size * size)
  for (let column = 0; column < size; column++) {
    const unit = new Float64Array(size)
    unit[column] = 1
    solve(lower, unit).forEach((value, row) => {
      result[row * size + column] = value
    })
  }
  return result
}
