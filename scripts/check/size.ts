/**
 * Holds each door to a size: what a browser page carries that imports it, minified and zipped.
 *
 * Core's doors count with what they take from effect. Doors of the other packages count their own code only,
 * because what they lean on is the caller's. Questions are pages that ask one thing (`scripts/check/size/*.ts`);
 * their budgets prove that a page with one question does not carry the rest of the house.
 *
 * @module
 */
import { build } from "esbuild"
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { gzipSync } from "node:zlib"
import { at, inParallel, packages, root } from "../run.ts"
import type { Package } from "../run.ts"
import type { Check } from "./Check.ts"

/** Budgets in bytes, minified and zipped. */
interface Budgets {
  readonly doors: Readonly<Record<string, number>>
  readonly questions: Readonly<Record<string, number>>
}

const file = at("scripts", "check", "size", "budgets.json")
const folder = at("scripts", "check", "size")

/** Where each door's built ESM file is. */
const builtDoors = (all: ReadonlyArray<Package>): Readonly<Record<string, string>> =>
  Object.fromEntries(all.flatMap(({ folder: home, manifest, name }) =>
    Object.entries(manifest.exports).flatMap(([door, to]) => {
      const path = (to as { import?: { default?: string } }).import?.default
      return path === undefined ? [] : [[join(name, door).replaceAll("\\", "/"), join(home, path)]]
    })))

/** A bundle's weight, and the built files it carries, as `core/kipp/Award.js`. */
interface Weighed {
  readonly bytes: number
  readonly carries: ReadonlyArray<string>
}

const weigh = async (entry: string, alias: Readonly<Record<string, string>>, outside: ReadonlyArray<string>): Promise<Weighed> => {
  const { metafile, outputFiles } = await build({
    metafile: true,
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    external: ["node:*", ...outside],
    plugins: [{
      name: "built-doors",
      setup: ({ onResolve }) => {
        onResolve({ filter: /^@sepasar\// }, ({ path }) => alias[path] === undefined || outside.some((one) => path.startsWith(one)) ? undefined : { path: alias[path], sideEffects: false })
      }
    }],
    logLevel: "silent"
  })
  const carried = Object.entries(Object.values(metafile.outputs)[0]?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0)
  return {
    bytes: gzipSync(outputFiles[0]!.contents, { level: 9 }).byteLength,
    carries: carried.flatMap(([path]) => /packages\/([^/]+)\/dist\/(.+)$/.exec(path)?.slice(1).join("/") ?? [])
  }
}

/** What a question says it does not carry: `Carries no kipp, certification/Appeal.` */
const promises = (file: string): ReadonlyArray<string> =>
  /Carries no ([^.]+)\./.exec(readFileSync(file, "utf8"))?.[1]?.split(/,| or /).map((one) => one.trim()).filter((one) => one !== "") ?? []

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(2)} kB`
/** A tenth to spare, to the next hundred bytes. */
const withRoom = (bytes: number): number => Math.ceil(bytes * 1.1 / 100) * 100

export const size: Check = {
  name: "size",
  title: "every door within its size",
  run: async ({ acceptSize }) => {
    const all = packages()
    const alias = builtDoors(all)
    const budgets: Budgets = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) as Budgets : { doors: {}, questions: {} }
    const questions = readdirSync(folder).filter((name) => name.endsWith(".ts"))
    const weighed = await inParallel([
      ...all.flatMap((one) =>
        Object.keys(alias).filter((door) => door === one.name || door.startsWith(`${one.name}/`)).map((door) => ({
          kind: "doors" as const,
          name: door,
          entry: alias[door]!,
          outside: one.short === "core"
            ? []
            : Object.keys({ ...one.manifest.dependencies, ...one.manifest.peerDependencies }).filter((other) => other !== one.name).flatMap((other) => [other, `${other}/*`])
        }))),
      ...questions.map((name) => ({ kind: "questions" as const, name: basename(name, ".ts"), entry: join(folder, name), outside: [] }))
    ], async (one) => ({ ...one, ...(await weigh(one.entry, alias, one.outside)) }))

    const over = weighed.filter(({ bytes, kind, name }) => bytes > (budgets[kind][name] ?? -1))
    const gone = (["doors", "questions"] as const).flatMap((kind) => Object.keys(budgets[kind]).filter((name) => !weighed.some((one) => one.kind === kind && one.name === name)))
    const broken = weighed.filter(({ kind }) => kind === "questions").flatMap(({ carries, entry, name }) =>
      promises(entry).flatMap((promise) => {
        const found = carries.find((path) => path.startsWith(`core/${promise}/`) || path === `core/${promise}.js`)
        return found === undefined ? [] : [`${name}: carries ${found}, and says it carries no ${promise}`]
      }))
    if (acceptSize) {
      const next = (kind: keyof Budgets) =>
        Object.fromEntries(weighed.filter((one) => one.kind === kind)
          .map(({ bytes, name }) => [name, bytes > (budgets[kind][name] ?? -1) ? withRoom(bytes) : budgets[kind][name]!]))
      writeFileSync(file, `${JSON.stringify({ doors: next("doors"), questions: next("questions") }, null, 2)}\n`)
      return { state: "passed", summary: `budgets written for ${over.length} doors`, details: over.map(({ bytes, name }) => `${name} ${kilobytes(bytes)}`).join("\n") }
    }
    const faults = [
      ...broken,
      ...over.map(({ bytes, kind, name }) =>
        `${name}: ${kilobytes(bytes)}, budget ${budgets[kind][name] === undefined ? "none" : kilobytes(budgets[kind][name])}`),
      ...gone.map((name) => `${name}: a budget for a door that is not there`)
    ]
    const largest = [...weighed].filter(({ kind }) => kind === "questions").map(({ bytes, name }) => `${name} ${kilobytes(bytes)}`).join(", ")
    return faults.length === 0
      ? { state: "passed", summary: `${weighed.length} doors and questions within their sizes (${largest})` }
      : { state: "failed", details: faults.join("\n"), todo: "Import less, or take the new size with `npm run check -- size --accept-size` and say why in the commit." }
  }
}
