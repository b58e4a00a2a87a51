import { readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { esc } from "../page/html.ts"
import { en } from "../words/en.ts"
import { id } from "../words/id.ts"
import { placeFor, run } from "./run.ts"

let html: string
beforeAll(async () => {
  const place = placeFor(150)
  await run(place)
  html = readFileSync(join(place.out, "index.html"), "utf8")
})

describe("the evidence page", () => {
  it("asks for nothing from elsewhere: no script, style, picture or font", () => {
    expect(html.match(/<(?:script|img|link|iframe|object|video)[^>]*(?:src|href)=/g)).toBeNull()
    expect(html).not.toMatch(/@import|url\(/)
  })
  it("fills every sentence", () => expect(html.replace(/<(style|script)>[\s\S]*?<\/\1>/g, "")).not.toMatch(/\{\w+\}|undefined|NaN|\[object/))
  it("every small number leads to its ground, and every ground names rule, version and source", () => {
    const grounds = new Map([...html.matchAll(/<li id="(jejak-\d+)">([\s\S]*?)<\/li>/g)].map(([, name, body]) => [name!, body!]))
    const used = [...html.matchAll(/href="#(jejak-\d+)"/g)].map(([, name]) => name!)
    expect(used.length).toBeGreaterThan(50)
    expect(new Set(used)).toEqual(new Set(grounds.keys()))
    for (const [name, body] of grounds) {
      expect(body, name).toMatch(/<b>[^<]+<\/b> <span class="quiet"><span lang="id">Versi/)
      expect(body, name).toContain("href=\"https://")
    }
  })
  it("says both languages, and each as often as the other", () => {
    const count = (language: string) => html.split(`<span lang="${language}">`).length
    expect(count("id")).toBe(count("en"))
    expect(count("id")).toBeGreaterThan(100)
  })
  it("labels the data as synthetic at the top, and says why not again", () => {
    expect(html.indexOf(esc(id.page.synthetic))).toBeLessThan(html.indexOf(esc(id.page.gapsTitle) + "</span>"))
    expect(html).toContain(esc(id.page.kippAgain))
    expect(html).toContain(esc(en.page.kippAgain))
  })
  it("names traders by id alone", () => expect(html).not.toMatch(/\d{16}/))
  it("every heading, table and picture can be reached without seeing", () => {
    expect(html.match(/<svg(?![^>]*aria-hidden="true")/g)).toBeNull()
    for (const [, name] of html.matchAll(/aria-labelledby="([^"]+)"/g)) expect(html).toContain(`id="${name}"`)
  })
  it("text from outside cannot become markup", () => expect(esc(`<script>"&`)).toBe("&lt;script&gt;&quot;&amp;"))
})

describe("words of the example", () => {
  const flat = (value: unknown, path: string): ReadonlyArray<readonly [string, string]> =>
    typeof value === "string" ? [[path, value]] : typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => flat(inner, `${path}.${key}`)) : []
  const own = ({ format: _format, library: _library, ...rest }: typeof id) => flat(rest, "")
  it("both languages have the same sentences with the same facts", () => {
    const holes = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join()
    expect(own(en).map(([path, text]) => `${path} ${holes(text)}`)).toEqual(own(id).map(([path, text]) => `${path} ${holes(text)}`))
  })
})
