import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { CertificateLife, LifeTransition, Scheme } from "@sepasar/core/certification"
import { Day } from "@sepasar/core/kernel"
import { EventCodec } from "@sepasar/core/schema"
import * as Arbitrary from "../../src/arbitrary/index.ts"
import { kinds } from "../../../core/src/certification/requirement/kinds.ts"

/** How often each name comes up; the seed is fixed, so that a rare name is never missed by chance. */
const namesOf = <A>(arbitrary: fc.Arbitrary<A>, names: (value: A) => Iterable<string>, numRuns = 400): ReadonlySet<string> => {
  const seen = new Set<string>()
  for (const value of fc.sample(arbitrary, { numRuns, seed: 7 })) for (const name of names(value)) seen.add(name)
  return seen
}

const sorted = (names: Iterable<string>): ReadonlyArray<string> => [...names].sort()

describe("every variant comes up", () => {
  it("every kind of requirement, and every group, in a tree", () => {
    const walk = (node: Scheme.Node): ReadonlyArray<string> => [node.kind, ...Scheme.children(node).flatMap((child) => walk(child.node))]
    expect(sorted(namesOf(Arbitrary.Scheme.node({ depth: 3 }), walk))).toEqual(sorted([...Object.keys(kinds), "all", "any", "at-least", "points"]))
  })

  it.each(Object.entries(kinds))("every key of %s, that a scheme can set, is set and, where it can be, left out", (kind, { fields }) => {
    const samples = fc.sample(Arbitrary.Requirement.ofKind(kind as Arbitrary.Requirement.Kind), { numRuns: 100, seed: 7 }) as unknown as ReadonlyArray<object>
    const all = { ...fields, label: { optional: true }, source: { optional: true } } as Readonly<Record<string, { readonly optional: boolean }>>
    for (const [key, { optional }] of Object.entries(all)) {
      expect([key, samples.some((each) => key in each)]).toEqual([key, true])
      expect([key, samples.some((each) => !(key in each))]).toEqual([key, optional])
    }
    expect(sorted(new Set(samples.flatMap((each) => Object.keys(each))))).toEqual(sorted(Object.keys(all)))
  })

  it("groups stand in groups as deep as was said, and no deeper", () => {
    const depth = (node: Scheme.Node): number => (Scheme.isGroup(node) ? 1 + Math.max(0, ...Scheme.children(node).map((child) => depth(child.node))) : 0)
    for (const most of [0, 1, 3]) {
      expect(Math.max(...fc.sample(Arbitrary.Scheme.node({ depth: most }), { numRuns: 200, seed: 7 }).map(depth))).toBe(most)
    }
  })

  it("every type of event", () => {
    const types = EventCodec.EventSchema.members.map((member) => member.fields.type.literal)
    expect(sorted(namesOf(Arbitrary.event, ({ type }) => [type], 2000))).toEqual(sorted(types))
  })

  it("every command upon a certificate, and every change that the machine lists", () => {
    const commands = new Set(LifeTransition.transitions.flatMap(({ by }) => (by === "time" ? [] : [by])))
    expect(sorted(namesOf(Arbitrary.Life.command, (command) => [command.do]))).toEqual(sorted(commands))
    const changes = new Set(LifeTransition.transitions.flatMap(({ event }) => event ?? []))
    expect(sorted(namesOf(Arbitrary.Life.told, ({ events }) => events.map(({ type }) => type), 1500))).toEqual(sorted(changes))
  })

  it("every state a certificate can stand in", () => {
    const states = new Set(LifeTransition.transitions.map(({ to }) => to))
    expect(sorted(namesOf(Arbitrary.Life.life, (life) => [CertificateLife.state(life, life.since), CertificateLife.state(life, Day.make("2060-01-01"))], 1500))).toEqual(sorted(states))
  })

  it("every record of a case file, and every fact of it unknown at times", () => {
    const filled = namesOf(Arbitrary.Evidence.caseFile(), (file) => Object.entries(file).flatMap(([key, value]) => (Array.isArray(value) && value.length === 0 ? [] : [key])))
    const bare = namesOf(Arbitrary.Evidence.caseFile(), (file) => ["market", "cohort", "enrolledOn", "bornOn"].filter((key) => !(key in file)))
    expect([filled.size, bare.size]).toEqual([19, 4])
  })

  it("every score method, every rule of a tree, every form of a code, every kind of figure and of entry rule", () => {
    expect(namesOf(Arbitrary.Competency.method, ({ kind }) => [kind]).size).toBe(11)
    const ops = namesOf(Arbitrary.RollUp.tree(), function* walk(node): Iterable<string> {
      yield node.level
      if (node.level === "criterion") return
      yield node.rule.op
      for (const child of node.children) yield* walk(child)
    })
    expect(sorted(ops)).toEqual(["all", "any", "atLeast", "cluster", "criterion", "element", "points", "scheme", "unit"])
    expect(namesOf(Arbitrary.Indicator.observation, ({ kind }) => [kind]).size).toBe(6)
    expect(namesOf(Arbitrary.Kipp.parameter, ({ kind }) => [kind]).size).toBe(18)
    expect(namesOf(Arbitrary.Life.validity, (term) => [term.kind]).size).toBe(8)
    expect(namesOf(Arbitrary.Ledger.logged, ({ type }) => [type]).size).toBe(5)
  })

  it("marks of every sort: known as a score, known as a fraction, and the three ways of having none", () => {
    expect(sorted(namesOf(Arbitrary.Competency.mark, (mark) => [typeof mark === "string" ? mark : typeof mark]))).toEqual(["excused", "number", "object", "undefined", "ungraded"])
  })
})

describe("a failing law ends with something small", () => {
  const smallest = <A>(arbitrary: fc.Arbitrary<A>, holds: (value: A) => boolean): A => {
    const { counterexample } = fc.check(fc.property(arbitrary, holds), { seed: 7, numRuns: 2000 })
    if (counterexample === null) throw new Error("nothing fails")
    return counterexample[0]
  }

  it("one requirement, where a requirement is enough", () => {
    const asksForAge = (node: Scheme.Node): boolean => Scheme.leaves(node).some(({ leaf }) => leaf.kind === "age-at-least")
    const found = smallest(Arbitrary.Scheme.node({ depth: 3 }), (node) => !asksForAge(node))
    expect(found).toEqual({ kind: "age-at-least", years: 15, on: "day" })
  })

  it("a case file with one mark, where one mark is enough", () => {
    const found = smallest(Arbitrary.Evidence.caseFile(), ({ attendance }) => attendance.length === 0)
    expect([found.attendance.length, found.mentoring.length, found.assessments.length]).toEqual([1, 0, 0])
  })

  it("a curriculum of one module, where one is enough", () => {
    expect(smallest(Arbitrary.Curriculum.curriculum, ({ modules }) => modules.length === 0).modules.length).toBe(1)
  })
})
