import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Answer from "../../src/certification/Answer.ts"
import * as AppliedChange from "../../src/certification/AppliedChange.ts"
import * as Eligibility from "../../src/certification/Eligibility.ts"
import * as Remedies from "../../src/certification/Remedies.ts"
import * as Scheme from "../../src/certification/Scheme.ts"
import type * as CaseFile from "../../src/evidence/CaseFile.ts"
import * as Day from "../../src/kernel/Day.ts"
import { asOf, attempt, cure, day, event, file, id, meeting, scheme, score, season, steps, visit } from "./fixtures.ts"

const policy = { late: "full", excused: "absent", makeUps: false } as const
const share = (minimum: number, more: object = {}): Scheme.Leaf => ({ kind: "attendance-share", minimum: score(minimum), comparison: "atLeast", ...policy, ...more }) as Scheme.Leaf
const visits = (minimum: number, more: object = {}): Scheme.Leaf => ({ kind: "mentoring-visits", minimum, ...more }) as Scheme.Leaf
const apart = { spacing: { kind: "days", count: 7 } } as const
const all = (...of: ReadonlyArray<Scheme.Node>): Scheme.Node => ({ kind: "all", of })
const held = (lastValidDay: string, more: Partial<CaseFile.CertificateRecord> = {}): CaseFile.CertificateRecord => ({
  number: id("N"), scheme: id("pre"), schemeVersion: "1", kind: "training", validFrom: day("2024-01-01"), lastValidDay: day(lastValidDay),
  status: "active", statusSince: day("2024-01-01"), issue: 1, evidence: event("c"), ...more
})
const prerequisite: Scheme.Leaf = { kind: "certificate-held", scheme: id("pre") }
const earliest = (tree: Scheme.Node, facts: Partial<CaseFile.CaseFile>) => Remedies.earliest(scheme(tree), file(facts))

describe("what passes and runs out until the last change is done", () => {
  it("meetings that pass meanwhile count: two visits a week apart, and one of the meetings between", () => {
    // 8 of 10 so far; two meetings pass before the second visit: 8 of 12 would be too few, 9 of 12 are enough.
    const past = season("ppppppppaa")
    const facts = { ...past, meetings: [...past.meetings, ...[11, 12].map((n) => meeting(n, { day: Day.addDays(asOf, n - 8), status: "scheduled" }))] }
    const remedy = cure(all(share(75), visits(2, apart)), facts)
    expect(steps(remedy)).toEqual(["mentoring-visit day=2026-07-01", "attend-session session=S-11", "mentoring-visit day=2026-07-08"])
    expect(remedy).toMatchObject({ after: "met", minimum: true, cost: 3, earliest: "2026-07-08" })
  })

  it.each([
    { given: "it still holds on the day of the second visit", last: "2026-07-08", then: [] },
    { given: "it has run out by then", last: "2026-07-07", then: ["obtain-certificate scheme=pre certificate= version="] }
  ])("a prerequisite certificate: $given", ({ last, then }) => {
    const remedy = cure(all(prerequisite, visits(2, apart)), { certificates: [held(last)] })
    expect(steps(remedy)).toEqual([...then, "mentoring-visit day=2026-07-01", "mentoring-visit day=2026-07-08"])
    expect(remedy).toMatchObject({ after: "met", minimum: true, earliest: "2026-07-08" })
    expect(earliest(all(prerequisite, visits(2, apart)), { certificates: [held(last)] })).toBe("2026-07-08")
  })

  it("evidence is collected late enough to be current on the day somebody comes of age", () => {
    const evidence: Scheme.Leaf = { kind: "evidence-vatm", items: 1, notOlderThan: { kind: "days", count: 10 } }
    const remedy = cure(all({ kind: "age-at-least", years: 17, on: "day" }, evidence), { bornOn: day("2009-07-20") })
    expect(steps(remedy)).toEqual(["collect-evidence amount=1", "wait-until until=2026-07-20"])
    expect(remedy).toMatchObject({ after: "met", changes: [{ earliest: "2026-07-10" }, { earliest: "2026-07-20" }] })
  })

  it("waiting is no step of its own where another one is done later", () => {
    const young = { bornOn: day("2009-07-05") }
    const ofAge: Scheme.Leaf = { kind: "age-at-least", years: 17, on: "day" }
    expect(steps(cure(ofAge, young))).toEqual(["wait-until until=2026-07-05"])
    expect(cure(all(ofAge, visits(2, apart)), young)).toMatchObject({ cost: 2, minimum: true, after: "met", earliest: "2026-07-08" })
  })

  it("a certificate that begins later is waited for, unless it is obtained sooner anyway", () => {
    const begins = { certificates: [held("2027-01-01", { validFrom: day("2026-07-04") })] }
    expect(steps(cure(prerequisite, begins))).toEqual(["wait-until until=2026-07-04"])
    expect(earliest(prerequisite, begins)).toBe("2026-07-01")
    expect(earliest(all(prerequisite, visits(2, apart)), begins)).toBe("2026-07-08")
  })
})

