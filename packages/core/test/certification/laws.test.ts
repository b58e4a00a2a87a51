import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Answer from "../../src/certification/Answer.ts"
import * as AppliedChange from "../../src/certification/AppliedChange.ts"
import * as Eligibility from "../../src/certification/Eligibility.ts"
import * as Remedies from "../../src/certification/Remedies.ts"
import * as Residual from "../../src/certification/Residual.ts"
import * as Scheme from "../../src/certification/Scheme.ts"
import * as VerdictTimeline from "../../src/certification/VerdictTimeline.ts"
import type * as CaseFile from "../../src/evidence/CaseFile.ts"
import * as Day from "../../src/kernel/Day.ts"
import { asOf, day, event, file, id, meeting, scheme, score } from "./fixtures.ts"

// ── Arbitraries ─────────────────────────────────────────────────────────────

const dayBefore = fc.integer({ min: 0, max: 120 }).map((n) => Day.addDays(asOf, -n))
const person = fc.option(fc.constantFrom("A-1", "A-2", "T-1").map((name) => id<"PersonId">(name)), { nil: undefined })
const mark = fc.constantFrom<CaseFile.AttendanceMark>("present", "late", "excused", "absent")
const flag = fc.option(fc.boolean(), { nil: undefined })
const named = <K extends string>(key: K) => (who: CaseFile.PracticeRecord["supervisor"]) => (who === undefined ? {} : { [key]: who } as { readonly [P in K]: NonNullable<typeof who> })

/** Meetings S-1… of two modules; the first half lies before the day, the rest after. */
const meetingsOf = fc.array(fc.tuple(fc.constantFrom("M-1", "M-2"), fc.constantFrom<CaseFile.MeetingRecord["status"]>("held", "held", "held", "cancelled", "scheduled"), person), { maxLength: 6 })
  .map((list) => list.map(([module, status, trainer], at) => {
    const on = Day.addDays(asOf, at * 2 - 7)
    return meeting(at + 1, { module: id(module), day: on, status: on > asOf && status === "held" ? "scheduled" : status, ...named("trainer")(trainer) })
  }))

