import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Analysis, Answer, Appeal, CertificateLife, Eligibility, Independence, Renewal, Transition, Validity } from "@sepasar/core/certification"
import {
  Attempts, Band, CategoryMean, ClassScore, CriteriaTree, DropRule, Framework, KeepRule, Mark, Method, NextStep, PointsRule, Refresher, RollUp, Total, UnitCode, WeightedMean
} from "@sepasar/core/competency"
import { Check, Completion, Curriculum, LessonHour, Prerequisite } from "@sepasar/core/curriculum"
import { Consistency, Tally } from "@sepasar/core/evidence"
import { Auditor, Change, Composite, InnovationIndex, Observation, Programme, Reach, Satisfaction, SatisfactionReport, Share, Tags } from "@sepasar/core/indicator"
import { Journey } from "@sepasar/core/journey"
import { Day, Span } from "@sepasar/core/kernel"
import { Eligibility as Entry, Entry as EntryOptions, EvidenceAtHand, Funnel, Proposal, Rubric, Scoring, Sensitivity, Standing } from "@sepasar/core/kipp"
import { Entry as LedgerEntry } from "@sepasar/core/ledger"
import { DifferenceInDifferences, ItemReport, Judging, Krippendorff, ManyFacets, Mastery, Rasch, Ranking, Report } from "@sepasar/core/measurement"
import { CompetencyCodec, CurriculumCodec, EventCodec, KippCodec, ObservationCodec, SchemeCodec } from "@sepasar/core/schema"
import * as Arbitrary from "../../src/arbitrary/index.ts"

/** An answer, or an error with a name; anything thrown fails the law. */
const named = (answer: Result.Result<unknown, unknown>): boolean =>
  Result.isSuccess(answer) || typeof (answer.failure as { readonly _tag?: unknown })._tag === "string"

/** No number of an answer is infinite or no number at all. */
const finite = (value: unknown): boolean =>
  typeof value === "number" ? Number.isFinite(value) : typeof value !== "object" || value === null || Object.values(value).every(finite)

const verdicts = ["met", "unmet", "undetermined"]

/** A law about what never happens. */
const law = <Ts extends [unknown, ...Array<unknown>]>(
  title: string,
  arbitraries: { [K in keyof Ts]: fc.Arbitrary<Ts[K]> },
  holds: (...values: Ts) => boolean | void,
  numRuns = 200
) => it(`law: ${title}`, () => fc.assert(fc.property(...arbitraries, holds), { numRuns }))

const ranges = ["usual", "extreme"] as const

describe.each(ranges)("certification, %s values", (range) => {
  const scheme = Arbitrary.Scheme.scheme({ range })
  const file = Arbitrary.Evidence.caseFile({ range })

  law("any scheme and any case file give a verdict, with a finding for each requirement that counted", [scheme, file, Arbitrary.Requirement.context], (scheme, file, context) => {
    const advice = Eligibility.recommend(scheme, file, context)
    expect(verdicts).toContain(advice.verdict)
    expect(advice.findings.length).toBeGreaterThan(0)
    expect(finite(advice)).toBe(true)
  }, 400)

  // each visit of a remedy is weighed against all others, so a thousand of them take seconds
  const few = Arbitrary.Requirement.any(range).map((leaf) => (leaf.kind === "mentoring-visits" ? { ...leaf, minimum: Math.min(leaf.minimum, 20) } : leaf))

  law("any scheme and any case file give the whole answer, the same twice", [Arbitrary.Scheme.scheme({ range, leaves: few }), file], (scheme, file) => {
    const answer = Answer.of(scheme, file)
    expect(answer.verdict).toBe(Eligibility.recommend(scheme, file).verdict)
    expect(answer.earliest === undefined || Day.isDay(answer.earliest)).toBe(true)
    expect(Answer.of(scheme, file)).toEqual(answer)
  }, 60)

  law("any scheme and any story give a verdict", [scheme, Arbitrary.Journey.journey], (scheme, journey) => {
    expect(verdicts).toContain(Eligibility.recommend(scheme, journey).verdict)
  })

  law("any scheme is looked over beside anything else there is", [scheme, Arbitrary.Scheme.catalogue], (scheme, catalogue) => finite(Analysis.scheme(scheme, catalogue)), 100)

  law("any plan of versions assigns one or says why not", [Arbitrary.Scheme.plan({ range }), file], (plan, file) => {
    const advice = Transition.recommend(plan, file)
    expect(named(advice)).toBe(true)
    if (Result.isSuccess(advice)) expect(plan.versions.map(({ scheme }) => scheme.version)).toContain(advice.success.version)
  })
})

