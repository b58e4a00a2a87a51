/**
 * The stall or its licence stands (status izin, kios, los).
 *
 * The latest status up to the day counts. Two different ones since the same day leave it open, and so does none at all.
 *
 * @module
 */
import type { CaseFile, StallRecord } from "../../evidence/CaseFile.ts"
import type { Verdict } from "../../kernel/Verdict.ts"
import * as Costs from "../Costs.ts"
import { finding, none, type Requirement } from "../Requirement.ts"
import * as Shape from "../Shape.ts"
import { nextDay, today } from "./calendar.ts"
import * as Ways from "./ways.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What can be configured: the statuses that are good enough, the best first. @category types */
export const fields = {
  kind: Shape.oneOf("stall-status"),
  allowed: Shape.list(Shape.oneOf("active", "suspended", "closed"))
}

/** Persyaratan status kios. @category types */
export type StallStatus = Shape.Config<typeof fields>

// ── Rule ────────────────────────────────────────────────────────────────────

/** Stall status: met while the latest status is one of those allowed. @category rules */
export const requirement: Requirement<StallStatus> = {
  kind: "stall-status",
  fields,
  finding: (leaf, file, _setting, place) => {
    const records = latest(file)
    const verdict = judge(leaf, records)
    const facts = { status: verdict === "undetermined" ? "" : records[0]!.status, since: records[0]?.since ?? "" }
    const evidence: Array<string> = []
    for (const record of records) evidence.push(record.evidence)
    return finding(place, verdict, facts, evidence, verdict === "undetermined" ? [{ fact: "stall-status" }] : none)
  },
  remedy: (leaf, file, setting, place) => {
    const verdict = judge(leaf, latest(file))
    if (verdict === "met") return Ways.already
    const change = verdict === "unmet" ? "restore-stall" : "establish-fact"
    const status = leaf.allowed[0]!
    return Ways.one({
      change,
      path: place.path,
      facts: verdict === "unmet" ? { status } : { fact: "stall-status", value: status },
      cost: Costs.of(setting.costs, change),
      earliest: verdict === "unmet" ? nextDay(file, setting) : today(file, setting)
    })
  },
  boundaries: (_leaf, file) => file.stall.map(({ since }) => since)
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const latest = ({ asOf, stall }: CaseFile): ReadonlyArray<StallRecord> => {
  let found: ReadonlyArray<StallRecord> = none
  for (const record of stall) {
    if (record.since > asOf) continue
    if (found.length === 0 || record.since > found[0]!.since) found = [record]
    else if (record.since === found[0]!.since) found = [...found, record]
  }
  return found
}

const judge = ({ allowed }: StallStatus, records: ReadonlyArray<StallRecord>): Verdict => {
  const first = records[0]
  if (first === undefined) return "undetermined"
  for (const { status } of records) if (status !== first.status) return "undetermined"
  return allowed.includes(first.status) ? "met" : "unmet"
}
