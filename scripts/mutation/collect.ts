/**
 * What a test file sees as `vitest` while its code is being changed on purpose: the same `expect`, and a `describe` and `it`
 * that only collect, so that single tests can be run again and again in one process.
 *
 * Only what the tests of core use is here; anything else is an error when the file is read, never a test left out.
 *
 * @module
 */
import { expect } from "vitest"

/** A test that was found: its name, unique in the file, and its body. */
export interface Found {
  readonly id: string
  readonly body: () => unknown
}

type Body = (...values: ReadonlyArray<unknown>) => unknown

/** Reads one test file by calling `load` with a stand-in for `vitest`; every test in it, in order. */
export const collect = (file: string, load: (vitest: unknown) => void): ReadonlyArray<Found> => {
  const found: Array<Found> = []
  const names = new Set<string>()
  let path: ReadonlyArray<string> = []

  const describe = (name: string, body: () => void) => {
    const outer = path
    path = [...path, name]
    body()
    path = outer
  }
  const it = (name: string, ...rest: ReadonlyArray<unknown>) => {
    const body = rest.find((one) => typeof one === "function") as (() => unknown) | undefined
    if (body === undefined) throw new Error(`${file}: ${name} has no body.`)
    const full = [...path, name].join(" > ")
    let id = `${file}#${full}`
    for (let again = 2; names.has(id); again++) id = `${file}#${full} (${again})`
    names.add(id)
    found.push({ id, body })
  }
  const each = (one: (name: string, ...rest: ReadonlyArray<unknown>) => void) => (rows: ReadonlyArray<unknown>) => (name: string, ...rest: ReadonlyArray<unknown>) => {
    const body = rest.find((given) => typeof given === "function") as Body
    rows.forEach((row, index) => one(`${name} [${index}]`, () => (Array.isArray(row) ? body(...row as ReadonlyArray<unknown>) : body(row))))
  }
  const runIf = (one: (name: string, body: () => void) => void) => (wanted: boolean) => (wanted ? one : () => undefined)

  load({ expect, describe: Object.assign(describe, { each: each(describe as never), runIf: runIf(describe) }), it: Object.assign(it, { each: each(it) }) })
  return found
}
