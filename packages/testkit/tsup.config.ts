import { defineConfig } from "tsup"

export default defineConfig({
  entry: { "index": "src/index.ts", "conformance/index": "src/conformance/index.ts", "ledger/index": "src/ledger/index.ts", "arbitrary/index": "src/arbitrary/index.ts", "given/index": "src/given/index.ts" },
  format: ["esm", "cjs"],
  dts: true,
  splitting: true,
  clean: true,
  target: "es2022"
})