describe("the file as of a later day on which nothing more was done", () => {
  it("meetings to come have passed unattended, today's among them; what is marked or cancelled stays", () => {
    const facts = file({
      meetings: [meeting(1, { day: asOf, status: "scheduled" }), meeting(2, { day: day("2026-07-01"), status: "scheduled" }), meeting(3, { day: day("2026-07-02"), status: "cancelled" }),
        meeting(4, { day: day("2026-07-02"), status: "scheduled" }), meeting(5, { day: day("2026-06-01"), status: "scheduled" })],
      attendance: [{ session: id("S-2"), mark: "excused", day: day("2026-06-30"), evidence: event("e") }]
    })
    const later = AppliedChange.until(facts, day("2026-07-01"))
    expect(later.meetings.map(({ status }) => status)).toEqual(["held", "held", "cancelled", "scheduled", "scheduled"])
    expect(later.attendance.map(({ mark, session }) => `${session} ${mark}`)).toEqual(["S-2 excused", "S-1 absent"])
    expect(later.asOf).toBe("2026-07-01")
  })
  it("the same day is the same file", () => expect(AppliedChange.until(file(), asOf)).toEqual(file()))
})

describe("the way to a score", () => {
  const test = (more: object): Scheme.Leaf => ({ kind: "score-at-least", assessment: id("t"), minimum: score(70), scale: "percent", method: "highest", ...more }) as Scheme.Leaf
  const marks = (...values: ReadonlyArray<number | undefined>) => ({ assessments: values.map((value, at) => attempt("t", value, `2026-05-0${at + 1}`)) })
  const take = (amount: number, possible = 100) => `take-assessment assessment=t amount=${amount * 10000} possible=${possible * 10000}`
  it.each([
    { given: "more than 100 points, never taken", leaf: test({ scale: "points", minimum: score(150) }), facts: {}, then: [take(150, 150)] },
    { given: "a mean of 70 after 60", leaf: test({ method: "mean" }), facts: marks(60), then: [take(80)] },
    { given: "a mean of 70 after 40", leaf: test({ method: "mean" }), facts: marks(40), then: [take(100)] },
    { given: "a mean of 70 after 39", leaf: test({ method: "mean" }), facts: marks(39), then: [] },
    { given: "a mean out of different maxima", leaf: test({ method: "mean" }), facts: { assessments: [attempt("t", 30, "2026-05-01", { possible: score(50) })] }, then: [take(40, 50)] },
    { given: "a median of 70 after 60, 61, 90", leaf: test({ method: "median" }), facts: marks(60, 61, 90), then: [take(79)] },
    { given: "a median that one attempt cannot move so far", leaf: test({ method: "median" }), facts: marks(20, 30, 40), then: [] },
    { given: "the lowest, one below", leaf: test({ method: "lowest" }), facts: marks(60, 90), then: [] },
    { given: "the lowest, one not marked", leaf: test({ method: "lowest" }), facts: marks(90, undefined), then: ["mark-assessment assessment=t amount=700000 scale=percent"] },
    { given: "a mean, one not marked", leaf: test({ method: "mean" }), facts: marks(60, undefined), then: ["mark-assessment assessment=t amount=800000 scale=percent"] },
    { given: "points beyond what the unmarked work can bring", leaf: test({ scale: "points", minimum: score(120) }), facts: marks(undefined), then: [] }
  ])("$given", ({ facts, leaf, then }) => {
    const remedy = cure(leaf, facts)
    expect(steps(remedy)).toEqual(then)
    if (then.length > 0) expect(remedy).toMatchObject({ after: "met", minimum: true })
    else expect(remedy.fixed).toEqual([{ path: "", fact: "attempts" }])
  })
  it.each([
    { method: "mean", minimum: false }, { method: "median", minimum: false }, { method: "lowest", minimum: true }
  ])("that nothing helps is proven for the $method: $minimum, because several attempts more might", ({ method, minimum }) =>
    expect(cure(test({ method }), marks(10, 20, 30))).toMatchObject({ possible: false, minimum }))

  it("one attempt for two requirements waits for the later of their days", () => {
    const waits = { retakeAfter: { kind: "days", count: 70 } }
    for (const [first, second] of [[test({}), test({ minimum: score(60), ...waits })], [test({ minimum: score(60), ...waits }), test({})]] as const) {
      expect(cure(all(first, second), marks(10))).toMatchObject({ after: "met", cost: 2, earliest: "2026-07-10", changes: [{ facts: { amount: 700000 } }] })
    }
  })
})

