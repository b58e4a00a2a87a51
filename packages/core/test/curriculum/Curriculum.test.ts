import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Check, Curriculum, type Prerequisite } from "../../src/curriculum/index.ts"
import { Id, Rational, Score } from "../../src/kernel/index.ts"
import { Recommendation } from "../../src/rulebook/index.ts"
import { CurriculumCodec } from "../../src/schema.ts"
import { curriculum as english } from "../../src/words/en/curriculum.ts"
import { curriculum as indonesian } from "../../src/words/id/curriculum.ts"

const source = { instrument: "contoh", url: "https://example.org", read: "own-rule" as const, confidence: "A" as const }
const [kasin, madyopuro] = ["kasin", "madyopuro"].map((id) => Id.make<"MarketId">(id)) as [Id.MarketId, Id.MarketId]
const fact = (id: string): Prerequisite.Prerequisite => ({ fact: id })

interface Draft {
  readonly id: string
  readonly markets?: ReadonlyArray<Id.MarketId>
  readonly minutes?: ReadonlyArray<number>
  readonly hours?: number
  readonly before?: Prerequisite.Prerequisite
}

const module = ({ before, hours, id, markets, minutes = [90] }: Draft): Curriculum.LearningModule => ({
  id: Id.make(id),
  title: { id },
  part: markets === undefined ? { kind: "common" } : { kind: "marketSpecific", markets },
  sessions: minutes.map((each, at) => ({ id: Id.make<"SessionId">(`${id}-${at + 1}`), minutes: each })),
  ...(hours === undefined ? {} : { lessonHours: Score.make(hours) }),
  ...(before === undefined ? {} : { prerequisite: before })
})

const curriculum = (drafts: ReadonlyArray<Draft>, rest: Partial<Curriculum.Curriculum> = {}): Curriculum.Curriculum => ({
  id: "contoh", version: "1", minutesPerLessonHour: 45, markets: [kasin, madyopuro], modules: drafts.map(module), source, ...rest
})

describe("what a market is taught", () => {
  const self = curriculum([{ id: "A", minutes: [90, 45] }, { id: "B", markets: [kasin] }, { id: "C", markets: [kasin, madyopuro], minutes: [30] }])

  it("common modules everywhere, specific ones where they are named", () => {
    expect(Curriculum.offer(self, kasin).modules.map(({ id }) => id)).toEqual(["A", "B", "C"])
    expect(Curriculum.offer(self, madyopuro).modules.map(({ id }) => id)).toEqual(["A", "C"])
    expect(Curriculum.isTaughtIn(self.modules[1]!, madyopuro)).toBe(false)
  })

  it("hours from minutes, by the length of a lesson hour", () => {
    expect(Curriculum.offer(self, kasin)).toMatchObject({ minutes: 255, lessonHours: Rational.make(17n, 3n) })
    expect(Curriculum.offer({ ...self, minutesPerLessonHour: 60 }, madyopuro)).toMatchObject({ minutes: 165, lessonHours: Rational.make(11n, 4n) })
    expect(Curriculum.minutesOf(self.modules[0]!)).toBe(135)
  })
})

describe("may a module begin", () => {
  const self = curriculum([{ id: "A" }, { id: "B", markets: [kasin] }, { id: "C", before: { all: [fact("A"), fact("B")] } }, { id: "D", before: fact("Z") }])
  const ask = (module: string, market: Id.MarketId, done: Readonly<Record<string, boolean>>) => Curriculum.mayBegin(self, market, Id.make(module), (id) => done[id])

  it.each<[string, string, Id.MarketId, Readonly<Record<string, boolean>>, string]>([
    ["without prerequisite", "A", kasin, {}, "met"],
    ["nothing done", "C", kasin, { A: false, B: false }, "unmet"],
    ["nothing known", "C", kasin, {}, "undetermined"],
    ["one not done decides beside an unknown", "C", kasin, { A: false }, "unmet"],
    ["all done", "C", kasin, { A: true, B: true }, "met"],
    ["one unknown", "C", kasin, { A: true }, "undetermined"],
    ["what the market is not taught does not block", "C", madyopuro, { A: true }, "met"],
    ["a module the market is not taught", "B", madyopuro, {}, "unmet"],
    ["a module nobody knows", "X", kasin, {}, "unmet"],
    ["a prerequisite nobody knows", "D", kasin, {}, "undetermined"]
  ])("%s", (_, module, market, done, expected) => expect(ask(module, market, done)).toBe(expected))
})

