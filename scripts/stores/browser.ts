/**
 * Tests the browser's store in a real Chromium: `npm run test:browser`.
 *
 * Uses the system's Chromium (`SEPASAR_CHROMIUM` names another) and installs Debian's when there is none.
 * The last line is `N passed, N failed, N skipped`.
 *
 * @module
 */
import { execFileSync } from "node:child_process"
import { existsSync } from "node:fs"
import { bin, run } from "../run.ts"

const path = process.env["SEPASAR_CHROMIUM"] ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((one) => existsSync(one))
if (path === undefined) {
  console.log("Chromium is not installed; installing it with apt-get")
  const sudo = process.getuid?.() === 0 ? [] : ["sudo"]
  for (const args of [["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", "chromium"]]) {
    const [command = "apt-get", ...rest] = [...sudo, "apt-get", ...args]
    execFileSync(command, rest, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } })
  }
}
const { code } = await run(bin("vitest"), [
  "run", "--config", "scripts/stores/vitest.browser.config.ts",
  "--reporter=default", "--reporter=./scripts/summary-reporter.mjs",
  ...process.argv.slice(2)
], { show: true, env: { SEPASAR_CHROMIUM: path ?? "/usr/bin/chromium" } })
process.exitCode = code ?? 1
