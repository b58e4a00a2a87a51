import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Schema from "effect/Schema"
import * as Doors from "@sepasar/core/schema"
import { drawn, given, within } from "./drawn.ts"

const src = join(import.meta.dirname, "../../../core/src")

/** Files behind a text's re-exports, and the names that come through; `*` for all of them. */
const passedOn = (text: string): ReadonlyArray<{ readonly file: string; readonly names: string }> =>
  [...text.matchAll(/^export (?:type )?(\*(?: as \w+)?|\{[^}]*\}) from "\.\/([^"]+)\.ts"/gm)].map(([, names, file]) => ({ file: file!, names: names!.startsWith("*") ? "*" : names! }))

/** The types that a room's door shows, each named after the file that holds it. */
const typesOf = (room: string): ReadonlyArray<string> => {
  const textOf = (file: string) => readFileSync(join(src, room, `${file}.ts`), "utf8")
  const seen = new Set<string>()
  const look = (file: string, names: string): ReadonlyArray<string> => {
    if (seen.has(file)) return []
    seen.add(file)
    const text = textOf(file)
    const own = [...text.matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, type]) => type!).filter((type) => names === "*" || new RegExp(`\\b${type}\\b`).test(names))
    return [...own.map((type) => `${file.slice(file.lastIndexOf("/") + 1)}.${type}`), ...passedOn(text).map((each) => ({ ...each, file: join(dirname(file), each.file) })).filter((each) => !doors.includes(each.file)).flatMap((each) => look(each.file, each.names))]
  }
  const doors = passedOn(textOf("index")).map(({ file }) => file)
  return passedOn(textOf("index")).flatMap(({ file }) => look(file, "*"))
}

/** Rooms of data; `words` holds sentences. */
const rooms = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== "words").map(({ name }) => name)

const named = (room: string) => given[room]!.split(/\s+/).filter((name) => name !== "")

describe("every domain type can be drawn", () => {
  it("every room is looked at", () => expect([...rooms].sort()).toEqual(Object.keys(drawn).sort()))

  it.each(rooms)("%s: each type has an arbitrary, stands inside one that has, or is what a rule gives", (room) => {
    const known = [...Object.keys(drawn[room]!), ...Object.keys(within[room]!), ...named(room)]
    const types = typesOf(room)
    expect(types.filter((type) => !known.includes(type)), "new: write an arbitrary and add it to `drawn`; add to `given` only what a rule answers").toEqual([])
    expect(known.filter((type) => !types.includes(type)), "gone: take it out").toEqual([])
    expect(known.filter((type, at) => known.indexOf(type) !== at), "named twice").toEqual([])
    expect(Object.values(within[room]!).filter((type) => !(type in drawn[room]!)), "stands inside something that is not drawn").toEqual([])
  })

  it.each(rooms.flatMap((room) => Object.entries(drawn[room]!).map(([type, arbitrary]) => ({ room, type, arbitrary }))))("$room/$type: draws, more than one value", ({ arbitrary }) => {
    const values = fc.sample(arbitrary, { numRuns: 60, seed: 7 }).map((value) => fc.stringify(value))
    expect(new Set(values).size).toBeGreaterThan(1)
  })
})

it("every codec of the door of schemas is held against an arbitrary", () => {
  const law = readFileSync(join(import.meta.dirname, "valid.test.ts"), "utf8")
  const codecs = Object.entries(Doors).filter(([name]) => name !== "Codec").flatMap(([name, codec]) =>
    Object.entries(codec).filter(([, value]) => Schema.isSchema(value)).map(([schema]) => `${name}.${schema}`))
  expect(codecs.length).toBeGreaterThan(10)
  expect(codecs.filter((codec) => !law.includes(codec))).toEqual([])
})