describe("the way to mentoring visits", () => {
  const long = visits(2, { minutes: 30, ...apart })
  const unknown = [visit("2026-06-01"), visit("2026-06-10", { minutes: 30 })]
  it.each([
    { given: "finding out how long a visit was", leaf: long, facts: { mentoring: unknown }, then: ["establish-fact fact=visit-minutes visit=v-2026-06-01 value=30"] },
    { given: "which does not help where the spacing is not kept", leaf: long, facts: { mentoring: [visit("2026-06-05"), visit("2026-06-10", { minutes: 30 })] }, then: ["mentoring-visit day=2026-07-01 amount=30"] },
    { given: "finding out of two, and one visit more", leaf: visits(3, { minutes: 30 }), facts: { mentoring: [visit("2026-06-01"), visit("2026-06-02")] }, then: ["establish-fact fact=visit-minutes visit=v-2026-06-01 value=30", "establish-fact fact=visit-minutes visit=v-2026-06-02 value=30", "mentoring-visit day=2026-07-01 amount=30"] },
    { given: "a window that opens with a meeting still to come", leaf: visits(1, { window: { from: "last-meeting", span: { kind: "days", count: 5 } } }), facts: { meetings: [meeting(1, { day: day("2026-07-10"), status: "scheduled" })] }, then: ["mentoring-visit day=2026-07-10"] },
    { given: "a window that is over, and none to come", leaf: visits(1, { window: { from: "last-meeting", span: { kind: "days", count: 5 } } }), facts: season("p"), then: [] },
    { given: "one visit a day, also without spacing", leaf: visits(2, { spacing: { kind: "days", count: 0 } }), facts: {}, then: ["mentoring-visit day=2026-07-01", "mentoring-visit day=2026-07-02"] }
  ])("$given", ({ facts, leaf, then }) => {
    const remedy = cure(leaf, facts)
    expect(steps(remedy)).toEqual(then)
    if (then.length > 0) expect(remedy).toMatchObject({ after: "met", minimum: true })
  })
  it("days that serve two requirements are shared, and nobody claims that no better days exist", () => {
    const two = all(visits(2, { spacing: { kind: "days", count: 1 } }), visits(2, apart))
    const remedy = cure(two)
    expect(steps(remedy)).toEqual(["mentoring-visit day=2026-07-01", "mentoring-visit day=2026-07-08"])
    expect(remedy).toMatchObject({ after: "met", cost: 2, minimum: false })
    expect(cure(all(visits(2, apart), visits(2, { ...apart, label: { id: "sama", en: "same" } }))).minimum).toBe(true)
  })
  it("more visits of unknown length than are worth combining: enough, but not proven to be the least", () => {
    const many = [1, 2, 3, 4, 5, 6].map((n) => visit(`2026-06-0${n}`))
    expect(cure(visits(1, { minutes: 30 }), { mentoring: many })).toMatchObject({ possible: true, minimum: false, after: "met" })
  })
})

describe("requirements that cannot be listed in every combination are answered all the same", () => {
  const meetings = Array.from({ length: 90 }, (_, n) => meeting(n, { module: id(`M-${n % 30}`), day: Day.addDays(asOf, n + 1), status: "scheduled" }))
  it("hours that thirty modules together do not bring", () =>
    expect(cure({ kind: "lesson-hours", minimum: score(181), unit: "lessonHours", ...policy }, { meetings })).toMatchObject({ possible: false, minimum: true }))
  it("hours that they just bring", () =>
    expect(cure({ kind: "lesson-hours", minimum: score(180), unit: "lessonHours", ...policy }, { meetings }).changes).toHaveLength(90))
  it("points that forty parts together do not bring", () => {
    const of = Array.from({ length: 40 }, () => ({ points: 1, node: visits(1) }))
    expect(cure({ kind: "points", points: 41, of })).toMatchObject({ possible: false, minimum: true })
    expect(cure({ kind: "points", points: 40, of })).toMatchObject({ possible: true, minimum: true, cost: 1 })
  })
})