describe("faults, all at once", () => {
  const found = (self: Curriculum.Curriculum) => Check.faults(self).map(({ fault, path }) => `${fault} ${path}`)

  it.each<[string, Curriculum.Curriculum, ReadonlyArray<string>]>([
    ["a good one", curriculum([{ id: "A", hours: 2 }, { id: "B", before: fact("A") }], { lessonHours: Score.make(4) }), []],
    ["no module", curriculum([]), ["noModules modules"]],
    ["a module twice", curriculum([{ id: "A" }, { id: "A", minutes: [] }]), ["duplicateId modules[1].id"]],
    ["a session twice over modules", { ...curriculum([{ id: "A" }]), modules: [module({ id: "A" }), { ...module({ id: "B" }), sessions: module({ id: "A" }).sessions }] }, ["duplicateId modules[1].sessions[0].id"]],
    ["a market twice", curriculum([{ id: "A" }], { markets: [kasin, madyopuro, kasin] }), ["duplicateId markets[2]"]],
    ["an unknown market", curriculum([{ id: "A", markets: [kasin, Id.make("nowhere")] }]), ["unknownMarket modules[0].part.markets[1]"]],
    ["a lesson hour of no minutes", curriculum([{ id: "A", hours: 9 }], { minutesPerLessonHour: 0 }), ["notMinutes minutesPerLessonHour"]],
    ["minutes that are none", curriculum([{ id: "A", minutes: [90, 0, 1.5, -1, 1] }]), ["notMinutes modules[0].sessions[1].minutes", "notMinutes modules[0].sessions[2].minutes", "notMinutes modules[0].sessions[3].minutes"]],
    ["minutes that are no number", curriculum([{ id: "A", hours: 1, minutes: [Number.NaN] }], { lessonHours: Score.make(1) }), ["notMinutes modules[0].sessions[0].minutes"]],
    ["itself", curriculum([{ id: "A", before: fact("A") }]), ["cycle modules[0].prerequisite"]],
    ["two that wait for each other", curriculum([{ id: "A", before: fact("B") }, { id: "B", before: fact("A") }]), ["cycle modules[0].prerequisite"]],
    ["a way around is no ring", curriculum([{ id: "A", before: { any: [fact("B"), fact("C")] } }, { id: "B", before: fact("A") }, { id: "C" }]), []],
    ["two ways that both come back", curriculum([{ id: "A", before: { any: [{ all: [fact("B"), fact("C")] }, fact("B")] } }, { id: "B", before: fact("A") }, { id: "C" }]), ["cycle modules[0].prerequisite"]],
    ["behind a ring", curriculum([{ id: "A", before: fact("A") }, { id: "B", before: fact("A") }]), ["cycle modules[0].prerequisite", "neverOpens modules[1].prerequisite", "neverOpens modules[1].prerequisite"]],
    ["any of nothing", curriculum([{ id: "A", before: { any: [] }, markets: [kasin] }]), ["neverOpens modules[0].prerequisite"]],
    ["two alternatives that wait for each other", curriculum([{ id: "A", before: { any: [fact("B"), { any: [] }] }, markets: [kasin] }, { id: "B", before: { any: [fact("A"), { any: [] }] }, markets: [kasin] }]),
      ["neverOpens modules[0].prerequisite", "neverOpens modules[1].prerequisite"]],
    ["a prerequisite taught elsewhere does not block", curriculum([{ id: "A", markets: [kasin] }, { id: "B", before: fact("A") }]), []],
    ["open later in the list", curriculum([{ id: "A", before: fact("B") }, { id: "B", before: fact("C") }, { id: "C" }]), []],
    ["hours exactly held", curriculum([{ id: "A", hours: 2 }]), []],
    ["hours not held", curriculum([{ id: "A", hours: 2.0001 }]), ["unreachableHours modules[0].lessonHours"]],
    ["hours not held in one market", curriculum([{ id: "A" }, { id: "B", markets: [kasin] }], { lessonHours: Score.make(4) }), ["unreachableHours lessonHours"]],
    ["an id three times is told twice, with the first place", curriculum([{ id: "A" }], { markets: [kasin, kasin, kasin] }), ["duplicateId markets[1]", "duplicateId markets[2]"]],
    ["hours of a longer lesson", curriculum([{ id: "A", hours: 2 }], { minutesPerLessonHour: 60 }), ["unreachableHours modules[0].lessonHours"]]
  ])("%s", (_, self, expected) => expect(found(self)).toEqual(expected))

  it("every fault says what it found", () => {
    expect(Check.faults(curriculum([
      { id: "A", before: { all: [fact("B"), fact("Z")] }, hours: 3, minutes: [90, 10] }, { id: "B", before: fact("C") }, { id: "C", before: fact("A") }, { id: "D", markets: [Id.make("nowhere")], minutes: [-5] }
    ], { lessonHours: Score.make(10.5), markets: [kasin, kasin] }))).toEqual([
      { fault: "notMinutes", path: "modules[3].sessions[0].minutes", value: -5 },
      { fault: "duplicateId", path: "markets[1]", id: "kasin", first: "markets[0]" },
      { fault: "unknownModule", path: "modules[0].prerequisite.all[1].fact", id: "Z" },
      { fault: "unknownMarket", path: "modules[3].part.markets[0]", id: "nowhere" },
      { fault: "cycle", path: "modules[0].prerequisite", modules: ["A", "B", "C"] },
      { fault: "unreachableHours", path: "modules[0].lessonHours", asked: "3", offered: "2.22" },
      { fault: "unreachableHours", path: "lessonHours", asked: "10.5", offered: "6.22", market: "kasin" }
    ])
  })

  it("only hours of a market name one, and the first place of an id is kept", () => {
    const faults = Check.faults(curriculum([{ id: "A", hours: 9 }], { markets: [kasin, kasin, kasin], lessonHours: Score.make(9) }))
    expect(faults.filter(({ fault }) => fault === "unreachableHours").map((fault) => "market" in fault)).toEqual([false, true])
    expect(faults.flatMap((fault) => (fault.fault === "duplicateId" ? [fault.first] : []))).toEqual(["markets[0]", "markets[0]"])
    expect(Check.faults(curriculum([{ id: "A", hours: 9 }], { minutesPerLessonHour: -45 })).map(({ fault }) => fault)).toEqual(["notMinutes"])
  })

  it("two rings are two faults, and the shortest way is told", () => {
    expect(Check.faults(curriculum([
      { id: "A", before: { all: [fact("B"), fact("C")] } }, { id: "B", before: fact("C") }, { id: "C", before: fact("A") }, { id: "D", before: fact("E") }, { id: "E", before: fact("D") }
    ])).filter(({ fault }) => fault === "cycle")).toEqual([
      { fault: "cycle", path: "modules[0].prerequisite", modules: ["A", "C"] },
      { fault: "cycle", path: "modules[1].prerequisite", modules: ["B", "C", "A"] },
      { fault: "cycle", path: "modules[3].prerequisite", modules: ["D", "E"] }
    ])
  })

  it("hours are written plainly", () => {
    const asked = (hours: number, minutes: number) => Check.faults(curriculum([{ id: "A", hours, minutes: [minutes] }], { minutesPerLessonHour: 60 })).map((fault) => fault.fault === "unreachableHours" ? `${fault.asked} ${fault.offered}` : "")
    expect([asked(100, 60), asked(2.5, 90), asked(10, 1)]).toEqual([["100 1"], ["2.5 1.5"], ["10 0.02"]])
  })

  it("law: a curriculum without faults opens every module when all before it is done, and never throws otherwise", () => {
    const ids = ["A", "B", "C", "D"]
    const before = fc.option(fc.oneof(
      fc.constantFrom(...ids).map(fact),
      fc.subarray(ids).map((some) => ({ all: some.map(fact) })),
      fc.subarray(ids).map((some) => ({ any: some.map(fact) }))
    ), { nil: undefined })
    fc.assert(fc.property(fc.array(before, { minLength: 4, maxLength: 4 }), fc.array(fc.option(fc.subarray([kasin, madyopuro], { minLength: 1 }), { nil: undefined }), { minLength: 4, maxLength: 4 }), (befores, markets) => {
      const self = curriculum(ids.map((id, at) => ({ id, ...(befores[at] === undefined ? {} : { before: befores[at] }), ...(markets[at] === undefined ? {} : { markets: markets[at] }) })))
      const done = new Map(self.markets.map((market) => [market, new Set<string>()]))
      for (const [market, taken] of done) {
        for (let round = 0; round < ids.length; round++) {
          for (const { id } of Curriculum.offer(self, market).modules) if (Curriculum.mayBegin(self, market, id, (each) => taken.has(each)) === "met") taken.add(id)
        }
      }
      const everythingOpens = [...done].every(([market, taken]) => Curriculum.offer(self, market).modules.every(({ id }) => taken.has(id)))
      const faults = Check.faults(self).filter(({ fault }) => fault === "neverOpens" || fault === "cycle")
      if (faults.length === 0) expect(everythingOpens).toBe(true)
      if (faults.some(({ fault }) => fault === "neverOpens")) expect(everythingOpens).toBe(false)
    }), { numRuns: 250 })
  })

  it.each([["id", indonesian], ["en", english]] as const)("%s says every fault without a hole", (_, words) => {
    const self = curriculum([
      { id: "A", before: fact("A"), hours: 9 }, { id: "A", before: { any: [fact("Z")] }, minutes: [0], markets: [kasin, Id.make("nowhere")] }, { id: "B", before: { any: [] } }
    ], { lessonHours: Score.make(99) })
    const faults = [...Check.faults(self), ...Check.faults(curriculum([]))]
    expect(new Set(faults.map(({ fault }) => fault)).size).toBe(8)
    for (const fault of faults) {
      const sentence = Recommendation.fill(words.fault[fault.fault], fault as unknown as Recommendation.Facts)
      expect(sentence).not.toMatch(/[{}]|undefined/)
    }
  })
})

