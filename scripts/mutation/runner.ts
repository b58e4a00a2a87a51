/**
 * A test runner for Stryker that stays in one process: each test file is bundled once, and for each change read afresh (so that
 * tables made while a module loads are changed too) and asked only those of its tests that reach the change: the quick ones first,
 * and first those of the files that noticed other changes of the same source.
 * A room that takes hours with a new worker a file takes minutes.
 *
 * @module
 */
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core"
import type { MutantCoverage } from "@stryker-mutator/api/core"
import { commonTokens, tokens } from "@stryker-mutator/api/plugin"
import type { Injector, PluginContext } from "@stryker-mutator/api/plugin"
import type { DryRunResult, MutantRunOptions, MutantRunResult, TestResult, TestRunner } from "@stryker-mutator/api/test-runner"
import { DryRunStatus, determineHitLimitReached, TestStatus, toMutantRunResult } from "@stryker-mutator/api/test-runner"
import { build } from "esbuild"
import { createRequire } from "node:module"
import { globSync, readFileSync, writeFileSync } from "node:fs"
import { join, relative } from "node:path"
import { Script } from "node:vm"
import { collect } from "./collect.ts"
import type { Found } from "./collect.ts"

/** What changed code and Stryker say to each other. */
interface Space {
  activeMutant?: string | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
}

/** A bundled test file; it counts in `hits`, when given, how often each change was reached. */
type Factory = (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown, hits: Float64Array | undefined) => void

/** A test that takes longer than this, in milliseconds, waits until every cheaper one of every file was asked. */
const dearAt = 25

/** A test that takes longer than this, in milliseconds, is left out, so that a survivor costs seconds. */
const tooDear = 1_000

