/**
 * Personal data in a book that is never rewritten (pelindungan data pribadi).
 *
 * Private fields are sealed before they are recorded. Every use is written to a log. Erasing destroys a key: counts stay,
 * the fields are gone from every export, index and backup of the book. Nothing here reads a clock or makes a key.
 *
 * Law note: docs/law/privacy.md
 *
 * @module
 */
import * as Effect from "effect/Effect"
import type { Day } from "../kernel/Day.ts"
import type { NewEvent, Recorded } from "./Entry.ts"
import type { Instant } from "./Instant.ts"
import type * as KeyStore from "./KeyStore.ts"
import type * as Ledger from "./Ledger.ts"
import type { AppendError, LedgerUnavailable, ReadError } from "./LedgerError.ts"
import { ofUnknownRead } from "./LedgerError.ts"
import * as Seal from "./Seal.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** The six grounds for using personal data (dasar pemrosesan), UU 27/2022 article 20(2). @category types */
export type Basis = "consent" | "contract" | "legalObligation" | "vitalInterest" | "publicService" | "legitimateInterest"

/** What data is used for (tujuan pemrosesan), as data a city keeps. @category types */
export interface Purpose {
  readonly id: string
  readonly basis: Basis
  /** Version of the text people were shown. */
  readonly textVersion: string
  /** Names of the fields that are used. */
  readonly fields: ReadonlyArray<string>
}

/** The envelope of an event to be made. @category types */
export interface Stamp {
  readonly id: string
  readonly occurredOn: Day
  readonly recordedAt: Instant
  readonly by?: string
}

/** Events about the use of data (catatan pemrosesan), UU 27/2022 article 31. @category types */
export type Logged =
  | { readonly type: "PurposeDeclared"; readonly data: Purpose }
  | { readonly type: "ConsentGiven"; readonly data: { readonly purpose: string; readonly textVersion: string } }
  | { readonly type: "ConsentWithdrawn"; readonly data: { readonly purpose: string } }
  | { readonly type: "DataUsed"; readonly data: { readonly purpose: string; readonly operation: Operation; readonly fields: ReadonlyArray<string> } }
  | { readonly type: "PersonErased"; readonly data: { readonly reason: string } }

/** Kinds of use that are logged. @category types */
export type Operation = "collected" | "read" | "changed" | "disclosed" | "exported" | "erased"