describe("case files built by hand, whose plain numbers nobody checked", () => {
  const plain = new Set(["minutes", "lessonHours", "element", "criterion", "issue"])
  const wrecked = (value: unknown, next: () => number): unknown =>
    Array.isArray(value) ? value.map((each) => wrecked(each, next))
      : typeof value !== "object" || value === null ? value
      : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain.has(key) ? next() : wrecked(inner, next)]))

  law("a verdict all the same", [Arbitrary.Scheme.scheme(), Arbitrary.Evidence.caseFile(), fc.infiniteStream(Arbitrary.Hostile.number)], (scheme, file, numbers) => {
    const wrong = wrecked(file, () => numbers.next().value as number) as typeof file
    expect(verdicts).toContain(Eligibility.recommend(scheme, wrong).verdict)
    expect(verdicts).toContain(Answer.of(scheme, wrong).verdict)
  }, 100)
})

describe("the life of a certificate", () => {
  law("any command in any state is carried out or refused by name", [Arbitrary.Life.told, Arbitrary.Life.command], ({ events, terms }, command) =>
    named(CertificateLife.decide(CertificateLife.replay(events), command, terms)))

  law("any term gives a last day that is a day, or none, or says why", [Arbitrary.Life.validity, Arbitrary.day(), fc.nat(4)], (term, from, renewals) => {
    const last = Validity.lastValidDay(term, from, renewals)
    expect(named(last)).toBe(true)
    if (Result.isSuccess(last)) expect(last.success === undefined || Day.isDay(last.success)).toBe(true)
  })

  law("a window of renewal is asked about on any day", [Arbitrary.Life.renewal, Arbitrary.Life.held, Arbitrary.day("2024-01-01", "2030-12-31"), Arbitrary.workingCalendar], (renewal, { lastValidDay }, day, calendar) =>
    ["endless", "tooEarly", "open", "closed", "grace", "lapsed"].includes(Renewal.phase(renewal, lastValidDay, day, calendar)))

  law("any appeal is filed or turned away, and any ruling taken or refused", [Arbitrary.Life.appeal, Arbitrary.Life.filed, Arbitrary.Life.cast, Arbitrary.Life.outcome, fc.array(Arbitrary.Ids.person)], (spec, filed, cast, outcome, panel) => {
    const { against, appeal, filedOn } = filed
    expect(named(Appeal.file(spec, against, { appeal, day: filedOn, grounds: "a" }, [], Span.plainWeek))).toBe(true)
    expect(named(Appeal.decide(spec, filed, { panel, outcome, day: filedOn, recommended: "met" }, cast, Span.plainWeek))).toBe(true)
  })

  law("people are found apart, together, or not known", [Arbitrary.Life.separation, Arbitrary.Life.cast, fc.array(Arbitrary.Life.declaration), Arbitrary.day()], (spec, cast, declarations, day) => {
    if (spec.apart.length + spec.declares.length > 0) expect(verdicts).toContain(Independence.recommend(spec, cast, declarations, day).verdict)
  })
})