describe("a curriculum as JSON", () => {
  const json = {
    id: "contoh", version: "2026.1", minutesPerLessonHour: 45, markets: ["kasin", "madyopuro"], lessonHours: 2.5,
    source: { instrument: "contoh", url: "https://example.org", read: "own-rule", confidence: "A", note: "sendiri" },
    modules: [
      { id: "M-1", title: { id: "Metrologi", en: "Metrology" }, part: { kind: "common" }, sessions: [{ id: "S-1", minutes: 90, topic: "timbangan" }, { id: "S-2", minutes: 45 }], lessonHours: 3, units: ["G.46RIT00.003.1"] },
      { id: "M-2", title: { id: "Ikan segar" }, part: { kind: "marketSpecific", markets: ["kasin"] }, sessions: [{ id: "S-3", minutes: 60 }], prerequisite: { all: [{ fact: "M-1" }, { not: { any: [] } }] } }
    ]
  }

  it("reads scores as exact decimals and writes the same JSON back", () => {
    const decoded = Result.getOrThrow(CurriculumCodec.decode(json))
    expect(decoded.lessonHours).toBe(Score.make(2.5))
    expect(decoded.modules[1]!.prerequisite).toEqual({ all: [{ fact: "M-1" }, { not: { any: [] } }] })
    expect(CurriculumCodec.encode(decoded)).toEqual(json)
  })

  const shape = (broken: unknown) => Result.match(CurriculumCodec.decode(broken), {
    onSuccess: () => [], onFailure: ({ content, shape }) => [...shape.map(({ path }) => path), ...content.map(({ fault, path }) => `${fault} ${path}`)]
  })

  it("names every fault of shape with its path", () => {
    const broken = {
      ...json, minutesPerLessonHour: 0, extra: 1,
      source: { ...json.source, url: "http://example.org" },
      modules: [{ ...json.modules[0], title: {}, sessions: [{ id: "S-1", minutes: 1.5 }, { id: "3573014107900001", minutes: 45 }] }, { ...json.modules[1], part: { kind: "marketSpecific", markets: [] } }]
    }
    const paths = shape(broken)
    for (const path of ["minutesPerLessonHour", "extra", "source.url", "modules[0].title.id", "modules[0].sessions[0].minutes", "modules[0].sessions[1].id", "modules[1].part.markets"]) {
      expect(paths).toContain(path)
    }
    expect(paths).toHaveLength(7)
  })

  it.each(["full-text", "opening", "official-summary", "secondary", "unread", "own-rule"])("a source read as %s", (read) => {
    for (const confidence of ["A", "B", "C"]) expect(shape({ ...json, source: { ...json.source, read, confidence } })).toEqual([])
  })

  it.each<[string, object]>([
    ["read", { read: "half" }], ["confidence", { confidence: "D" }], ["url", { url: "see https://example.org" }], ["url", { url: "https://example.org and more" }], ["url", { url: "https://" }],
    ["instrument", { instrument: " " }], ["checked", { checked: "2026-02-30" }]
  ])("a source whose %s is none: %o", (key, broken) => expect(shape({ ...json, source: { ...json.source, ...broken } })).toEqual([`source.${key}`]))

  it("a document that is nothing at all: one fault without a path", () => expect(shape(null)).toEqual([""]))

  it("then every fault of content", () => {
    expect(shape({ ...json, lessonHours: 99, modules: [{ ...json.modules[0], prerequisite: { fact: "M-9" } }] })).toEqual([
      "unknownModule modules[0].prerequisite.fact", "neverOpens modules[0].prerequisite", "neverOpens modules[0].prerequisite", "unreachableHours lessonHours", "unreachableHours lessonHours"
    ])
  })

  it.each<unknown>([null, undefined, [], "x", 1, {}, { ...json, modules: null }, { ...json, modules: [{}] }, { ...json, version: " " }])("%o: refused, never thrown", (broken) => {
    expect(CurriculumCodec.decode(broken)).toMatchObject(Result.fail({ _tag: "InvalidCurriculum" }))
  })

  it("has a JSON Schema that refuses unknown keys", () => {
    const schema = CurriculumCodec.jsonSchema()
    expect(schema).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema" })
    expect(JSON.stringify(schema)).toContain("\"additionalProperties\":false")
    expect(JSON.stringify(schema)).toContain("minutesPerLessonHour")
    expect(Object.keys(schema.$defs)).toEqual(expect.arrayContaining(["Prerequisite"]))
  })
})
