/**
 * A digest of text (sidik teks): SHA-256 over UTF-8, as 64 hex digits.
 *
 * The portable one runs everywhere. A store on a server passes a faster one of its platform.
 *
 * @module
 */
import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"

// ── Types ───────────────────────────────────────────────────────────────────

/** A function from text to its SHA-256 in hex. @category types */
export type Sha256 = (text: string) => string

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the SHA-256 of a text.
 *
 * @example
 * ```ts
 * import { Sha256 } from "@sepasar/core/ledger"
 *
 * Sha256.portable("abc").slice(0, 16) // => "ba7816bf8f01cfea"
 * ```
 * @category rules
 */
export const portable: Sha256 = (text) => bytesToHex(sha256(utf8ToBytes(text)))
