/** What laws can draw, by room, and the type of each. The compiler sees to it that the two agree. A type is named after the file that holds it. */
import fc from "fast-check"
import type * as C from "@sepasar/core/certification"
import type * as O from "@sepasar/core/competency"
import type * as U from "@sepasar/core/curriculum"
import type * as T from "@sepasar/core/desk"
import type * as E from "@sepasar/core/evidence"
import type * as I from "@sepasar/core/indicator"
import type * as J from "@sepasar/core/journey"
import type * as N from "@sepasar/core/kernel"
import type * as K from "@sepasar/core/kipp"
import type * as L from "@sepasar/core/ledger"
import type * as M from "@sepasar/core/measurement"
import type * as R from "@sepasar/core/rulebook"
import * as A from "../../src/arbitrary/index.ts"

/** An arbitrary of exactly this type. */
const of = <Type>(arbitrary: fc.Arbitrary<Type>): fc.Arbitrary<unknown> => arbitrary

const records = A.Evidence.records()
const leaf = A.Requirement.any()
const group = <Kind extends C.Scheme.Group["kind"]>(kind: Kind) =>
  A.Scheme.node({ depth: 1 }).filter((node): node is Extract<C.Scheme.Group, { readonly kind: Kind }> => node.kind === kind)

export const drawn: Readonly<Record<string, Readonly<Record<string, fc.Arbitrary<unknown>>>>> = {
  kernel: {
    "Day.Day": of<N.Day.Day>(A.day()), "Id.Id": of<N.Id.Id<"Any">>(A.id<"Any">()), "Id.TraderId": of<N.Id.TraderId>(A.Ids.trader), "Id.MarketId": of<N.Id.MarketId>(A.Ids.market),
    "Id.CohortId": of<N.Id.CohortId>(A.Ids.cohort), "Id.SessionId": of<N.Id.SessionId>(A.Ids.session), "Id.ModuleId": of<N.Id.ModuleId>(A.Ids.module),
    "Id.UnitCode": of<N.Id.UnitCode>(A.Ids.unit), "Id.PersonId": of<N.Id.PersonId>(A.Ids.person), "Id.SchemeId": of<N.Id.SchemeId>(A.Ids.scheme),
    "Id.AssessmentId": of<N.Id.AssessmentId>(A.Ids.assessment), "Id.EventId": of<N.Id.EventId>(A.Ids.event), "Id.CertificateNumber": of<N.Id.CertificateNumber>(A.Ids.certificate),
    "Ratio.Comparison": of<N.Ratio.Comparison>(A.comparison), "Ratio.Ratio": of<N.Ratio.Ratio>(A.ratio), "Rational.Rational": of<N.Rational.Rational>(A.rational),
    "Rational.Rounding": of<N.Rational.Rounding>(A.rounding), "Score.Score": of<N.Score.Score>(A.score()), "Span.Span": of<N.Span.Span>(A.span()),
    "Span.WorkingCalendar": of<N.Span.WorkingCalendar>(A.workingCalendar), "Verdict.Verdict": of<N.Verdict.Verdict>(A.verdict)
  },
  rulebook: {
    "Recommendation.Facts": of<R.Recommendation.Facts>(A.Rulebook.facts), "Recommendation.Missing": of<R.Recommendation.Missing>(A.Rulebook.missing),
    "Recommendation.Finding": of<R.Recommendation.Finding<"a">>(A.Rulebook.finding(fc.constant("a"))),
    "Recommendation.Recommendation": of<R.Recommendation.Recommendation<"a">>(A.Rulebook.recommendation(fc.constant("a"))),
    "Remedy.Change": of<R.Remedy.Change>(A.Rulebook.change), "Remedy.Remedy": of<R.Remedy.Remedy>(A.Rulebook.remedy), "Source.Read": of<R.Read>(A.Rulebook.read),
    "Source.Confidence": of<R.Confidence>(A.Rulebook.confidence), "Source.Source": of<R.Source>(A.Rulebook.source), "Timeline.Timeline": of<R.Timeline.Timeline<number>>(A.Rulebook.timeline(fc.nat()))
  },
  curriculum: {
    "Completion.Part": of<U.Completion.Part>(A.Curriculum.course()), "Curriculum.Session": of<U.Curriculum.Session>(A.Curriculum.session), "Curriculum.Part": of<U.Curriculum.Part>(A.Curriculum.part()),
    "Curriculum.LearningModule": of<U.Curriculum.LearningModule>(A.Curriculum.learningModule), "Curriculum.Curriculum": of<U.Curriculum.Curriculum>(A.Curriculum.curriculum),
    "LessonHour.UnitPlanInput": of<U.LessonHour.UnitPlanInput>(A.Curriculum.unitPlan), "Prerequisite.Prerequisite": of<U.Prerequisite.Prerequisite>(A.Curriculum.prerequisite()),
    "Prerequisite.ModuleState": of<U.Prerequisite.ModuleState>(A.Curriculum.moduleState), "Prerequisite.Range": of<U.Prerequisite.Range>(A.Curriculum.range)
  },
  competency: {
    "Attempts.Policy": of<O.Attempts.Policy>(A.Competency.attemptPolicy), "Band.Band": of<O.Band.Band>(A.Competency.band), "Band.PassRule": of<O.Band.PassRule>(A.Competency.passRule),
    "Band.Scaled": of<O.Band.Scaled>(A.Competency.scaled), "CategoryMean.Earned": of<O.CategoryMean.Earned>(A.Competency.earned), "CategoryMean.Expectation": of<O.CategoryMean.Expectation>(A.Competency.expectation),
    "ClassScore.Statistic": of<O.ClassScore.Statistic>(A.Competency.statistic), "CriteriaTree.Criteria": of<O.CriteriaTree.Criteria>(A.RollUp.criteriaTree()),
    "DropRule.Work": of<ReadonlyArray<O.DropRule.Work>>(A.Competency.work), "DropRule.DropRule": of<O.DropRule.DropRule>(A.Competency.dropRule),
    "Framework.Member": of<O.Framework.Member>(A.Framework.member), "Framework.Framework": of<O.Framework.Framework>(A.Framework.framework),
    "KeepRule.Value": of<ReadonlyArray<O.KeepRule.Value>>(A.Competency.values), "KeepRule.KeepRule": of<O.KeepRule.KeepRule>(A.Competency.keepRule), "Kkni.Level": of<O.Kkni.Level>(A.Framework.level),
    "Kkni.Education": of<O.Kkni.Education>(A.Framework.education), "Mark.Known": of<O.Mark.Known>(A.Competency.known), "Mark.Mark": of<O.Mark.Mark>(A.Competency.mark),
    "Mark.Attempt": of<O.Mark.Attempt>(A.Competency.attempt), "Method.Method": of<O.Method.Method>(A.Competency.method), "NextStep.Item": of<ReadonlyArray<O.NextStep.Item>>(A.Competency.items),
    "PointsRule.Child": of<O.PointsRule.Child>(A.Competency.pointsChild), "PointsRule.Draft": of<O.PointsRule.Draft>(A.Competency.pointsDraft), "Refresher.Curve": of<O.Refresher.Curve>(A.Competency.curve),
    "RollUp.Rule": of<O.RollUp.Rule>(A.RollUp.rule), "RollUp.Node": of<O.RollUp.Node>(A.RollUp.tree()), "Total.Piece": of<O.Total.Piece>(A.Competency.piece), "Total.Group": of<O.Total.Group>(A.Competency.group),
    "Total.Scheme": of<O.Total.Scheme>(A.Competency.totalScheme), "Unit.CompetencyUnit": of<O.Unit.CompetencyUnit>(A.Framework.unit), "WeightedMean.Weighed": of<O.WeightedMean.Weighed>(A.Competency.weighed)
  },
  evidence: {
    "Attendance.Roll": of<E.Attendance.Roll>(A.Evidence.roll), "Attendance.Policy": of<E.Attendance.Policy>(A.Evidence.policy), "CaseFile.MeetingRecord": of<E.CaseFile.MeetingRecord>(records.meetings),
    "CaseFile.AttendanceMark": of<E.CaseFile.AttendanceMark>(A.Evidence.attendanceMark), "CaseFile.AttendanceRecord": of<E.CaseFile.AttendanceRecord>(records.attendance),
    "CaseFile.MentoringRecord": of<E.CaseFile.MentoringRecord>(records.mentoring), "CaseFile.AssessmentRecord": of<E.CaseFile.AssessmentRecord>(records.assessments),
    "CaseFile.CriterionRecord": of<E.CaseFile.CriterionRecord>(records.criteria), "CaseFile.PracticeRecord": of<E.CaseFile.PracticeRecord>(records.practice),
    "CaseFile.PortfolioItem": of<E.CaseFile.PortfolioItem>(records.portfolio), "CaseFile.StageRecord": of<E.CaseFile.StageRecord>(records.stages),
    "CaseFile.CertificateKind": of<E.CaseFile.CertificateKind>(A.Evidence.certificateKind), "CaseFile.CertificateRecord": of<E.CaseFile.CertificateRecord>(records.certificates),
    "CaseFile.ConsentRecord": of<E.CaseFile.ConsentRecord>(records.consents), "CaseFile.StallRecord": of<E.CaseFile.StallRecord>(records.stall),
    "CaseFile.DeclaredFact": of<E.CaseFile.DeclaredFact>(records.declared), "CaseFile.DecisionRecord": of<E.CaseFile.DecisionRecord>(records.decisions),
    "CaseFile.CaseFile": of<E.CaseFile.CaseFile>(A.Evidence.caseFile()), "Cohort.Row": of<E.Cohort.Row>(A.Evidence.cohortRow), "Cohort.Minimum": of<E.Cohort.Minimum>(A.Evidence.minimum),
    "Tally.Selection": of<E.Tally.Selection>(A.Evidence.selection)
  },
  certification: {
    "AnalysisLeaf.Catalogue": of<C.Analysis.Catalogue>(A.Scheme.catalogue), "Appeal.Outcome": of<C.Appeal.Outcome>(A.Life.outcome), "Appeal.AppealSpec": of<C.Appeal.AppealSpec>(A.Life.appeal), "Appeal.Appealed": of<C.Appeal.Appealed>(A.Life.appealed),
    "Appeal.Filed": of<C.Appeal.Filed>(A.Life.filed), "Approvals.Approval": of<C.Approvals.Approval>(A.Life.approval), "BestAttempts.Assessed": of<C.BestAttempts.Assessed>(A.Life.assessed),
    "Calendar.Limit": of<C.Calendar.Limit>(A.Life.limit), "CertificateLife.DisciplineSpec": of<C.CertificateLife.DisciplineSpec>(A.Life.discipline), "CertificateLife.Terms": of<C.CertificateLife.Terms>(A.Life.lifeTerms),
    "CertificateLife.Life": of<C.CertificateLife.Life>(A.Life.life), "Costs.ChangeName": of<C.Costs.ChangeName>(A.Scheme.change), "Independence.Role": of<C.Independence.Role>(A.Life.role),
    "Independence.People": of<C.Independence.People>(A.Life.people), "Independence.Cast": of<C.Independence.Cast>(A.Life.cast), "Independence.Declaration": of<C.Independence.Declaration>(A.Life.declaration),
    "Independence.SeparationSpec": of<C.Independence.SeparationSpec>(A.Life.separation), "LifeTransition.LifeEvent": of<ReadonlyArray<C.LifeTransition.LifeEvent>>(A.Life.told.map(({ events }) => events)),
    "LifeTransition.Issue": of<C.LifeTransition.Issue>(A.Life.issue), "LifeTransition.Command": of<C.LifeTransition.Command>(A.Life.command), "Preset.Preset": of<C.Presets.Preset>(A.Scheme.preset), "Renewal.Path": of<C.Renewal.Path>(A.Life.path),
    "Renewal.RenewalSpec": of<C.Renewal.RenewalSpec>(A.Life.renewal), "Requirement.Context": of<C.Requirement.Context>(A.Requirement.context), "Requirement.Setting": of<C.Requirement.Setting>(A.Requirement.setting),
    "Requirement.Place": of<C.Requirement.Place>(A.Requirement.place), "Scheme.Leaf": of<C.Scheme.Leaf>(leaf), "Scheme.All": of<C.Scheme.All>(group("all")), "Scheme.Any": of<C.Scheme.Any>(group("any")),
    "Scheme.AtLeast": of<C.Scheme.AtLeast>(group("at-least")), "Scheme.Points": of<C.Scheme.Points>(group("points")), "Scheme.Node": of<C.Scheme.Node>(A.Scheme.node()), "Scheme.Scheme": of<C.Scheme.Scheme>(A.Scheme.scheme()),
    "Shape.Labels": of<C.Shape.Labels>(A.Requirement.labels), "Transition.Reach": of<C.Transition.Reach>(A.Scheme.reach), "Transition.Plan": of<C.Transition.Plan>(A.Scheme.plan()),
    "Validity.TermPart": of<C.Validity.TermPart>(A.Life.termPart), "Validity.ValiditySpec": of<C.Validity.ValiditySpec>(A.Life.validity), "Validity.SingleTerm": of<C.Validity.SingleTerm>(A.Life.term),
    "Validity.Validity": of<C.Validity.Validity>(A.Life.held)
  },
  indicator: {
    "Auditor.PrintedChange": of<I.Auditor.PrintedChange>(A.Indicator.printedChange), "Change.Direction": of<I.Change.Direction>(A.Indicator.direction), "Change.Reality": of<I.Change.Reality>(A.Indicator.reality),
    "Change.Base": of<I.Change.Base>(A.Indicator.base), "Change.Pair": of<I.Change.Pair>(A.Indicator.pair), "Composite.Indicator": of<I.Composite.Indicator>(A.Indicator.indicator),
    "Composite.Dimension": of<I.Composite.Dimension>(A.Indicator.dimension), "Composite.Aggregation": of<I.Composite.Aggregation>(A.Indicator.aggregation), "InnovationIndex.Guide": of<I.InnovationIndex.Guide>(A.Indicator.guide),
    "InnovationIndex.Scores": of<I.InnovationIndex.Scores>(A.Indicator.indexScores), "Observation.Kind": of<I.Observation.Kind>(A.Indicator.kind), "Observation.Bound": of<I.Observation.Bound>(A.Indicator.bound),
    "Observation.Period": of<I.Observation.Period>(A.Indicator.period), "Observation.Vintage": of<I.Observation.Vintage>(A.Indicator.vintage), "Observation.Observation": of<I.Observation.Observation>(A.Indicator.observation),
    "Programme.TraderSummary": of<I.Programme.TraderSummary>(A.Indicator.traderSummary), "Programme.Options": of<I.Programme.Options>(A.Indicator.reportOptions), "Reach.Denominator": of<I.Reach.Denominator>(A.Indicator.denominator),
    "Satisfaction.Element": of<I.Satisfaction.Element>(A.Indicator.element), "Satisfaction.Weight": of<I.Satisfaction.Weight>(A.Indicator.weight), "Satisfaction.Scheme": of<I.Satisfaction.Scheme>(A.Indicator.gradeScheme),
    "SatisfactionReport.Answers": of<I.SatisfactionReport.Answers>(A.Indicator.answers), "SatisfactionReport.Options": of<I.SatisfactionReport.Options>(A.Indicator.surveyOptions),
    "SatisfactionReport.Survey": of<I.SatisfactionReport.Survey>(A.Indicator.survey), "ServiceIndex.Aspect": of<I.ServiceIndex.Aspect>(A.Indicator.aspect)
  },
  kipp: {
    "Award.Award": of<K.Award.Award>(A.Kipp.award), "Criteria.Criterion": of<K.Criteria.Criterion>(A.Kipp.criterion), "Criteria.EvidenceKind": of<K.Criteria.EvidenceKind>(A.Kipp.evidenceKind),
    "Edition.EntrantType": of<K.Edition.EntrantType>(A.Kipp.entrantType), "Edition.GroupId": of<K.Edition.GroupId>(A.Kipp.groupId), "Edition.Parameter": of<K.Edition.Parameter>(A.Kipp.parameter),
    "Edition.Edition": of<K.Edition.Edition>(A.Kipp.edition), "Eligibility.Assumption": of<K.Eligibility.Assumption>(A.Kipp.assumption), "Eligibility.Entry": of<K.Eligibility.Entry>(A.Kipp.entry),
    "EvidenceAtHand.Indicators": of<K.EvidenceAtHand.Indicators>(A.Kipp.indicators), "Funnel.Stage": of<ReadonlyArray<K.Funnel.Stage>>(A.Kipp.stages), "Innovation.Started": of<K.Started>(A.Kipp.started),
    "Innovation.Innovation": of<K.Innovation>(A.Kipp.innovation), "PastResults.Query": of<K.PastResults.Query>(A.Kipp.query), "Proposal.Draft": of<K.Proposal.Draft>(A.Kipp.draft),
    "Regional.RegionalStage": of<K.Regional.RegionalStage>(A.Rubric.regionalStage), "Regional.RegionalRulebook": of<K.Regional.RegionalRulebook>(A.Kipp.regional), "Rubric.Node": of<K.Rubric.Node>(A.Rubric.node()),
    "Rubric.Sheet": of<K.Rubric.Sheet>(A.Rubric.sheet), "Scoring.EvaluatorSheet": of<ReadonlyArray<K.Scoring.EvaluatorSheet>>(A.Rubric.panel), "Scoring.Pooling": of<K.Scoring.Pooling>(A.Kipp.pooling),
    "Sensitivity.Scores": of<K.Sensitivity.Scores>(A.Kipp.judgeScores), "Sensitivity.Options": of<K.Sensitivity.Options>(A.Kipp.shaking), "Standing.Scored": of<K.Standing.Scored>(A.Kipp.scored),
    "WordCount.Rule": of<K.WordCount.Rule>(A.Kipp.wordRule)
  },
  measurement: {
    "AssessorReport.Panel": of<M.AssessorReport.Panel>(A.Measurement.panel), "CutScore.EbelCell": of<M.CutScore.EbelCell>(A.Measurement.ebelCell), "CutScore.NedelskyItem": of<M.CutScore.NedelskyItem>(A.Measurement.nedelskyItem),
    "CutScoreOfGroups.Rated": of<M.CutScoreOfGroups.Rated>(A.Measurement.rated), "DifferenceInDifferences.BeforeAfter": of<M.DifferenceInDifferences.BeforeAfter>(A.Measurement.change), "DifferenceInDifferences.People": of<M.DifferenceInDifferences.People>(A.Measurement.people), "Gain.Bands": of<M.Gain.Bands>(A.Measurement.gainBands),
    "GainReport.Scores": of<M.GainReport.Scores>(A.Measurement.beforeAndAfter), "Generalizability.NestedDesign": of<M.Generalizability.NestedDesign>(A.Measurement.nestedDesign), "ItemReport.Answers": of<M.ItemReport.Answers>(A.Measurement.answers),
    "Judging.Rating": of<M.Judging.Rating>(A.Measurement.rating), "Known.Value": of<M.Known.Value>(A.Measurement.value()), "Known.Values": of<M.Known.Values>(A.Measurement.values()), "Known.Table": of<M.Known.Table>(A.Measurement.table()),
    "Krippendorff.Metric": of<M.Krippendorff.Metric>(A.Measurement.ratings.map(({ metric }) => metric)), "Krippendorff.Ratings": of<M.Krippendorff.Ratings>(A.Measurement.ratings.map(({ ratings }) => ratings)),
    "ManyFacets.Observation": of<M.ManyFacets.Observation>(A.Measurement.facetObservation), "Mastery.Parameters": of<M.Mastery.Parameters>(A.Measurement.mastery), "Pattern.Patterns": of<M.Pattern.Patterns>(A.Measurement.patterns()),
    "Random.State": of<M.Random.State>(A.Measurement.randomState), "Ranking.Ties": of<M.Ranking.Ties>(A.Measurement.ties), "Ranking.Direction": of<M.Ranking.Direction>(A.Measurement.direction), "Ranking.Ballot": of<M.Ranking.Ballot>(A.Measurement.ballot),
    "Rasch.Method": of<M.Rasch.Method>(A.Measurement.abilityMethod), "Report.Material": of<M.Report.Material>(A.Measurement.material), "Resample.Statistic": of<M.Resample.Statistic>(A.Measurement.statistic),
    "Resample.BootstrapOptions": of<M.Resample.BootstrapOptions>(A.Measurement.bootstrap), "Statement.Bars": of<M.Statement.Bars>(A.Measurement.bars), "Weights.Weights": of<M.Weights.Weights>(A.Measurement.weights)
  },
  journey: {
    "Chronology.View": of<J.Chronology.View>(A.Journey.view), "Event.SurveyEvent": of<ReadonlyArray<J.Event.SurveyEvent>>(A.Journey.survey()), "Event.ClassEvent": of<ReadonlyArray<J.Event.ClassEvent>>(A.Journey.classEvents()),
    "Event.SchoolEvent": of<J.Event.SchoolEvent>(A.schoolEvent), "Event.TraderEvent": of<J.Event.TraderEvent>(A.traderEvent), "Event.Event": of<J.Event.Event>(A.event),
    "Journey.Journey": of<J.Journey.Journey>(A.Journey.journey), "School.School": of<J.School.School>(A.Journey.school)
  },
  ledger: {
    "Chain.Anchor": of<L.Chain.Anchor>(A.Ledger.anchor), "Driver.Supports": of<L.Driver.Supports>(A.Ledger.supports), "Driver.ReadOptions": of<L.Driver.ReadOptions>(A.Ledger.readOptions),
    "Driver.ReadAllOptions": of<L.Driver.ReadAllOptions>(A.Ledger.readAllOptions), "Entry.NewEvent": of<L.Entry.NewEvent>(A.Ledger.newEvent), "Entry.Recorded": of<ReadonlyArray<L.Entry.Recorded>>(A.Ledger.book),
    "Entry.Append": of<L.Entry.Append>(A.Ledger.append), "Entry.Prepared": of<ReadonlyArray<L.Entry.Prepared>>(A.Ledger.prepared), "Instant.Instant": of<L.Instant.Instant>(A.Ledger.instant), "Privacy.Basis": of<L.Privacy.Basis>(A.Ledger.basis),
    "Privacy.Purpose": of<L.Privacy.Purpose>(A.Ledger.purpose), "Privacy.Stamp": of<L.Privacy.Stamp>(A.Ledger.stamp), "Privacy.Logged": of<L.Privacy.Logged>(A.Ledger.logged), "Privacy.Operation": of<L.Privacy.Operation>(A.Ledger.operation),
    "Retention.Rule": of<L.Retention.Rule>(A.Ledger.retentionRule), "Retention.Policy": of<L.Retention.Policy>(A.Ledger.retention), "Sync.State": of<L.Sync.State>(A.Ledger.syncState), "Upcast.Shapes": of<L.Upcast.Shapes>(A.Ledger.shapes)
  },
  desk: {
    "Desk.Record": of<T.Desk.Record>(A.Desk.record), "Counter.Stamp": of<T.Desk.Stamp>(A.Desk.stamp), "Counter.DoubleStamp": of<T.Desk.DoubleStamp>(A.Desk.doubleStamp),
    "Decision.Choice": of<T.Desk.Choice>(A.Desk.choice), "Appeals.Filing": of<T.Desk.Filing>(A.Desk.filing), "Appeals.Ruling": of<T.Desk.Ruling>(A.Desk.ruling)
  }
}

