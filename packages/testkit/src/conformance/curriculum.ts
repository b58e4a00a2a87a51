/**
 * Features of `curriculum.json`: prerequisites, competency rules, unit verdicts, lesson hours, completion.
 *
 * @module
 */
import * as Result from "effect/Result"
import { CriteriaTree, Mark, PointsRule, Unit, UnitVerdict } from "@sepasar/core/competency"
import { Completion, LessonHour, Prerequisite } from "@sepasar/core/curriculum"
import { Rational, Verdict } from "@sepasar/core/kernel"
import { answer } from "./answer.ts"
import {
  bool, type Features, feature, isObject, json, lazy, list, MalformedInput, nullable, number, oneOf, type Reader, record, refuse, struct, text,
  whole, withDefault
} from "./Feature.ts"

// ── Readers ─────────────────────────────────────────────────────────────────

const fraction: Reader<Rational.Rational> = (value, path) => {
  const read = Rational.parse(number(value, path))
  if (Result.isFailure(read)) throw new MalformedInput(path, "a finite decimal", value)
  return read.success
}
const maybeFraction = nullable(fraction)
const maybeMark: Reader<Mark.Known | undefined> = nullable((value, path) => Mark.simplest(fraction(value, path)))
const maybeBool = nullable(bool)
const counts = list(nullable(whole))

const prerequisite: Reader<Prerequisite.Prerequisite> = (value, path) => {
  const node = isObject(value) ? value : {}
  if ("all" in node) return { all: list(lazy(() => prerequisite))(node.all, `${path}.all`) }
  if ("any" in node) return { any: list(lazy(() => prerequisite))(node.any, `${path}.any`) }
  if ("not" in node) return { not: prerequisite(node.not, `${path}.not`) }
  return struct({ fact: text })(value, path)
}

const criteria: Reader<CriteriaTree.Criteria> = (value, path) => {
  const node = isObject(value) ? value : {}
  const archived = withDefault(bool, false)
  if ("op" in node) return struct({ op: oneOf("all", "any"), children: list(lazy(() => criteria)), archived })(value, path)
  if ("status" in node) return struct({ status: nullable(oneOf("demonstrated", "notDemonstrated", "partial")), archived })(value, path)
  return struct({ value: maybeMark, cut: maybeMark, archived })(value, path)
}

const part: Reader<Completion.Part> = (value, path) =>
  isObject(value) && "children" in value
    ? struct({ id: text, children: list(lazy(() => part)) })(value, path)
    : struct({ id: text, share: maybeFraction, counts: withDefault(bool, true) })(value, path)

// ── Answers ─────────────────────────────────────────────────────────────────

const plain = (value: Rational.Rational | undefined) => (value === undefined ? null : Rational.toNumber(value))
const met = (verdict: Verdict.Verdict) => ({ met: Verdict.toNullable(verdict) })

// ── Features ────────────────────────────────────────────────────────────────

/** Features of `curriculum.json`, by name. @category rules */
export const curriculum: Features = {
  "prerequisite.tree": feature(
    struct({ tree: prerequisite, facts: record(maybeBool) }),
    ({ facts, tree }) => met(Prerequisite.holds(tree, (id) => Verdict.of(Object.hasOwn(facts, id) ? facts[id] : undefined)))
  ),
  "prerequisite.modules": feature(
    struct({ modules: list(struct({ offered: maybeBool, completed: maybeBool })) }),
    ({ modules }) => met(Prerequisite.modules(modules))
  ),
  "prerequisite.gradeRange": feature(
    struct({ value: maybeFraction, min: maybeFraction, max: maybeFraction, minInclusive: withDefault(bool, true), maxInclusive: withDefault(bool, true) }),
    ({ value, ...range }) => met(Prerequisite.inRange(value, range))
  ),
  "competency.all": feature(
    struct({ children: list(maybeBool) }),
    ({ children }) => met(children.length === 0 ? "unmet" : Verdict.all(children.map(Verdict.of)))
  ),
  "competency.points": feature(
    struct({ pointsRequired: nullable(number), children: list(struct({ points: nullable(number), required: maybeBool, met: maybeBool })) }),
    ({ children, pointsRequired }) =>
      answer(
        PointsRule.of(pointsRequired, children.map((child) => ({ ...child, met: Verdict.of(child.met) }))),
        ({ points, verdict }) => ({ ...met(verdict), points })
      )
  ),
  "competency.pointsConfig": feature(
    struct({ competency: text, children: list(text), rule: json }),
    ({ children, competency, rule }) => ({ valid: PointsRule.faults(competency, children, isObject(rule) ? rule : {}).length === 0 })
  ),
  "competency.criteriaTree": feature(struct({ tree: criteria }), ({ tree }) => answer(CriteriaTree.of(tree), ({ status }) => ({ status }))),
  "unit.verdict": feature(struct({ elements: list(list(maybeBool)) }), ({ elements }) => UnitVerdict.of(elements)),
  "curriculum.structure": feature(
    struct({ units: list(struct({ code: nullable(text), criteriaPerElement: nullable(counts) })) }),
    ({ units }) => {
      const structure = Unit.structure(units.map(({ criteriaPerElement }) => criteriaPerElement))
      return { ...structure, criteriaPerUnit: structure.criteriaPerUnit.map((count) => count ?? null) }
    }
  ),
  "curriculum.lessonHours": feature(
    struct({ lessons: list(maybeFraction), minutesPerLesson: maybeFraction }),
    ({ lessons, minutesPerLesson }) => {
      const total = LessonHour.total(lessons, minutesPerLesson)
      return { lessons: plain(total.lessons), minutes: plain(total.minutes), hours: plain(total.hours) }
    }
  ),
  "curriculum.unitPlan": feature(
    struct({ criteriaPerElement: withDefault(counts, [undefined]), theoryPerCriterion: maybeFraction, practicePerCriterion: maybeFraction, minutesPerLesson: maybeFraction }),
    (input) => {
      const { criteria, minutes, practice, practiceSharePercent, theory, total } = LessonHour.unitPlan(input)
      return {
        criteria,
        theory: plain(theory),
        practice: plain(practice),
        total: plain(total),
        practiceSharePercent: plain(practiceSharePercent),
        minutes: plain(minutes)
      }
    }
  ),
  "completion.aggregate": feature(struct({ tree: part }), ({ tree }) => {
    const progress = Completion.of(tree)
    if (Result.isFailure(progress)) return refuse("invalidShare")
    const { complete, earned, percent, possible } = progress.success
    return { earned: plain(earned), possible, percent: plain(percent), complete }
  })
}
