import { describe, expect, it } from "vitest"
import { importsOf, roomOf, sources, target, textOf } from "./house.ts"

/** Who may import whom. A room may always import itself; the order is the corridor's. */
const corridor: Record<string, ReadonlyArray<string>> = (() => {
  const kernel: Array<string> = []
  const rulebook = ["kernel"]
  const measurement = ["kernel"]
  const curriculum = ["kernel", "rulebook"]
  const competency = [...curriculum, "curriculum", "measurement"]
  const evidence = [...competency, "competency"]
  const certification = [...evidence, "evidence"]
  const population = [...certification, "certification"]
  const indicator = ["kernel", "rulebook", "measurement", "evidence"]
  const kipp = ["kernel", "rulebook", "measurement", "indicator"]
  const journey = [...population, "population", "indicator", "kipp"]
  const ledger = ["kernel"]
  const desk = [...journey, "journey", "ledger"]
  const words = [...desk, "desk"]
  return { kernel, rulebook, measurement, curriculum, competency, evidence, certification, population, indicator, kipp, journey, ledger, desk, words }
})()

/** What a rule room may take from effect: values, errors, options. */
const plain = ["BigDecimal", "Brand", "Data", "Equivalence", "Option", "Order", "Result"]
/** Added for files that decode, `XCodec.ts` and `Codec.ts`. */
const decoding = ["Schema", "SchemaGetter", "SchemaIssue", "SchemaTransformation"]
/** Added for the two rooms that touch the runtime. */
const runtime = ["Cause", "Context", "Effect", "Exit", "Layer", "Ref", "Schedule", "Semaphore", "Stream"]

const allowedOfEffect = (file: string): ReadonlyArray<string> => [
  ...plain,
  ...(file.endsWith("Codec.ts") ? decoding : []),
  ...(["ledger", "desk"].includes(roomOf(file)) ? runtime : [])
]

/** Strangers a file lets in: rooms the corridor does not open, and modules the house does not use. */
const strangers = (file: string, text: string): ReadonlyArray<string> =>
  importsOf(text).flatMap(({ to, typeOnly }) => {
    const room = roomOf(file)
    if (to.startsWith(".")) {
      const other = target(file, to)
      const into = roomOf(other)
      if (room === "" || into === room) return []
      if (into === "") return [`${to}: a room imports no door (${other})`]
      if (!(corridor[room] ?? []).includes(into)) return [`${to}: ${room} may not see ${into}`]
      if (room === "words" && !typeOnly && !["kernel", "rulebook"].includes(into)) return [`${to}: words sees types only, write \`import type\``]
      return []
    }
    const effect = /^effect\/(\w+)$/.exec(to)?.[1]
    if (effect !== undefined) return allowedOfEffect(file).includes(effect) ? [] : [`${to}: not for ${file}`]
    if (/^@noble\/(?:hashes|ciphers)\/./.test(to)) return room === "ledger" ? [] : [`${to}: only the ledger hashes and seals`]
    if (/^date-fns\/./.test(to)) return ["kernel", "words"].includes(room) ? [] : [`${to}: only kernel and words format or count dates`]
    return [`${to}: core imports effect and date-fns by module, and nothing else`]
  })

describe("the corridor", () => {
  it("knows every room", () => {
    expect([...new Set(sources.map(roomOf))].filter((room) => room !== "" && !(room in corridor))).toEqual([])
  })

  it.each(sources)("%s stays in its room", (file) => expect(strangers(file, textOf(file))).toEqual([]))

  it.each([
    { file: "kernel/A.ts", line: `import * as B from "../rulebook/B.ts"` },
    { file: "rulebook/A.ts", line: `import type { B } from "../kipp/B.ts"` },
    { file: "indicator/A.ts", line: `export * from "../certification/B.ts"` },
    { file: "ledger/A.ts", line: `import * as B from "../journey/B.ts"` },
    { file: "certification/A.ts", line: `const b = await import("../population/B.ts")` },
    { file: "words/A.ts", line: `import { b } from "../kipp/B.ts"` },
    { file: "kipp/A.ts", line: `import * as Effect from "effect/Effect"` },
    { file: "kipp/A.ts", line: `import type { Layer } from "effect/Layer"` },
    { file: "kipp/A.ts", line: `import * as Schema from "effect/Schema"` },
    { file: "kipp/A.ts", line: `import { Result } from "effect"` },
    { file: "kipp/A.ts", line: `import { addDays } from "date-fns"` },
    { file: "kipp/A.ts", line: `import { readFileSync } from "node:fs"` },
    { file: "kipp/A.ts", line: `import "../words/id.ts"` },
    { file: "kipp/A.ts", line: `import {\n  a,\n  b\n} from "../journey/B.ts"` },
    { file: "kernel/A.ts", line: `import * as Door from "../schema.ts"` }
  ])("$file is told off for: $line", ({ file, line }) => expect(strangers(file, line)).toHaveLength(1))

  it.each([
    { file: "kipp/A.ts", line: `import * as B from "../indicator/B.ts"` },
    { file: "kipp/ACodec.ts", line: `import * as Schema from "effect/Schema"` },
    { file: "desk/A.ts", line: `import * as Effect from "effect/Effect"` },
    { file: "words/A.ts", line: `import type { B } from "../kipp/B.ts"` },
    { file: "words/A.ts", line: `import { format } from "date-fns/format"` },
    { file: "kipp/A.ts", line: `/** import * as B from "../journey/B.ts" */` }
  ])("$file may write: $line", ({ file, line }) => expect(strangers(file, line)).toEqual([]))
})
