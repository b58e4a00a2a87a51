/**
 * What PostgreSQL's codes mean to a ledger (arti kode galat PostgreSQL).
 *
 * @module
 */
import { LedgerError } from "@sepasar/core/ledger"
import { elsewhere } from "./tables.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/** Turns whatever the connection threw into one of the ledger's errors. @category rules */
export const ofPostgres = (cause: unknown): LedgerError.AppendError => {
  if (LedgerError.isLedgerError(cause)) return cause
  const code = codeOf(cause)
  const away = (reason: LedgerError.LedgerUnavailable["reason"]) => new LedgerError.LedgerUnavailable({ reason, cause })
  if (full.has(code)) return new LedgerError.LedgerFull({ cause })
  if (busy.has(code)) return away("busy")
  if (damaged.has(code)) return new LedgerError.LedgerCorrupt({ reason: "damaged", cause })
  if (code === "25006") return away("readOnly")
  if (/^(08|57P|HV|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|57014|53)/.test(code)) return away("unreachable")
  if (cause instanceof Error && /terminated|closed|ended|timeout/i.test(cause.message)) return away("unreachable")
  return LedgerError.ofUnknown(cause)
}

/** Tells whether an insert met a row that is already there. @category rules */
export const isRepeated = (cause: unknown): boolean => codeOf(cause) === "23505"

/** Tells whether the short way found the stream elsewhere than expected. @category rules */
export const isElsewhere = (cause: unknown): boolean => codeOf(cause) === elsewhere

// ── Clauses ─────────────────────────────────────────────────────────────────

const full = new Set(["53100"])
const busy = new Set(["40001", "40P01", "55P03"])
const damaged = new Set(["XX001", "XX002", "23505", "42P01", "42703", "42883"])
const codeOf = (cause: unknown): string => {
  const code = (cause as { readonly code?: unknown } | null | undefined)?.code
  return typeof code === "string" ? code : ""
}
