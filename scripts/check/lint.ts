/** Lints with oxlint and with the house's own rules, which oxlint cannot say. @module */
import { execFileSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { basename, join, relative, sep } from "node:path"
import { at, bin, root, run } from "../run.ts"
import { outcomeOf } from "./Check.ts"
import type { Check } from "./Check.ts"

/** A rule of the house: which files it holds for, what a line must not match, and what to write instead. */
interface Rule {
  readonly where: RegExp
  readonly not: RegExp
  readonly instead: string
}

const rules: ReadonlyArray<Rule> = [
  { where: /./, not: /from "(?:effect|date-fns)"/, instead: "import by module, such as `effect/Result` or `date-fns/format`" },
  {
    where: /^packages\/core\/src\//,
    not: /\bDate\.now\b|\bnew Date\b|\bMath\.random\b|\bperformance\.now\b|\bcrypto\.(?:randomUUID|getRandomValues)\b|\bprocess\.(?:env|hrtime)\b/,
    instead: "take the day, the id or the seed as an argument"
  },
  { where: /^packages\/[^/]+\/src\//, not: /\bconsole\.\w+\(/, instead: "give a value back; a library prints nothing" },
  { where: /\.ts$/, not: /@ts-(?:ignore|nocheck)\b/, instead: "make the types agree" },
  { where: /\.ts$/, not: /^\s*(?:export\s+)?(?:const\s+)?enum\s/, instead: "a union of literals" },
  { where: /\.ts$/, not: /from "\.{1,2}\/[^"]*(?<!\.(?:ts|mjs|cjs|js|json|css|svg))"/, instead: "an import that carries its `.ts`" },
  { where: /\.test\.ts$/, not: /\b(?:it|test|describe)\.only\(/, instead: "run one file with `npm test -- <file>`" }
]

const names = /^(?:utils?|common|misc|helpers?|stuff)\.ts$/
const skipped = new Set(["node_modules", "dist", ".examples", "out", "generated", "api", ".vitepress"])

const walk = (folder: string): ReadonlyArray<string> =>
  !existsSync(folder) ? [] : readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    skipped.has(entry.name) || entry.name.startsWith(".") ? [] : entry.isDirectory() ? walk(join(folder, entry.name)) : /\.(?:ts|mjs)$/.test(entry.name) ? [join(folder, entry.name)] : [])

/** Lines of code with comments blanked, so that a comment may name what is forbidden; line numbers stay. */
const linesOf = (text: string): ReadonlyArray<string> =>
  text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, "")).split("\n").map((line) => /^\s*\/\//.test(line) ? "" : line)

const ownRules = (): ReadonlyArray<string> =>
  ["packages", "examples", "bench", "scripts"].flatMap((folder) => walk(at(folder))).flatMap((path) => {
    const file = relative(root, path).split(sep).join("/")
    if (file.startsWith("scripts/check/lint.ts") || file.includes("/test/house/")) return []
    const held = rules.filter(({ where }) => where.test(file))
    const raw = readFileSync(path, "utf8")
    const asked = linesOf(raw)
    return [
      ...(names.test(basename(file)) ? [`${file}: a name that says nothing; name the file for the concept it holds`] : []),
      ...asked.flatMap((line, index) =>
        held.filter(({ not }) => not.test(line)).map(({ instead }) => `${file}:${index + 1}: ${line.trim()}\n    instead: ${instead}`)),
      ...(/@ts-(?:ignore|nocheck)\b/.test(raw) ? [`${file}: @ts-ignore or @ts-nocheck; make the types agree`] : [])
    ]
  })

/** Whitespace that shows up in every later diff. */
const whitespace = (): ReadonlyArray<string> => {
  if (!existsSync(at(".git"))) return []
  const tracked = execFileSync("git", ["ls-files", "-z", "*.ts", "*.mjs", "*.json", "*.md", "*.yaml"], { cwd: root, encoding: "utf8" }).split("\0")
  return tracked.filter((file) => file !== "" && file !== "pnpm-lock.yaml" && existsSync(at(file)) && readFileSync(at(file), "utf8").includes("\r"))
    .map((file) => `${file}: carriage returns; save it with line feeds`)
}

export const lint: Check = {
  name: "lint",
  title: "oxlint and the house's own rules",
  run: async () => {
    const { ok, output } = await run(bin("oxlint"), ["--deny-warnings", "--format=unix"])
    return outcomeOf(
      [...(ok ? [] : [output.trim()]), ...ownRules(), ...whitespace()],
      "Correct the lines above. `npx oxlint` explains its own rules; the house's are in `scripts/check/lint.ts`."
    )
  }
}