describe("laws of the remedy where time passes", () => {
  const soon = (least: number, most: number) => fc.integer({ min: least, max: most }).map((days) => Day.addDays(asOf, days))
  const leaf: fc.Arbitrary<Scheme.Leaf> = fc.oneof(
    fc.tuple(fc.constantFrom(50, 75, 100), fc.constantFrom("held", "planned"), fc.boolean()).map(([minimum, over, makeUps]) => share(minimum, { over, makeUps })),
    fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 5 })).map(([minimum, count]) => visits(minimum, { spacing: { kind: "days", count } })),
    fc.constantFrom<Scheme.Leaf>(
      prerequisite,
      { kind: "age-at-least", years: 17, on: "day" },
      { kind: "evidence-vatm", items: 1, notOlderThan: { kind: "days", count: 6 } },
      visits(1, { window: { from: "last-meeting", span: { kind: "days", count: 6 } } })
    )
  )
  const tree: fc.Arbitrary<Scheme.Node> = fc.oneof(leaf, fc.tuple(fc.constantFrom("all" as const, "any" as const), fc.array(leaf, { minLength: 1, maxLength: 3 })).map(([kind, of]) => ({ kind, of })))
  const facts = fc.record({
    meetings: fc.array(fc.integer({ min: -5, max: 8 }), { maxLength: 4 }).map((days) => [...new Set(days)].sort((a, b) => a - b).map((shift, at) =>
      meeting(at + 1, { day: Day.addDays(asOf, shift), status: shift < 0 ? "held" : "scheduled" }))),
    mentoring: fc.array(soon(-12, -1), { maxLength: 2 }).map((days) => days.map((on) => visit(on))),
    certificates: fc.array(fc.tuple(soon(-20, 5), soon(0, 9)), { maxLength: 1 }).map((list) => list.map(([validFrom, last]) => held(last, { validFrom }))),
    portfolio: fc.array(soon(-9, -1), { maxLength: 1 }).map((list) => list.map((madeOn): CaseFile.PortfolioItem => ({ item: "i", day: madeOn, madeOn, valid: true, authentic: true, current: true, sufficient: true, evidence: event("i") }))),
    bornOn: soon(-5, 8).map((on) => Day.addYears(on, -17))
  }).map(({ meetings, ...rest }) => file({
    ...rest, meetings, attendance: meetings.filter(({ status }) => status === "held").map(({ day, session }) => ({ session, day, mark: "present", evidence: event(`e-${session}`) }))
  }))

  it("law: a remedy exists where an earliest day does, is met on its own last day, and no sooner than the earliest", () => {
    fc.assert(fc.property(tree, facts, (node, one) => {
      const [remedy, soonest] = [Remedies.remedy(scheme(node), one), Remedies.earliest(scheme(node), one)]
      expect(remedy.possible).toBe(soonest !== undefined)
      if (soonest === undefined) return
      const after = AppliedChange.apply(remedy.changes, one)
      expect(Eligibility.recommend(scheme(node), after.file).verdict).toBe("met")
      expect((remedy.earliest ?? asOf) >= soonest).toBe(true)
    }), { numRuns: 400 })
  })

  it("law: no cheaper set of any requirement's steps makes it met on the day they are done (by brute force)", () => {
    let proven = 0
    fc.assert(fc.property(tree, facts, (node, one) => {
      const remedy = Remedies.remedy(scheme(node), one)
      const pool = [...new Map(Scheme.leaves(node).flatMap(({ leaf }) => Remedies.remedy(scheme(leaf), one).changes).map((change) => [JSON.stringify([change.change, change.facts]), change])).values()]
      if (!remedy.minimum || pool.length > 9) return
      proven++
      for (let subset = 0; subset < 2 ** pool.length; subset++) {
        const changes = pool.filter((_, at) => (subset >> at) % 2 === 1)
        if (remedy.possible && changes.reduce((sum, { cost }) => sum + cost, 0) >= remedy.cost) continue
        expect(Eligibility.recommend(scheme(node), AppliedChange.apply(changes, one).file).verdict).not.toBe("met")
      }
    }), { numRuns: 200 })
    expect(proven).toBeGreaterThan(150)
  })
})

describe("an empty group", () => {
  it.each<{ readonly given: string; readonly node: Scheme.Node; readonly then: string | undefined }>([
    { given: "all, which the scheme takes for met", node: { kind: "all", of: [], whenEmpty: "met" }, then: asOf },
    { given: "all", node: { kind: "all", of: [] }, then: undefined },
    { given: "any", node: { kind: "any", of: [] }, then: undefined },
    { given: "at least none", node: { kind: "at-least", count: 0, of: [] }, then: undefined },
    { given: "no points", node: { kind: "points", points: 0, of: [] }, then: undefined }
  ])("$given: the earliest day is $then, as the verdict says", ({ node, then }) => {
    expect(earliest(node, {})).toBe(then)
    expect(cure(node).possible).toBe(then !== undefined)
  })
})

