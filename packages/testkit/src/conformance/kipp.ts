/**
 * Features of the kipp vectors.
 *
 * The vectors ask for the age, past-award and cap rules that announcements print. The library knows more rules and asks for more
 * facts; `clauses` names those that the vectors count.
 *
 * @module
 */
import * as Result from "effect/Result"
import { Day } from "@sepasar/core/kernel"
import { Award, Editions, Eligibility, Funnel, Rubric } from "@sepasar/core/kipp"
import { bool, either, feature, type Features, type Json, lazy, list, nullable, number, oneOf, type Reader, refuse, type Refusal, struct, text, whole } from "./Feature.ts"

const clauses: Readonly<Partial<Record<Eligibility.Clause, string>>> = {
  "old-enough": "age",
  "never-on-a-final-list": "topAward",
  "below-the-long-list-limit": "top99Twice",
  "within-the-institution-cap": "cap"
}
const order = Object.values(clauses)

const day: Reader<Day.Day> = (value, path) => Day.make(text(value, path))
/** A text that names no place on a list names nothing that excludes. */
const awards: Reader<ReadonlyArray<Award.Award | undefined>> = (value, path) =>
  list(nullable(text))(value, path).flatMap((given) => {
    if (given === undefined) return [undefined]
    const read = Award.parse(given)
    return Result.isSuccess(read) ? [read.success] : []
  })

const groups = ["umum", "replikasi", "khusus"] as const

const entry = struct({
  edition: nullable(either(whole, (value, path) => Number(text(value, path)))),
  group: nullable(oneOf(...groups, "all")),
  start: nullable(day),
  close: nullable(day),
  topic: nullable(text),
  priorAwards: nullable(awards),
  institutionEntries: nullable(number)
})
type Entry = ReturnType<typeof entry>

interface Outcome {
  readonly eligible: boolean | undefined
  readonly failed: ReadonlyArray<string>
}

const open: Outcome = { eligible: undefined, failed: [] }

/** What holds whichever way an unknown turns out. */
const inEvery = (outcomes: ReadonlyArray<Outcome | Refusal>): Outcome | Refusal => {
  const refused = outcomes.find((outcome): outcome is Refusal => "error" in outcome)
  if (refused !== undefined) return refused
  const [first, ...rest] = outcomes as ReadonlyArray<Outcome>
  return {
    eligible: rest.every(({ eligible }) => eligible === first!.eligible) ? first!.eligible : undefined,
    failed: first!.failed.filter((name) => rest.every(({ failed }) => failed.includes(name)))
  }
}

const eligibility = feature(entry, (asked) => {
  if (asked.group === undefined) return inEvery(groups.map((group) => ofGroup({ ...asked, group })))
  return ofGroup(asked)
})

/** An award nobody can name may be one that excludes: what the named ones say stands, and the rest is open. */
const ofGroup = (asked: Entry): Outcome | Refusal => {
  const named = asked.priorAwards?.filter((given) => given !== undefined)
  const known = recommend({ ...asked, priorAwards: named })
  if ("error" in known || known.eligible !== true || named === undefined || named.length === asked.priorAwards?.length) return known
  return recommend({ ...asked, priorAwards: undefined })
}

const recommend = ({ close, edition, group, institutionEntries, priorAwards, start, topic }: Entry): Outcome | Refusal => {
  if (start === undefined || close === undefined || edition === undefined || group === undefined) return open
  const found = Editions.held(edition)
  if (Result.isFailure(found)) return refuse(found.failure._tag === "NotHeld" ? "notHeld" : "unknownEdition")
  const named = priorAwards?.filter((given) => given !== undefined)
  const innovation = { started: start, awards: named, topics: topic === undefined ? [] : [topic], institutionEntries }
  const answer = Eligibility.recommend(innovation, {
    edition,
    group,
    assumptions: [{ rule: Eligibility.closingRule(found.success), parameter: { kind: "closing", day: close }, because: "the closing day of the question" }]
  })
  if (Result.isFailure(answer) && answer.failure._tag !== "RulebookIncomplete") return refuse("unknownGroup")
  const findings = Result.isSuccess(answer) ? answer.success.findings : (answer.failure as Eligibility.RulebookIncomplete).findings
  // The vectors leave the 2020 past awards out, because that year's exclusion was read in no text, and a cap nobody counted does not fail.
  const counted = findings.filter(({ clause, verdict }) =>
    clauses[clause] !== undefined && (edition !== 2020 || clause === "old-enough") && !(clause === "within-the-institution-cap" && verdict === "undetermined"))
  const failed = counted.filter(({ verdict }) => verdict === "unmet").map(({ clause }) => clauses[clause]!)
  const undecided = counted.some(({ verdict }) => verdict === "undetermined")
  return { eligible: failed.length > 0 ? false : undecided ? undefined : true, failed: order.filter((name) => failed.includes(name)) }
}

const node: Reader<Rubric.Node> = lazy(() => (value: Json | undefined, path: string) =>
  typeof value === "object" && value !== null && "children" in value
    ? struct({ id: text, weight: nullable(number), children: list(node) })(value, path)
    : struct({ id: text, weight: nullable(number), raw: nullable(number) })(value, path))

/** Features of `kipp.json`, by name. @category rules */
export const kipp: Features = {
  "kipp.eligibility": eligibility,
  "kipp.rubric": feature(struct({ signed: nullable(bool), tree: node }), (sheet) =>
    Result.match(Rubric.rollUp(sheet), {
      onSuccess: ({ contributions, total }) => ({ contributions, total }),
      onFailure: () => refuse("unsignedSheet")
    })),
  "kipp.funnel": feature(struct({ stages: list(struct({ name: text, count: nullable(number) })) }), ({ stages }) => Funnel.of(stages))
}
