import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Algorithm, Framework, Kkni, NextStep, RollUp, Unit, UnitCode, Units } from "../../src/competency/index.ts"
import { Day, Id, type Verdict } from "../../src/kernel/index.ts"

const code = (text: string) => Id.make<"UnitCode">(text)
const source = { instrument: "test", url: "https://example.org", read: "own-rule" as const, confidence: "C" as const }

describe("unit codes", () => {
  it.each<[string, string, UnitCode.Form, number, ReadonlyArray<UnitCode.Change>]>([
    ["G.46RIT00.001.1", "G.46RIT00.001.1", "new", 1, []],
    ["M.692000.007.02", "M.692000.007.02", "older", 2, []],
    ["TIK.SM01.001.01", "TIK.SM01.001.01", "oldest", 1, []],
    ["N.821.100.029.02", "N.821100.029.02", "older", 2, ["dots"]],
    ["M.70PEN00.028.01", "M.70PEN00.028.1", "new", 1, ["versionShortened"]],
    ["M.692000.007.2", "M.692000.007.02", "older", 2, ["versionPadded"]],
    ["TIK.SM01.001.1", "TIK.SM01.001.01", "oldest", 1, ["versionPadded"]],
    [" G.46RIT00.001.1 ", "G.46RIT00.001.1", "new", 1, ["spaces"]],
    ["G. 46RIT00 .001.1", "G.46RIT00.001.1", "new", 1, ["spaces"]],
    ["g.46rit00.001.1", "G.46RIT00.001.1", "new", 1, ["letterCase"]],
    ["G-46RIT00-001-1", "G.46RIT00.001.1", "new", 1, ["separators"]],
    ["G/46RIT00_001,1", "G.46RIT00.001.1", "new", 1, ["separators"]],
    ["G–46RIT00.001.1", "G.46RIT00.001.1", "new", 1, ["separators"]],
    ["G..46RIT00.001.1", "G.46RIT00.001.1", "new", 1, ["dots"]],
    [".G.46RIT00.001.1.", "G.46RIT00.001.1", "new", 1, ["dots"]],
    ["G46RIT000011", "G.46RIT00.001.1", "new", 1, ["dots"]],
    ["g-46.rit00 001.01", "G.46RIT00.001.1", "new", 1, ["spaces", "letterCase", "separators", "dots", "versionShortened"]],
    ["M.692000.007.12", "M.692000.007.12", "older", 12, []],
    ["TIKO..SM01.001.01", "TIKO.SM01.001.01", "oldest", 1, ["dots"]]
  ])("%s: %s", (text, wanted, form, version, changes) => {
    const read = Result.getOrThrow(UnitCode.normalise(text))
    expect(read).toEqual({ code: wanted, unit: wanted.slice(0, wanted.lastIndexOf(".")), version, form, changes })
  })

  it.each<[string, UnitCode.UnreadableUnitCode["reason"], string | undefined]>([
    ["M.711GN00.093.2", "digitForLetter", "M.71IGN00.093.2"],
    ["M.711GN00.093.02", "digitForLetter", "M.71IGN00.093.02"],
    ["G.46R1T00.001.1", "digitForLetter", "G.46RIT00.001.1"],
    ["6.46RIT00.001.1", "notACode", undefined],
    ["8.46RIT00.001.1", "digitForLetter", "B.46RIT00.001.1"],
    ["G.46RITOO.001.1", "letterForDigit", "G.46RIT00.001.1"],
    ["M.69200O.007.02", "letterForDigit", "M.692000.007.02"],
    ["M.69200O.007.2", "letterForDigit", "M.692000.007.2"],
    ["G.46RITOO.OO1.1", "notACode", undefined],
    ["G.46RITX0.001.1", "notACode", undefined],
    ["G.46.RIT.001.1", "missingDigits", "G.46RIT00.001.1"],
    ["G.46RIT00.001.0", "version", undefined],
    ["M.692000.007.00", "version", undefined],
    ["G.46RIT00.001.12", "version", undefined],
    ["", "notACode", undefined],
    ["merapikan area kerja", "notACode", undefined],
    ["G.46RIT00.001", "notACode", undefined],
    ["G.46RIT00.001.123", "notACode", undefined],
    ["TIKTOK.SM01.001.01", "notACode", undefined],
    ["9.TIK.SM01.001.01", "notACode", undefined],
    ["TIK.SM01.001.012", "notACode", undefined],
    ["G.46RIT00.001.1é", "notACode", undefined]
  ])("%s: %s, told and not repaired", (text, reason, suggestion) => {
    expect(UnitCode.normalise(text)).toMatchObject(Result.fail({ _tag: "UnreadableUnitCode", text, reason, suggestion }))
  })

  it("the same unit in two versions", () => {
    expect(UnitCode.isSameUnit(code("N.821100.013.01"), code("N.821100.013.02"))).toBe(true)
    expect(UnitCode.isSameUnit(code("N.821100.013.01"), code("N.821100.014.01"))).toBe(false)
  })

  it("law: normalising twice changes nothing more", () => {
    const dirty = fc.tuple(fc.constantFrom("G.46RIT00.001.1", "M.692000.007.02", "N.821100.076.02", "G.46RIT00.055.01"), fc.constantFrom("", " ", "\t"), fc.boolean(), fc.constantFrom(".", "-", ".."))
      .map(([text, space, lower, dot]) => space + (lower ? text.toLowerCase() : text).replaceAll(".", dot))
    fc.assert(fc.property(dirty, (text) => {
      const once = Result.getOrThrow(UnitCode.normalise(text))
      expect(Result.getOrThrow(UnitCode.normalise(once.code))).toEqual({ ...once, changes: [] })
    }))
  })

  it("law: any text gives an answer, never a throw", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(Result.isResult(UnitCode.normalise(text))).toBe(true)
    }))
  })
})

