/**
 * What can be configured in a scheme, as plain data (bentuk pengaturan).
 *
 * A requirement's file says here which keys it takes. `SchemeCodec` builds the decoder and the JSON Schema
 * from it, and TypeScript reads the type of the configuration from it, so the three cannot differ and a page
 * that only calculates carries no decoder.
 *
 * @module
 */
import type * as Id from "../kernel/Id.ts"
import type { Score } from "../kernel/Score.ts"
import type { Span } from "../kernel/Span.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** One kind of value, described. @category types */
export type Description =
  | { readonly type: "boolean" | "text" | "score" | "percent" | "span" | "labels" }
  | { readonly type: "count"; readonly minimum: number }
  | { readonly type: "id"; readonly names: string }
  | { readonly type: "oneOf"; readonly values: ReadonlyArray<string> }
  | { readonly type: "list"; readonly of: Description; readonly minimum: number }
  | { readonly type: "struct"; readonly fields: Fields }

/** A described value of type `A`; the type stands in a key that never exists. @category types */
export interface Shape<out A> {
  readonly description: Description
  readonly optional: boolean
  readonly _A?: A
}

/** A described value that may be absent. @category types */
export interface OptionalShape<out A> extends Shape<A> {
  readonly optional: true
}

/** Keys and what each holds. @category types */
export type Fields = Readonly<Record<string, Shape<unknown>>>

/** Nama dalam dua bahasa: Indonesian is the original. @category types */
export interface Labels {
  readonly id: string
  readonly en: string
}

/** The value a shape describes. @category types */
export type TypeOf<S> = S extends Shape<infer A> ? A : never

type OptionalKeys<F extends Fields> = { [K in keyof F]: F[K] extends OptionalShape<unknown> ? K : never }[keyof F]

/** The configuration that fields describe. @category types */
export type Config<F extends Fields> =
  & { readonly [K in Exclude<keyof F, OptionalKeys<F>>]: TypeOf<F[K]> }
  & { readonly [K in OptionalKeys<F>]?: TypeOf<F[K]> }

// ── Rule ────────────────────────────────────────────────────────────────────

/** True or false. @category rules */
export const boolean: Shape<boolean> = { description: { type: "boolean" }, optional: false }

/** Text of at least one character. @category rules */
export const text: Shape<string> = { description: { type: "text" }, optional: false }

/** A decimal with at most four places. @category rules */
export const score: Shape<Score> = { description: { type: "score" }, optional: false }

/** A score from 0 to 100. @category rules */
export const percent: Shape<Score> = { description: { type: "percent" }, optional: false }

/** A length of time with its kind. @category rules */
export const span: Shape<Span> = { description: { type: "span" }, optional: false }

/** A name in Indonesian and in English. @category rules */
export const labels: Shape<Labels> = { description: { type: "labels" }, optional: false }

/** A whole number, at least `minimum`. @category rules */
export const count = (minimum: number): Shape<number> => ({ description: { type: "count", minimum }, optional: false })

/** An id of one kind. @category rules */
export const id = <Kind extends string>(names: Kind): Shape<Id.Id<Kind>> => ({ description: { type: "id", names }, optional: false })

/** One of the texts listed. @category rules */
export const oneOf = <const V extends ReadonlyArray<string>>(...values: V): Shape<V[number]> => ({
  description: { type: "oneOf", values },
  optional: false
})

/** A list of at least `minimum` values. @category rules */
export const list = <A>(of: Shape<A>, minimum = 1): Shape<ReadonlyArray<A>> => ({
  description: { type: "list", of: of.description, minimum },
  optional: false
})

/** An object with these keys and no others. @category rules */
export const struct = <F extends Fields>(fields: F): Shape<Config<F>> => ({ description: { type: "struct", fields }, optional: false })

/** The same value, or none. @category rules */
export const optional = <A>(shape: Shape<A>): OptionalShape<A> => ({ ...shape, optional: true })