describe("competency", () => {
  const attempts = fc.array(fc.record({ mark: fc.oneof(Arbitrary.Competency.mark, Arbitrary.Competency.wrongMark), at: fc.option(Arbitrary.day(), { nil: undefined }) }), { maxLength: 8 })

  law("any method over any attempts: a score, none, or an error by name", [Arbitrary.Competency.method, attempts], (method, attempts) => named(Method.score(method, attempts)))
  law("a wrong mark is never scored", [Arbitrary.Competency.method, Arbitrary.Competency.wrongMark], (method, mark) =>
    Mark.isKnown(mark) && !Mark.isValid(mark) ? Result.isFailure(Method.score(method, [{ mark, at: undefined }])) : true)
  law("any work under any drop rule", [Arbitrary.Competency.dropRule, Arbitrary.Competency.work], (rule, work) => named(Result.flatMap(DropRule.prepare(rule), ({ total }) => total(work))), 100)
  law("any values under any keep rule", [Arbitrary.Competency.keepRule, Arbitrary.Competency.values], (rule, values) => named(KeepRule.kept(rule, values)))
  law("any groups add up", [Arbitrary.Competency.totalScheme, fc.array(Arbitrary.Competency.group, { maxLength: 4 })], (scheme, groups) => named(Total.of(scheme, groups)))
  law("any category has a mean, or none", [fc.array(Arbitrary.Competency.earned), Arbitrary.Competency.expectation], (work, expectation) => named(CategoryMean.of(work, expectation)))
  law("any weighed marks have a mean, or none", [fc.array(Arbitrary.Competency.weighed)], (items) => named(WeightedMean.of(items)))
  law("any tree and any facts have one verdict, compiled or explained", [Arbitrary.RollUp.tree(), Arbitrary.RollUp.shown], (tree, shown) => {
    const compiled = RollUp.compile(tree)
    expect(compiled.verdict(compiled.criteria.map(shown))).toBe(RollUp.of(tree, shown).root.verdict)
  })
  law("any criteria have a status, or none", [Arbitrary.RollUp.criteriaTree()], (tree) => CriteriaTree.of(tree) !== undefined)
  law("any draft of a points rule is read without trust", [Arbitrary.Competency.pointsDraft], (draft) => Array.isArray(PointsRule.faults("c", ["a"], draft)))
  law("any framework says whether a unit is held", [Arbitrary.Framework.framework, fc.array(Arbitrary.Framework.unitCode()), Arbitrary.day()], (framework, held, day) =>
    framework.members.every(({ code }) => typeof Framework.holding(framework, [...held, framework.members[0]!.code], code, day).counts === "boolean"))
  law("any text is a code or is refused", [fc.string()], (text) => named(UnitCode.normalise(text)))
  law("any policy says when to try again", [Arbitrary.Competency.attemptPolicy, Arbitrary.Competency.attempts, Arbitrary.day("2026-01-01", "2026-12-31")], (policy, attempts, day) =>
    named(Attempts.retake(policy, attempts, day)))
  law("any bands and any value: a label, none, or an error by name", [fc.array(Arbitrary.Competency.band), Arbitrary.Competency.known, Arbitrary.Competency.passRule], (bands, value, rule) =>
    named(Band.label(bands, value, "none")) && named(Band.passed(value, rule)))
  law("any method over any class", [Arbitrary.Competency.method, Arbitrary.Competency.statistic, fc.array(Arbitrary.Competency.attempts, { maxLength: 4 })], (method, statistic, people) =>
    named(ClassScore.of(method, statistic, people)))
  law("any curve gives a day, or says why not", [Arbitrary.Competency.curve, Arbitrary.day("2020-01-01", "2026-12-31"), Arbitrary.day("2020-01-01", "2030-12-31")], (curve, last, day) => named(Refresher.advise(curve, last, day)))
  law("any items give advice that names each at most once", [Arbitrary.Competency.items, Arbitrary.RollUp.shown], (items, shown) => {
    const { later, outer, perhaps } = NextStep.advise(items, shown)
    expect(new Set([...outer, ...perhaps, ...later]).size).toBe(outer.length + perhaps.length + later.length)
  })
})

describe("curriculum and evidence", () => {
  law("any curriculum: what a market is taught, and whether each module may begin", [Arbitrary.Curriculum.curriculum, Arbitrary.Ids.market], (curriculum, market) => {
    const { lessonHours, modules } = Curriculum.offer(curriculum, market)
    expect(lessonHours).toBeDefined()
    for (const { id } of modules) expect(verdicts).toContain(Curriculum.mayBegin(curriculum, market, id, () => undefined))
  })
  law("a module on its own is checked without being trusted", [Arbitrary.Curriculum.curriculum, fc.array(Arbitrary.Curriculum.learningModule)], (curriculum, modules) =>
    Array.isArray(Check.faults({ ...curriculum, modules })))
  law("any condition over any facts, any course, any plan", [Arbitrary.Curriculum.prerequisite(fc.constantFrom("KUK-1", "KUK-2")), Arbitrary.RollUp.shown, Arbitrary.Curriculum.course(), Arbitrary.Curriculum.unitPlan], (tree, shown, course, plan) => {
    expect(verdicts).toContain(Prerequisite.holds(tree, shown))
    expect(named(Completion.of(course))).toBe(true)
    expect(LessonHour.unitPlan(plan)).toBeDefined()
  })
  law("any module states and any range", [fc.array(Arbitrary.Curriculum.moduleState), Arbitrary.rational, Arbitrary.Curriculum.range], (states, value, range) => {
    expect(verdicts).toContain(Prerequisite.modules(states))
    expect(verdicts).toContain(Prerequisite.inRange(value, range))
  })
  law("any roll under any policy: at least so much, at most so much, of so much", [Arbitrary.Evidence.roll, Arbitrary.Evidence.policy, Arbitrary.Evidence.selection], (roll, policy, selection) => {
    const { high, low, whole } = Tally.meetings(roll, policy, selection)
    expect(0 <= low && low <= high && high <= whole).toBe(true)
  })
  law("any case file at the edge: doubts and never a crash", [Arbitrary.Evidence.caseFile({ range: "extreme" })], (file) => Array.isArray(Consistency.doubts(file)))
  law("any events in any view: a journey, and what did not fit", [Arbitrary.Ids.trader, Arbitrary.history(), Arbitrary.Journey.view], (trader, events, view) =>
    Array.isArray(Journey.replay(trader, events, view).contradictions))
})