describe("the 36 units", () => {
  it("each code is clean, used once, and its dirty form leads to it", () => {
    expect(Units.all).toHaveLength(36)
    expect(new Set(Units.all.map(({ code }) => code)).size).toBe(36)
    for (const unit of Units.all) {
      expect(UnitCode.normalise(unit.code)).toMatchObject(Result.succeed({ code: unit.code, changes: [] }))
      if (unit.foundAs !== undefined) expect(Result.getOrThrow(UnitCode.normalise(unit.foundAs)).code).toBe(unit.code)
    }
    expect(Units.all.filter(({ foundAs }) => foundAs !== undefined).map(({ foundAs }) => foundAs)).toEqual(["N.821.100.045.02", "N.821.100.067.01", "M.70PEN00.028.01"])
  })

  it("each has a title, a standard and a source; counts of criteria are whole or not known", () => {
    for (const { criteriaPerElement, source, standard, title } of Units.all) {
      expect(title).not.toBe("")
      expect(standard).toMatch(/SKKNI|Kepmenaker/)
      expect(source.url).toMatch(/^https:/)
      expect([source.read, source.confidence]).toEqual(["secondary", "B"])
      if (criteriaPerElement !== undefined) expect(criteriaPerElement.every((count) => Number.isInteger(count) && count > 0)).toBe(true)
    }
    expect(Units.all.filter(({ criteriaPerElement }) => criteriaPerElement === undefined)).toHaveLength(17)
    expect(Units.all.filter(({ role }) => role === "mentor")).toHaveLength(6)
    expect(Units.all.filter(({ role }) => role === "trainer")).toHaveLength(2)
  })

  it("is found by exact code", () => {
    expect(Units.find("I.55HDR00.068.3")).toMatchObject({ title: "Melaksanakan Prosedur Keamanan Makanan", criteriaPerElement: [4, 2, 4, 2] })
    expect(Units.find("I.55HDR00.068.2")).toBeUndefined()
  })
})

