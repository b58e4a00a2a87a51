/**
 * A small linearizability check (uji keterurutan) for appends to streams.
 *
 * A history is what callers saw: when they asked, when they were answered, and what. It is right when there is one
 * order of all writes to a stream that explains every answer and never puts a later question before an earlier answer.
 * Because event ids are unique, the order is the one that stands in the book, and checking it is enough.
 *
 * @module
 */
import type { Entry } from "@sepasar/core/ledger"

// ── Types ───────────────────────────────────────────────────────────────────

/** One append, as its caller saw it. Ticks are any clock that never goes back, the same for all callers. @category types */
export interface Attempt {
  readonly stream: string
  readonly expected: Entry.Expected
  readonly ids: ReadonlyArray<string>
  readonly asked: number
  readonly answered: number
  readonly answer:
    | { readonly kind: "written"; readonly revision: number }
    | { readonly kind: "conflict"; readonly actual: number }
    /** The caller does not know. */
    | { readonly kind: "unknown" }
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Returns what is wrong with a history, given the streams as they stand afterwards; nothing when it is linearizable. @category rules */
export const faults = (
  history: ReadonlyArray<Attempt>,
  streams: ReadonlyMap<string, ReadonlyArray<Entry.Recorded>>
): ReadonlyArray<string> => {
  const out: Array<string> = []
  for (const [stream, events] of streams) {
    const attempts = history.filter((attempt) => attempt.stream === stream)
    out.push(...inStream(stream, attempts, events))
  }
  const known = new Set(streams.keys())
  for (const { answer, stream } of history) {
    if (answer.kind === "written" && !known.has(stream)) out.push(`${stream}: was acknowledged and is not there`)
  }
  return out
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const inStream = (stream: string, attempts: ReadonlyArray<Attempt>, events: ReadonlyArray<Entry.Recorded>) => {
  const out: Array<string> = []
  const say = (what: string) => out.push(`${stream}: ${what}`)
  const at = new Map<string, number>()
  events.forEach(({ id, revision }, i) => {
    if (revision !== i + 1) say(`revision ${revision} stands in place ${i + 1}`)
    if (at.has(id)) say(`${id} stands there twice`)
    at.set(id, revision)
  })

  /** Where an attempt's events ended up; nothing when they are not there. */
  const span = ({ ids }: Attempt) => {
    const revisions = ids.map((id) => at.get(id))
    const there = revisions.filter((revision) => revision !== undefined)
    if (there.length > 0 && there.length < ids.length) say(`${ids.join(" ")} is torn: only a part is there`)
    const first = revisions[0]
    if (first === undefined) return undefined
    if (revisions.some((revision, i) => revision !== first + i)) say(`${ids.join(" ")} does not stand together`)
    return { first, last: first + ids.length - 1 }
  }

  const writes: Array<{ readonly attempt: Attempt; readonly first: number; readonly last: number }> = []
  const foreign = new Set(at.keys())
  for (const attempt of attempts) {
    const place = span(attempt)
    attempt.ids.forEach((id) => foreign.delete(id))
    if (place !== undefined) writes.push({ attempt, ...place })
    const { answer, expected } = attempt
    if (answer.kind === "written") {
      if (place === undefined) say(`${attempt.ids.join(" ")} was acknowledged and is not there`)
      else if (place.last !== answer.revision) say(`${attempt.ids.join(" ")} was acknowledged as ${answer.revision}, stands at ${place.last}`)
      if (place !== undefined && expected !== "any" && expected !== place.first - 1) say(`${attempt.ids.join(" ")} expected ${expected}, stands behind ${place.first - 1}: an update was lost`)
    } else if (answer.kind === "conflict" && place !== undefined) say(`${attempt.ids.join(" ")} was turned away and is there`)
  }
  for (const id of foreign) say(`${id} was written by nobody`)

  // real time: what was answered before another was asked stands before it
  const inOrder = [...writes].sort((a, b) => a.first - b.first)
  let latestAsked = -Infinity
  for (const { attempt } of inOrder) {
    if (attempt.answer.kind !== "unknown" && attempt.answered < latestAsked) say(`${attempt.ids.join(" ")} stands behind a write that was asked after it was answered`)
    latestAsked = Math.max(latestAsked, attempt.asked)
  }

  // a conflict names a revision the stream had between question and answer
  for (const { answer, answered, asked, expected, ids } of attempts) {
    if (answer.kind !== "conflict") continue
    const least = Math.max(0, ...writes.filter((w) => w.attempt.answer.kind === "written" && w.attempt.answered < asked).map((w) => w.last))
    const most = Math.max(0, ...writes.filter((w) => w.attempt.asked < answered).map((w) => w.last))
    if (answer.actual < least || answer.actual > most) say(`${ids.join(" ")} was told revision ${answer.actual}; it was between ${least} and ${most}`)
    if (answer.actual === expected) say(`${ids.join(" ")} was turned away although the stream stood where it expected`)
  }
  return out
}