describe("kipp", () => {
  law("any innovation in any entry: advice, or a refusal by name", [Arbitrary.Kipp.innovation, Arbitrary.Kipp.entry], (innovation, entry) => named(Entry.recommend(innovation, entry)), 400)
  law("any innovation has options in every edition", [Arbitrary.Kipp.innovation], (innovation) => EntryOptions.options(innovation, 2014, 2025).length >= 12, 60)
  law("any draft: readiness, or a refusal by name", [Arbitrary.Kipp.draft, Arbitrary.Kipp.wordRule], (draft, rule) => named(Proposal.readiness(draft, rule)))
  law("any sheet is rolled up or refused, and a total lies between 0 and 100", [Arbitrary.Rubric.sheet], (sheet) => {
    const rolled = Rubric.rollUp(sheet)
    expect(named(rolled)).toBe(true)
    if (Result.isSuccess(rolled) && rolled.success.total !== undefined) expect(rolled.success.total >= 0 && rolled.success.total <= 100).toBe(true)
  })
  law("any panel is recapped by any pooling", [Arbitrary.Rubric.panel, Arbitrary.Kipp.pooling], (sheets, pooling) => {
    const [entries, evaluators] = [[...new Set(sheets.map(({ entry }) => entry))], [...new Set(sheets.map(({ evaluator }) => evaluator))]]
    for (const { score } of Scoring.recap(sheets, entries, evaluators, pooling).entries) expect(score === undefined || (score >= 0 && score <= 100)).toBe(true)
  })
  law("any scores stand in places, and a cut leaves the rest", [fc.uniqueArray(Arbitrary.Kipp.scored, { selector: ({ entry }) => entry }), fc.nat(5)], (entries, places) => {
    const ranking = Standing.rank(entries)
    expect(ranking.places.length + ranking.unscored.length).toBe(entries.length)
    expect(Standing.cut(ranking, places).above.length).toBeLessThanOrEqual(places)
  })
  law("any scores are shaken or refused by name", [fc.array(Arbitrary.Kipp.judgeScores, { maxLength: 6 }), Arbitrary.Kipp.shaking], (scores, options) =>
    named(Sensitivity.perturb(scores, { novel: 60, useful: 40 }, options)), 60)
  law("any stages are a funnel, any figures some evidence", [Arbitrary.Kipp.stages, Arbitrary.Kipp.indicators], (stages, indicators) =>
    Funnel.of(stages).stages.length === stages.length && finite(Funnel.of(stages)) && Array.isArray(EvidenceAtHand.of(indicators)))
})

