/**
 * One explained recommendation for a scheme of ten requirements, beside the rule engines people use instead.
 *
 * Every engine answers for the same case files. The rivals cannot count a list of marks, so their facts are worked
 * out from the file by functions; "flat" cases get that done beforehand. Before anything is timed all must give the
 * same verdicts. Like is held against like: json-rules-engine also says why, the others only say yes or no.
 */
import { Answer, Eligibility, Explain, ExplainForms } from "@sepasar/core/certification"
import { id } from "@sepasar/core/words/id"
import { run } from "./harness.ts"
import { caseFiles, flatten, scheme } from "./certification/records.ts"
import { logicCompiled, logicJs, rulesEngine, rulesEngineExplained, rulesEngineFlat, zen } from "./certification/rivals.ts"

const files = caseFiles(100)
const flat = files.map(flatten)
const judge = Eligibility.prepare(scheme)
const compiled = logicCompiled()
const engine = rulesEngine()
const explaining = rulesEngineExplained()
const flatEngine = rulesEngineFlat()
const graph = zen()

const ours = files.map((file) => judge(file).verdict === "met")
const disagree = async (name: string, answer: (n: number) => boolean | Promise<boolean>) => {
  for (const [n, met] of ours.entries()) {
    if (await answer(n) !== met) throw new Error(`${name} disagrees on record ${n}: ours is ${met}; ${JSON.stringify(flat[n])}`)
  }
}
if (files.some((file) => judge(file).verdict === "undetermined")) throw new Error("a record is not fully known")
await disagree("json-logic-js", (n) => logicJs(flat[n]!))
await disagree("json-logic-engine", (n) => compiled(flat[n]!))
await disagree("json-rules-engine", (n) => engine(files[n]!))
await disagree("json-rules-engine, explained", async (n) => (await explaining(files[n]!)).eligible)
await disagree("json-rules-engine, flat", (n) => flatEngine(flat[n]!))
await disagree("zen-engine", (n) => graph(flat[n]!))

const each = <A>(list: ReadonlyArray<A>, times: number, ask: (one: A) => unknown) => () => {
  let kept: unknown
  for (let pass = 0; pass < times; pass++) for (const one of list) kept = ask(one)
  return kept
}
const eachAsync = <A>(list: ReadonlyArray<A>, ask: (one: A) => Promise<unknown>) => async () => {
  let kept: unknown
  for (const one of list) kept = await ask(one)
  return kept
}
/** Every case works for about ten milliseconds a pass: long enough to be warm after the one before, and none more interrupted than another. */
const some = files.slice(0, 50)

await run({
  name: "certification",
  unit: "recommendations",
  baseline: "json-rules-engine, explained",
  passes: 61,
  warmup: 12,
  cases: {
    "sepasar, explained": { units: files.length * 80, work: each(files, 80, judge) },
    "json-rules-engine, explained": { units: files.length, work: eachAsync(files, explaining) },
    "json-rules-engine, yes or no": { units: files.length, work: eachAsync(files, engine) },
    "json-rules-engine, yes or no, flat": { units: flat.length, work: eachAsync(flat, flatEngine) },
    "zen-engine, yes or no": { units: some.length, work: eachAsync(some, (file) => graph(flatten(file))) },
    "zen-engine, yes or no, flat": { units: flat.length, work: eachAsync(flat, graph) },
    "json-logic-js, yes or no": { units: files.length * 15, work: each(files, 15, (file) => logicJs(flatten(file))) },
    "json-logic-js, yes or no, flat": { units: flat.length * 50, work: each(flat, 50, logicJs) },
    "json-logic-engine compiled, yes or no": { units: files.length * 30, work: each(files, 30, (file) => compiled(flatten(file))) },
    "json-logic-engine compiled, yes or no, flat": { units: flat.length * 500, work: each(flat, 500, compiled) },
    "sepasar, whole answer (remedy, missing, earliest)": { units: some.length, work: each(some, 1, (file) => Answer.of(scheme, file)) },
    "sepasar, whole answer as HTML": {
      units: some.length,
      work: each(some, 1, (file) => ExplainForms.html(Explain.document(Answer.of(scheme, file), scheme, id)))
    }
  },
  goals: [
    { title: "one explained recommendation under 10 µs", met: (table) => table.row("sepasar, explained").microsecondsPerUnit < 10 },
    { title: "at least 60 times json-rules-engine, both explaining the same case files", met: (table) => table.ratio("sepasar, explained") >= 60 }
  ],
  notes: {
    records: files.length,
    eligible: ours.filter((met) => met).length,
    perRecord: { meetings: 6, marks: 6, assessments: 4, practice: 4, mentoring: 2 },
    explained: "ours: a finding for each requirement with numbers, evidence ids and source; json-rules-engine: a rule for each requirement with the value found and asked",
    flat: "the facts were worked out from the case file beforehand"
  }
})
