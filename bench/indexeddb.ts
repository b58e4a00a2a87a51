/**
 * How fast the ledger of a browser is beside bare IndexedDB calls, in one page of a real Chromium.
 *
 * The page comes from 127.0.0.1 and its databases lie on the disk, in a profile of its own that is removed afterwards.
 * Batch: events in transactions of 2,000. Single: one event a transaction. Transactions ask for strict durability. `raw`
 * writes the same stores, and the goals are held against it; `rows` writes the rows alone.
 *
 * `SEPASAR_CHROMIUM` names another browser than the system's Chromium. Without one nothing is measured.
 *
 * @module
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { build } from "esbuild"
import { chromium } from "playwright"
import { machine, write } from "./harness.ts"
import type { Taken } from "./ledger/measure.ts"
import * as Summary from "./ledger/summary.ts"

const passes = 9
const executablePath = process.env["SEPASAR_CHROMIUM"] ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((one) => existsSync(one))
if (executablePath === undefined) {
  console.log("– Chromium: not installed, not measured (`npm run test:browser` installs it)")
  process.exit()
}

const { outputFiles: [script] } = await build({
  entryPoints: [join(import.meta.dirname, "ledger", "page.ts")],
  bundle: true, write: false, format: "esm", platform: "browser", target: "es2023", minify: true, conditions: ["@sepasar/source"]
})
const server = createServer((request, response) => {
  const isScript = request.url === "/page.js"
  response.writeHead(200, { "content-type": isScript ? "text/javascript" : "text/html" })
  response.end(isScript ? script!.text : "<!doctype html><meta charset=utf-8><script type=module src=/page.js></script>")
})
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))

const profile = mkdtempSync(join(tmpdir(), "sepasar-chromium-"))
const browser = await chromium.launchPersistentContext(profile, {
  executablePath, headless: true,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
})
const page = await browser.newPage()
page.on("pageerror", (error) => console.error(error))
const version = browser.browser()?.version() ?? ""
let taken: Taken
try {
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/?passes=${passes}`)
  await page.waitForFunction("globalThis.measured !== undefined")
  taken = await page.evaluate<Taken>("globalThis.measured")
} finally {
  await browser.close()
  server.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
}

const measured = [Summary.summary(taken)]
const [goals, wishes] = [Summary.goals(measured), Summary.wishes(measured)]
console.log(`indexeddb · events a second, median of ${passes} · Chromium ${version} · ${machine()}`)
Summary.print(measured)
for (const { met, title } of goals) console.log(`${met ? "✓" : "✗"} ${title}`)
for (const { met, title } of wishes) console.log(`${met ? "✓" : "–"} ${title}`)
write("indexeddb", { name: "indexeddb", machine: machine(), chromium: version, passes, measured, goals, wishes })
if (goals.some(({ met }) => !met)) process.exitCode = 1
process.exit()
