/**
 * Decoders out of shapes (pembaca pengaturan): one effect Schema for each description.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Codec from "../kernel/Codec.ts"
import type { Description, Fields } from "./Shape.ts"

/** Any schema without services: what a described value decodes with. @category types */
export type AnySchema = Schema.Codec<unknown, unknown>

// ── Rule ────────────────────────────────────────────────────────────────────

/** Text of at least one character, not only spaces. @category rules */
export const text = Schema.String.check(Schema.isMinCodePoints(1), Schema.isPattern(/\S/u))

/** A name in Indonesian and in English. @category rules */
export const labels = Schema.Struct({ id: text, en: text })

/** Where a rule comes from, how much of it was read, and how sure that is. @category rules */
export const source = Schema.Struct({
  instrument: text,
  url: Schema.String.check(Schema.isPattern(/^https:\/\/\S+$/u)),
  read: Schema.Literals(["full-text", "opening", "official-summary", "secondary", "unread", "own-rule"]),
  confidence: Schema.Literals(["A", "B", "C"]),
  article: Schema.optionalKey(text),
  checked: Schema.optionalKey(Codec.Day),
  note: Schema.optionalKey(text)
})

/** A length of time with its kind. @category rules */
export const span = Schema.Struct({
  kind: Schema.Literals(["hours", "days", "workingDays", "months", "calendarMonths", "years"]),
  count: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 36_600 }))
})

/** Builds the schema of an object with these keys. @category rules */
export const struct = (fields: Fields): AnySchema =>
  Schema.Struct(
    Object.fromEntries(
      Object.entries(fields).map(([key, { description, optional }]) => {
        const schema = of(description)
        return [key, optional ? Schema.optionalKey(schema) : schema]
      })
    )
  ) as unknown as AnySchema

/** Builds the schema of a described value. @category rules */
export const of = (description: Description): AnySchema => {
  switch (description.type) {
    case "boolean":
      return Schema.Boolean
    case "text":
      return text
    case "score":
      return Codec.Score
    case "percent":
      return percent
    case "span":
      return span
    case "labels":
      return labels
    case "count":
      return Schema.Int.check(Schema.isBetween({ minimum: description.minimum, maximum: mostCount }))
    case "id":
      return Codec.Id(description.names)
    case "oneOf":
      return description.values.length === 1 ? Schema.Literal(description.values[0]!) : Schema.Literals(description.values as [string, ...Array<string>])
    case "list":
      return Schema.Array(of(description.of)).check(
        Schema.isMinLength(description.minimum),
        Schema.makeFilter((values) => new Set(values.map((value) => nameOf(value))).size === values.length || "a list that names nothing twice")
      )
    case "struct":
      return struct(description.fields)
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** The most visits, items, criteria or years a requirement can ask for: a count is counted, one by one. */
const mostCount = 1000

/** Ids and texts are their own names; an object is named by its code. Numbers have none and may repeat. Nothing described is null. */
const nameOf = (value: unknown): unknown =>
  typeof value === "string" ? value : (value as { readonly code?: unknown }).code ?? Symbol()

const percent = Codec.Score.check(
  Schema.makeFilter((units) => (units >= 0 && units <= 1_000_000) || "a percentage from 0 to 100")
)
