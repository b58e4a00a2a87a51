/**
 * One line in the book: an event as it is handed in, and as it stands once recorded (catatan peristiwa).
 *
 * An event has two times: the day it happened and the instant it was written down. Its data is JSON.
 * Text that looks like a personal identity number (NIK) is refused wherever it stands.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Day from "../kernel/Day.ts"
import * as Instant from "./Instant.ts"
import { BadEvent, EventTooLarge } from "./LedgerError.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Position in a stream, counted from 1; 0 is the revision of a stream nobody has written to. @category types */
export type Revision = number

/** Position in the whole book, ascending from 1. Numbers may have holes where a store says so. @category types */
export type Position = number

/** What the writer believes the stream's revision to be, or `"any"` when it does not matter. @category types */
export type Expected = Revision | "any"

/** Peristiwa as it is handed in. @category types */
export interface NewEvent {
  /** Unique in the whole book; the writer makes it, and repeats it when it tries again. */
  readonly id: string
  /** What happened, in the past tense: `TraderEnrolled`. */
  readonly type: string
  /** Version of the shape of `data`, from 1. */
  readonly version: number
  readonly occurredOn: Day.Day
  readonly recordedAt: Instant.Instant
  /** Who wrote it down; an opaque id of a role or a person. */
  readonly by?: string
  /** Any JSON value. Private fields are sealed before they get here. */
  readonly data: unknown
}

/** Peristiwa as it stands in the book. @category types */
export interface Recorded extends NewEvent {
  readonly stream: string
  readonly revision: Revision
  readonly position: Position
  /** Link of the stream's hash chain, 64 hex digits. */
  readonly hash: string
  /** Stands only where the writer's clock had gone back: the event counts as known from here, not from `recordedAt`. */
  readonly knownAt?: Instant.Instant
}

/** One stream's part of an append. @category types */
export interface Append {
  readonly stream: string
  readonly expected: Expected
  readonly events: ReadonlyArray<NewEvent>
}

/** An event that passed every check, with its data as the text that is stored and hashed. @category types */
export interface Line {
  readonly event: NewEvent
  readonly text: string
}

/** An append that passed every check. @category types */
export interface Prepared {
  readonly stream: string
  readonly expected: Expected
  readonly lines: ReadonlyArray<Line>
}

// ── Parameters ──────────────────────────────────────────────────────────────

/** Largest data of one event, in characters of JSON. @category parameters */
export const maxDataLength = 1_048_576

/** Largest version of an event, and largest revision of a stream; every store can hold it. @category parameters */
export const maxCount = 2_147_483_647

// ── Rule ────────────────────────────────────────────────────────────────────

/** Checks a batch and serialises it, or says which event is bad and why. Nothing is stored. @category rules */
export const prepare = (
  batch: ReadonlyArray<Append>,
  limit: number = maxDataLength
): Result.Result<ReadonlyArray<Prepared>, BadEvent | EventTooLarge> => {
  const seen = new Set<string>()
  const out: Array<Prepared> = []
  if (!Array.isArray(batch)) return bad("", "notAnEvent")
  for (const part of batch as ReadonlyArray<Append | null | undefined>) {
    if (typeof part !== "object" || part === null) return bad("", "notAnEvent")
    const { events, expected, stream } = part
    if (!isName(stream)) return bad("", "stream")
    if (!Array.isArray(events)) return bad("", "notAnEvent")
    if (expected !== "any" && !isCount(expected)) return bad("", "expected")
    const lines: Array<Line> = []
    for (const event of events as ReadonlyArray<NewEvent>) {
      const reason = fault(event)
      if (reason !== undefined) return bad(isName(event?.id) ? event.id : "", reason)
      if (seen.has(event.id)) return bad(event.id, "duplicateId")
      seen.add(event.id)
      const text = JSON.stringify(event.data)
      if (text.length > limit) {
        return Result.fail(new EventTooLarge({ id: event.id, length: text.length, limit }))
      }
      lines.push({ event, text })
    }
    out.push({ stream, expected, lines })
  }
  return Result.succeed(out)
}

/** Tells what is wrong with an event, or nothing when it may be written. @category rules */
export const fault = (event: NewEvent): BadEvent["reason"] | undefined =>
  typeof event !== "object" || event === null ? "notAnEvent"
    : !isName(event.id) ? "id"
    : !isName(event.type) ? "type"
    : !isCount(event.version) || event.version < 1 || event.version > maxCount ? "version"
    : !Day.isDay(event.occurredOn) ? "occurredOn"
    : !Instant.isInstant(event.recordedAt) ? "recordedAt"
    : event.by !== undefined && !isName(event.by) ? "by"
    : dataFaultOf(event)

/** Tells whether a text may name a stream, an event, a type or a writer: 1 to 200 characters, none of control. @category rules */
export const isName = (text: unknown): text is string =>
  typeof text === "string" && shape.test(text) && text.isWellFormed() && !holdsIdentityNumber(text)

/** Tells whether a text holds what looks like an Indonesian identity number (NIK): sixteen digits that stand alone. @category rules */
export const holdsIdentityNumber = (text: string): boolean => text.length >= 16 && identityNumber.test(text)

// ── Clauses ─────────────────────────────────────────────────────────────────

const shape = /^[^\p{Cc}]{1,200}$/u
const identityNumber = /(?<![0-9A-Za-z])\d{16}(?![0-9A-Za-z])/
const deepest = 64

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
const bad = (id: string, reason: BadEvent["reason"]) => Result.fail(new BadEvent({ id, reason }))

/** A field that throws when it is read is no JSON. */
const dataFaultOf = ({ data }: NewEvent) => {
  try {
    return dataFault(data, 0)
  } catch {
    return "notJson"
  }
}

/** JSON.stringify turns NaN into null and drops functions without a word; a book must not. */
const dataFault = (value: unknown, depth: number): "notJson" | "identityNumber" | undefined => {
  switch (typeof value) {
    case "string":
      return holdsIdentityNumber(value) ? "identityNumber" : undefined
    case "number":
      return !Number.isFinite(value) ? "notJson"
        : Number.isInteger(value) && holdsIdentityNumber(String(value)) ? "identityNumber" : undefined
    case "boolean":
      return undefined
    case "object":
      return value === null ? undefined : depth >= deepest ? "notJson" : insideFault(value, depth + 1)
    default:
      return "notJson"
  }
}

const insideFault = (value: object, depth: number) => {
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const reason = dataFault(value[i], depth)
      if (reason !== undefined) return reason
    }
    return undefined
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  if ((prototype !== Object.prototype && prototype !== null) || "toJSON" in value) return "notJson"
  for (const key in value) {
    const field = (value as Record<string, unknown>)[key]
    // an absent key and a key that is undefined are the same JSON
    if (field === undefined) continue
    const reason = holdsIdentityNumber(key) ? "identityNumber" : dataFault(field, depth)
    if (reason !== undefined) return reason
  }
  return undefined
}
