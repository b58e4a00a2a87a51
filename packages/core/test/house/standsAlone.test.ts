import { execFileSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { core, root } from "./house.ts"

/** Files git knows; a clone without git (a tarball) has none to check. */
const tracked = existsSync(join(root, ".git"))
  ? execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8", maxBuffer: 64_000_000 }).split("\0").filter((file) => file !== "")
  : []

/** Absolute folders of somebody's machine, and hosts nobody else can reach. Put together so that this file does not match. */
const elsewhere = new RegExp(
  [
    `(?<![\\w.:/-])/(?:${["work", "home", "Users", "root", "tmp/team"].join("|")})/\\w`,
    `\\.\\./${"shared"}/`,
    `[A-Z]:\\\\\\\\?${"Users"}`,
    `https?://[\\w.-]*(?:${["artifactory", "verdaccio", "nexus"].join("|")})`
  ].join("|")
)

const text = /\.(ts|mts|mjs|js|cjs|json|jsonl|md|yaml|yml|csv|sql|html|svg|txt|toml)$|(^|\/)(run|LICENSE|\.gitignore|\.npmrc)$/

it("no tracked file speaks of a folder or a host outside the project", () => {
  const found = tracked.filter((file) => text.test(file) && existsSync(join(root, file))).flatMap((file) => {
    const lines = readFileSync(join(root, file), "utf8").split("\n")
    return lines.flatMap((line, index) => {
      const hit = elsewhere.exec(line)
      return hit === null ? [] : [`${file}:${index + 1}: ${hit[0]}`]
    })
  })
  expect(found).toEqual([])
})

it.each([
  ["/", "work", "/main/x"].join(""),
  [" \"/", "home", "/me/x\""].join(""),
  ["see ..", "/shared/", "x.md"].join("")
])("finds %s", (line) => expect(line).toMatch(elsewhere))

it.each(["https://x.org/work/y", "docs/work/a", "home/x"])("leaves %s alone", (line) => expect(line).not.toMatch(elsewhere))

type Door = string | { readonly "@sepasar/source"?: string }
const packages = tracked.filter((file) => /^packages\/[^/]+\/package\.json$/.test(file))

it.each(packages)("%s publishes the doors it has, without the door to its source", (file) => {
  const { exports, publishConfig } = JSON.parse(readFileSync(join(root, file), "utf8")) as {
    exports: Record<string, Door>
    publishConfig: { exports: Record<string, Door> }
  }
  const published = Object.fromEntries(Object.entries(exports).map(([door, to]) => {
    if (typeof to === "string") return [door, to]
    const { "@sepasar/source": _, ...rest } = to
    return [door, rest]
  }))
  expect(publishConfig.exports).toEqual(published)
})

it("every room of core has a door", () => {
  const { exports } = JSON.parse(readFileSync(join(core, "package.json"), "utf8")) as { exports: Record<string, Door> }
  const rooms = [...new Set(tracked.filter((file) => /^packages\/core\/src\/[^/]+\/index\.ts$/.test(file)).map((file) => `./${file.split("/")[3]}`))]
  expect(rooms.filter((room) => !(room in exports))).toEqual([])
})
