/** The presets say what their sources say, and of everything else that it is their own. */
import { describe, expect, it } from "vitest"
import * as Presets from "../../src/certification/presets/index.ts"
import * as SchemeCodec from "../../src/certification/SchemeCodec.ts"
import * as Day from "../../src/kernel/Day.ts"
import { bodies, edukiaTerms, presetsAsRead, type PresetAsRead, type Reading, rules, type SchemeAsRead } from "./presetsAsRead.ts"

const labels = ([id, en]: readonly [string, string]) => ({ id, en })
const readings = <A>(all: ReadonlyArray<Reading<A>>) => all.map(([value, body, source]) => ({ value, ...(body === undefined ? {} : { body }), source }))
const requirement = ([asked, label, source]: readonly [object, readonly [string, string] | undefined, object | undefined]) =>
  ({ ...asked, ...(label === undefined ? {} : { label: labels(label) }), ...(source === undefined ? {} : { source }) })
const several = (asks: SchemeAsRead["asks"]): asks is Extract<SchemeAsRead["asks"], ReadonlyArray<readonly [object, ...ReadonlyArray<unknown>]>> => Array.isArray(asks[0])

/** The document of a scheme as it was read. */
const documentOf = ({ asks, name, terms, ...scheme }: SchemeAsRead) => ({
  ...scheme,
  ...terms,
  name: labels(name),
  version: "1",
  from: "2026-01-01",
  tree: several(asks) ? { kind: "all", of: asks.map(requirement) } : requirement(asks)
})

const presets = [
  { of: "TrainingCertificate", preset: Presets.TrainingCertificate.preset },
  { of: "TraineeKasir", preset: Presets.TraineeKasir.preset },
  { of: "JuruTimbang", preset: Presets.JuruTimbang.preset },
  { of: "FoodSafety", preset: Presets.FoodSafety.preset }
] as const

describe.each(presets.map(({ of, preset }) => [of, preset(Day.make("2026-01-01")), presetsAsRead[of] as PresetAsRead] as const))("the preset %s", (_, preset, asRead) => {
  it("is named so", () => expect(preset.name).toEqual(labels(asRead.name)))

  it("asks for what was read, and for nothing else", () =>
    expect([preset.scheme, ...preset.beside].map(SchemeCodec.encode)).toEqual(asRead.schemes.map(documentOf)))

  it("points at the settings to look at, in order", () => expect(preset.settings.map(({ path }) => path)).toEqual(asRead.settings.map(([path]) => path)))

  it.each(asRead.settings.map(([path, standing, about, ...read]) => ({ path, standing, about, read })))("$path is $standing", ({ about, path, read, standing }) =>
    expect(preset.settings.find((setting) => setting.path === path)).toEqual({ path, standing, about: labels(about), readings: readings(read) }))
})

describe("rules of single bodies", () => {
  it.each(Object.entries(bodies))("where the rules of %s were read", (name, source) =>
    expect(Presets.LspRules.sources[name as keyof typeof bodies]).toEqual(source))

  it("no body beside these", () => expect(Object.keys(Presets.LspRules.sources)).toEqual(Object.keys(bodies)))

  it.each([
    { rule: "how long a certificate holds", has: Presets.LspRules.validity, then: rules.validity },
    { rule: "the days to appeal", has: Presets.LspRules.appealWindow, then: rules.appealWindow },
    { rule: "the panel of an appeal", has: Presets.LspRules.appealPanel, then: rules.appealPanel },
    { rule: "the days to decide an appeal", has: Presets.LspRules.appealDecision, then: rules.appealDecision }
  ])("$rule: every reading with its body", ({ has, then }) => expect(has).toEqual(readings(then)))

  it("the terms of one body together", () => expect(Presets.LspRules.edukiaTerms()).toEqual(edukiaTerms))
})
