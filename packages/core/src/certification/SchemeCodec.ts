/**
 * Schemes as JSON (skema dalam JSON): decoded once at the border, every fault with its path, unknown keys refused.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import * as Codec from "../kernel/Codec.ts"
import { defaults } from "./Costs.ts"
import * as Life from "./LifeCodec.ts"
import { kinds } from "./requirement/kinds.ts"
import type { Node, Scheme } from "./Scheme.ts"
import * as ShapeCodec from "./ShapeCodec.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** One thing wrong with a document: where, and what was wanted. @category errors */
export interface SchemeFault {
  readonly path: string
  readonly message: string
}

/** The document is no scheme; every fault is listed. @category errors */
export class InvalidScheme extends Data.TaggedError("InvalidScheme")<{ readonly faults: ReadonlyArray<SchemeFault> }> {}

const optional = Schema.optionalKey
const common = { label: optional(ShapeCodec.labels), source: optional(ShapeCodec.source) }
const node: Schema.Codec<Node, unknown> = Schema.suspend(() => NodeSchema).annotate({ identifier: "Node" })
const whole = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1_000_000_000 }))

const groups = [
  Schema.Struct({ kind: Schema.Literal("all"), of: Schema.Array(node), whenEmpty: optional(Schema.Literals(["met", "unmet"])), ...common }),
  Schema.Struct({ kind: Schema.Literal("any"), of: Schema.Array(node), ...common }),
  Schema.Struct({ kind: Schema.Literal("at-least"), count: whole, of: Schema.Array(node), ...common }),
  Schema.Struct({
    kind: Schema.Literal("points"),
    points: whole,
    of: Schema.Array(Schema.Struct({
      points: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 1_000_000_000 })),
      required: optional(Schema.Boolean),
      node
    })),
    ...common
  })
]

const requirements = Object.values(kinds).map(({ fields }) =>
  Schema.Struct({ ...(ShapeCodec.struct(fields) as unknown as Schema.Struct<Schema.Struct.Fields>).fields, ...common }))

/** A group or a requirement, told apart by `kind`. @category types */
export const NodeSchema: Schema.Codec<Node, unknown> = Schema.Union([...groups, ...requirements]) as never

/** Skema sertifikasi as a JSON document. @category types */
export const SchemeSchema: Schema.Codec<Scheme, unknown> = Schema.Struct({
  id: Codec.Id("SchemeId"),
  version: ShapeCodec.text,
  kind: Schema.Literals(["training", "competency"]),
  name: ShapeCodec.labels,
  from: Codec.Day,
  until: optional(Codec.Day),
  source: ShapeCodec.source,
  minutesPerLessonHour: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 240 })),
  validity: Life.ValiditySchema,
  renewal: optional(Life.RenewalSchema),
  discipline: optional(Life.DisciplineSchema),
  appeal: optional(Life.AppealSchema),
  separation: optional(Life.SeparationSchema),
  costs: optional(Schema.Record(
    Schema.Literals(Object.keys(defaults) as [string, ...Array<string>]),
    Schema.optionalKey(Schema.Finite.check(Schema.isGreaterThan(0)))
  )),
  tree: node
}).check(
  Schema.makeFilter(({ from, until }) => until === undefined || from <= until || { path: ["until"], issue: "a day not before `from`" })
).annotate({ identifier: "CertificationScheme" }) as never

// ── Parameters ──────────────────────────────────────────────────────────────

/** How deep a tree in a document may be nested: far beyond any real scheme, and within every stack. @category parameters */
export const deepest = 200

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Reads a scheme out of parsed JSON, or lists everything that is wrong with it; a tree may be nested `deepest` levels deep.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { SchemeCodec } from "@sepasar/core/schema"
 *
 * const tree = { kind: "mentoring-visits", minimum: 0, maximum: 3 }
 * const faults = Result.match(SchemeCodec.decode({ tree }), { onSuccess: (): ReadonlyArray<string> => [], onFailure: ({ faults }) => faults.map(({ path }) => path) })
 * faults.includes("tree.minimum") // => true
 * faults.includes("tree.maximum") // => true
 * faults.includes("version") // => true
 * ```
 * @category rules
 */
export const decode = (json: unknown): Result.Result<Scheme, InvalidScheme> =>
  isTooDeep(json)
    ? Result.fail(new InvalidScheme({ faults: [{ path: "tree", message: `Expected no more than ${deepest} levels` }] }))
    : Result.mapError(decodeResult(json), ({ issue }) => new InvalidScheme({ faults: faultsOf(issue) }))

/** Writes a scheme as JSON; decoding it gives the same scheme. @category rules */
export const encode = (scheme: Scheme): unknown => Schema.encodeSync(SchemeSchema)(scheme)

/** The JSON Schema (draft 2020-12) of a scheme document, for editors and other systems. @category rules */
export const jsonSchema = () => {
  const { definitions, schema } = Schema.toJsonSchemaDocument(SchemeSchema, { onExcessProperty: "error" })
  return { $schema: "https://json-schema.org/draft/2020-12/schema", ...schema, $defs: definitions }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const decodeResult = Schema.decodeUnknownResult(SchemeSchema, { errors: "all", onExcessProperty: "error" })

/** Looks down one branch after the other, so that a document that contains itself is found as well. */
const isTooDeep = (json: unknown): boolean => {
  const open: Array<readonly [unknown, number]> = [[(json as { readonly tree?: unknown } | null | undefined)?.tree, 1]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, level] = next
    if (typeof node !== "object" || node === null) continue
    if (Math.floor(level) > deepest) return true
    const { node: inner, of } = node as { readonly node?: unknown; readonly of?: unknown }
    // What stands under points is wrapped once; the wrapping is no level, but must not go on for ever.
    open.push([inner, level + 1 / 1024])
    if (Array.isArray(of)) for (const child of of as ReadonlyArray<unknown>) open.push([child, level + 1])
  }
  return false
}

const format = SchemaIssue.makeFormatterStandardSchemaV1()

/** The formatter gives every fault a path of plain keys, if an empty one. */
const faultsOf = (issue: SchemaIssue.Issue): ReadonlyArray<SchemeFault> =>
  format(issue).issues.map(({ message, path }) => ({ path: path!.map(String).join("."), message }))
