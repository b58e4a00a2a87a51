/**
 * Another certificate held (sertifikat prasyarat), valid on the day.
 *
 * The last valid day is itself valid. Of several issues of one number the latest counts: a correction keeps the number.
 *
 * @module
 */
import type { CaseFile, CertificateRecord } from "../../evidence/CaseFile.ts"
import * as Day from "../../kernel/Day.ts"
import type { Verdict } from "../../kernel/Verdict.ts"
import * as Costs from "../Costs.ts"
import { finding, none, type Requirement } from "../Requirement.ts"
import * as Shape from "../Shape.ts"
import { nextDay, today } from "./calendar.ts"
import * as Ways from "./ways.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What can be configured: the scheme, and the kind and versions accepted where not all are. @category types */
export const fields = {
  kind: Shape.oneOf("certificate-held"),
  scheme: Shape.id("SchemeId"),
  certificate: Shape.optional(Shape.oneOf("training", "competency")),
  versions: Shape.optional(Shape.list(Shape.text))
}

/** Persyaratan sertifikat prasyarat. @category types */
export type CertificateHeld = Shape.Config<typeof fields>

// ── Rule ────────────────────────────────────────────────────────────────────

/** Certificate held: met on each day from the first to the last valid day while it is active. @category rules */
export const requirement: Requirement<CertificateHeld> = {
  kind: "certificate-held",
  fields,
  finding: (leaf, file, _setting, place) => {
    const held = accepted(leaf, file)
    const valid = held.find((certificate) => isValid(certificate, file.asOf))
    const shown = valid ?? held.at(-1)
    const verdict: Verdict = valid === undefined ? "unmet" : "met"
    const facts = {
      scheme: leaf.scheme,
      number: shown?.number ?? "",
      status: shown === undefined ? "" : statusOf(shown, file.asOf),
      validFrom: shown?.validFrom ?? "",
      lastValidDay: shown?.lastValidDay ?? ""
    }
    return finding(place, verdict, facts, shown === undefined ? none : [shown.evidence], none)
  },
  remedy: (leaf, file, setting, place) => {
    const held = accepted(leaf, file)
    const from = today(file, setting)
    if (held.some((certificate) => isValid(certificate, file.asOf) && certificate.validFrom <= from)) return Ways.already
    const { path } = place
    const waits = held
      .filter((certificate) => certificate.status === "active" && (certificate.validFrom > file.asOf || isValid(certificate, file.asOf)))
      .map(({ validFrom }) => [{ change: "wait-until", path, facts: { until: validFrom }, cost: Costs.of(setting.costs, "wait-until"), earliest: validFrom }])
    const obtain = [{
      change: "obtain-certificate",
      path,
      facts: { scheme: leaf.scheme, certificate: leaf.certificate ?? "", version: leaf.versions?.at(-1) ?? "" },
      cost: Costs.of(setting.costs, "obtain-certificate"),
      earliest: nextDay(file, setting)
    }]
    return { ways: [...waits, obtain], complete: true }
  },
  boundaries: (leaf, file) =>
    accepted(leaf, file).flatMap(({ lastValidDay, statusSince, validFrom }) => [
      validFrom,
      statusSince,
      ...(lastValidDay === undefined ? [] : [Day.addDays(lastValidDay, 1)])
    ])
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const accepted = (leaf: CertificateHeld, file: CaseFile): ReadonlyArray<CertificateRecord> => {
  const latest = new Map<string, CertificateRecord>()
  for (const certificate of file.certificates) {
    if (certificate.scheme !== leaf.scheme) continue
    const before = latest.get(certificate.number)
    if (before === undefined || certificate.issue >= before.issue) latest.set(certificate.number, certificate)
  }
  return [...latest.values()].filter(({ kind, schemeVersion }) =>
    (leaf.certificate === undefined || leaf.certificate === kind) &&
    (leaf.versions === undefined || leaf.versions.includes(schemeVersion)))
}

/** Before the day a status took effect the certificate was still active. */
const statusOf = ({ status, statusSince }: CertificateRecord, day: Day.Day): CertificateRecord["status"] =>
  day < statusSince ? "active" : status

const isValid = (certificate: CertificateRecord, day: Day.Day): boolean =>
  statusOf(certificate, day) === "active" &&
  certificate.validFrom <= day &&
  (certificate.lastValidDay === undefined || day <= certificate.lastValidDay)
