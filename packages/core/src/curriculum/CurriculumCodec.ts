/**
 * Curricula as JSON (kurikulum dalam JSON): shape and content checked at the border, every fault at once with its path.
 *
 * First the shape, with unknown keys refused; then what `Check` finds. A curriculum that decodes can be taught.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import * as Codec from "../kernel/Codec.ts"
import * as Check from "./Check.ts"
import type { Curriculum } from "./Curriculum.ts"
import type { Prerequisite } from "./Prerequisite.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** One thing wrong with the shape of a document: where, and what was wanted. @category errors */
export interface ShapeFault {
  readonly path: string
  readonly message: string
}

/** The document is no curriculum that can be taught: wrong in shape, or, when the shape is right, wrong in content. @category errors */
export class InvalidCurriculum extends Data.TaggedError("InvalidCurriculum")<{
  readonly shape: ReadonlyArray<ShapeFault>
  readonly content: ReadonlyArray<Check.Fault>
}> {}

const optional = Schema.optionalKey
const text = Schema.String.check(Schema.isMinCodePoints(1), Schema.isPattern(/\S/u))
const minutes = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100_000 }))

const source = Schema.Struct({
  instrument: text,
  url: Schema.String.check(Schema.isPattern(/^https:\/\/\S+$/u)),
  read: Schema.Literals(["full-text", "opening", "official-summary", "secondary", "unread", "own-rule"]),
  confidence: Schema.Literals(["A", "B", "C"]),
  article: optional(text),
  checked: optional(Codec.Day),
  note: optional(text)
})

const inner: Schema.Codec<Prerequisite, unknown> = Schema.suspend(() => PrerequisiteSchema).annotate({ identifier: "Prerequisite" })

/** Prasyarat as JSON: `{fact}`, `{all}`, `{any}` or `{not}`. @category types */
export const PrerequisiteSchema: Schema.Codec<Prerequisite, unknown> = Schema.Union([
  Schema.Struct({ fact: text }),
  Schema.Struct({ all: Schema.Array(inner) }),
  Schema.Struct({ any: Schema.Array(inner) }),
  Schema.Struct({ not: inner })
]) as never

/** Kurikulum as a JSON document; lesson hours are decimals as people write them. @category types */
export const CurriculumSchema: Schema.Codec<Curriculum, unknown> = Schema.Struct({
  id: text,
  version: text,
  minutesPerLessonHour: minutes,
  markets: Schema.Array(Codec.Id("MarketId")),
  lessonHours: optional(Codec.Score),
  source,
  modules: Schema.Array(Schema.Struct({
    id: Codec.Id("ModuleId"),
    title: Schema.Struct({ id: text, en: optional(text) }),
    part: Schema.Union([
      Schema.Struct({ kind: Schema.Literal("common") }),
      Schema.Struct({ kind: Schema.Literal("marketSpecific"), markets: Schema.Array(Codec.Id("MarketId")).check(Schema.isMinLength(1)) })
    ]),
    sessions: Schema.Array(Schema.Struct({ id: Codec.Id("SessionId"), minutes, topic: optional(text) })),
    lessonHours: optional(Codec.Score),
    prerequisite: optional(inner),
    units: optional(Schema.Array(Codec.Id("UnitCode"))),
    source: optional(source)
  }))
}).annotate({ identifier: "Curriculum" }) as never

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Reads a curriculum out of parsed JSON, or lists everything that is wrong with it.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { CurriculumCodec } from "@sepasar/core/schema"
 *
 * const json = {
 *   id: "contoh", version: "1", minutesPerLessonHour: 45, markets: ["kasin"],
 *   source: { instrument: "contoh", url: "https://example.org", read: "own-rule", confidence: "A" },
 *   modules: [{ id: "M-1", title: { id: "Metrologi" }, part: { kind: "common" }, sessions: [{ id: "S-1", minutes: 90 }], prerequisite: { fact: "M-2" } }]
 * }
 * const faults = Result.match(CurriculumCodec.decode(json), { onSuccess: () => [], onFailure: ({ content }) => content })
 * faults.map(({ fault, path }) => `${fault} at ${path}`) // => ["unknownModule at modules[0].prerequisite.fact", "neverOpens at modules[0].prerequisite"]
 * ```
 * @category rules
 */
export const decode = (json: unknown): Result.Result<Curriculum, InvalidCurriculum> => {
  const shaped = decodeResult(json)
  if (Result.isFailure(shaped)) return Result.fail(new InvalidCurriculum({ shape: faultsOf(shaped.failure.issue), content: [] }))
  const content = Check.faults(shaped.success)
  return content.length === 0 ? Result.succeed(shaped.success) : Result.fail(new InvalidCurriculum({ shape: [], content }))
}

/** Writes a curriculum as JSON; decoding it gives the same curriculum. @category rules */
export const encode = (curriculum: Curriculum): unknown => Schema.encodeSync(CurriculumSchema)(curriculum)

/** The JSON Schema (draft 2020-12) of a curriculum document. @category rules */
export const jsonSchema = () => {
  const { definitions, schema } = Schema.toJsonSchemaDocument(CurriculumSchema, { onExcessProperty: "error" })
  return { $schema: "https://json-schema.org/draft/2020-12/schema", ...schema, $defs: definitions }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const decodeResult = Schema.decodeUnknownResult(CurriculumSchema, { errors: "all", onExcessProperty: "error" })

const format = SchemaIssue.makeFormatterStandardSchemaV1()

/** Paths as the content faults write them: `modules[0].id`. */
const faultsOf = (issue: SchemaIssue.Issue): ReadonlyArray<ShapeFault> =>
  format(issue).issues.map(({ message, path }) => ({ path: (path ?? []).reduce<string>(step, ""), message }))

const step = (path: string, segment: PropertyKey | { readonly key: PropertyKey }): string => {
  const key = typeof segment === "object" ? segment.key : segment
  return typeof key === "number" ? `${path}[${key}]` : path === "" ? String(key) : `${path}.${String(key)}`
}