/** Types that stand inside a type that is drawn, and in which. */
export const within: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kernel: { "Span.Kind": "Span.Span" },
  rulebook: { "Recommendation.Findings": "Recommendation.Recommendation", "Timeline.Entry": "Timeline.Timeline" },
  curriculum: {},
  competency: {
    "CriteriaTree.Status": "CriteriaTree.Criteria", "Framework.Relation": "Framework.Framework", "Framework.Alignment": "Framework.Framework", "RollUp.Level": "RollUp.Node", "RollUp.PointsItem": "RollUp.Node"
  },
  evidence: { "Attendance.Seat": "Attendance.Roll" },
  certification: {
    "LifeTransition.Because": "LifeTransition.LifeEvent", "Preset.Reading": "Preset.Preset", "Preset.Setting": "Preset.Preset", "Scheme.Common": "Scheme.Node", "Scheme.Weighted": "Scheme.Points", "Scheme.Group": "Scheme.Node", "Transition.Gap": "Transition.Plan"
  },
  indicator: {},
  kipp: {
    "Edition.Sourced": "Edition.Edition", "Edition.Asks": "Edition.Parameter", "Edition.Rule": "Edition.Edition", "Edition.Group": "Edition.Edition", "Edition.Instrument": "Edition.Edition",
    "Edition.Window": "Edition.Edition", "Edition.Section": "Edition.Edition", "Edition.Stage": "Edition.Edition", "Edition.AwardTier": "Edition.Edition", "Edition.Breakdown": "Edition.Edition",
    "Edition.StageCount": "Edition.Edition", "Edition.TopResult": "Edition.Edition", "Edition.Results": "Edition.Edition", "Edition.Conflict": "Edition.Edition", "ProposalChecks.Facts": "Proposal.Draft",
    "Regional.StageCriterion": "Regional.RegionalStage", "Regional.RegionalFact": "Regional.RegionalRulebook"
  },
  measurement: {},
  journey: { "Event.Envelope": "Event.Event", "Event.ControlEvent": "Event.TraderEvent", "Journey.AppealRecord": "Journey.Journey", "Chronology.Contradiction": "Journey.Journey" },
  ledger: {
    "Chain.Link": "Chain.Anchor", "Entry.Revision": "Entry.Recorded", "Entry.Position": "Entry.Recorded", "Entry.Expected": "Entry.Append", "Entry.Line": "Entry.Prepared", "Upcast.Shape": "Upcast.Shapes"
  },
  desk: {}
}