/** Everything a book holds about one person, sealed fields opened where the key still is. @category types */
export interface PersonFile {
  readonly person: string
  readonly erased: boolean
  readonly events: ReadonlyArray<Recorded>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** The stream that logs the use of one person's data. @category rules */
export const logStream = (person: string): string => `privacy/${person}`

/** The stream that holds the purposes of the office. @category rules */
export const purposeStream = "privacy"

/** Makes an event of the log. @category rules */
export const logged = ({ data, type }: Logged, { by, id, occurredOn, recordedAt }: Stamp): NewEvent => ({
  id, type, version: 1, occurredOn, recordedAt, data, ...(by === undefined ? {} : { by })
})

/**
 * Seals the named fields of an event's data for one person; other fields stay as they are.
 *
 * `chance` gives so many random bytes. Fails with nothing sealed when the person was erased.
 * @category rules
 */
export const sealed = (
  event: NewEvent,
  person: string,
  fields: ReadonlyArray<string>,
  keys: KeyStore.Service,
  chance: (bytes: number) => Uint8Array
): Effect.Effect<NewEvent, LedgerUnavailable | Seal.SealBroken> =>
  Effect.gen(function*() {
    const key = yield* keys.keep(person, chance(32))
    if (key === undefined) return yield* Effect.fail(new Seal.SealBroken({ person, event: event.id, field: fields[0] ?? "" }))
    const data = Object.entries(event.data as Readonly<Record<string, unknown>>).map(([field, value]) => [
      field,
      fields.includes(field) && value !== undefined ? Seal.close(value, { person, event: event.id, field }, key, chance(12)) : value
    ])
    return { ...event, data: Object.fromEntries(data) as unknown }
  })

/** Opens the sealed fields of an event; a field whose key is gone reads `{ erased: true }`. @category rules */
export const opened = (event: Recorded, keys: KeyStore.Service): Effect.Effect<Recorded, LedgerUnavailable | Seal.SealBroken> =>
  Effect.gen(function*() {
    if (typeof event.data !== "object" || event.data === null) return event
    const out: Array<readonly [string, unknown]> = []
    for (const [field, value] of Object.entries(event.data)) {
      if (!Seal.isSealed(value)) {
        out.push([field, value])
        continue
      }
      const key = yield* keys.find(value.person)
      const place = { person: value.person, event: event.id, field }
      out.push([field, key === undefined ? { erased: true } : yield* Effect.fromResult(Seal.open(value, place, key))])
    }
    return { ...event, data: Array.isArray(event.data) ? event.data : Object.fromEntries(out) as unknown }
  })

/**
 * Erases a person (penghapusan): destroys the key, then logs that it happened. May be repeated with the same stamp.
 *
 * UU 27/2022 articles 8, 16(2)g, 42 to 45. Counts, decisions and certificate numbers stay; whether they may is the
 * office's to know.
 * @category rules
 */
export const erase = (
  person: string,
  reason: string,
  stamp: Stamp,
  keys: KeyStore.Service,
  ledger: Pick<Ledger.Service, "append">
): Effect.Effect<void, AppendError> =>
  Effect.andThen(
    keys.destroy(person),
    Effect.asVoid(ledger.append(logStream(person), "any", [logged({ type: "PersonErased", data: { reason } }, stamp)]))
  )

/**
 * Collects everything about one person (hak akses dan portabilitas), UU 27/2022 articles 7 and 13.
 *
 * Events of the person's streams, events that name the person in their data, and what the person recorded. Reads the
 * whole book once.
 * @category rules
 */
export const personFile = (
  person: string,
  ledger: Pick<Ledger.Service, "chunks">,
  keys: KeyStore.Service
): Effect.Effect<PersonFile, ReadError | Seal.SealBroken> =>
  Effect.gen(function*() {
    const found = yield* Effect.tryPromise({
      try: async () => {
        const out: Array<Recorded> = []
        for await (const chunk of ledger.chunks()) out.push(...chunk.filter((event) => concerns(event, person)))
        return out
      },
      catch: ofUnknownRead
    })
    const events: Array<Recorded> = []
    for (const event of found) events.push(yield* opened(event, keys))
    return { person, erased: found.some(({ stream, type }) => type === "PersonErased" && stream === logStream(person)), events }
  })

/** Tells whether an event is about a person: by stream, by writer, or by a value of its data. @category rules */
export const concerns = (event: Recorded, person: string): boolean =>
  event.stream.endsWith(`/${person}`) || event.by === person || mentions(event.data, person)

/**
 * Tells whether a consent stands (persetujuan berlaku) on a day, out of a stream's events: given and not withdrawn since.
 *
 * The later of two on one day is the one recorded later.
 * @category rules
 */
export const consents = (events: ReadonlyArray<Recorded>, purpose: string, on: Day): boolean => {
  const about = events.filter(({ data, occurredOn, type }) =>
    (type === "ConsentGiven" || type === "ConsentWithdrawn") && occurredOn <= on &&
    (data as { readonly purpose?: unknown } | null)?.purpose === purpose)
  const last = about.reduce<Recorded | undefined>((a, b) =>
    a === undefined || b.occurredOn > a.occurredOn || (b.occurredOn === a.occurredOn && b.recordedAt >= a.recordedAt) ? b : a, undefined)
  return last?.type === "ConsentGiven"
}

/** Tells whether data may be used for a purpose on a day: another basis than consent, or a consent that stands. @category rules */
export const mayUse = (purpose: Purpose, events: ReadonlyArray<Recorded>, on: Day): boolean =>
  purpose.basis !== "consent" || consents(events, purpose.id, on)

// ── Clauses ─────────────────────────────────────────────────────────────────

const mentions = (value: unknown, person: string): boolean =>
  value === person ||
  (typeof value === "object" && value !== null && Object.values(value).some((inner) => mentions(inner, person)))
