import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { readArguments } from "../args.ts"

const read = (...argv: ReadonlyArray<string>) => Result.match(readArguments(argv), {
  onFailure: ({ argument }) => `refused ${argument}`,
  onSuccess: ({ asOf, language, out, trader, traders }) => JSON.stringify({ trader, asOf, traders, out, language })
})

describe("arguments", () => {
  it.each([
    { given: [], then: `{"language":"id"}` },
    { given: ["--trader", "MLG-00041", "--lang", "en"], then: `{"trader":"MLG-00041","language":"en"}` },
    { given: ["--trader=MLG-00041"], then: `{"trader":"MLG-00041","language":"id"}` },
    { given: ["--traders", "1"], then: `{"traders":1,"language":"id"}` },
    { given: ["--traders", "20000", "--out", "x"], then: `{"traders":20000,"out":"x","language":"id"}` },
    { given: ["--traders", "0"], then: "refused --traders" },
    { given: ["--traders", "20001"], then: "refused --traders" },
    { given: ["--traders", "many"], then: "refused --traders" },
    { given: ["--as-of", "2026-05-31"], then: `{"asOf":"2026-05-31","language":"id"}` },
    { given: ["--as-of", "2026-05-32"], then: "refused --as-of" },
    { given: ["--as-of"], then: "refused --as-of" },
    { given: ["--trader", "--lang"], then: "refused --trader" },
    { given: ["--trader", "3573014107900001"], then: "refused --trader" },
    { given: ["--lang", "jv"], then: "refused --lang" },
    { given: ["--faster"], then: "refused --faster" },
    { given: ["MLG-00041"], then: "refused MLG-00041" }
  ])("$given: $then", ({ given, then }) => expect(read(...given)).toBe(then))
})
