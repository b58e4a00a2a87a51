/**
 * Tests the stores that need a server: `npm run test:stores`.
 *
 * Installs PostgreSQL with apt-get when it is missing, starts servers of its own on 127.0.0.1 and stops them again.
 * The last line is `N passed, N failed, N skipped`.
 *
 * @module
 */
import { bin, run } from "../run.ts"
import { install } from "./Postgres.ts"

install()
const { code } = await run(bin("vitest"), [
  "run", "--config", "scripts/stores/vitest.config.ts",
  "--reporter=default", "--reporter=./scripts/summary-reporter.mjs",
  ...process.argv.slice(2)
], { show: true })
process.exitCode = code ?? 1
