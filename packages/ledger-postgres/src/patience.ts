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
export const within = async <A>(milliseconds: number, answer: PromiseLike<A>, late: (answer: A) => void = () => undefined): Promise<A> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Late(`no answer within ${milliseconds} ms`)), milliseconds)
  })
  try {
    return await Promise.race([answer, end])
  } catch (error) {
    if (isLate(error)) void tell(answer, late)
    throw error
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Milliseconds a timer and the server both take: 1 to 2,147,483,647, so that `Infinity` is three weeks and no number at all is
 * the usual patience.
 * @category rules
 */
export const bounded = (milliseconds: number, usual: number): number =>
  Math.min(2_147_483_647, Math.max(1, Math.ceil(Number.isNaN(milliseconds) ? usual : milliseconds)))

/** Tells whether an error says that no answer came in time. @category rules */
export const isLate = (error: unknown): boolean => error instanceof Late

// ── Clauses ─────────────────────────────────────────────────────────────────

const tell = async <A>(answer: PromiseLike<A>, late: (answer: A) => void): Promise<void> => {
  try {
    late(await answer)
  } catch {
    // it failed after nobody waited for it any more
  }
}

class Late extends Error {
  readonly code = "ETIMEDOUT"
}
