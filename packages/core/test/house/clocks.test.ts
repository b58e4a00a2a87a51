import { expect, it } from "vitest"
import { sources, textOf } from "./house.ts"

/** Ways a rule could learn the time or throw a die: day, id and seed come in as arguments instead. */
const forbidden = /\bDate\.now\b|\bnew Date\b|\bDate\(|\bMath\.random\b|\bperformance\.now\b|\bperformance\.timeOrigin\b|\bcrypto\.(randomUUID|getRandomValues)\b|\bprocess\.(env|hrtime)\b|\bsetTimeout\b|\bsetInterval\b|\bIntl\.DateTimeFormat\(\s*\)|\bClock\b|\bTemporal\.Now\b/

/** Code without comments, so that a doc block may speak of what the file does not do. */
const codeOf = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "")

it.each(sources)("%s reads no clock and throws no die", (file) => {
  expect(codeOf(textOf(file)).split("\n").filter((line) => forbidden.test(line))).toEqual([])
})

it.each(["Date.now()", "new Date()", "new Date(2020, 1)", "Math.random()", "crypto.randomUUID()", "performance.now()"])("finds %s", (code) => {
  expect(code).toMatch(forbidden)
})
