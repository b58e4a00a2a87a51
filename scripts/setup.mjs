/**
 * Brings a bare clone to the point where every other script runs: Node 20 and npm are all it needs.
 *
 * pnpm comes through `npm exec`, Node 24 through npm's platform packages; where no platform package exists
 * (macOS) the machine's own Node must be 22.18 or newer. Does nothing when the lockfile has not changed.
 */
import { spawnSync } from "node:child_process"
import { existsSync, readFileSync, writeFileSync, mkdirSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const pnpm = "pnpm@12.21.0"
const at = (...parts) => join(root, ...parts)
const read = (path) => (existsSync(path) ? readFileSync(path, "utf8") : undefined)

const wanted = read(at("pnpm-lock.yaml"))
const stamp = at("node_modules", ".sepasar-setup")

if (wanted === undefined || read(stamp) !== wanted) {
  console.log("Menyiapkan / setting up: installing the pinned tools (about 20 s the first time) …")
  const frozen = wanted === undefined ? [] : ["--frozen-lockfile"]
  const args = ["exec", "--yes", `--package=${pnpm}`, "--", "pnpm", "install", "--prefer-offline", ...frozen]
  const run = spawnSync("npm", args, { cwd: root, stdio: ["ignore", "inherit", "inherit"], shell: process.platform === "win32" })
  if (run.status !== 0) {
    console.error(`Set-up failed: \`npm ${args.join(" ")}\` ended with ${run.status ?? run.error?.message}.`)
    console.error("Expected: npm can reach its registry once. Check the network or the npm registry setting, then run the same command again.")
    process.exit(1)
  }
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, read(at("pnpm-lock.yaml")) ?? "")
}

const own = existsSync(at("node_modules", ".bin", process.platform === "win32" ? "node.CMD" : "node"))
const [major, minor] = process.versions.node.split(".").map(Number)
if (!own && (major < 22 || (major === 22 && minor < 18))) {
  console.error(`This machine's Node is ${process.versions.node} and no Node 24 package exists for ${process.platform}-${process.arch}.`)
  console.error("Expected: Node 22.18 or newer. Install it from your system's package manager, then run the same command again.")
  process.exit(1)
}
