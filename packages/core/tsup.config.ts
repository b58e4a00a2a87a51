import { defineConfig } from "tsup"

export default defineConfig({
  entry: { "index": "src/index.ts", "schema": "src/schema.ts", "kernel/index": "src/kernel/index.ts", "rulebook/index": "src/rulebook/index.ts", "measurement/index": "src/measurement/index.ts", "curriculum/index": "src/curriculum/index.ts", "competency/index": "src/competency/index.ts", "evidence/index": "src/evidence/index.ts", "certification/index": "src/certification/index.ts", "indicator/index": "src/indicator/index.ts", "kipp/index": "src/kipp/index.ts", "journey/index": "src/journey/index.ts", "ledger/index": "src/ledger/index.ts", "desk/index": "src/desk/index.ts", "words/index": "src/words/index.ts", "words/id": "src/words/id.ts", "words/en": "src/words/en.ts" },
  format: ["esm", "cjs"],
  dts: true,
  splitting: true,
  clean: true,
  target: "es2022"
})