describe("very large trees", () => {
  const fact = (n: number): Scheme.Leaf => ({ kind: "declared-fact", fact: `f-${n}`, labels: { id: "a", en: "a" }, type: "boolean" })
  it("of hundreds of alternatives every one is worth asking", () => {
    const answer = Answer.of(scheme({ kind: "any", of: Array.from({ length: 300 }, (_, n) => fact(n)) }), file())
    expect(answer.missing).toHaveLength(300)
    expect(answer.remedy).toMatchObject({ possible: true, minimum: true, cost: 0.25 })
  })
  it("a part whose points never decide is not asked for", () => {
    const of = [{ points: 3, node: fact(0) }, { points: 1, node: fact(1) }]
    expect(Answer.of(scheme({ kind: "points", points: 3, of }), file()).missing.map(({ about }) => about)).toEqual(["f-0"])
    expect(Answer.of(scheme({ kind: "points", points: 4, of }), file()).missing).toHaveLength(2)
    expect(Answer.of(scheme({ kind: "points", points: 3, of: [of[0]!, { ...of[1]!, required: true }] }), file()).missing).toHaveLength(2)
  })
  it("a dozen modules with their own minimum beside a minimum for all are answered, and no minimum is claimed", () => {
    const meetings = Array.from({ length: 60 }, (_, n) => meeting(n, { module: id(`M-${n % 12}`), day: Day.addDays(asOf, n - 20), status: n < 20 ? "held" : "scheduled" }))
    const attendance = meetings.slice(0, 20).map(({ day, session }, n) => ({ session, day, mark: n % 3 === 0 ? "absent" as const : "present" as const, evidence: event(`e-${n}`) }))
    const modules = Array.from({ length: 12 }, (_, n) => share(80, { over: "planned", modules: [id(`M-${n}`)], makeUps: true }))
    const remedy = cure(all(...modules, share(75, { over: "planned", makeUps: true }), visits(6, apart)), { meetings, attendance })
    expect(remedy).toMatchObject({ possible: true, minimum: false, after: "met" })
  })
})