describe("structure of units", () => {
  it.each<[ReadonlyArray<ReadonlyArray<number | undefined> | undefined>, Unit.Structure]>([
    [[[3, 7, 3], [4, 2, 2]], { units: 2, elements: 6, criteria: 21, criteriaPerUnit: [13, 8] }],
    [[[], [2]], { units: 2, elements: 1, criteria: 2, criteriaPerUnit: [0, 2] }],
    [[], { units: 0, elements: 0, criteria: 0, criteriaPerUnit: [] }],
    [[undefined, [2]], { units: 2, elements: undefined, criteria: undefined, criteriaPerUnit: [undefined, 2] }],
    [[[undefined, 3], [2]], { units: 2, elements: 3, criteria: undefined, criteriaPerUnit: [undefined, 2] }]
  ])("%o", (units, expected) => expect(Unit.structure(units)).toEqual(expected))

  it("a unit's tree asks for every criterion by its place", () => {
    const unit = { code: code("X.1"), criteriaPerElement: [2, 1] }
    const compiled = RollUp.compile(Unit.tree(unit)!)
    expect(compiled.criteria).toEqual(["X.1/1/1", "X.1/1/2", "X.1/2/1"])
    expect(compiled.verdict(["met", "met", "met"])).toBe("met")
    expect(compiled.verdict(["met", "met", "unmet"])).toBe("unmet")
    expect(RollUp.faults(Unit.tree(unit)!)).toEqual([])
    expect(RollUp.of(Unit.tree(unit)!, () => "met").root).toMatchObject({ id: "X.1", level: "unit", children: [{ id: "X.1/1", level: "element" }, { id: "X.1/2", level: "element" }] })
  })

  it("a unit whose criteria are not known has no tree", () => expect(Unit.tree({ code: code("X.1"), criteriaPerElement: undefined })).toBeUndefined())
})

