/**
 * A certification scheme (skema sertifikasi): a versioned document that says what a certificate asks for.
 *
 * A scheme is data: cities change thresholds, the law changes them, and nobody redeploys for that. It holds a tree of
 * groups over requirements of a closed set of kinds. A training certificate (sertifikat pelatihan) says that somebody
 * took part; a competency certificate (sertifikat kompetensi) is a licensed body's.
 *
 * @module
 */
import type { CertificateKind } from "../evidence/CaseFile.ts"
import type { Day } from "../kernel/Day.ts"
import type * as Id from "../kernel/Id.ts"
import type { Source } from "../rulebook/Source.ts"
import type { AppealSpec } from "./Appeal.ts"
import type { DisciplineSpec } from "./CertificateLife.ts"
import type { SeparationSpec } from "./Independence.ts"
import type { RenewalSpec } from "./Renewal.ts"
import type { Configuration } from "./requirement/kinds.ts"
import type { Labels } from "./Shape.ts"
import type { ValiditySpec } from "./Validity.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** What every node of the tree may say beside its own: a name, and the text it comes from if it is not the scheme's. @category types */
export interface Common {
  readonly label?: Labels
  readonly source?: Source
}

/** Persyaratan: one requirement of the closed set of kinds. @category types */
export type Leaf = Common & Configuration

/** Semua: every one of them. An empty list is not met unless the scheme says so. @category types */
export interface All extends Common {
  readonly kind: "all"
  readonly of: ReadonlyArray<Node>
  readonly whenEmpty?: "met" | "unmet"
}

/** Salah satu: one of them is enough. @category types */
export interface Any extends Common {
  readonly kind: "any"
  readonly of: ReadonlyArray<Node>
}

/** Paling sedikit: so many of them. @category types */
export interface AtLeast extends Common {
  readonly kind: "at-least"
  readonly count: number
  readonly of: ReadonlyArray<Node>
}

/** Butir bernilai: a node worth whole points; a required one must be met whatever the points are. @category types */
export interface Weighted {
  readonly points: number
  readonly required?: boolean
  readonly node: Node
}

/** Poin: the points of the nodes met must add up to so many. @category types */
export interface Points extends Common {
  readonly kind: "points"
  readonly points: number
  readonly of: ReadonlyArray<Weighted>
}

/** Kelompok persyaratan. @category types */
export type Group = All | Any | AtLeast | Points

/** A group or a requirement. @category types */
export type Node = Group | Leaf

/** Skema sertifikasi. `until` is the last day in force; absent while it is open. @category types */
export interface Scheme {
  readonly id: Id.SchemeId
  readonly version: string
  readonly kind: CertificateKind
  readonly name: Labels
  readonly from: Day
  readonly until?: Day
  readonly source: Source
  /** Minutes of one lesson hour (jam pelajaran, JP). */
  readonly minutesPerLessonHour: number
  readonly validity: ValiditySpec
  readonly renewal?: RenewalSpec
  readonly discipline?: DisciplineSpec
  readonly appeal?: AppealSpec
  readonly separation?: SeparationSpec
  /** The scheme's own costs of changes, by change, where they differ from the defaults. */
  readonly costs?: Readonly<Record<string, number>>
  readonly tree: Node
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Tells a group from a requirement.
 *
 * @example
 * ```ts
 * import { Scheme } from "@sepasar/core/certification"
 *
 * Scheme.isGroup({ kind: "any", of: [] }) // => true
 * Scheme.isGroup({ kind: "stall-status", allowed: ["active"] }) // => false
 * ```
 * @category rules
 */
export const isGroup = (node: Node): node is Group =>
  node.kind === "all" || node.kind === "any" || node.kind === "at-least" || node.kind === "points"

/** The nodes directly below a node, each with the step that leads to it. @category rules */
export const children = (node: Node): ReadonlyArray<{ readonly step: string; readonly node: Node }> =>
  !isGroup(node) ? []
    : node.kind === "points" ? node.of.map(({ node: child }, at) => ({ step: `${node.kind}/${at}`, node: child }))
    : node.of.map((child, at) => ({ step: `${node.kind}/${at}`, node: child }))

/**
 * Every requirement of the tree with its path, such as `all/2/any/0`; a tree that is one requirement has the path ``.
 *
 * @category rules
 */
export const leaves = (node: Node, path = ""): ReadonlyArray<{ readonly path: string; readonly leaf: Leaf }> =>
  isGroup(node)
    ? children(node).flatMap(({ node: child, step }) => leaves(child, path === "" ? step : `${path}/${step}`))
    : [{ path, leaf: node }]