describe("which way is taken", () => {
  const fact = (name: string, more: object = {}): Scheme.Leaf => ({ kind: "declared-fact", fact: name, labels: { id: "a", en: "a" }, type: "boolean", ...more }) as Scheme.Leaf
  const young: Scheme.Leaf = { kind: "age-at-least", years: 17, on: "day" }
  const any = (...of: ReadonlyArray<Scheme.Node>): Scheme.Node => ({ kind: "any", of })
  const no = (name: string): CaseFile.DeclaredFact => ({ fact: name, value: false, day: day("2026-06-01"), evidence: event(name) })
  const consent: Scheme.Leaf = { kind: "consent-given", purpose: "x", textVersions: ["1"] }

  it.each<{ readonly given: string; readonly node: Scheme.Node; readonly facts?: Partial<CaseFile.CaseFile>; readonly more?: Partial<Scheme.Scheme>; readonly then: ReadonlyArray<string> }>([
    { given: "the cheaper of two", node: any(visits(1), consent), then: ["give-consent purpose=x textVersion=1"] },
    { given: "the cheaper by the scheme's own costs", node: any(consent, visits(1)), more: { costs: { "give-consent": 2 } }, then: ["mentoring-visit day=2026-07-01"] },
    { given: "the sooner of two that cost the same", node: any(young, visits(1)), facts: { bornOn: day("2009-07-09") }, then: ["mentoring-visit day=2026-07-01"] },
    { given: "the sooner, whichever is named first", node: any(visits(1), young), facts: { bornOn: day("2009-07-09") }, then: ["mentoring-visit day=2026-07-01"] },
    { given: "one wait of two: the later", node: all(young, prerequisite), facts: { bornOn: day("2009-07-09"), certificates: [held("2027-01-01", { validFrom: day("2026-07-04") })] }, then: ["wait-until until=2026-07-09"] },
    { given: "one wait of two on one day", node: all(young, prerequisite), facts: { bornOn: day("2009-07-09"), certificates: [held("2027-01-01", { validFrom: day("2026-07-09") })] }, then: ["wait-until until=2026-07-09"] },
    { given: "a wait beside a step on the very day", node: all(young, visits(1)), facts: { bornOn: day("2009-07-01") }, then: ["mentoring-visit day=2026-07-01"] },
    { given: "a wait beside a step that is done before", node: all(young, visits(1)), facts: { bornOn: day("2009-07-02") }, then: ["mentoring-visit day=2026-07-01", "wait-until until=2026-07-02"] },
    { given: "points: the cheapest part that is worth enough", node: { kind: "points", points: 2, of: [{ points: 2, node: visits(3) }, { points: 1, node: consent }, { points: 2, node: visits(1) }] }, then: ["mentoring-visit day=2026-07-01"] },
    { given: "points: a part worth nothing is not advised", node: { kind: "points", points: 1, of: [{ points: 0, node: consent }, { points: 1, node: visits(1) }] }, then: ["mentoring-visit day=2026-07-01"] },
    { given: "points: a required part worth nothing is", node: { kind: "points", points: 1, of: [{ points: 0, required: true, node: consent }, { points: 1, node: visits(1) }] }, then: ["give-consent purpose=x textVersion=1", "mentoring-visit day=2026-07-01"] },
    { given: "an empty group among alternatives", node: any({ kind: "any", of: [] }, consent), then: ["give-consent purpose=x textVersion=1"] },
    { given: "an empty group that the scheme takes for met", node: all({ kind: "all", of: [], whenEmpty: "met" }, consent), then: ["give-consent purpose=x textVersion=1"] },
    { given: "two of three", node: { kind: "at-least", count: 2, of: [visits(1), consent, fact("f")] }, facts: { declared: [no("f")] }, then: ["mentoring-visit day=2026-07-01", "give-consent purpose=x textVersion=1"] }
  ])("$given", ({ facts, more, node, then }) => {
    const remedy = cure(node, facts, {}, more)
    expect(steps(remedy)).toEqual(then)
    expect(remedy).toMatchObject({ after: "met", minimum: true, possible: true })
  })

  it("nothing is to be done where it is met, and no day is named", () =>
    expect(Remedies.remedy(scheme(visits(1)), file({ mentoring: [visit("2026-06-01")] }))).toStrictEqual({ possible: true, minimum: true, cost: 0, changes: [], fixed: [] }))

  const current: CaseFile.PortfolioItem = { item: "i", day: day("2026-06-25"), madeOn: day("2026-06-25"), valid: true, authentic: true, current: true, sufficient: true, evidence: event("i") }
  const fresh: Scheme.Leaf = { kind: "evidence-vatm", items: 1, notOlderThan: { kind: "days", count: 10 } }
  it("what is cheaper although it is done later, and although evidence must be made anew until then", () => {
    const remedy = cure(all(any(young, { kind: "certificate-held", scheme: id("pre") }), fresh), { bornOn: day("2009-07-20"), portfolio: [current] })
    expect(steps(remedy)).toEqual(["collect-evidence amount=1", "wait-until until=2026-07-20"])
    expect(remedy).toMatchObject({ after: "met", cost: 3, minimum: true, earliest: "2026-07-20" })
  })

  it("of two ways that cost the same once visits are shared, the sooner", () => {
    const node = all(visits(2, { spacing: { kind: "days", count: 1 } }), visits(2, apart), any(young, consent))
    const remedy = cure(node, { bornOn: day("2009-07-20") }, {}, { costs: { "give-consent": 1 } })
    expect(steps(remedy)).toEqual(["mentoring-visit day=2026-07-01", "give-consent purpose=x textVersion=1", "mentoring-visit day=2026-07-08"])
    expect(remedy).toMatchObject({ after: "met", cost: 3, minimum: false })
  })

  it.each<{ readonly given: string; readonly node: Scheme.Node; readonly facts: Partial<CaseFile.CaseFile> }>([
    { given: "the other requirement's window is over", node: any(visits(1, { window: { from: "last-meeting", span: { kind: "days", count: 5 } } }), visits(2, apart)), facts: season("p") },
    { given: "the other requirement is met", node: all(visits(1), visits(2, apart)), facts: { mentoring: [visit("2026-06-01")] } }
  ])("visits asked for in two ways are not shared where $given", ({ facts, node }) => expect(cure(node, facts)).toMatchObject({ possible: true, minimum: true, after: "met" }))

  const retakes = Array.from({ length: 5 }, (_, n): Scheme.Leaf =>
    ({ kind: "score-at-least", assessment: id(`t-${n}`), minimum: score(70), scale: "percent", method: "highest", retakeAfter: { kind: "days", count: 70 + 10 * n } }))
  const equal = (count: number, points: number, needed: number, more: ReadonlyArray<Scheme.Weighted> = []): Scheme.Node =>
    ({ kind: "points", points: needed, of: [...Array.from({ length: count }, () => ({ points, node: consent })), ...more] })
  it.each<{ readonly given: string; readonly node: Scheme.Node; readonly facts?: Partial<CaseFile.CaseFile>; readonly minimum: boolean }>([
    { given: "one of forty points, each enough", node: equal(40, 1, 1), minimum: true },
    { given: "a dozen parts worth nothing beside one that is enough", node: equal(12, 0, 1, [{ points: 1, node: visits(1) }]), minimum: true },
    { given: "five of eleven points", node: equal(11, 1, 5), minimum: true },
    { given: "five of twelve points: more choices than are compared", node: equal(12, 1, 5), minimum: false },
    {
      given: "hundreds of choices on each of several days", minimum: false, facts: { certificates: [held("2026-07-05")], assessments: retakes.map((_, n) => attempt(`t-${n}`, 10)) },
      node: all(any(...retakes), prerequisite, { kind: "at-least", count: 3, of: Array.from({ length: 8 }, (_, n) => fact(`f-${n}`)) })
    },
    {
      given: "few choices on each of several days", minimum: true, facts: { certificates: [held("2026-07-05")], assessments: retakes.map((_, n) => attempt(`t-${n}`, 10)) },
      node: all(any(...retakes), prerequisite, { kind: "at-least", count: 3, of: Array.from({ length: 4 }, (_, n) => fact(`f-${n}`)) })
    },
    {
      given: "a later day on which not every way is listed", minimum: false,
      facts: { bornOn: day("2009-07-20"), portfolio: [current], mentoring: [1, 2, 3, 4, 5, 6].map((n) => visit(`2026-06-0${n}`)) }, node: all(young, fresh, visits(1, { minutes: 30 }))
    }
  ])("$given: the least is proven: $minimum", ({ facts = {}, minimum, node }) =>
    expect(cure(node, { ...facts, declared: Array.from({ length: 8 }, (_, n) => no(`f-${n}`)) })).toMatchObject({ possible: true, minimum, after: "met" }))

  it("the earliest day is found beyond scores of days on which only one requirement more is met", () => {
    const node = all(...Array.from({ length: 60 }, (_, n): Scheme.Leaf => ({ kind: "age-at-least", years: 17 + n, on: "day" })))
    expect(earliest(node, { bornOn: day("2009-07-09") })).toBe("2085-07-09")
    expect(cure(node, { bornOn: day("2009-07-09") })).toMatchObject({ possible: true, earliest: "2085-07-09", after: "met" })
  })

  it("days that serve two requirements are found where another way looks cheaper at first", () => {
    // Apart, the visits of both would cost 3; together two days serve both, which is less than a visit more and a consent.
    const two = visits(2, { spacing: { kind: "days", count: 1 } })
    const remedy = cure(all(two, any(visits(2, apart), consent)), {}, {}, { costs: { "give-consent": 0.9 } })
    expect(steps(remedy)).toEqual(["mentoring-visit day=2026-07-01", "mentoring-visit day=2026-07-08"])
    expect(remedy).toMatchObject({ after: "met", cost: 2, minimum: false })
  })

  it("steps and what cannot be changed stand at their path", () => {
    const node = all(all(visits(1)), any(fact("f", { fixed: true }), consent))
    const remedy = cure(node, { declared: [no("f")] })
    expect(remedy.changes.map(({ path }) => path)).toEqual(["all/0/all/0", "all/1/any/1"])
    expect(remedy.fixed).toEqual([{ path: "all/1/any/0", fact: "declared-fact" }])
  })

  it.each<{ readonly given: string; readonly node: Scheme.Node }>([
    { given: "more than there are", node: { kind: "at-least", count: 2, of: [consent] } },
    { given: "none of them can be met any more", node: any(fact("f", { fixed: true }), { kind: "any", of: [] }) },
    { given: "an empty group", node: { kind: "any", of: [] } },
    { given: "all of nothing", node: all() },
    { given: "all of nothing beside something", node: all(consent, all()) },
    { given: "none of nothing", node: { kind: "at-least", count: 0, of: [] } },
    { given: "no points of nothing", node: { kind: "points", points: 0, of: [] } },
    { given: "points that are not there", node: { kind: "points", points: 2, of: [{ points: 1, node: consent }] } }
  ])("nothing helps: $given", ({ node }) => expect(cure(node, { declared: [no("f")] })).toMatchObject({ possible: false, minimum: true, changes: [], cost: 0 }))
})


