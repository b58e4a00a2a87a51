/** Tests that need a real browser: `npm run test:browser`. */
import { playwright } from "@vitest/browser-playwright"
import { defineConfig } from "vitest/config"

const conditions = ["@sepasar/source", "module", "browser", "development|production"]
const executablePath = process.env["SEPASAR_CHROMIUM"] ?? "/usr/bin/chromium"
// the browser has no business outside this machine
const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]

export default defineConfig({
  resolve: { conditions },
  optimizeDeps: { include: ["idb", "fast-check"] },
  test: {
    name: "browser",
    root: "packages/ledger-indexeddb",
    include: ["browser/**/*.test.ts"],
    testTimeout: 60_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath, args: quiet } }),
      instances: [{ browser: "chromium" }]
    }
  }
})
