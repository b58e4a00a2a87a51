/**
 * The code of a competency unit (kode unit kompetensi), with its version.
 *
 * The same unit exists in versions with different content, so the version is part of the name. Codes in
 * real lists are dirty; the normaliser repairs what can be repaired safely and says what it changed. A digit typed
 * for a letter is told and never repaired, because the other reading may be a real code too; nor is a dot within the serial or the version.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import type * as Id from "../kernel/Id.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/**
 * Bentuk kode: `new` is G.46RIT00.001.1 (KBLI letter, main group, field, two digits, serial, one-digit version),
 * `older` is M.692000.007.02 (letter, six digits, serial, two-digit version), `oldest` is TIK.SM01.001.01 (sector letters first).
 *
 * @category types
 */
export type Form = "new" | "older" | "oldest"

/** Perubahan the normaliser made. @category types */
export type Change = "spaces" | "lookAlikes" | "letterCase" | "separators" | "dots" | "versionShortened" | "versionPadded"

/** Kode yang sudah rapi: code, the same without its version, the version, and every change made. @category types */
export interface Normalised {
  readonly code: Id.UnitCode
  readonly unit: string
  readonly version: number
  readonly form: Form
  readonly changes: ReadonlyArray<Change>
}

/** The text is no code that can be read safely; `suggestion` is for a person to judge and is never applied. @category errors */
export class UnreadableUnitCode extends Data.TaggedError("UnreadableUnitCode")<{
  readonly text: string
  readonly reason: "notACode" | "digitForLetter" | "letterForDigit" | "missingDigits" | "version"
  readonly suggestion: string | undefined
}> {}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Reads a code and reports what had to be changed to read it.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { UnitCode } from "@sepasar/core/competency"
 *
 * Result.map(UnitCode.normalise("N.821.100.029.02"), ({ code, changes }) => [code, changes]) // => Result.succeed(["N.821100.029.02", ["dots"]])
 * Result.map(UnitCode.normalise("M.70PEN00.028.01"), ({ code, changes }) => [code, changes]) // => Result.succeed(["M.70PEN00.028.1", ["versionShortened"]])
 * Result.flip(UnitCode.normalise("M.711GN00.093.2")).pipe(Result.map(({ reason }) => reason)) // => Result.succeed("digitForLetter")
 * ```
 * @category rules
 */
export const normalise = (text: string): Result.Result<Normalised, UnreadableUnitCode> => {
  const spaced = text.replace(invisible, "")
  const plain = spaced.normalize("NFKC").replace(invisible, "")
  const upper = plain.toUpperCase()
  const dotted = upper.replace(separators, ".")
  const single = dotted.replace(/\.{2,}/g, ".").replace(/^\.|\.$/g, "")
  const changes: ReadonlyArray<Change> = [
    ...(spaced === text ? [] : ["spaces" as const]),
    ...(plain === spaced ? [] : ["lookAlikes" as const]),
    ...(upper === plain ? [] : ["letterCase" as const]),
    ...(dotted === upper ? [] : ["separators" as const])
  ]
  const parts = read(single)
  if (parts === undefined) return Result.fail(unreadable(text, single))
  const { digits, form, unit } = parts
  if (form === "new" && digits.length === 2 && !digits.startsWith("0")) {
    return Result.fail(new UnreadableUnitCode({ text, reason: "version", suggestion: undefined }))
  }
  const version = Number(digits)
  if (version === 0) return Result.fail(new UnreadableUnitCode({ text, reason: "version", suggestion: undefined }))
  const written = form === "new" ? String(version) : digits.padStart(2, "0")
  return Result.succeed({
    code: `${unit}.${written}` as Id.UnitCode,
    unit,
    version,
    form,
    changes: [
      ...changes,
      ...(dotted === `${unit}.${digits}` ? [] : ["dots" as const]),
      ...(written.length < digits.length ? ["versionShortened" as const] : written.length > digits.length ? ["versionPadded" as const] : [])
    ]
  })
}

/** Tells whether two codes name the same unit, whatever the version. @category rules */
export const isSameUnit = (a: Id.UnitCode, b: Id.UnitCode): boolean => a.slice(0, a.lastIndexOf(".")) === b.slice(0, b.lastIndexOf("."))

// ── Clauses ─────────────────────────────────────────────────────────────────

interface Parts {
  readonly form: Form
  readonly unit: string
  readonly digits: string
}

/** Spaces, and signs that print nothing. */
const invisible = /[\s\p{Cf}]+/gu

/** Signs people type or paste for a dot: dashes, strokes, bullets. */
const separators = /[-_/\\|,:;·‐-―‧•⁃∙−。・]/gu

/** A dot within the serial or the version: which digits belong together is anybody's guess. `serial` is where the three digits begin. */
const isSplit = (dotted: string, serial: number): boolean => {
  let signs = 0
  for (const sign of dotted) {
    if (sign !== ".") signs++
    else if (signs === serial + 1 || signs === serial + 2 || signs > serial + 3) return true
  }
  return false
}

const read = (dotted: string): Parts | undefined => {
  const bare = dotted.replaceAll(".", "")
  const [, letter, group, serial, version] = /^([A-Z])(\d\d[A-Z]{3}\d\d)(\d{3})(\d{1,2})$/.exec(bare) ?? []
  if (version !== undefined) return isSplit(dotted, 8) ? undefined : { form: "new", unit: `${letter}.${group}.${serial}`, digits: version }
  const [, first, six, number, edition] = /^([A-Z])(\d{6})(\d{3})(\d{1,2})$/.exec(bare) ?? []
  if (edition !== undefined) return isSplit(dotted, 7) ? undefined : { form: "older", unit: `${first}.${six}.${number}`, digits: edition }
  const [, unit, digits] = /^([A-Z]{2,4}\.[A-Z]{2}\d\d\.\d{3})\.(\d{1,2})$/.exec(dotted) ?? []
  return digits === undefined ? undefined : { form: "oldest", unit: unit!, digits }
}

const unreadable = (text: string, dotted: string): UnreadableUnitCode => {
  const bare = dotted.replaceAll(".", "")
  const [, letter, group, serial, version] = /^([A-Z])(\d\d[A-Z]{3})(\d{3})(\d)$/.exec(bare) ?? []
  if (version !== undefined) {
    return new UnreadableUnitCode({ text, reason: "missingDigits", suggestion: `${letter}.${group}00.${serial}.${version}` })
  }
  for (const shape of shapes) {
    const slip = slipped(bare, shape)
    if (slip !== undefined) return new UnreadableUnitCode({ text, ...slip })
  }
  return new UnreadableUnitCode({ text, reason: "notACode", suggestion: undefined })
}

/** L a letter, D a digit. */
const shapes = ["LDDLLLDDDDDD", "LDDLLLDDDDDDD", "LDDDDDDDDDDD", "LDDDDDDDDDD"]

const letters: Readonly<Record<string, string>> = { "0": "O", "1": "I", "2": "Z", "5": "S", "8": "B" }
const numerals: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1", Z: "2", S: "5", B: "8" }

/** At most two characters of the wrong kind, each easily mistaken for one of the right kind. */
const slipped = (bare: string, shape: string): Pick<UnreadableUnitCode, "reason" | "suggestion"> | undefined => {
  if (bare.length !== shape.length) return undefined
  let reason: "digitForLetter" | "letterForDigit" | undefined
  let slips = 0
  const meant = [...bare].map((character, at) => {
    const wantsLetter = shape[at] === "L"
    if (wantsLetter === /[A-Z]/.test(character)) return character
    slips++
    reason ??= wantsLetter ? "digitForLetter" : "letterForDigit"
    return (wantsLetter ? letters : numerals)[character]
  })
  if (reason === undefined || slips > 2 || meant.includes(undefined)) return undefined
  const parts = read(meant.join(""))
  return parts === undefined ? undefined : { reason, suggestion: `${parts.unit}.${parts.digits}` }
}
