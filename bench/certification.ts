/**
 * One explained recommendation for a scheme of ten requirements, beside the rule engines people use instead.
 *
 * Every engine answers for the same case files. The rivals cannot count a list of marks, so each record is
 * flattened for them; "flat" cases get that done beforehand, which is more than fair. Before anything is timed all
 * must give the same verdicts. Ours gives findings with numbers and evidence ids; the others give yes or no.
 */
import { Answer, Eligibility, Explain, ExplainForms } from "@sepasar/core/certification"
import { id } from "@sepasar/core/words/id"
import { run } from "./harness.ts"
import { caseFiles, flatten, scheme } from "./certification/records.ts"
import { logicCompiled, logicJs, rulesEngine, rulesEngineFlat, zen } from "./certification/rivals.ts"

const files = caseFiles(500)
const flat = files.map(flatten)
const judge = Eligibility.prepare(scheme)
const compiled = logicCompiled()
const engine = rulesEngine()
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
const few = files.slice(0, 200)
const fewFlat = flat.slice(0, 500)

await run({
  name: "certification",
  unit: "recommendations",
  baseline: "json-rules-engine",
  cases: {
    "sepasar, explained": { units: files.length * 10, work: each(files, 10, judge) },
    "json-logic-engine compiled": { units: files.length * 5, work: each(files, 5, (file) => compiled(flatten(file))) },
    "json-logic-engine compiled, flat": { units: flat.length * 10, work: each(flat, 10, compiled) },
    "json-logic-js": { units: files.length, work: each(files, 1, (file) => logicJs(flatten(file))) },
    "json-logic-js, flat": { units: flat.length, work: each(flat, 1, logicJs) },
    "json-rules-engine": { units: few.length, work: eachAsync(few, engine) },
    "json-rules-engine, flat": { units: fewFlat.length, work: eachAsync(fewFlat, flatEngine) },
    "zen-engine": { units: few.length, work: eachAsync(few, (file) => graph(flatten(file))) },
    "zen-engine, flat": { units: few.length, work: eachAsync(flat.slice(0, 200), graph) },
    "sepasar, whole answer (remedy, missing, earliest)": { units: few.length, work: each(few, 1, (file) => Answer.of(scheme, file)) },
    "sepasar, whole answer as HTML": {
      units: few.length,
      work: each(few, 1, (file) => ExplainForms.html(Explain.document(Answer.of(scheme, file), scheme, id)))
    }
  },
  goals: [
    { title: "one explained recommendation under 10 µs", met: (table) => table.row("sepasar, explained").microsecondsPerUnit < 10 },
    { title: "at least 60 times json-rules-engine on the same case files", met: (table) => table.ratio("sepasar, explained") >= 60 }
  ],
  notes: { records: files.length, met: ours.filter((met) => met).length, meetings: 12, attendance: 12, assessments: 4 }
})