const arbitraryFile: fc.Arbitrary<CaseFile.CaseFile> = meetingsOf.chain((meetings) =>
  fc.record({
    enrolledOn: fc.option(dayBefore, { nil: undefined }),
    bornOn: fc.option(fc.constantFrom("2000-01-01", "2009-05-05", "2009-09-09", "2008-02-29").map(day), { nil: undefined }),
    attendance: fc.array(fc.tuple(fc.constantFrom(...meetings.filter((one) => one.day <= asOf), meeting(99)), mark, fc.boolean()), { maxLength: 6 })
      .map((list) => list.map(([of, mark, makesUp], at): CaseFile.AttendanceRecord => ({ session: of.session, mark, day: Day.min(of.day, asOf), evidence: event(`m-${at}`), ...(makesUp && meetings[0] !== undefined ? { makesUp: meetings[0].session } : {}) }))),
    mentoring: fc.array(fc.tuple(dayBefore, fc.option(fc.integer({ min: 10, max: 60 }), { nil: undefined })), { maxLength: 4 })
      .map((list) => list.map(([on, minutes], at) => ({ day: on, evidence: event(`v-${at}`), ...(minutes === undefined ? {} : { minutes }) }))),
    assessments: fc.array(fc.tuple(fc.constantFrom("pre", "post"), dayBefore, fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }), person), { maxLength: 4 })
      .map((list) => list.map(([assessment, on, mark, assessor], at): CaseFile.AssessmentRecord => ({ assessment: id(assessment), day: on, score: mark === undefined ? undefined : score(mark), possible: score(100), evidence: event(`a-${at}`), ...named("assessor")(assessor) }))),
    criteria: fc.array(fc.tuple(fc.constantFrom("U-1", "U-2"), fc.integer({ min: 1, max: 2 }), flag, dayBefore), { maxLength: 4 })
      .map((list) => list.map(([unit, n, shown, on], at) => ({ unit: id<"UnitCode">(unit), element: 1, criterion: n, shown, day: on, evidence: event(`k-${at}`) }))),
    practice: fc.array(fc.tuple(dayBefore, fc.integer({ min: 0, max: 90 }), person), { maxLength: 3 })
      .map((list) => list.map(([on, minutes, supervisor], at) => ({ day: on, minutes, evidence: event(`p-${at}`), ...named("supervisor")(supervisor) }))),
    portfolio: fc.array(fc.tuple(fc.constantFrom("U-1", "U-2"), dayBefore, flag, flag, flag, person), { maxLength: 3 })
      .map((list) => list.map(([unit, on, valid, authentic, sufficient, assessor], at): CaseFile.PortfolioItem => ({ item: `i-${at}`, unit: id(unit), day: on, madeOn: on, valid, authentic, current: true, sufficient, evidence: event(`i-${at}`), ...named("assessor")(assessor) }))),
    declared: fc.array(fc.tuple(fc.constantFrom("x", "y"), fc.constantFrom(true, false), dayBefore), { maxLength: 3 })
      .map((list) => list.map(([fact, value, on], at) => ({ fact, value, day: on, evidence: event(`d-${at}`) }))),
    stall: fc.array(fc.tuple(fc.constantFrom<CaseFile.StallRecord["status"]>("active", "closed"), dayBefore), { maxLength: 2 })
      .map((list) => list.map(([status, since], at) => ({ status, since, evidence: event(`s-${at}`) }))),
    consents: fc.array(dayBefore, { maxLength: 1 }).map((list) => list.map((givenOn) => ({ purpose: "x", textVersion: "1", givenOn, evidence: event("c") })))
  }).map(({ bornOn, enrolledOn, ...facts }) => file({ meetings, ...facts, ...(bornOn === undefined ? {} : { bornOn }), ...(enrolledOn === undefined ? {} : { enrolledOn }) })))

const policy = fc.record({ late: fc.constantFrom("full" as const, "half" as const, "none" as const), excused: fc.constantFrom("leaves" as const, "attended" as const, "absent" as const), makeUps: fc.boolean() })
const percent = fc.constantFrom(0, 50, 66.6667, 75, 100).map(score)
const leaf: fc.Arbitrary<Scheme.Leaf> = fc.oneof(
  fc.tuple(policy, percent, fc.constantFrom("held" as const, "planned" as const)).map(([p, minimum, over]): Scheme.Leaf => ({ kind: "attendance-share", minimum, comparison: "atLeast", over, ...p })),
  fc.tuple(policy, fc.integer({ min: 1, max: 12 })).map(([p, hours]): Scheme.Leaf => ({ kind: "lesson-hours", minimum: score(hours), unit: "lessonHours", ...p })),
  fc.tuple(policy, percent, fc.constantFrom(1, 2)).map(([p, minimum, count]): Scheme.Leaf => ({ kind: "module-completed", modules: [id("M-1"), id("M-2")], count, minimum, notOffered: "blocks", ...p })),
  fc.constantFrom(1, 2).map((count): Scheme.Leaf => ({ kind: "units-competent", units: [{ code: id("U-1"), criteria: [2] }, { code: id("U-2"), criteria: [1] }], count })),
  fc.tuple(fc.constantFrom("highest" as const, "latest" as const), fc.integer({ min: 0, max: 100 })).map(([method, minimum]): Scheme.Leaf => ({ kind: "score-at-least", assessment: id("post"), minimum: score(minimum), scale: "percent", method })),
  fc.tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom("points" as const, "normalised" as const)).map(([minimum, measure]): Scheme.Leaf => ({ kind: "gain-at-least", pre: id("pre"), post: id("post"), minimum: score(minimum), measure, postAttempt: "latest" })),
  fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom(0, 7)).map(([minimum, days]): Scheme.Leaf => ({ kind: "mentoring-visits", minimum, spacing: { kind: "days", count: days } })),
  fc.integer({ min: 1, max: 3 }).map((hours): Scheme.Leaf => ({ kind: "practice-hours", minimum: score(hours), unit: "clockHours", supervised: true })),
  fc.integer({ min: 1, max: 2 }).map((items): Scheme.Leaf => ({ kind: "evidence-vatm", items, units: [id("U-1")] })),
  fc.constant<Scheme.Leaf>({ kind: "portfolio-path", units: [id("U-2")], items: 1, notOlderThan: { kind: "years", count: 1 } }),
  fc.constant<Scheme.Leaf>({ kind: "assessor-independent", from: ["trainer"] }),
  fc.constantFrom("day" as const, "enrolment" as const).map((on): Scheme.Leaf => ({ kind: "age-at-least", years: 17, on })),
  fc.constantFrom("x", "y").map((fact): Scheme.Leaf => ({ kind: "declared-fact", fact, labels: { id: fact, en: fact }, type: "boolean" })),
  fc.constant<Scheme.Leaf>({ kind: "stall-status", allowed: ["active"] }),
  fc.constant<Scheme.Leaf>({ kind: "consent-given", purpose: "x", textVersions: ["1"] })
)