describe("the way to evidence", () => {
  const evidence = (items: number, more: object = {}): Scheme.Leaf => ({ kind: "evidence-vatm", items, ...more }) as Scheme.Leaf
  const item = (name: string, valid: boolean | undefined): CaseFile.PortfolioItem =>
    ({ item: name, unit: id("U-1"), day: day("2026-06-01"), madeOn: day("2026-06-01"), valid, authentic: true, current: true, sufficient: true, evidence: event(name) })
  const portfolio = [item("sure", true), item("open", undefined), item("false", false)]
  it.each([
    { given: "judging what is there before collecting more", leaf: evidence(3), costs: {}, then: ["judge-evidence amount=1", "collect-evidence amount=1"] },
    { given: "collecting, where the scheme makes judging dear", leaf: evidence(3), costs: { "judge-evidence": 5 }, then: ["collect-evidence amount=2"] },
    { given: "judging alone", leaf: evidence(2), costs: {}, then: ["judge-evidence amount=1"] },
    { given: "nothing more", leaf: evidence(1), costs: {}, then: [] },
    { given: "a unit nobody has brought anything for", leaf: evidence(1, { units: [id("U-1"), id("U-2")] }), costs: {}, then: ["collect-evidence unit=U-2 amount=1"] }
  ])("$given", ({ costs, leaf, then }) => {
    const remedy = cure(leaf, { portfolio }, {}, { costs })
    expect(steps(remedy)).toEqual(then)
    expect(remedy).toMatchObject({ after: "met", minimum: true })
  })

  const ofAge: Scheme.Leaf = { kind: "age-at-least", years: 17, on: "day" }
  const collected = (birthday: string, holidays: ReadonlyArray<string> = []) =>
    cure(all(ofAge, evidence(1, { notOlderThan: { kind: "days", count: 10 } })), { bornOn: Day.addYears(day(birthday), -17) },
      { calendar: { workdays: [1, 2, 3, 4, 5], holidays: holidays.map((on) => day(on)) } }).changes.find(({ change }) => change === "collect-evidence")?.earliest
  it.each([
    { given: "still current when made tomorrow", birthday: "2026-07-11", then: "2026-07-01" },
    { given: "a day too old by then: made a day later", birthday: "2026-07-12", then: "2026-07-02" },
    { given: "made on a Saturday: on the Monday", birthday: "2026-07-21", then: "2026-07-13" },
    { given: "made on a holiday: on the day after", birthday: "2026-07-12", holidays: ["2026-07-02"], then: "2026-07-03" }
  ])("$given", ({ birthday, holidays, then }) => expect(collected(birthday, holidays)).toBe(then))
})

