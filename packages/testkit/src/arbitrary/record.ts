/**
 * How arbitraries of plain data are put together (penyusun nilai acak): objects, names out of a closed set, unknowns.
 *
 * What a type allows to be absent must be marked `maybe` here, and every name of a union must be listed. A type that
 * grows a key or a name therefore does not compile until its arbitrary has it.
 *
 * @module
 */
import fc from "fast-check"

// ── Types ───────────────────────────────────────────────────────────────────

/** A value that is left out at times. @category types */
export interface Maybe<A> {
  readonly maybe: fc.Arbitrary<A>
}

/** An arbitrary for each key; `Maybe` where, and only where, the key may be absent. @category types */
export type Fields<A> = {
  readonly [K in keyof A]-?: Record<never, never> extends Pick<A, K> ? Maybe<Required<A>[K]> : fc.Arbitrary<A[K]>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** Marks what may be absent. @category arbitraries */
export const maybe = <A>(arbitrary: fc.Arbitrary<A>): Maybe<A> => ({ maybe: arbitrary })

/** An object of these fields. @category arbitraries */
export const record = <A extends object>(fields: Fields<A>): fc.Arbitrary<A> => {
  const entries = Object.entries<fc.Arbitrary<unknown> | Maybe<unknown>>(fields)
  const model = Object.fromEntries(entries.map(([key, field]) => [key, "maybe" in field ? field.maybe : field]))
  const requiredKeys = entries.flatMap(([key, field]) => ("maybe" in field ? [] : [key]))
  return fc.record(model, { requiredKeys, noNullPrototype: true }) as unknown as fc.Arbitrary<A>
}

/** One of the names of a closed set; all of them are listed. @category arbitraries */
export const each = <A extends string>(names: Readonly<Record<A, true>>): fc.Arbitrary<A> =>
  fc.constantFrom(...(Object.keys(names) as Array<A>))

/** A value that nobody knows at times. @category arbitraries */
export const unknown = <A>(arbitrary: fc.Arbitrary<A>): fc.Arbitrary<A | undefined> => fc.option(arbitrary, { nil: undefined })

/** An arbitrary that is put together when it is first asked for, so that what it needs may stand below it. @category arbitraries */
export const lazy = <A>(make: () => fc.Arbitrary<A>): fc.Arbitrary<A> => {
  let made: fc.Arbitrary<A> | undefined
  return fc.constant(undefined).chain(() => (made ??= make()))
}

/** A list of different values, at least `minLength` of them. @category arbitraries */
export const list = <A>(arbitrary: fc.Arbitrary<A>, minLength: number = 1, maxLength: number = 3): fc.Arbitrary<ReadonlyArray<A>> =>
  fc.uniqueArray(arbitrary, { minLength, maxLength })

/** A dictionary over a few keys. @category arbitraries */
export const dictionary = <A>(keys: fc.Arbitrary<string>, values: fc.Arbitrary<A>, minKeys: number = 0): fc.Arbitrary<Readonly<Record<string, A>>> =>
  fc.dictionary(keys, values, { noNullPrototype: true, minKeys, maxKeys: 4 })
