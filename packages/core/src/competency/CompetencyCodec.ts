/**
 * Score methods, drop rules, bands, retake policies and roll-up trees as JSON (pengaturan penilaian dalam JSON), so that a city changes them without a programmer.
 *
 * Decoding checks the shape; `Method.prepare`, `DropRule.prepare` and `RollUp.faults` check the sense.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Codec from "../kernel/Codec.ts"
import type { Policy } from "./Attempts.ts"
import type { Band } from "./Band.ts"
import type { DropRule } from "./DropRule.ts"
import type { Method } from "./Method.ts"
import type { Node } from "./RollUp.ts"

// ── Types ───────────────────────────────────────────────────────────────────

const text = Schema.String.check(Schema.isMinCodePoints(1))
const positive = Schema.Int.check(Schema.isGreaterThanOrEqualTo(1))
const percent = Codec.Score.check(Schema.makeFilter((score: number) => (score >= 0 && score <= 1_000_000) || "a percentage from 0 to 100"))

/** Metode penilaian as JSON, told apart by `kind`. @category types */
export const MethodSchema: Schema.Codec<Method, unknown> = Schema.Union([
  Schema.Struct({ kind: Schema.Literals(["highest", "lowest", "latest", "mean", "median", "mode", "weightedMean"]) }),
  Schema.Struct({ kind: Schema.Literals(["weightedLatest", "decayingAverage"]), latestPercent: percent }),
  Schema.Struct({ kind: Schema.Literal("nMastery"), count: Codec.Count, cut: Codec.Score }),
  Schema.Struct({ kind: Schema.Literal("bestOf"), count: positive, fewer: Schema.Literals(["undefined", "meanOfThose"]) })
]).annotate({ identifier: "ScoreMethod" }) as never

/** Aturan pengeluaran nilai as JSON; both ends at once are refused here already. @category types */
export const DropRuleSchema: Schema.Codec<DropRule, unknown> = Schema.Struct({
  lowest: Codec.Count,
  highest: Codec.Count,
  never: Schema.Array(text)
}).check(
  Schema.makeFilter(({ highest, lowest }) => lowest === 0 || highest === 0 || "one end only: with both, a better mark could lower the total")
).annotate({ identifier: "DropRule" }) as never

/** Kebijakan percobaan as JSON: how many attempts count, how long to wait, until when. @category types */
export const PolicySchema: Schema.Codec<Policy, unknown> = Schema.Struct({
  most: Schema.optionalKey(Codec.Count),
  waitDays: Schema.optionalKey(Codec.Count.check(Schema.makeFilter((days: number) => days <= 36_525 || "at most a century of days"))),
  lastDay: Schema.optionalKey(Codec.Day)
}).annotate({ identifier: "AttemptPolicy" }) as never

/** Predikat as JSON: labels, each used once, with their lower edges, each used once. @category types */
export const BandsSchema: Schema.Codec<ReadonlyArray<Band>, unknown> = Schema.Array(Schema.Struct({ label: text, from: Codec.Score })).check(
  Schema.makeFilter((bands: ReadonlyArray<{ readonly label: string; readonly from: number }>) =>
    (new Set(bands.map(({ label }) => label)).size === bands.length && new Set(bands.map(({ from }) => from)).size === bands.length) ||
    "two bands with one label or one edge")
).annotate({ identifier: "Bands" }) as never

const inner: Schema.Codec<Node, unknown> = Schema.suspend(() => RollUpSchema).annotate({ identifier: "RollUpNode" })

/** Pohon penggabungan as JSON: criteria, and nodes with a rule over their children. @category types */
export const RollUpSchema: Schema.Codec<Node, unknown> = Schema.Union([
  Schema.Struct({ level: Schema.Literal("criterion"), id: text }),
  Schema.Struct({
    level: Schema.Literals(["element", "unit", "cluster", "scheme"]),
    id: text,
    rule: Schema.Union([
      Schema.Struct({ op: Schema.Literals(["all", "any"]) }),
      Schema.Struct({ op: Schema.Literal("atLeast"), count: positive }),
      Schema.Struct({
        op: Schema.Literal("points"),
        pointsRequired: positive,
        items: Schema.Array(Schema.Struct({ child: text, points: Codec.Count, required: Schema.Boolean })).check(Schema.isMinLength(1))
      })
    ]),
    children: Schema.Array(inner)
  })
]) as never
