/**
 * Innovations, proposals and sheets as JSON (data KIPP): decoded once at the border, with clear errors.
 *
 * In JSON an absent key is a fact nobody knows; `null` is not used for it. Awards are written `top45/2020`.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"
import * as Codec from "../kernel/Codec.ts"
import * as AwardText from "./Award.ts"
import type { Innovation as InnovationFacts } from "./Innovation.ts"
import type { Draft as ProposalDraft } from "./Proposal.ts"
import type { Node as RubricNode } from "./Rubric.ts"
import type { EvaluatorSheet } from "./Scoring.ts"

// ── Types ───────────────────────────────────────────────────────────────────

const text = Schema.String.check(Schema.isMinCodePoints(1))
const optional = Schema.optionalKey
const year = Schema.Int.check(Schema.isBetween({ minimum: 2014, maximum: 2100 }))
const groups = Schema.Literals(["all", "umum", "replikasi", "khusus"])
const entrants = Schema.Literals(["kementerian", "lembaga", "provinsi", "kabupaten", "kota", "BUMN", "BUMD"])
const evidence = Schema.Literals([
  "reach", "completion", "attendance", "gain", "before-after", "satisfaction", "equity", "mentoring", "replication", "sdg", "budget"
])

/** Penghargaan, written `top45/2020`. @category types */
export const Award: Schema.Codec<AwardText.Award, string> = Schema.String.check(
  Schema.makeFilter((value: string) => Result.isSuccess(AwardText.parse(value)) || "an award written tier/year, such as top45/2020")
).pipe(
  Schema.decodeTo(
    Schema.Struct({ tier: Schema.String, year: Schema.Int }),
    SchemaTransformation.transform({ decode: (value: string) => AwardText.make(value), encode: ({ tier, year }) => `${tier}/${year}` })
  )
)

/** Mulai diterapkan: a day, or the earliest and latest it can have been. @category types */
export const Started = Schema.Union([
  Codec.Day,
  Schema.Struct({ earliest: Codec.Day, latest: Codec.Day }).check(
    Schema.makeFilter(({ earliest, latest }) => earliest <= latest || "an earliest day that is not after the latest")
  )
])

/** Inovasi. @category types */
export const Innovation: Schema.Codec<InnovationFacts, unknown> = Schema.Struct({
  started: optional(Started),
  awards: optional(Schema.Array(Award)),
  entered: optional(Schema.Boolean),
  topics: optional(Schema.Array(text)),
  invitedFor: optional(Schema.Array(year)),
  replicates: optional(Schema.NullOr(Schema.Struct({ awards: optional(Schema.Array(Award)) }))),
  institutionEntries: optional(Codec.Count),
  entrantType: optional(entrants),
  sdgs: optional(Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 17 })))),
  documents: optional(Schema.Array(text)),
  group: optional(groups)
}) as never

/** Naskah proposal. @category types */
export const Draft: Schema.Codec<ProposalDraft, unknown> = Schema.Struct({
  edition: year,
  group: groups,
  texts: Schema.Record(text, Schema.String),
  evidence: Schema.Array(evidence),
  title: optional(text),
  otherTitles: optional(Schema.Array(text)),
  category: optional(text),
  documents: optional(Schema.Array(text)),
  videoMinutes: optional(Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0))),
  isApplication: optional(Schema.Boolean),
  forms: optional(Schema.Array(text)),
  declarations: optional(Schema.Record(text, Schema.Boolean)),
  channel: optional(text),
  readByAPerson: optional(Schema.Boolean)
}) as never

const percent = Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 100 }))

/** Butir penilaian: a leaf with `raw`, or a branch with `children`; a leaf without `raw` is not scored. @category types */
export const Node: Schema.Codec<RubricNode, unknown> = Schema.suspend((): Schema.Codec<RubricNode, unknown> =>
  Schema.Union([
    Schema.Struct({ id: text, weight: percent, children: Schema.NonEmptyArray(Node) }),
    Schema.Struct({ id: text, weight: percent, raw: optional(Schema.Finite) })
  ]) as never)

/** Lembar penilai. @category types */
export const Sheet: Schema.Codec<EvaluatorSheet, unknown> = Schema.Struct({
  evaluator: Codec.Id("PersonId"),
  entry: text,
  signed: Schema.Boolean,
  tree: Node
}) as never
