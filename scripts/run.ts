/**
 * Small pieces every script of the house uses: where things are, running a program, two jobs at a time.
 *
 * @module
 */
import { spawn } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { cpus } from "node:os"
import { dirname, join } from "node:path"

/** The folder of the clone. */
export const root = dirname(import.meta.dirname)

/** A path inside the clone. */
export const at = (...parts: ReadonlyArray<string>): string => join(root, ...parts)

/** What a finished program left behind. */
export interface Ended {
  readonly ok: boolean
  readonly code: number | null
  readonly output: string
}

/** Runs a program to its end and keeps what it printed; `show` prints it as it comes. */
export const run = (
  command: string,
  args: ReadonlyArray<string>,
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly show?: boolean } = {}
): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: options.show === true ? "inherit" : ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32"
    })
    let output = ""
    child.stdout?.on("data", (chunk) => (output += chunk))
    child.stderr?.on("data", (chunk) => (output += chunk))
    child.on("error", (error) => resolve({ ok: false, code: null, output: `${output}${command}: ${error.message}\n` }))
    child.on("close", (code) => resolve({ ok: code === 0, code, output }))
  })

/** A program that an npm package of the workspace brought. */
export const bin = (name: string): string => at("node_modules", ".bin", process.platform === "win32" ? `${name}.CMD` : name)

/** Maps over items, as many at once as there are processors (two at least), in order of the items. */
export const inParallel = async <A, B>(
  items: ReadonlyArray<A>,
  work: (item: A) => Promise<B>,
  atOnce: number = Math.max(2, cpus().length)
): Promise<ReadonlyArray<B>> => {
  const results: Array<B> = []
  let next = 0
  const worker = async () => {
    while (next < items.length) {
      const index = next++
      results[index] = await work(items[index]!)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker))
  return results
}

/** A package of the workspace that has code. */
export interface Package {
  readonly name: string
  /** The folder's own name, such as `core`. */
  readonly short: string
  readonly folder: string
  readonly manifest: Manifest
}

/** What the scripts read of a `package.json`. */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly engines?: { readonly node?: string }
  readonly exports: Readonly<Record<string, unknown>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

/** Lists the packages that have an entry file; a folder without one is a room nobody has moved into yet. Read once. */
export const packages = (): ReadonlyArray<Package> => (known ??= read())

let known: ReadonlyArray<Package> | undefined

const read = (): ReadonlyArray<Package> =>
  readdirSync(at("packages"))
    .filter((short) => existsSync(at("packages", short, "package.json")) && existsSync(at("packages", short, "src", "index.ts")))
    .map((short) => {
      const folder = at("packages", short)
      const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest
      return { name: manifest.name, short, folder, manifest }
    })

/** Prints what went wrong and what to do, and ends the program with a failure. */
export const fail = (what: string, todo: string): never => {
  console.error(`✗ ${what}\n  ${todo}`)
  process.exit(1)
}

/** Seconds since `start` (of `performance.now()`), for people. */
export const seconds = (start: number): string => `${((performance.now() - start) / 1000).toFixed(1)} s`
