/**
 * Two books of one school, brought together again (penyatuan setelah luring).
 *
 * A hall without a signal writes to a book of its own, and meanwhile the office writes too. Events travel by their id.
 * Facts are united. A decision made without knowing what the other side had is never merged in silence: it is held
 * back and shown, and a person accepts it. Nothing is deleted on either side.
 *
 * A run may break off anywhere, run twice, or begin again from an old state: what is there already is not written again.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { NewEvent, Position, Recorded } from "./Entry.ts"
import type { Service } from "./Ledger.ts"
import { LedgerUnavailable, ofUnknownRead } from "./LedgerError.ts"
import type { AppendError } from "./LedgerError.ts"
import * as Plan from "./Plan.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** How far a direction has come; plain JSON, to be kept between runs. Losing it costs time only. @category types */
export interface State {
  /** Everything up to this position of the source has been looked at. */
  readonly after: Position
  /** Streams with something held back, to be looked at again. */
  readonly held: ReadonlyArray<string>
}

/** What a person has to look at. @category types */
export type Conflict =
  /** A decision whose maker did not know `unknown`, which the other side already had. */
  | { readonly kind: "decidedWithoutKnowing"; readonly stream: string; readonly event: Recorded; readonly unknown: ReadonlyArray<Recorded> }
  /** A decision that follows one that is held back. */
  | { readonly kind: "followsHeldDecision"; readonly stream: string; readonly event: Recorded; readonly unknown: ReadonlyArray<Recorded> }
  /** Both sides have an event of this id, and they differ. */
  | { readonly kind: "idReused"; readonly stream: string; readonly event: Recorded; readonly theirs: Recorded }

/** What a run did. @category types */
export interface Report {
  readonly written: number
  readonly conflicts: ReadonlyArray<Conflict>
  readonly state: State
}

/** What a run needs to know. @category types */
export interface Options {
  /** Tells a decision from a fact. */
  readonly isDecision: (event: Recorded) => boolean
  /** Tells whether what the maker did not know matters to the decision; everything matters when left out. */
  readonly matters?: (decision: Recorded, unknown: Recorded) => boolean
  /** Told after each piece, so that a run that breaks off can go on from there. */
  readonly onProgress?: (state: State) => void
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Where a direction begins. @category rules */
export const start: State = { after: 0, held: [] }

/** Brings everything new of one book into another; run it in both directions. @category rules */
export const push = (from: Service, to: Service, state: State, options: Options): Effect.Effect<Report, AppendError> =>
  Effect.gen(function*() {
    const pieces = from.chunks({ after: state.after })[Symbol.asyncIterator]()
    const conflicts: Array<Conflict> = []
    let written = 0
    let after = state.after
    let streams = new Set(state.held)
    const held = new Set<string>()
    while (true) {
      const piece = yield* Effect.tryPromise({ try: () => pieces.next(), catch: ofUnknownRead })
      const events = piece.done === true ? [] : piece.value
      for (const { stream } of events) streams.add(stream)
      for (const stream of streams) {
        const done = yield* oneStream(from, to, stream, options)
        written += done.written
        // a stream may come in more than one piece; what counts is how it stood last
        for (let i = conflicts.length - 1; i >= 0; i--) if (conflicts[i]?.stream === stream) conflicts.splice(i, 1)
        conflicts.push(...done.conflicts)
        if (done.conflicts.length > 0) held.add(stream)
        else held.delete(stream)
      }
      streams = new Set()
      after = events[events.length - 1]?.position ?? after
      const now: State = { after, held: [...held] }
      options.onProgress?.(now)
      if (piece.done === true) return { written, conflicts, state: now }
    }
  })

/** Writes a held decision to the other book after all, because a person said so. Repeating it is nothing. @category rules */
export const accept = (conflict: Conflict, to: Service): Effect.Effect<number, AppendError> =>
  to.append(conflict.stream, "any", [asNew(conflict.event)])

// ── Clauses ─────────────────────────────────────────────────────────────────

const mostAttempts = 50

const oneStream = (
  from: Service,
  to: Service,
  stream: string,
  options: Options,
  attempts = mostAttempts
): Effect.Effect<Pick<Report, "written" | "conflicts">, AppendError> =>
  Effect.gen(function*() {
    const mine = yield* from.read(stream)
    const theirs = yield* to.read(stream)
    const { conflicts, missing } = compare(stream, mine, theirs, options)
    if (missing.length === 0) return { written: 0, conflicts }
    const result = yield* Effect.result(to.append(stream, theirs.length, missing.map(asNew)))
    if (Result.isSuccess(result)) return { written: missing.length, conflicts }
    if (result.failure._tag !== "RevisionConflict") return yield* Effect.fail(result.failure)
    if (attempts === 0) return yield* Effect.fail(new LedgerUnavailable({ reason: "busy", cause: result.failure }))
    // somebody wrote in between: look again, and decide again
    return yield* oneStream(from, to, stream, options, attempts - 1)
  })

const compare = (
  stream: string,
  mine: ReadonlyArray<Recorded>,
  theirs: ReadonlyArray<Recorded>,
  { isDecision, matters = () => true }: Options
) => {
  const there = new Map(theirs.map((event) => [event.id, event]))
  const known = new Set<string>()
  const missing: Array<Recorded> = []
  const conflicts: Array<Conflict> = []
  let holding = false
  for (const event of mine) {
    const other = there.get(event.id)
    if (other !== undefined) {
      if (!Plan.same({ stream, revision: other.revision, event: other, text: JSON.stringify(other.data) }, { event, text: JSON.stringify(event.data) })) {
        conflicts.push({ kind: "idReused", stream, event, theirs: other })
      }
    } else if (isDecision(event)) {
      const unknown = theirs.filter((one) => !known.has(one.id) && matters(event, one))
      if (unknown.length > 0 || holding) {
        holding = true
        conflicts.push({ kind: unknown.length > 0 ? "decidedWithoutKnowing" : "followsHeldDecision", stream, event, unknown })
      } else missing.push(event)
    } else missing.push(event)
    known.add(event.id)
  }
  return { conflicts, missing }
}

const asNew = ({ hash: _, knownAt: __, position: ___, revision: ____, stream: _____, ...event }: Recorded): NewEvent => event
