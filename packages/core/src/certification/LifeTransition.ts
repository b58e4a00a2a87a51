/**
 * What can happen to a certificate and from which state (peralihan keadaan sertifikat): the state machine as data.
 *
 * The machine is this library's own design. A change the table lists becomes an event, any other is refused. A
 * certificate lapses because a day passes, without an event, so nobody must run a job at midnight.
 *
 * @module
 */
import type { CertificateKind } from "../evidence/CaseFile.ts"
import type { Day } from "../kernel/Day.ts"
import type * as Id from "../kernel/Id.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/**
 * Keadaan sertifikat: `active` berlaku, `warned` diperingatkan (still valid), `suspended` dibekukan, `lapsed` lewat masa
 * berlaku, `revoked` dicabut, `replaced` diganti. A suspended certificate stays so past its last day, so that
 * waiting does not end a suspension.
 *
 * @category types
 */
export type State = "unissued" | "active" | "warned" | "suspended" | "lapsed" | "revoked" | "replaced"

/** One arrow of the state machine; `event: null` is a day that passes. @category types */
export interface Transition {
  readonly from: State
  readonly by: Command["do"] | "time"
  readonly event: LifeEvent["type"] | null
  readonly to: State
}

interface Happened<Type extends string, D> {
  readonly type: Type
  readonly occurredOn: Day
  readonly data: D
}

/** What happens to a certificate, without the ledger's envelope. @category types */
export type LifeEvent =
  | Happened<"CertificateIssued", Issue>
  | Happened<"CertificateRenewed", { readonly number: Id.CertificateNumber; readonly path: string; readonly validFrom: Day; readonly lastValidDay?: Day }>
  | Happened<"CertificateWarned", Because & { readonly repairBy?: Day }>
  | Happened<"CertificateWarningLifted", Because>
  | Happened<"CertificateSuspended", Because & { readonly until?: Day }>
  | Happened<"CertificateReinstated", Because>
  | Happened<"CertificateRevoked", Because>
  | Happened<"CertificateCorrected", Because>
  | Happened<"CertificateReplaced", Because & { readonly by: Id.CertificateNumber }>

/** Which certificate, and why. @category types */
export interface Because {
  readonly number: Id.CertificateNumber
  readonly reason: string
}

/** What is said of a certificate when it is issued. @category types */
export interface Issue {
  readonly number: Id.CertificateNumber
  readonly scheme: Id.SchemeId
  readonly schemeVersion: string
  readonly kind: CertificateKind
  readonly validFrom: Day
  readonly lastValidDay?: Day
  readonly decision: Id.EventId
}

/** What somebody asks to be done with a certificate on a day. @category types */
export type Command =
  | { readonly do: "issue"; readonly day: Day } & Issue
  | { readonly do: "renew"; readonly day: Day; readonly path: string; readonly askedOn?: Day }
  | { readonly do: "warn" | "lift" | "suspend" | "reinstate" | "revoke" | "correct"; readonly day: Day; readonly reason: string }
  | { readonly do: "replace"; readonly day: Day; readonly reason: string; readonly by: Id.CertificateNumber }

// ── Parameters ──────────────────────────────────────────────────────────────

/** The state machine, whole. What is not listed is refused. @category parameters */
export const transitions: ReadonlyArray<Transition> = [
  { from: "unissued", by: "issue", event: "CertificateIssued", to: "active" },
  { from: "active", by: "renew", event: "CertificateRenewed", to: "active" },
  { from: "active", by: "warn", event: "CertificateWarned", to: "warned" },
  { from: "active", by: "suspend", event: "CertificateSuspended", to: "suspended" },
  { from: "active", by: "revoke", event: "CertificateRevoked", to: "revoked" },
  { from: "active", by: "correct", event: "CertificateCorrected", to: "active" },
  { from: "active", by: "replace", event: "CertificateReplaced", to: "replaced" },
  { from: "active", by: "time", event: null, to: "lapsed" },
  { from: "warned", by: "lift", event: "CertificateWarningLifted", to: "active" },
  { from: "warned", by: "suspend", event: "CertificateSuspended", to: "suspended" },
  { from: "warned", by: "revoke", event: "CertificateRevoked", to: "revoked" },
  { from: "warned", by: "correct", event: "CertificateCorrected", to: "warned" },
  { from: "warned", by: "time", event: null, to: "lapsed" },
  { from: "suspended", by: "reinstate", event: "CertificateReinstated", to: "active" },
  { from: "suspended", by: "revoke", event: "CertificateRevoked", to: "revoked" },
  { from: "suspended", by: "correct", event: "CertificateCorrected", to: "suspended" },
  { from: "lapsed", by: "renew", event: "CertificateRenewed", to: "active" },
  { from: "lapsed", by: "revoke", event: "CertificateRevoked", to: "revoked" },
  { from: "lapsed", by: "correct", event: "CertificateCorrected", to: "lapsed" }
]

// ── Rule ────────────────────────────────────────────────────────────────────

/** Draws the state machine as a Mermaid state diagram, out of `transitions`. @category rules */
export const diagram = (): string => [
  "stateDiagram-v2",
  ...transitions.map(({ by, event, from, to }) => `  ${from === "unissued" ? "[*]" : from} --> ${to}: ${event === null ? "last valid day passes" : `${by} / ${event}`}`),
  ...["revoked", "replaced"].map((end) => `  ${end} --> [*]`)
].join("\n")
