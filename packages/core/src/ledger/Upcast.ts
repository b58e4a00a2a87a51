/**
 * Old events, read in today's shape (pembaruan bentuk data).
 *
 * The book is never rewritten: an event keeps the version it was written in, and is brought forward on the way out, one
 * version a step. An event of a version nobody here knows is refused, not guessed at.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import type { Recorded } from "./Entry.ts"
import type { Service } from "./Ledger.ts"
import { BadEvent, ofUnknownRead } from "./LedgerError.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** The shapes an event type has had. @category types */
export interface Shape {
  /** The version that is written today. */
  readonly current: number
  /** From each older version, the step to the next. */
  readonly steps: Readonly<Record<number, (data: unknown) => unknown>>
}

/** Shapes by event type; a type that is not listed is passed on as it is. @category types */
export type Shapes = Readonly<Record<string, Shape>>

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Brings one event to the current version of its type.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Upcast } from "@sepasar/core/ledger"
 *
 * const shapes = { MentoringVisited: { current: 2, steps: { 1: (data: unknown) => ({ ...(data as object), minutes: 60 }) } } }
 * const old = { type: "MentoringVisited", version: 1, data: { mentor: "M-1" } }
 *
 * Result.getOrThrow(Upcast.event(shapes, old)).data // => { mentor: "M-1", minutes: 60 }
 * ```
 * @category rules
 */
export const event = <E extends Pick<Recorded, "type" | "version" | "data"> & { readonly id?: string }>(
  shapes: Shapes,
  old: E
): Result.Result<E, BadEvent> => {
  const shape = Object.hasOwn(shapes, old.type) ? shapes[old.type] : undefined
  if (shape === undefined || old.version === shape.current) return Result.succeed(old)
  let data = old.data
  for (let version = old.version; version < shape.current; version++) {
    const step = shape.steps[version]
    if (step === undefined) return Result.fail(new BadEvent({ id: old.id ?? "", reason: "unknownVersion" }))
    data = step(data)
  }
  return old.version > shape.current
    ? Result.fail(new BadEvent({ id: old.id ?? "", reason: "unknownVersion" }))
    : Result.succeed({ ...old, version: shape.current, data })
}

/** A ledger that reads every event in its current shape; export, import and verification see what was written. @category rules */
export const reading = (ledger: Service, shapes: Shapes): Service => {
  async function* chunks(options?: Parameters<Service["chunks"]>[0]) {
    for await (const chunk of ledger.chunks(options)) yield chunk.map((one) => Result.getOrThrowWith(event(shapes, one), (bad) => bad))
  }
  return {
    ...ledger,
    read: (stream, options) =>
      Effect.flatMap(ledger.read(stream, options), (events) =>
        Effect.fromResult(Result.all(events.map((one) => event(shapes, one))))),
    chunks,
    readAll: (options) =>
      Stream.fromAsyncIterable(chunks(options), ofUnknownRead).pipe(Stream.flatMap((piece) => Stream.fromIterable(piece)))
  }
}