/** So is one whose name, or whose group's name, begins with `size:`; it asks what large input costs, not what the answer is. */
const isAboutSize = (id: string): boolean => /(#|> )size:/.test(id)

/** More changes than any room has. */
const mostMutants = 100_000

/** What the tests of the first run cost, in milliseconds, left in the sandbox for the other workers. */
const costs = "test-costs.json"

class InProcessRunner implements TestRunner {
  readonly #space: Space = ((globalThis as Record<string, unknown>)[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {}) as Space
  readonly #tests: string
  #require: (name: string) => unknown = () => undefined
  #factories = new Map<string, Factory>()
  #cost = new Map<string, number>()
  /** How often a test file noticed a change of a source file: `source|test` to a count. */
  readonly #noticed = new Map<string, number>()

  constructor(tests: string) {
    this.#tests = tests
  }

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init(): Promise<void> {
    const outside = createRequire(join(process.cwd(), "package.json"))
    outside(join(import.meta.dirname, "..", "laws-seed.ts"))
    this.#require = outside
    const entryPoints = globSync(this.#tests).sort()
    const { outputFiles } = await build({
      entryPoints, bundle: true, write: false, outdir: "out", outbase: ".", format: "cjs", platform: "node", target: "node24", logLevel: "error", absWorkingDir: process.cwd(), treeShaking: false,
      conditions: ["@sepasar/source"], external: ["vitest", "fast-check", "effect", "effect/*", "date-fns", "date-fns/*"]
    })
    for (const { path, text } of outputFiles) {
      const file = relative(join(process.cwd(), "out"), path).replace(/\.js$/, ".ts")
      const code = `(function (require, module, exports, stryHits) {${counting(text)}\n})`
      this.#factories.set(file, new Script(code, { filename: file }).runInThisContext() as Factory)
    }
  }

  #read(file: string, hits?: Float64Array): ReadonlyArray<Found> {
    return collect(file, (vitest) => {
      const module = { exports: {} }
      this.#factories.get(file)!((name) => (name === "vitest" ? vitest : this.#require(name)), module, module.exports, hits)
    })
  }

  async dryRun(): Promise<DryRunResult> {
    this.#space.activeMutant = undefined
    const mutantCoverage: MutantCoverage = { static: {}, perTest: {} }
    const hits = new Float64Array(mostMutants)
    const tests: Array<TestResult> = []
    for (const file of this.#factories.keys()) {
      const found = this.#read(file, hits)
      for (const [mutant, count] of Object.entries(taken(hits))) mutantCoverage.static[mutant] = (mutantCoverage.static[mutant] ?? 0) + count
      for (const one of found.filter(({ id }) => !isAboutSize(id))) {
        const result = await this.#run(one, 60_000)
        const reached = taken(hits)
        if (result.timeSpentMs > tooDear && result.status === TestStatus.Success) continue
        tests.push(result)
        mutantCoverage.perTest[one.id] = reached
      }
    }
    writeFileSync(costs, JSON.stringify(Object.fromEntries(this.#cost)))
    return { status: DryRunStatus.Complete, tests, mutantCoverage }
  }

  async mutantRun({ activeMutant, hitLimit, mutantActivation, testFilter }: MutantRunOptions): Promise<MutantRunResult> {
    const wanted = testFilter === undefined ? undefined : new Set(testFilter)
    // A worker may start while the first run still goes on; by the first change its costs are written.
    if (this.#cost.size === 0) this.#cost = new Map(Object.entries(JSON.parse(readFileSync(costs, "utf8")) as Record<string, number>))
    const cost = new Map<string, number>()
    for (const id of testFilter ?? this.#cost.keys()) {
      const file = id.slice(0, id.indexOf("#"))
      cost.set(file, (cost.get(file) ?? 0) + this.#costOf(id))
    }
    const noticed = (file: string) => this.#noticed.get(`${activeMutant.fileName}|${file}`) ?? 0
    const files = [...cost.keys()].sort((a, b) => noticed(b) - noticed(a) || cost.get(a)! - cost.get(b)!)
    this.#space.hitCount = 0
    this.#space.hitLimit = hitLimit
    const tests: Array<TestResult> = []
    const found = new Map<string, ReadonlyArray<Found>>()
    try {
      for (const dear of [false, true]) {
        for (const file of files) {
          if (!found.has(file)) {
            this.#space.activeMutant = mutantActivation === "static" ? activeMutant.id : undefined
            found.set(file, this.#readOrFail(file).filter(({ id }) => (wanted?.has(id) ?? true) && this.#costOf(id) <= tooDear && !isAboutSize(id)))
          }
          this.#space.activeMutant = activeMutant.id
          for (const one of found.get(file)!.filter(({ id }) => (this.#costOf(id) > dearAt) === dear)) {
            const result = await this.#run(one, 1_500 + 20 * this.#costOf(one.id))
            tests.push(result)
            if (result.status !== TestStatus.Failed) continue
            this.#noticed.set(`${activeMutant.fileName}|${file}`, noticed(file) + 1)
            const endless = result.failureMessage.startsWith(outOfTime) ? { status: DryRunStatus.Timeout as const, reason: result.failureMessage } : undefined
            return toMutantRunResult(determineHitLimitReached(this.#space.hitCount, hitLimit) ?? endless ?? { status: DryRunStatus.Complete, tests })
          }
        }
      }
    } finally {
      this.#space.activeMutant = undefined
    }
    return toMutantRunResult({ status: DryRunStatus.Complete, tests })
  }

  /** The tests of a file; a file that a change keeps from being read is one test that fails. */
  #readOrFail(file: string): ReadonlyArray<Found> {
    try {
      return this.#read(file)
    } catch (error) {
      return [{ id: `${file}#read`, body: () => { throw error } }]
    }
  }

  #costOf(id: string): number {
    return this.#cost.get(id) ?? 0
  }

  async #run({ body, id }: Found, timeout: number): Promise<TestResult> {
    const start = performance.now()
    const base = () => {
      const timeSpentMs = performance.now() - start
      if (!this.#cost.has(id)) this.#cost.set(id, timeSpentMs)
      return { id, name: id, fileName: id.slice(0, id.indexOf("#")), timeSpentMs }
    }
    try {
      await within(body, timeout)
      return { ...base(), status: TestStatus.Success }
    } catch (error) {
      return { ...base(), status: TestStatus.Failed, failureMessage: error instanceof Error ? error.message : String(error) }
    }
  }
}

/** How Node words a script that was ended. */
const outOfTime = "Script execution timed out"

const asked: { body?: () => unknown } = (globalThis as Record<string, unknown>)["__sepasarAsked"] = {}
const ask = new Script("__sepasarAsked.body()")

/** Runs a test, and ends it where it does not come back in so many milliseconds: a loop without end costs seconds, and no new worker. */
const within = (body: () => unknown, timeout: number): unknown => {
  asked.body = body
  return ask.runInThisContext({ timeout: Math.ceil(timeout) })
}

/** Counting as Stryker's instrumenter writes it goes by text and costs more than most code it counts; here it goes by number, and not at all once the changes begin. */
const counting = (text: string): string =>
  text
    .replace(/function (stryCov_9fa48\d*)\(\) \{/g, "function $1() { if (stryHits === undefined) return; for (let at = 0; at < arguments.length; at++) stryHits[arguments[at]]++; return;")
    .replace(/(stryCov_9fa48\d*\()((?:"\d+"(?:, )?)+)\)/g, (_, call: string, ids: string) => `${call}${ids.replaceAll('"', "")})`)

/** How often each change was reached since this was asked last. */
const taken = (hits: Float64Array): Record<string, number> => {
  const reached: Record<string, number> = {}
  for (const [mutant, count] of hits.entries()) if (count > 0) reached[mutant] = count
  hits.fill(0)
  return reached
}

const factory = (injector: Injector<PluginContext>): TestRunner => {
  const options = injector.resolve(commonTokens.options) as unknown as { readonly inProcess: { readonly tests: string } }
  return new InProcessRunner(options.inProcess.tests)
}

/** How Stryker finds the runner: `testRunner: "in-process"`. */
export const strykerPlugins = [{ kind: "TestRunner", name: "in-process", factory: Object.assign(factory, { inject: tokens(commonTokens.injector) }) }]