describe("indicators and measurement", () => {
  const figure = Arbitrary.Indicator.wrongFigure

  law("any summaries of any traders", [fc.array(Arbitrary.Indicator.traderSummary), Arbitrary.Indicator.reportOptions], (traders, options) => finite(Programme.summarise(traders, options)))
  law("any two figures change, or cannot be compared", [Arbitrary.Indicator.pair], (pair) => named(Change.between(pair, 2)))
  law("figures nobody checked: a share, a change, a reach, by value or by name", [figure, figure, fc.array(Arbitrary.Indicator.denominator, { maxLength: 3 })], (before, after, denominators) => {
    expect([undefined, "number"]).toContain(typeof Share.percent(before, after, 2) === "number" ? "number" : undefined)
    expect(named(Change.between({ before, after, isShare: false, direction: undefined }, 2))).toBe(true)
    expect(named(Reach.of(before, denominators, 2))).toBe(true)
  })
  law("a figure is found fault with by name whatever its value", [Arbitrary.Indicator.observation, figure], (observation, value) => Array.isArray(Observation.faults({ ...observation, value })))
  law("any printed change is audited", [Arbitrary.Indicator.printedChange], (printed) => Array.isArray(Auditor.change(printed)))
  law("any sheets make a report of satisfaction, or an error by name", [fc.array(Arbitrary.Indicator.answers), Arbitrary.Indicator.surveyOptions], (sheets, options) =>
    named(SatisfactionReport.report(sheets, options)))
  law("any surveys make a trend, any tags are found or not", [fc.array(Arbitrary.Indicator.survey), Arbitrary.Indicator.tags], (surveys, { goals }) =>
    SatisfactionReport.trend(surveys).length === Math.max(0, surveys.length - 1) && Tags.goalsOf(goals).found.length + Tags.goalsOf(goals).unknown.length === goals.length)
  law("any index has a band, or none", [Arbitrary.Indicator.indexScores, Arbitrary.Indicator.guide, Arbitrary.Indicator.gradeScheme], (scores, { edition }, scheme) =>
    named(InnovationIndex.band(InnovationIndex.index(scores).index, edition)) && [undefined, "A", "B", "C", "D"].includes(Satisfaction.grade(scores.unitScore, scheme)))
  law("any class report from any material", [Arbitrary.Measurement.material, Arbitrary.Measurement.bars], (material, bars) => Array.isArray(Report.of(material, bars).statements), 100)
  law("tables nobody checked: no statistic is not a number", [Arbitrary.Measurement.wrongTable], (table) => {
    expect(finite(ItemReport.of({ rows: table }))).toBe(true)
    expect(finite(Judging.normalise(table))).toBe(true)
  }, 100)
  law("any ratings by any metric: alpha at most 1, or none", [Arbitrary.Measurement.ratings], ({ metric, ratings }) => {
    const { alpha } = Krippendorff.alpha(ratings, metric)
    expect(alpha === undefined || alpha <= 1 + 1e-9).toBe(true)
  })
  law("any judges and entries are adjusted, or fall apart by name", [fc.array(Arbitrary.Measurement.rating)], (ratings) => named(Judging.incomplete(ratings)))
  law("any ballots: a winner, several, or none", [fc.array(Arbitrary.Measurement.ballot)], (ballots) => Ranking.condorcet(ballots) !== null)
  law("any patterns are fitted, or refused by name", [Arbitrary.Measurement.patterns()], (patterns) => named(Rasch.difficulties(patterns)), 60)
  law("any observations of facets are fitted, or refused by name", [fc.array(Arbitrary.Measurement.facetObservation, { maxLength: 12 })], (observations) => named(ManyFacets.fit(observations, 3)), 40)
  law("any two groups of people: an effect, or none", [Arbitrary.Measurement.people, Arbitrary.Measurement.people], (treated, control) => finite(DifferenceInDifferences.ofPeople(treated, control)))
  law("any answers are traced, or refused by name", [Arbitrary.Measurement.mastery, Arbitrary.Measurement.values(8, fc.constantFrom(0, 1))], (parameters, answers) => named(Mastery.trace(parameters, answers)))
  law("any composite: a value or none", [fc.array(Arbitrary.Indicator.dimension, { maxLength: 3 }), Arbitrary.Indicator.aggregation], (dimensions, aggregation) =>
    finite(Composite.index(dimensions, aggregation, 100)))
})

describe("documents that were damaged", () => {
  const decoding = (title: string, document: fc.Arbitrary<unknown>, decode: (json: unknown) => Result.Result<unknown, unknown>) => {
    law(`${title}, damaged: read, or refused by name`, [Arbitrary.Hostile.damaged(document)], (document) => named(decode(document)))
    law(`${title}, anything at all: refused by name`, [Arbitrary.Hostile.json], (json) => {
      const read = decode(json)
      expect(Result.isFailure(read) && named(read)).toBe(true)
    })
  }
  const encoded = <A>(arbitrary: fc.Arbitrary<A>, schema: Schema.Codec<A, unknown>) => arbitrary.map(Schema.encodeUnknownSync(schema))

  decoding("a scheme", Arbitrary.Scheme.scheme().map(SchemeCodec.encode), SchemeCodec.decode)
  decoding("a curriculum", Arbitrary.Curriculum.curriculum.map(CurriculumCodec.encode), CurriculumCodec.decode)
  decoding("an event", Arbitrary.event.map(EventCodec.encode), EventCodec.decode)
  decoding("a roll-up tree", encoded(Arbitrary.RollUp.tree(), CompetencyCodec.RollUpSchema), Schema.decodeUnknownResult(CompetencyCodec.RollUpSchema))
  decoding("a rubric", Arbitrary.Rubric.node(), Schema.decodeUnknownResult(KippCodec.Node))
  decoding("a draft", Arbitrary.Kipp.draft, Schema.decodeUnknownResult(KippCodec.Draft))
  decoding("a figure", Arbitrary.Indicator.observation, Schema.decodeUnknownResult(ObservationCodec.Observation))

  law("an event that is damaged may be written or is refused, and nothing is thrown", [Arbitrary.Ledger.wrongEvent], (event) =>
    named(LedgerEntry.prepare([{ stream: "trader/P-1", expected: "any", events: [event] }])))
})