describe("frameworks", () => {
  const [a, b, c, d] = ["A.1", "B.1", "C.1", "D.1"].map(code) as [Id.UnitCode, Id.UnitCode, Id.UnitCode, Id.UnitCode]
  const day = Day.make
  const covers = (higher: Id.UnitCode, lower: Id.UnitCode, rest: object = {}): Framework.Relation => ({ kind: "covers", higher, lower, source, ...rest })
  const equals = (x: Id.UnitCode, y: Id.UnitCode, rest: object = {}): Framework.Relation => ({ kind: "equivalent", units: [x, y], source, ...rest })
  const framework = (relations: ReadonlyArray<Framework.Relation>, members: ReadonlyArray<Framework.Member> = [a, b, c, d].map((code) => ({ code }))): Framework.Framework =>
    ({ id: "F", version: "1", members, relations })
  const today = day("2026-06-01")
  const through = (relations: ReadonlyArray<Framework.Relation>, held: ReadonlyArray<Id.UnitCode>, wanted: Id.UnitCode, on = today) =>
    Framework.holding(framework(relations), held, wanted, on).through.join(" ")

  it.each<[string, string, string]>([
    ["itself", through([], [a], a), "A.1"],
    ["not held", through([], [b], a), ""],
    ["nothing held", through([covers(a, b)], [], b), ""],
    ["a higher unit counts for the lower", through([covers(a, b)], [a], b), "A.1 B.1"],
    ["a lower unit does not count for the higher", through([covers(a, b)], [b], a), ""],
    ["over two steps", through([covers(a, b), covers(b, c)], [a], c), "A.1 B.1 C.1"],
    ["equal units count both ways", `${through([equals(a, b)], [a], b)}, ${through([equals(a, b)], [b], a)}`, "A.1 B.1, B.1 A.1"],
    ["equal and higher together", through([covers(a, b), equals(c, b)], [a], c), "A.1 B.1 C.1"],
    ["the shortest way", through([covers(a, b), covers(b, c), covers(a, c)], [a], c), "A.1 C.1"],
    ["itself before any way", through([covers(a, b)], [a, b], b), "B.1"],
    ["the day before the relation begins", through([covers(a, b, { from: day("2026-06-02") })], [a], b), ""],
    ["the day the relation begins", through([covers(a, b, { from: today })], [a], b), "A.1 B.1"],
    ["the relation's last day", through([covers(a, b, { until: today })], [a], b), "A.1 B.1"],
    ["the day after its last day", through([covers(a, b, { until: day("2026-05-31") })], [a], b), ""],
    ["a ring ends", through([equals(a, b), equals(b, c), equals(c, a)], [d], a), ""],
    ["a unit the framework does not list counts for itself", through([], [code("Z.1")], code("Z.1")), "Z.1"]
  ])("%s", (_, got, expected) => expect(got).toBe(expected))

  it("a retired unit stops counting on its day, and is still named", () => {
    const members = [{ code: a, retiredFrom: today }, { code: b }]
    const ask = (relations: ReadonlyArray<Framework.Relation>, wanted: Id.UnitCode, on: Day.Day) => Framework.holding(framework(relations, members), [a], wanted, on)
    const algorithm = Algorithm.algorithms.unitHeld
    expect(ask([], a, day("2026-05-31"))).toEqual({ counts: true, through: [a], retired: [], algorithm })
    expect(ask([], a, today)).toEqual({ counts: false, through: [], retired: [a], algorithm })
    expect(ask([equals(a, b)], b, day("2026-05-31"))).toMatchObject({ counts: true })
    expect(ask([equals(a, b)], b, today)).toEqual({ counts: false, through: [], retired: [a], algorithm })
    expect(ask([equals(a, b, { retiredCounts: true })], b, today)).toEqual({ counts: true, through: [a, b], retired: [], algorithm })
    expect(ask([equals(a, b, { retiredCounts: true })], a, today)).toEqual({ counts: false, through: [], retired: [a], algorithm })
  })

  it("a held successor counts where the wanted unit itself is retired", () => {
    const members = [{ code: a, retiredFrom: today }, { code: b }]
    expect(Framework.holding(framework([equals(a, b)], members), [a, b], a, today)).toMatchObject({ counts: true, through: [b, a], retired: [a] })
    expect(Framework.isRetired(framework([], members), b, today)).toBe(false)
    expect(Framework.isRetired(framework([], members), d, today)).toBe(false)
  })

  it.each<[string, Framework.Framework, ReadonlyArray<unknown>]>([
    ["good", { ...framework([covers(a, b), equals(b, c), covers(b, d, { from: today, until: today })]), alignments: [{ unit: a, framework: "X", code: "1", kind: "exact" }] }, []],
    ["a unit twice", framework([], [{ code: a }, { code: b }, { code: a }]), [{ fault: "duplicateUnit", path: "members[2]", code: a }]],
    ["unknown units", framework([covers(a, code("Y.1")), equals(code("Z.1"), a)]), [
      { fault: "unknownUnit", path: "relations[0]", code: "Y.1" }, { fault: "unknownUnit", path: "relations[1]", code: "Z.1" }
    ]],
    ["an unknown unit aligned", { ...framework([]), alignments: [{ unit: code("Z.1"), framework: "X", code: "1", kind: "exact" }] }, [{ fault: "unknownUnit", path: "alignments[0]", code: "Z.1" }]],
    ["a relation with itself", framework([covers(a, a), equals(b, b)]), [{ fault: "selfRelation", path: "relations[0]" }, { fault: "selfRelation", path: "relations[1]" }]],
    ["an end before the beginning", framework([covers(a, b, { from: today, until: day("2026-05-31") })]), [{ fault: "endsBeforeItBegins", path: "relations[0]" }]],
    ["two that cover each other", framework([covers(a, b), covers(b, a)]), [
      { fault: "coversCycle", path: "relations[0]", units: [a, b] }, { fault: "coversCycle", path: "relations[1]", units: [b, a] }
    ]],
    ["three in a ring", framework([covers(a, b), covers(b, c), covers(c, a), covers(c, d)]), [
      { fault: "coversCycle", path: "relations[0]", units: [a, b, c] }, { fault: "coversCycle", path: "relations[1]", units: [b, c, a] }, { fault: "coversCycle", path: "relations[2]", units: [c, a, b] }
    ]],
    ["equal units are no ring", framework([equals(a, b), equals(b, a), covers(a, c)]), []]
  ])("faults: %s", (_, self, expected) => expect(Framework.faults(self)).toEqual(expected))

  it("alignments are told by framework and unit, and never count", () => {
    const self = { ...framework([]), alignments: [{ unit: a, framework: "X", code: "1", kind: "exact" as const }, { unit: a, framework: "Y", code: "2", kind: "broader" as const }, { unit: b, framework: "X", code: "3", kind: "related" as const }] }
    expect(Framework.alignedWith(self, a, "X").map(({ code }) => code)).toEqual(["1"])
    expect(Framework.alignedWith(framework([]), a, "X")).toEqual([])
    expect(Framework.holding(self, [b], a, today).counts).toBe(false)
  })

  it("law: more units held never make a wanted one stop counting", () => {
    const unit = fc.constantFrom(a, b, c, d)
    const relation = fc.oneof(fc.tuple(unit, unit).map(([x, y]) => covers(x, y)), fc.tuple(unit, unit).map(([x, y]) => equals(x, y)))
    fc.assert(fc.property(fc.array(relation, { maxLength: 5 }), fc.subarray([a, b, c, d]), unit, unit, (relations, held, more, wanted) => {
      const self = framework(relations)
      if (Framework.holding(self, held, wanted, today).counts) expect(Framework.holding(self, [...held, more], wanted, today).counts).toBe(true)
    }))
  })
})

