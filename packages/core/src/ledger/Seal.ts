/**
 * A private field, sealed for one person (data pribadi tersegel).
 *
 * Sealed with AES-256-GCM under a key that belongs to one person and lies in another place than the book. Where the key
 * is destroyed nobody reads the field again, in any copy of the book. What a seal is for (person, event, field) is part
 * of it: moved elsewhere it does not open. Keys and nonces come in as arguments; this file has no source of chance.
 *
 * @module
 */
import { gcm } from "@noble/ciphers/aes.js"
import { bytesToHex, bytesToUtf8, hexToBytes, utf8ToBytes } from "@noble/ciphers/utils.js"
import * as Data from "effect/Data"
import * as Result from "effect/Result"

// ── Types ───────────────────────────────────────────────────────────────────

/** A sealed value, plain JSON. @category types */
export interface Sealed {
  readonly sealed: "aes-256-gcm"
  readonly person: string
  /** 24 hex digits. */
  readonly nonce: string
  readonly text: string
}

/** Where a value stands; a seal opens only there. @category types */
export interface Place {
  readonly person: string
  readonly event: string
  readonly field: string
}

/** The seal does not open: another key, another place, or a changed text. The value is not in the error. @category errors */
export class SealBroken extends Data.TaggedError("SealBroken")<Place> {}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Seals a JSON value. A key has 32 bytes; a nonce has 12 and is never used twice with one key. @category rules */
export const close = (value: unknown, place: Place, key: Uint8Array, nonce: Uint8Array): Sealed => ({
  sealed: "aes-256-gcm",
  person: place.person,
  nonce: bytesToHex(nonce),
  text: bytesToHex(gcm(key, nonce, about(place)).encrypt(utf8ToBytes(JSON.stringify(value))))
})

/** Opens a sealed value. @category rules */
export const open = (sealed: Sealed, place: Place, key: Uint8Array): Result.Result<unknown, SealBroken> => {
  try {
    const plain = gcm(key, hexToBytes(sealed.nonce), about(place)).decrypt(hexToBytes(sealed.text))
    return Result.succeed(JSON.parse(bytesToUtf8(plain)))
  } catch {
    return Result.fail(new SealBroken(place))
  }
}

/** Tells whether a value is sealed. @category rules */
export const isSealed = (value: unknown): value is Sealed =>
  typeof value === "object" && value !== null && "sealed" in value && value.sealed === "aes-256-gcm"

// ── Clauses ─────────────────────────────────────────────────────────────────

const about = ({ event, field, person }: Place) => utf8ToBytes(JSON.stringify([person, event, field]))
