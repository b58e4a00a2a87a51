/**
 * A question of the conformance vectors, and how to read its input.
 *
 * A feature takes plain JSON and returns plain data. Readers turn JSON into typed values and throw
 * `MalformedInput` with a path where the shape is wrong; the runner shows that as a failing case.
 * `null` in JSON is `undefined` inside, as everywhere in the library.
 *
 * @module
 */

// ── Types ───────────────────────────────────────────────────────────────────

/** What JSON can hold. @category types */
export type Json = null | boolean | number | string | ReadonlyArray<Json> | JsonObject

/** A JSON object. @category types */
export interface JsonObject {
  readonly [key: string]: Json
}

/** Answers one feature: the input of a case in, the result out; a refusal comes from `refuse`. @category types */
export type Feature = (input: Json) => unknown

/** Features by the name that cases give. @category types */
export type Features = Readonly<Record<string, Feature>>

/** Reads one value, absent being `undefined`; the path names it in messages. @category types */
export type Reader<A> = (value: Json | undefined, path: string) => A

/** A refusal as vectors write it. @category types */
export interface Refusal {
  readonly error: string
}

/** The input does not have the shape its feature asks for. @category errors */
export class MalformedInput extends Error {
  readonly path: string
  constructor(path: string, wanted: string, got: Json | undefined) {
    super(`${path}: expected ${wanted}, got ${got === undefined ? "nothing" : typeof got === "number" ? got : JSON.stringify(got)}`)
    this.name = "MalformedInput"
    this.path = path
  }
}

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Makes a feature out of a reader and a calculation.
 *
 * @example
 * ```ts
 * import { feature, number, struct } from "@sepasar/testkit/conformance"
 *
 * const twice = feature(struct({ value: number }), ({ value }) => ({ value: value * 2 }))
 * twice({ value: 2 }) // => { value: 4 }
 * ```
 * @category rules
 */
export const feature = <A>(reader: Reader<A>, answer: (input: A) => unknown): Feature => (input) => answer(reader(input, "input"))

/** Refuses with a code: the typed error of the library under the name the vectors use. @category rules */
export const refuse = (error: string): Refusal => ({ error })

/** Reads a number. @category rules */
export const number: Reader<number> = (value, path) => typeof value === "number" ? value : wrong(path, "a number", value)

/** Reads a whole number. @category rules */
export const whole: Reader<number> = (value, path) => Number.isInteger(value) ? value as number : wrong(path, "a whole number", value)

/** Reads a number of decimals to round to: whole, 0 to 1,000. @category rules */
export const places: Reader<number> = (value, path) =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 1_000 ? value as number : wrong(path, "0 to 1000 decimals", value)

/** Reads text. @category rules */
export const text: Reader<string> = (value, path) => typeof value === "string" ? value : wrong(path, "text", value)

/** Reads true or false. @category rules */
export const bool: Reader<boolean> = (value, path) => typeof value === "boolean" ? value : wrong(path, "true or false", value)

/** Takes any JSON as it is. @category rules */
export const json: Reader<Json> = (value, path) => value === undefined ? wrong(path, "a value", value) : value

/** Reads one of the texts listed. @category rules */
export const oneOf = <const T extends ReadonlyArray<string>>(...options: T): Reader<T[number]> => (value, path) =>
  typeof value === "string" && options.includes(value) ? value : wrong(path, options.join(" | "), value)

/** Reads a value that may be null or absent; both become `undefined`. @category rules */
export const nullable = <A>(reader: Reader<A>): Reader<A | undefined> => (value, path) =>
  value === null || value === undefined ? undefined : reader(value, path)

/** Reads a value that may be null or absent, and then takes the fallback. @category rules */
export const withDefault = <A>(reader: Reader<A>, fallback: A): Reader<A> => (value, path) =>
  value === null || value === undefined ? fallback : reader(value, path)

/** Reads a list. @category rules */
export const list = <A>(reader: Reader<A>): Reader<ReadonlyArray<A>> => (value, path) =>
  Array.isArray(value) ? value.map((item, at) => reader(item as Json, `${path}[${at}]`)) : wrong(path, "a list", value)

/** Reads an object with values of one kind under any keys. @category rules */
export const record = <A>(reader: Reader<A>): Reader<Readonly<Record<string, A>>> => (value, path) =>
  isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, reader(item, `${path}.${key}`)]))
    : wrong(path, "an object", value)

/** Reads an object with known keys; other keys are left alone. @category rules */
export const struct = <R extends Readonly<Record<string, Reader<unknown>>>>(
  readers: R
): Reader<{ readonly [K in keyof R]: R[K] extends Reader<infer A> ? A : never }> => (value, path) =>
  isObject(value)
    ? Object.fromEntries(
      Object.entries(readers).map(([key, reader]) => [key, reader(value[key], `${path}.${key}`)])
    ) as { readonly [K in keyof R]: R[K] extends Reader<infer A> ? A : never }
    : wrong(path, "an object", value)

/** Takes the first reader that fits; where none fits the last one's message is given. @category rules */
export const either = <A, B>(first: Reader<A>, second: Reader<B>): Reader<A | B> => (value, path) => {
  try {
    return first(value, path)
  } catch {
    return second(value, path)
  }
}

/** Puts off a reader that names itself, for trees. @category rules */
export const lazy = <A>(reader: () => Reader<A>): Reader<A> => (value, path) => reader()(value, path)

/** Tells a JSON object from everything else. @category rules */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

// ── Clauses ─────────────────────────────────────────────────────────────────

const wrong = (path: string, wanted: string, value: Json | undefined): never => {
  throw new MalformedInput(path, wanted, value)
}