describe("KKNI", () => {
  it("three groups of three", () => {
    expect(([1, 2, 3, 4, 5, 6, 7, 8, 9] as const).map(Kkni.group)).toEqual([
      "operator", "operator", "operator", "technicianOrAnalyst", "technicianOrAnalyst", "technicianOrAnalyst", "expert", "expert", "expert"
    ])
  })

  it.each<[unknown, boolean]>([[1, true], [9, true], [0, false], [10, false], [1.5, false], ["1", false], [Number.NaN, false]])("%s is a level: %s", (value, expected) => {
    expect(Kkni.isLevel(value)).toBe(expected)
  })

  it("education by article 5", () => {
    expect(Kkni.ofEducation).toEqual({ basic: [1], secondary: [2], D1: [3], D2: [4], D3: [5], D4: [6], S1: [6], S2: [8], S3: [9], profession: [7, 8], specialist: [8, 9] })
    expect(Kkni.source).toMatchObject({ instrument: "Perpres 8/2012", article: "5", confidence: "A" })
  })
})

describe("what next", () => {
  const items: ReadonlyArray<NextStep.Item> = [
    { id: "a" }, { id: "b", prerequisite: { fact: "a" } }, { id: "c", prerequisite: { all: [{ fact: "a" }, { fact: "b" }] } }, { id: "d", prerequisite: { any: [{ fact: "b" }, { fact: "x" }] } }
  ]
  const advise = (known: Readonly<Record<string, Verdict.Verdict>>) => NextStep.advise(items, (id) => known[id] ?? "unmet")

  it.each<[string, Readonly<Record<string, Verdict.Verdict>>, Omit<NextStep.Advice, "algorithm">]>([
    ["nothing known", {}, { outer: ["a"], inner: [], perhaps: [], later: ["b", "c", "d"] }],
    ["the first known", { a: "met" }, { outer: ["b"], inner: ["a"], perhaps: [], later: ["c", "d"] }],
    ["two known", { a: "met", b: "met" }, { outer: ["c", "d"], inner: ["b"], perhaps: [], later: [] }],
    ["all known", { a: "met", b: "met", c: "met", d: "met" }, { outer: [], inner: ["c", "d"], perhaps: [], later: [] }],
    ["something not told", { a: "met", b: "undetermined" }, { outer: ["b"], inner: ["a"], perhaps: ["c", "d"], later: [] }],
    ["another way", { x: "met" }, { outer: ["a", "d"], inner: [], perhaps: [], later: ["b", "c"] }]
  ])("%s", (_, known, expected) => expect(advise(known)).toEqual({ ...expected, algorithm: Algorithm.algorithms.nextStep }))

  it("law: every item stands in exactly one list, known ones apart", () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom("a", "b", "c", "d", "x"), fc.constantFrom<Verdict.Verdict>("met", "unmet", "undetermined")), (known) => {
      const { later, outer, perhaps } = advise(known)
      const open = items.map(({ id }) => id).filter((id) => known[id] !== "met")
      expect([...outer, ...perhaps, ...later].sort()).toEqual(open)
    }))
  })
})