describe("one document for two units", () => {
  const judged = (unit: string, valid: boolean, on: string): CaseFile.PortfolioItem =>
    ({ item: "photo", unit: id(unit), day: day(on), valid, authentic: true, current: true, sufficient: true, assessor: id("A-1"), evidence: event(`${unit}-${on}`) })
  const path = (...units: ReadonlyArray<string>): Scheme.Leaf => ({ kind: "portfolio-path", units: units.map((unit) => id<"UnitCode">(unit)), items: 1 })
  it.each([
    { given: "good for both", portfolio: [judged("U-1", true, "2026-06-01"), judged("U-2", true, "2026-06-02")], then: "met" },
    { given: "judged for one of them", portfolio: [judged("U-1", true, "2026-06-01")], then: "unmet" },
    { given: "judged badly for the other afterwards", portfolio: [judged("U-1", true, "2026-06-01"), judged("U-2", false, "2026-06-02")], then: "unmet" },
    { given: "judged again for one of them", portfolio: [judged("U-1", false, "2026-06-01"), judged("U-2", true, "2026-06-02"), judged("U-1", true, "2026-06-03")], then: "met" }
  ])("$given: $then", ({ portfolio, then }) =>
    expect(Eligibility.recommend(scheme(path("U-1", "U-2")), file({ portfolio })).verdict).toBe(then))
})

describe("minutes of practice", () => {
  const practice = (...minutes: ReadonlyArray<number>) => ({ practice: minutes.map((each, at) => ({ day: day("2026-06-01"), minutes: each, evidence: event(`p-${at}`) })) })
  const hour: Scheme.Leaf = { kind: "practice-hours", minimum: score(1), unit: "clockHours" }
  it.each([
    { given: "ten times six", facts: practice(...Array.from({ length: 10 }, () => 6)), then: "met" },
    { given: "two hundred times three tenths", facts: practice(...Array.from({ length: 200 }, () => 0.3)), then: "met" },
    { given: "one ten-thousandth less", facts: practice(30, 29.9999), then: "unmet" },
    { given: "minutes below zero are none", facts: practice(60, -30), then: "met" },
    { given: "what is no number is none", facts: practice(30, NaN, Infinity), then: "unmet" }
  ])("$given: $then", ({ facts, then }) => expect(Eligibility.recommend(scheme(hour), file(facts)).verdict).toBe(then))
})