/** Types that only rules give: a law gets them by asking the rule. What a rule says of itself, its errors and its functions stand here too. */
export const given: Readonly<Record<string, string>> = {
  kernel: "",
  rulebook: "Recommendation.Words Timeline.TimelineFault",
  curriculum: "Check.Fault Completion.Progress Curriculum.Offer LessonHour.Duration LessonHour.UnitPlan",
  competency: `Algorithm.Algorithm Attempts.Retake Attempts.Counted Band.Labelled Band.Passed Band.Rescaled CategoryMean.CategoryScore ClassScore.ClassScored CriteriaTree.Demonstration DropRule.Kept
    DropRule.Dropped DropRule.Dropping Framework.Holding Framework.FrameworkFault KeepRule.Kept Kkni.Group Mark.Census MasteryAdvice.Estimate Method.Scored Method.Scoring NextStep.Advice
    PointsRule.PointsVerdict PointsRule.PointsFault Refresher.Refresher RollUp.Explained RollUp.Answered RollUp.RollUpFault RollUp.Compiled Rounding.Rounded Total.Totals Unit.Structure UnitCode.Form
    UnitCode.Change UnitCode.Normalised UnitVerdict.CompetencyVerdict UnitVerdict.UnitVerdict`,
  evidence: "Attendance.Weight Cohort.Share Cohort.Cohort Consistency.DoubtKind Consistency.Doubt Tally.Tally",
  certification: `Analysis.Remark Analysis.Code Answer.Answer Appeal.AppealEvent Appeal.Decided Appeal.Reason AppealTransition.State AppealTransition.Transition AppliedChange.Case Approvals.Approved
    BestAttempts.Outcome CertificateLife.Due Eligibility.Clause Eligibility.CertificationRecommendation Eligibility.Judge Explain.Language Explain.Explained Explain.Row Explain.Document Impact.Reason
    Impact.Change Impact.Impact Independence.Clause LifeTransition.State LifeTransition.Transition Remedies.CertificationRemedy Renewal.Phase Renewal.Window Renewal.Offer Replay.Recorded
    Requirement.Ways Requirement.Requirement Residual.Residual Residual.Question Shape.Description Shape.Shape Shape.OptionalShape Shape.Fields Shape.TypeOf Shape.Config Transition.Assigned
    Validity.ValidityStatus Validity.Standing VerdictTimeline.Interval ExplainWords.MissingFact ExplainWords.FixedFact ExplainWords.Code ExplainWords.Heading ExplainWords.CertificationWords`,
  indicator: `Achievement.Achievement Auditor.FaultKind Auditor.AuditFinding Change.Change Composite.Robustness Equity.MarketSummary Equity.Gap Equity.Equity InnovationIndex.Band Observation.Fault
    Observation.Restatement Programme.FunnelStage Programme.Attendance Programme.Gain Programme.Mentoring Programme.Summary Programme.Fault Reach.Coverage Reach.Reach Satisfaction.Grade
    Satisfaction.Tally SatisfactionReport.ElementResult SatisfactionReport.Warning SatisfactionReport.Report SatisfactionReport.Step ServiceIndex.Predicate Share.Sum Tags.Goal Tags.Theme Tags.UnknownTag`,
  kipp: `Composition.Part Composition.Composition Composition.QuotaLine Criteria.Vocabulary Criteria.Support Eligibility.Clause Eligibility.Gap Eligibility.Advice Eligibility.Refusal Entry.Answer
    Entry.Option EvidenceAtHand.Coverage Funnel.Funnel Panel.PanelEntry Panel.PanelEvaluator Panel.Report PastResults.Row Proposal.SectionState Proposal.SectionReport Proposal.NextStep
    Proposal.Readiness Proposal.Refusal ProposalChecks.Check Refusal.Refusal Regional.CountedSection Rubric.RolledUp Rubric.RubricFault Scoring.EntryScore Scoring.Recap Scoring.CandidateRubric
    Sensitivity.Firmness Sensitivity.Report Standing.Place Standing.Ranking Standing.Cut WordCount.Count`,
  measurement: `Agreement.Agreement Agreement.Spread Agreement.Fleiss AssessorReport.Assessor AssessorReport.AssessorReport Concordance.Concordance ConditionalLikelihood.Item ConditionalLikelihood.Group
    ConditionalLikelihood.Problem ConditionalLikelihood.Fit ConditionalLikelihood.FitError CutScore.Cut CutScore.Angoff CutScoreOfGroups.BorderlineGroup CutScoreOfGroups.BorderlineRegression
    CutScoreOfGroups.ContrastingGroups CutScoreOfGroups.Hofstee DifferenceInDifferences.Effect DifferenceInDifferences.EffectOfPeople EffectSize.Definition EffectSize.PairedEffect Gain.Individual Gain.Class Gain.Band GainReport.GainReport
    Generalizability.PersonsByJudges Generalizability.Nested Inequality.Gini Inequality.Theil Inequality.TheilGroups Interval.Interval IntraclassCorrelation.Form
    IntraclassCorrelation.IntraclassCorrelation ItemAnalysis.ItemAnalysis ItemAnalysis.Discrimination ItemReport.Item ItemReport.ItemReport Judging.Normalised Judging.Adjusted
    Krippendorff.AlphaInterval Krippendorff.Alpha ManyFacets.ManyFacets ManyFacets.ObservationError ManyRaters.Coefficient ManyRaters.ManyRaters Mastery.Trace Mastery.TraceError PairedTests.PairedT
    PairedTests.SignedRank PairedTests.HodgesLehmann PairedTests.McNemar Pattern.Read RankCorrelation.RankCorrelation Ranking.Borda Rasch.Difficulties Rasch.PartialCredit Rasch.JudgeSeverity Rasch.ByRawScore
    Rasch.PatternError Reliability.Alpha Reliability.KuderRichardson Report.Report Report.ReportWords Resample.Jackknife Resample.Bootstrap Statement.Topic Statement.Statement Summary.Summary TwoWay.TwoWay`,
  journey: "Chronology.Chronology Journey.Draft",
  ledger: `Chain.Fault Chain.Integrity Chain.Inspection Chain.Follower Driver.Answer Driver.Awaitable Driver.Driver JsonLines.Imported JsonLines.Target KeyStore.Service Ledger.Service LedgerError.ReadError
    LedgerError.AppendError MemoryLedger.Options MemoryLedger.Shelf Plan.Head Plan.Found Plan.Book Plan.Row Plan.Planned Privacy.PersonFile Retention.Due Seal.Sealed Seal.Place Sha256.Sha256
    Sync.Conflict Sync.Report Sync.Options`,
  desk: `Counter.Reading Decision.Weighed Decision.DecisionRefused Decision.IssueRefused Decision.Decided Decision.Issued Appeals.Lodged Appeals.Ruled Appeals.AppealRefused
    Certificates.Changed Certificates.ChangeRefused Certificates.Change Certificates.Act`
}
