/**
 * Waiting that ends (batas waktu tunggu): a network may swallow what is sent and never say so.
 *
 * @module
 */

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * The answer, or an error with the code `ETIMEDOUT` when there is none after so many milliseconds.
 *
 * An answer that comes later goes to `late`; an error that comes later is nobody's.
 * @category rules
 */
export const within = <A>(milliseconds: number, answer: PromiseLike<A>, late: (answer: A) => void = () => undefined): Promise<A> =>
  new Promise((resolve, reject) => {
    let over = false
    const timer = setTimeout(() => {
      over = true
      reject(new Late(`no answer within ${milliseconds} ms`))
    }, milliseconds)
    answer.then(
      (value) => {
        clearTimeout(timer)
        if (over) late(value)
        else resolve(value)
      },
      (error: unknown) => {
        clearTimeout(timer)
        reject(error)
      }
    )
  })

/** Tells whether an error says that no answer came in time. @category rules */
export const isLate = (error: unknown): boolean => error instanceof Late

// ── Clauses ─────────────────────────────────────────────────────────────────

class Late extends Error {
  readonly code = "ETIMEDOUT"
}
