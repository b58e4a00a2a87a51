/**
 * Schemas for what crosses the border (skema data): days, scores and ids as JSON carries them.
 *
 * Kept apart from the plain types so that a page which only calculates does not carry the decoder.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Day_ from "./Day.ts"
import * as Id_ from "./Id.ts"
import * as Result from "effect/Result"
import * as SchemaTransformation from "effect/SchemaTransformation"
import * as Score_ from "./Score.ts"

/** A day as text. @category types */
export const Day = Schema.String.check(
  Schema.makeFilter((text: string) => Day_.isDay(text) || "a calendar day written YYYY-MM-DD"),
  Schema.isPattern(/^\d{4}-\d{2}-\d{2}$/u)
).pipe(Schema.brand("Day"))

/** A score as a JSON number such as 75.5. @category types */
export const Score = Schema.Finite.check(
  Schema.makeFilter((value: number) => Result.isSuccess(Score_.parse(value)) || "a decimal with at most four decimals, within ±1,000,000,000")
).pipe(
  Schema.decodeTo(
    Schema.Int.check(Schema.makeFilter((units: number) => Score_.isScore(units) || "a score")).pipe(Schema.brand("Score")),
    SchemaTransformation.transform({ decode: (value: number) => Score_.make(value) as number, encode: (units: number) => units / Score_.unit })
  )
)

/** An id of one kind. @category types */
export const Id = <Kind extends string>(kind: Kind): Schema.Codec<Id_.Id<Kind>, string> =>
  Schema.String.check(
    Schema.makeFilter((text: string) => Id_.fault(text) === undefined || `an id (${kind}): 1 to 80 letters, digits, . _ - or /, and no identity number`)
  ) as unknown as Schema.Codec<Id_.Id<Kind>, string>

/** A whole number, 0 or more. @category types */
export const Count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))
