/** Tests that need a server of their own: `npm run test:stores`. */
import { defineConfig } from "vitest/config"

// no "import" here: it would reach the `require` calls inside `pg`
const conditions = ["@sepasar/source", "node"]

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    name: "stores",
    root: "packages/ledger-postgres",
    include: ["server/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false
  }
})
