/**
 * What the browser's storage errors mean to a ledger (arti galat penyimpanan peramban).
 *
 * @module
 */
import { LedgerError } from "@sepasar/core/ledger"

// ── Rule ────────────────────────────────────────────────────────────────────

/** Turns whatever IndexedDB threw into one of the ledger's errors. @category rules */
export const ofIndexedDb = (cause: unknown): LedgerError.AppendError => {
  if (LedgerError.isLedgerError(cause)) return cause
  switch ((cause as { readonly name?: unknown } | null | undefined)?.name) {
    case "QuotaExceededError":
      return new LedgerError.LedgerFull({ cause })
    case "VersionError":
      return new LedgerError.LedgerUnavailable({ reason: "newerFormat", cause })
    case "InvalidStateError":
      return new LedgerError.LedgerUnavailable({ reason: "closed", cause })
    case "ConstraintError":
    case "SyntaxError":
      return new LedgerError.LedgerCorrupt({ reason: "damaged", cause })
    case "NotFoundError":
      return new LedgerError.LedgerCorrupt({ reason: "foreign", cause })
    default:
      return LedgerError.ofUnknown(cause)
  }
}

/** Tells whether an insert met a row that is already there. @category rules */
export const isRepeated = (cause: unknown): boolean =>
  (cause as { readonly name?: unknown } | null | undefined)?.name === "ConstraintError"
