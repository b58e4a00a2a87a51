/**
 * Many small writers, one transaction (tulis bersama): what comes while a write is under way goes together in the next.
 *
 * Nobody is answered before their own events are safe, and each gets an answer of their own.
 *
 * @module
 */

// ── Parameters ──────────────────────────────────────────────────────────────

/** Most writers put into one transaction. @category parameters */
export const most = 512

// ── Types ───────────────────────────────────────────────────────────────────

/** A write that goes together with its neighbours. @category types */
export interface Write<A, B> {
  (one: A): Promise<B>
  /** Ends when nothing is under way any more; nothing when nothing is. */
  readonly idle: () => Promise<void> | undefined
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Turns a function that writes many at once into one that writes a single one, together with its neighbours. @category rules */
export const make = <A, B>(
  commit: (batch: ReadonlyArray<A>) => PromiseLike<ReadonlyArray<B>> | ReadonlyArray<B>
): Write<A, B> => {
  let waiting: Array<Waiting<A, B>> = []
  let busy = false
  let watchers: Array<() => void> = []

  const run = async () => {
    while (waiting.length > 0) {
      const now = waiting.slice(0, most)
      waiting = waiting.slice(most)
      try {
        const answers = await commit(now.map(({ one }) => one))
        now.forEach(({ reject, resolve }, i) => (i < answers.length ? resolve(answers[i] as B) : reject(new Error("the store gave no answer"))))
      } catch (error) {
        now.forEach(({ reject }) => reject(error))
      }
    }
    busy = false
    const now = watchers
    watchers = []
    now.forEach((tell) => tell())
  }

  const write = (one: A) =>
    new Promise<B>((resolve, reject) => {
      waiting.push({ one, resolve, reject })
      if (busy) return
      busy = true
      // writers of the same turn of the event loop still get in
      queueMicrotask(() => void run())
    })
  const idle = () => (busy ? new Promise<void>((resolve) => watchers.push(resolve)) : undefined)
  return Object.assign(write, { idle })
}

// ── Clauses ─────────────────────────────────────────────────────────────────

interface Waiting<A, B> {
  readonly one: A
  readonly resolve: (answer: B) => void
  readonly reject: (error: unknown) => void
}