const treeOf = (leaves: fc.Arbitrary<Scheme.Leaf>): fc.Arbitrary<Scheme.Node> =>
  fc.letrec<{ node: Scheme.Node }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 2, depthSize: "small" },
      leaves,
      fc.array(tie("node"), { maxLength: 3 }).map((of): Scheme.Node => ({ kind: "all", of })),
      fc.array(tie("node"), { maxLength: 3 }).map((of): Scheme.Node => ({ kind: "any", of })),
      fc.tuple(fc.integer({ min: 1, max: 2 }), fc.array(tie("node"), { maxLength: 3 })).map(([count, of]): Scheme.Node => ({ kind: "at-least", count, of })),
      fc.tuple(fc.integer({ min: 1, max: 4 }), fc.array(fc.record({ points: fc.integer({ min: 0, max: 3 }), required: fc.boolean(), node: tie("node") }), { maxLength: 3 }))
        .map(([points, of]): Scheme.Node => ({ kind: "points", points, of }))
    )
  })).node
const tree = treeOf(leaf)

const recommend = (node: Scheme.Node, one: CaseFile.CaseFile) => Eligibility.recommend(scheme(node), one)
const rank = { unmet: 0, undetermined: 1, met: 2 } as const

// ── Laws ────────────────────────────────────────────────────────────────────

