/**
 * What SQLite's error numbers mean to a ledger (arti galat SQLite).
 *
 * @module
 */
import { LedgerError } from "@sepasar/core/ledger"

// ── Rule ────────────────────────────────────────────────────────────────────

/** Turns whatever the driver threw into one of the ledger's errors. @category rules */
export const ofSqlite = (cause: unknown): LedgerError.AppendError => {
  if (LedgerError.isLedgerError(cause)) return cause
  // the connection is closed: Node says so itself, without a number of SQLite's
  if ((cause as { readonly code?: unknown } | null | undefined)?.code === "ERR_INVALID_STATE") return new LedgerError.LedgerUnavailable({ reason: "closed", cause })
  switch (number(cause) & 0xff) {
    case 5: // BUSY
    case 6: // LOCKED
      return new LedgerError.LedgerUnavailable({ reason: "busy", cause })
    case 8: // READONLY
      return new LedgerError.LedgerUnavailable({ reason: "readOnly", cause })
    case 13: // FULL
      return new LedgerError.LedgerFull({ cause })
    case 11: // CORRUPT
      return new LedgerError.LedgerCorrupt({ reason: "damaged", cause })
    case 26: // NOTADB
      return new LedgerError.LedgerCorrupt({ reason: "foreign", cause })
    case 10: // IOERR
    case 14: // CANTOPEN
      return new LedgerError.LedgerUnavailable({ reason: "unreachable", cause })
    case 1: // ERROR: no such table or column, in a file that says it has them
    case 19: // CONSTRAINT
      return new LedgerError.LedgerCorrupt({ reason: "damaged", cause })
    default:
      return LedgerError.ofUnknown(cause)
  }
}

/** Tells whether an insert met a row that is already there. @category rules */
export const isRepeated = (cause: unknown): boolean => number(cause) === 2067 || number(cause) === 1555

// ── Clauses ─────────────────────────────────────────────────────────────────

const number = (cause: unknown): number =>
  typeof cause === "object" && cause !== null && "errcode" in cause && typeof cause.errcode === "number" ? cause.errcode : 0
