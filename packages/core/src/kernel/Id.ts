/**
 * Names of things (pengenal): opaque, branded by what they name, never a person's identity number.
 *
 * An id is 1 to 80 letters, digits, dots, dashes, underscores or slashes. Text with a run of
 * sixteen digits is refused: that is how an Indonesian identity number (NIK) looks, and none may enter.
 *
 * @module
 */
import type { Brand } from "effect/Brand"
import * as Data from "effect/Data"
import * as Result from "effect/Result"

// ── Types ───────────────────────────────────────────────────────────────────

/** A name branded with what it names. @category types */
export type Id<Kind extends string> = string & Brand<Kind>

/** Pedagang. @category types */
export type TraderId = Id<"TraderId">
/** Pasar rakyat. @category types */
export type MarketId = Id<"MarketId">
/** Angkatan. @category types */
export type CohortId = Id<"CohortId">
/** Pertemuan. @category types */
export type SessionId = Id<"SessionId">
/** Modul. @category types */
export type ModuleId = Id<"ModuleId">
/** Unit kompetensi: code with version. @category types */
export type UnitCode = Id<"UnitCode">
/** Trainer, assessor, mentor or official (pelatih, asesor, pendamping, pejabat): a role's opaque id. @category types */
export type PersonId = Id<"PersonId">
/** Skema sertifikasi. @category types */
export type SchemeId = Id<"SchemeId">
/** Penilaian: the instrument, for example `post-test`. @category types */
export type AssessmentId = Id<"AssessmentId">
/** Peristiwa in the ledger. @category types */
export type EventId = Id<"EventId">
/** Nomor sertifikat. @category types */
export type CertificateNumber = Id<"CertificateNumber">

/** Why a text is no id. @category errors */
export class InvalidId extends Data.TaggedError("InvalidId")<{
  readonly text: string
  readonly reason: "empty" | "tooLong" | "character" | "identityNumber"
}> {}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Reads an id, or says why the text is none. The text of a suspected identity number is not kept in the error.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Id } from "@sepasar/core/kernel"
 *
 * Result.isSuccess(Id.parse<"TraderId">("P-00017")) // => true
 * Result.isSuccess(Id.parse<"TraderId">("3573014107900001")) // => false
 * ```
 * @category rules
 */
export const parse = <Kind extends string>(text: string): Result.Result<Id<Kind>, InvalidId> => {
  const reason = fault(text)
  if (reason === undefined) return Result.succeed(text as Id<Kind>)
  return Result.fail(new InvalidId({ text: reason === "identityNumber" ? "" : text, reason }))
}

/** Tells why a text is no id, or nothing when it is one. @category rules */
export const fault = (text: string): InvalidId["reason"] | undefined =>
  text === "" ? "empty"
    : text.length > 80 ? "tooLong"
    : identityNumber.test(text) ? "identityNumber"
    : shape.test(text) ? undefined : "character"

/** Makes an id from text the programmer wrote; a text that is no id is a bug and throws. @category rules */
export const make = <Kind extends string>(text: string): Id<Kind> => Result.getOrThrow(parse<Kind>(text))

// ── Clauses ─────────────────────────────────────────────────────────────────

const shape = /^[\p{L}\p{N}._/-]+$/u
const identityNumber = /(?<!\d)\d{16}(?!\d)/
