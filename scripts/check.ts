/**
 * Checks everything that is not a test: `npm run check`, or `npm run check -- lint size` for some.
 *
 * Two checks run at a time. Those that look at what would be published wait for the packed tarballs.
 * The last line is `N passed, N failed, N skipped`; each check counts as one.
 *
 *   --packed        looks at the tarballs of the last run instead of packing anew
 *   --accept-api    takes the API surface as it is now into `packages/<name>/etc/<name>.api.md`
 *   --accept-size   takes today's sizes, with a tenth to spare, as the budgets of doors that have none or burst theirs
 *
 * @module
 */
import { packTarballs } from "./check/tarballs.ts"
import { declared } from "./check/declared.ts"
import { deadCode } from "./check/deadCode.ts"
import { examples } from "./check/examples.ts"
import { lint } from "./check/lint.ts"
import { attw, publint } from "./check/published.ts"
import { size } from "./check/size.ts"
import { smoke } from "./check/smoke.ts"
import { surface } from "./check/surface.ts"
import { types } from "./check/types.ts"
import { seconds } from "./run.ts"
import type { Check, Outcome } from "./check/Check.ts"

const free: ReadonlyArray<Check> = [types, lint, deadCode, examples]
const packed: ReadonlyArray<Check> = [smoke, attw, declared, surface, size, publint]
const all = [...free, packTarballs, ...packed]

const flags = new Set(process.argv.slice(2).filter((argument) => argument.startsWith("--")))
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("--"))
const unknown = [
  ...wanted.filter((name) => !all.some((check) => check.name === name)),
  ...[...flags].filter((flag) => !["--packed", "--accept-api", "--accept-size"].includes(flag))
]
if (unknown.length > 0) {
  console.error(`✗ There is no check or option called ${unknown.join(", ")}.\n  Checks: ${all.map(({ name }) => name).join(", ")}. Options: --packed, --accept-api, --accept-size.`)
  process.exit(1)
}

const chosen = (check: Check) => wanted.length === 0 || wanted.includes(check.name)
const count = { passed: 0, failed: 0, skipped: 0 }

const carryOut = async (check: Check): Promise<boolean> => {
  const start = performance.now()
  const outcome: Outcome = await check.run({ acceptApi: flags.has("--accept-api"), acceptSize: flags.has("--accept-size") }).catch((error: unknown) => ({
    state: "failed",
    details: error instanceof Error ? error.stack ?? error.message : String(error),
    todo: "The check itself broke; this is a fault of `scripts/check`."
  }))
  count[outcome.state]++
  const sign = { passed: "✓", failed: "✗", skipped: "–" }[outcome.state]
  console.log(`${sign} ${check.name.padEnd(10)} ${seconds(start).padStart(7)}  ${outcome.summary ?? check.title}`)
  if (outcome.details !== undefined && outcome.details.trim() !== "") console.log(outcome.details.trimEnd().replace(/^/gm, "    "))
  if (outcome.state === "failed") console.log(`    → ${outcome.todo}`)
  return outcome.state !== "failed"
}

const inTurn = async (queue: Array<Check>): Promise<void> => {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) await carryOut(next)
}

const waiting = packed.filter(chosen)
const queue = free.filter(chosen)
const needsPacking = waiting.length > 0 || chosen(packTarballs)

/** Packs, then lets those in that wait for it; a failed packing leaves them out and says so. */
const packing = async (): Promise<void> => {
  if (!needsPacking) return
  if (flags.has("--packed") || await carryOut(packTarballs)) {
    queue.push(...waiting)
    return
  }
  for (const { name } of waiting) {
    count.skipped++
    console.log(`– ${name.padEnd(10)}          nothing was packed to look at`)
  }
}

const open = packing()
await Promise.all([open.then(() => inTurn(queue)), inTurn(queue).then(() => open).then(() => inTurn(queue))])
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
process.exit(count.failed > 0 ? 1 : 0)
