import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative, sep } from "node:path"
import { describe, expect, it } from "vitest"
import { filesBelow, importsOf, root } from "./house.ts"

/** What a package outside core imports, by file. */
const files = readdirSync(join(root, "packages")).filter((name) => name !== "core" && existsSync(join(root, "packages", name, "src")))
  .flatMap((name) => filesBelow(join(root, "packages", name, "src"), ".ts").map((path) => ({
    name,
    path,
    file: relative(root, path).split(sep).join("/")
  })))

/** A store keeps events and may run the population's SQL; it knows no rule, no word and no desk. */
const storeMaySee = ["@sepasar/core/ledger", "@sepasar/core/kernel", "@sepasar/core/population"]

const strangers = (name: string, path: string, text: string): ReadonlyArray<string> =>
  importsOf(text).flatMap(({ to }) => {
    if (to.startsWith(".")) {
      const inside = join(root, "packages", name) + sep
      return join(dirname(path), to).startsWith(inside) ? [] : [`${to}: go through a door of the other package`]
    }
    if (to === "effect" || to === "date-fns") return [`${to}: import by module`]
    if (name.startsWith("ledger-") && to.startsWith("@sepasar/core") && !storeMaySee.includes(to)) return [`${to}: a store contains no rule`]
    return []
  })

describe.runIf(files.length > 0)("packages beside core", () => {
  it.each(files)("$file goes through the doors", ({ name, path }) => expect(strangers(name, path, readFileSync(path, "utf8"))).toEqual([]))
})

it.each([
  { name: "ledger-sqlite", line: `import { Eligibility } from "@sepasar/core/certification"` },
  { name: "ledger-sqlite", line: `import * as Day from "../../core/src/kernel/Day.ts"` },
  { name: "report", line: `import { Result } from "effect"` }
])("$name is told off for: $line", ({ line, name }) => expect(strangers(name, join(root, "packages", name, "src/A.ts"), line)).toHaveLength(1))
