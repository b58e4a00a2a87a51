import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Bars, BeforeAfter, Canvas, Radar, Trend } from "../../src/index.ts"

const caption = { title: "Corong", description: "120 terdaftar, 90 lulus" }
const style = { width: 640, number: (value: number) => value.toLocaleString("id-ID") }
const numbersInAttributes = (svg: string) => [...svg.matchAll(/="([^"]*)"/g)].map(([, value]) => value!).join(" ")

const pictures = {
  bars: (values: ReadonlyArray<number | undefined>, width: number) =>
    Bars.draw(values.map((value, at) => ({ label: `Pasar ${at}`, value, ...(value === undefined ? { note: "belum ada" } : {}) })), caption, { ...style, width }),
  pairs: (values: ReadonlyArray<number | undefined>, width: number) =>
    BeforeAfter.draw(values.map((value, at) => ({ label: `Butir ${at}`, before: value, after: values[at + 1] })), { before: "Sebelum", after: "Sesudah" }, caption, { ...style, width }),
  trend: (values: ReadonlyArray<number | undefined>, width: number) =>
    Trend.draw(values.map((value, at) => ({ period: String(2014 + at), value })), caption, { ...style, width }, { target: { value: 10, label: "target" } }),
  radar: (values: ReadonlyArray<number | undefined>, width: number) =>
    Radar.draw(values.map((value, at) => ({ label: `Kriteria ${at}`, value })), 100, caption, { ...style, width })
}

describe.each(Object.entries(pictures))("chart: %s", (_, picture) => {
  it("carries its title and description for readers who do not see it", () => {
    const svg = picture([1, 2, 3], 640)
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" role="img" aria-label="Corong. 120 terdaftar, 90 lulus"/)
    expect(svg).toContain("<title>Corong</title><desc>120 terdaftar, 90 lulus</desc>")
  })

  it("law: the same numbers give the same bytes, and no coordinate is undefined", () => {
    const value = fc.option(fc.integer({ min: 0, max: 20_000 }), { nil: undefined })
    fc.assert(fc.property(fc.array(value, { maxLength: 12 }), fc.constantFrom(340, 640, 1000), (values, width) => {
      const svg = picture(values, width)
      expect(picture(values, width)).toBe(svg)
      expect(numbersInAttributes(svg)).not.toMatch(/NaN|Infinity|undefined|\d\.\d{3}/)
    }), { numRuns: 25 })
  })

  it("nothing to draw: a picture with its caption, not a crash", () => {
    expect(picture([], 640)).toContain("<desc>")
  })
})

describe("chart: what it says", () => {
  it("a number keeps the reader's own way of writing", () => {
    expect(pictures.bars([10_904], 640)).toContain("10.904")
  })

  it("a value that is not shown has a word instead of a bar", () => {
    const svg = pictures.bars([undefined, 5], 640)
    expect(svg).toContain("belum ada")
    expect(svg.match(/<rect[^>]*width="0"/g)).toHaveLength(1)
  })

  it("a pair with one side unknown has no line between", () => {
    const svg = (after: number | undefined) =>
      BeforeAfter.draw([{ label: "Nilai", before: 40, after }], { before: "Sebelum", after: "Sesudah" }, caption, style)
    expect(svg(70)).toContain(">70<")
    expect(svg(undefined)).not.toContain(">70<")
    expect((svg(70).match(/<path d="M/g) ?? []).length).toBeGreaterThan((svg(undefined).match(/<path d="M/g) ?? []).length)
  })

  it("a criterion without a value opens the radar's shape and is marked", () => {
    const closed = pictures.radar([50, 60, 70], 640)
    const open = pictures.radar([50, undefined, 70], 640)
    expect(closed).toContain('fill-opacity="0.18"')
    expect(open).not.toContain('fill-opacity="0.18"')
    expect(open).toContain(">–</tspan>")
  })

  it("two criteria beside each other keep the line between them when a third has no value", () => {
    const lines = (svg: string) => svg.match(/<line [^>]*stroke-width="2"/g)?.length ?? 0
    expect([lines(pictures.radar([50, 60, 70], 640)), lines(pictures.radar([50, undefined, 70], 640)), lines(pictures.radar([50, undefined, 70, 80], 640))]).toEqual([0, 1, 2])
  })

  it.each([
    { given: "six criteria on a phone", count: 6, width: 340, then: false },
    { given: "seven criteria on a phone", count: 7, width: 340, then: true },
    { given: "seven criteria on a desk", count: 7, width: 640, then: false }
  ])("$given: names under the circle $then", ({ count, then, width }) => {
    const svg = pictures.radar(Array.from({ length: count }, (_, at) => at), width)
    expect(svg.includes(">1. Kriteria 0 <")).toBe(then)
  })

  it("law: no label of a radar leaves the picture, however long its words", () => {
    const label = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 5 }).map((words) => words.join(" "))
    fc.assert(fc.property(fc.array(label, { minLength: 3, maxLength: 6 }), fc.constantFrom(340, 680), (labels, width) => {
      const svg = Radar.draw(labels.map((one) => ({ label: one, value: 1 })), 2, caption, { ...style, width })
      expect(svg.match(/text-anchor=/g)).toHaveLength(labels.length)
      for (const [, x, y, anchor, inside] of svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)" text-anchor="(\w+)">(.*?)<\/text>/g)) {
        const long = 7 * Math.max(...inside!.replace(/<\/tspan>/g, "\n").replace(/<[^>]*>/g, "").split("\n").map((part) => part.length))
        const left = Number(x) - (anchor === "end" ? long : anchor === "middle" ? long / 2 : 0)
        expect(left).toBeGreaterThanOrEqual(-1)
        expect(left + long).toBeLessThanOrEqual(width + 1)
        expect(Number(y)).toBeGreaterThan(0)
      }
    }), { numRuns: 60 })
  })

  it("many bars stand close together on every screen", () => {
    const height = (count: number, width: number) => Number(/height="(\d+)"/.exec(pictures.bars(Array.from({ length: count }, (_, at) => at), width))![1])
    expect(height(26, 340)).toBe(height(26, 680))
    expect(height(9, 340)).toBeLessThan(height(8, 340))
  })

  it("labels are escaped", () => {
    expect(Bars.draw([{ label: "<b>&", value: 1 }], { title: "<x>", description: '"' }, style)).not.toMatch(/<b>|<x>/)
    expect(Canvas.escape(`<&>"'`)).toBe("&lt;&amp;&gt;&quot;&#39;")
  })
})
