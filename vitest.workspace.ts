/** One test project a package; pass it with `--config vitest.workspace.ts`. */
import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { defineConfig } from "vitest/config"

const conditions = ["@sepasar/source", "import", "module", "default"]
const packages = readdirSync("packages").filter((name) => existsSync(`packages/${name}/package.json`))

const project = (name: string, root: string) => ({
  extends: true as const,
  test: { name, root, include: ["test/**/*.test.ts"] }
})

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    setupFiles: [join(import.meta.dirname, "scripts/laws-seed.ts")],
    projects: [
      ...packages.map((name) => project(name, `packages/${name}`)),
      ...readdirSync("examples").filter((name) => existsSync(`examples/${name}/test`)).map((name) => project(`example-${name}`, `examples/${name}`))
    ],
    coverage: { provider: "v8", include: ["packages/*/src/**/*.ts"] }
  }
})