describe("laws of certification", () => {
  it("law: any case file gives an answer in full, the same twice", () => {
    fc.assert(fc.property(tree, arbitraryFile, (node, one) => {
      const answer = Answer.of(scheme(node), one)
      expect(JSON.stringify(answer)).not.toMatch(/null|NaN/)
      expect(Answer.of(scheme(node), one)).toEqual(answer)
    }), { numRuns: 150 })
  })

  it("law: the order of records of different days never changes the answer", () => {
    const sorted = (finding: { readonly evidence: ReadonlyArray<string> }) => ({ ...finding, evidence: [...finding.evidence].sort() })
    const shuffle = <A extends { readonly day: string }>(list: ReadonlyArray<A>): ReadonlyArray<A> => [...list].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    fc.assert(fc.property(tree, arbitraryFile, (node, one) => {
      const other = {
        ...one, attendance: [...one.attendance].reverse(), mentoring: shuffle(one.mentoring), assessments: shuffle(one.assessments), criteria: shuffle(one.criteria),
        practice: shuffle(one.practice), portfolio: shuffle(one.portfolio), declared: shuffle(one.declared), stall: [...one.stall].reverse()
      }
      const [a, b] = [recommend(node, one), recommend(node, other)]
      expect(b.verdict).toBe(a.verdict)
      expect(b.findings.map(({ facts, verdict }) => ({ facts, verdict }))).toEqual(a.findings.map(({ facts, verdict }) => ({ facts, verdict })))
      expect(b.findings.map(sorted)).toEqual(a.findings.map(sorted))
    }), { numRuns: 300 })
  })

  it("law: more favourable evidence never turns met into unmet", () => {
    const better = (one: CaseFile.CaseFile): ReadonlyArray<CaseFile.CaseFile> => {
      const unmarked = one.meetings.filter(({ day, session, status }) => status !== "cancelled" && day <= asOf && !one.attendance.some((record) => record.session === session))
      return [
        { ...one, attendance: [...one.attendance, ...unmarked.slice(0, 1).map(({ day, session }) => ({ session, day, mark: "present" as const, evidence: event("more") }))] },
        { ...one, mentoring: [...one.mentoring, { day: asOf, minutes: 60, evidence: event("more") }] },
        { ...one, assessments: [...one.assessments, { assessment: id("post"), day: asOf, score: score(100), possible: score(100), assessor: id("A-9"), evidence: event("more") }] },
        { ...one, criteria: [...one.criteria, ...[1, 2].map((n) => ({ unit: id<"UnitCode">("U-1"), element: 1, criterion: n, shown: true, day: asOf, assessor: id<"PersonId">("A-9"), evidence: event("more") }))] },
        { ...one, practice: [...one.practice, { day: asOf, minutes: 60, supervisor: id("W-9"), evidence: event("more") }] },
        { ...one, portfolio: [...one.portfolio, { item: "more", unit: id("U-1"), day: asOf, madeOn: asOf, valid: true, authentic: true, current: true, sufficient: true, assessor: id("A-9"), evidence: event("more") }] }
      ]
    }
    fc.assert(fc.property(tree, arbitraryFile, (node, one) => {
      if (recommend(node, one).verdict !== "met") return
      for (const other of better(one)) expect(recommend(node, other).verdict).not.toBe("unmet")
    }), { numRuns: 400 })
  })

  it("law: carrying the remedy out makes it met", () => {
    let possible = 0
    fc.assert(fc.property(tree, arbitraryFile, (node, one) => {
      const remedy = Remedies.remedy(scheme(node), one)
      const after = AppliedChange.apply(remedy.changes, one)
      if (remedy.possible) possible++
      expect(recommend(node, after.file).verdict === "met").toBe(remedy.possible)
      expect(remedy.changes.length === 0).toBe(!remedy.possible || recommend(node, one).verdict === "met")
    }), { numRuns: 300 })
    expect(possible).toBeGreaterThan(100)
  })

  it("law: a remedy exists where and only where each requirement's own way can be combined", () => {
    fc.assert(fc.property(leaf, arbitraryFile, (one, facts) => {
      const remedy = Remedies.remedy(scheme(one), facts)
      const earliest = Remedies.earliest(scheme(one), facts)
      if (remedy.possible) expect(earliest !== undefined && earliest <= (remedy.earliest ?? asOf)).toBe(true)
    }), { numRuns: 200 })
  })

  it("law: no smaller remedy makes it met (every subset of every requirement's steps, by brute force)", () => {
    let proven = 0
    fc.assert(fc.property(treeOf(leaf), arbitraryFile, (node, one) => {
      const asked = scheme(node)
      const remedy = Remedies.remedy(asked, one)
      if (!remedy.minimum || Scheme.leaves(node).length > 4) return
      const pool = [...new Map(Scheme.leaves(node).flatMap(({ leaf }) => Remedies.remedy(scheme(leaf), one).changes).map((change) => [JSON.stringify([change.change, change.facts]), change])).values()]
      if (pool.length > 9) return
      proven++
      for (let subset = 0; subset < 2 ** pool.length; subset++) {
        const changes = pool.filter((_, at) => (subset >> at) % 2 === 1)
        const cost = changes.reduce((sum, change) => sum + change.cost, 0)
        if (remedy.possible && cost >= remedy.cost) continue
        const after = AppliedChange.apply(changes, one)
        expect([cost, recommend(node, after.file).verdict]).not.toEqual([cost, "met"])
      }
    }), { numRuns: 150 })
    expect(proven).toBeGreaterThan(60)
  })

  it("law: filling in what is not known only settles what was undetermined", () => {
    const filled = (one: CaseFile.CaseFile, pick: (at: number) => boolean): CaseFile.CaseFile => ({
      ...one,
      bornOn: one.bornOn ?? day(pick(0) ? "2000-01-01" : "2020-01-01"),
      enrolledOn: one.enrolledOn ?? asOf,
      mentoring: one.mentoring.map((visit, at) => ({ minutes: pick(at) ? 60 : 1, ...visit })),
      assessments: one.assessments.map((record, at) => ({ assessor: id<"PersonId">("A-9"), ...record, score: record.score ?? score(pick(at) ? 100 : 0) })),
      criteria: one.criteria.map((record, at) => ({ assessor: id<"PersonId">("A-9"), ...record, shown: record.shown ?? pick(at) })),
      practice: one.practice.map((record, at) => (pick(at) ? { supervisor: id<"PersonId">("W-9"), ...record } : record)),
      portfolio: one.portfolio.map((item, at) => ({ assessor: id<"PersonId">("A-9"), ...item, valid: item.valid ?? pick(at), authentic: item.authentic ?? pick(at + 1), sufficient: item.sufficient ?? pick(at + 2) })),
      meetings: one.meetings.map((meeting) => ({ trainer: id<"PersonId">("T-9"), ...meeting })),
      declared: [...one.declared, ...["x", "y"].filter((fact) => !one.declared.some((each) => each.fact === fact)).map((fact, at) => ({ fact, value: pick(at), day: asOf, evidence: event("fill") }))],
      stall: one.stall.length > 0 ? one.stall : [{ status: pick(3) ? "active" : "closed", since: asOf, evidence: event("fill") }]
    })
    fc.assert(fc.property(tree, arbitraryFile, fc.infiniteStream(fc.boolean()), (node, one, coins) => {
      const picks = Array.from({ length: 20 }, () => coins.next().value as boolean)
      const before = recommend(node, one).verdict
      const after = recommend(node, filled(one, (at) => picks[at]!)).verdict
      if (before !== "undetermined") expect(after).toBe(before)
    }), { numRuns: 400 })
  })

  it("law: the verdict is constant between boundary days", () => {
    fc.assert(fc.property(tree, arbitraryFile, (node, one) => {
      const from = Day.addDays(asOf, -30)
      const until = Day.addDays(asOf, 90)
      const asked = scheme(node)
      const intervals = VerdictTimeline.over(asked, one, from, until)
      for (let at = from; at <= until; at = Day.addDays(at, 1)) {
        const interval = intervals.find((each) => each.from <= at && at <= each.until)
        expect([at, VerdictTimeline.asOf(asked, one, at).verdict]).toEqual([at, interval?.verdict])
      }
      for (const [at, next] of intervals.slice(1).entries()) expect(next.verdict).not.toBe(intervals[at]!.verdict)
    }), { numRuns: 60 })
  })

  it("law: what is left of the rule has the verdict of the whole rule", () => {
    fc.assert(fc.property(tree, arbitraryFile, (node, one) => {
      const { findings, verdict } = recommend(node, one)
      const left = Residual.of(node, findings)
      expect(left.kind === "settled" ? left.verdict : recommend(left.node, one).verdict).toBe(verdict)
      expect(Residual.questions(node, findings).length > 0).toBe(verdict === "undetermined")
    }), { numRuns: 300 })
  })

  it("law: a tree never answers above its best requirement or below its worst", () => {
    fc.assert(fc.property(tree, arbitraryFile, (node, one) => {
      const { findings, verdict } = recommend(node, one)
      const best = Math.max(...findings.map((finding) => rank[finding.verdict]))
      if (findings.length > 0) expect(rank[verdict]).toBeLessThanOrEqual(best)
    }), { numRuns: 200 })
  })
})
