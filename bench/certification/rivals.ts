/** The same ten requirements in the rule engines people use instead, on the flat facts. */
import { ZenEngine } from "@gorules/zen-engine"
import { LogicEngine } from "json-logic-engine"
// @ts-expect-error the package has no types
import jsonLogic from "json-logic-js"
import { Engine } from "json-rules-engine"
import type { CaseFile } from "@sepasar/core/evidence"
import { asOf, facts, type Flat } from "./records.ts"

const modulesAsked = 5
const bornBy = Number(asOf.replaceAll("-", "")) - 170_000

const logic = {
  and: [
    { ">=": [{ var: "attendance" }, 0] },
    { ">=": [{ var: "modules" }, modulesAsked] },
    { ">=": [{ var: "practical" }, 70] },
    { ">=": [{ var: "post" }, { var: "pre" }] },
    { ">=": [{ var: "visits" }, 2] },
    { ">=": [{ var: "practiceMinutes" }, 960] },
    { "!=": [{ var: "assessor" }, { var: "trainer" }] },
    { "==": [{ var: "stall" }, "active"] },
    { "<=": [{ var: "arrears" }, 3] },
    { "<=": [{ var: "bornOn" }, bornBy] }
  ]
}

/** json-logic-js interprets the rule for each record. */
export const logicJs = (record: Flat): boolean => (jsonLogic.apply(logic, record) as unknown) === true

/** json-logic-engine compiles the rule once. */
export const logicCompiled = (): (record: Flat) => boolean => {
  const run = new LogicEngine().build(logic) as unknown as (record: Flat) => unknown
  return (record) => run(record) === true
}

const conditions = {
  all: [
    { fact: "attendance", operator: "greaterThanInclusive", value: 0 },
    { fact: "modules", operator: "greaterThanInclusive", value: modulesAsked },
    { fact: "practical", operator: "greaterThanInclusive", value: 70 },
    { fact: "post", operator: "greaterThanInclusive", value: { fact: "pre" } },
    { fact: "visits", operator: "greaterThanInclusive", value: 2 },
    { fact: "practiceMinutes", operator: "greaterThanInclusive", value: 960 },
    { fact: "assessor", operator: "notEqual", value: { fact: "trainer" } },
    { fact: "stall", operator: "equal", value: "active" },
    { fact: "arrears", operator: "lessThanInclusive", value: 3 },
    { fact: "bornOn", operator: "lessThanInclusive", value: bornBy }
  ]
}

/** What json-rules-engine can say about one requirement: whether it holds, the number found and the number asked. */
export interface Reason {
  readonly requirement: string
  readonly holds: boolean
  readonly found: unknown
  readonly asked: unknown
}

/**
 * json-rules-engine on case files, with reasons: a rule for each requirement, so that each gives its own event, and
 * from each result the value found and the value asked for. This is the like of our findings.
 */
export const rulesEngineExplained = (): (file: CaseFile.CaseFile) => Promise<{ readonly eligible: boolean; readonly reasons: ReadonlyArray<Reason> }> => {
  const engine = new Engine(conditions.all.map((condition) => ({ name: condition.fact, conditions: { all: [condition] }, event: { type: condition.fact } })))
  for (const [name, read] of Object.entries(facts)) {
    engine.addFact(name, async (_, almanac) => read(await almanac.factValue<CaseFile.CaseFile>("file")))
  }
  return async (file) => {
    const { failureResults, results } = await engine.run({ file })
    const reasons = [...results, ...failureResults].map((result): Reason => {
      const [condition] = (result.conditions as unknown as { readonly all: ReadonlyArray<{ readonly factResult: unknown; readonly value: unknown }> }).all
      return { requirement: result.name, holds: result.result === true, found: condition!.factResult, asked: condition!.value }
    })
    return { eligible: failureResults.length === 0, reasons }
  }
}

/** json-rules-engine on flat facts: one rule of ten conditions. */
export const rulesEngineFlat = (): (record: Flat) => Promise<boolean> => {
  const engine = new Engine([{ conditions, event: { type: "eligible" } }])
  return async (record) => {
    const { events } = await engine.run({ ...record })
    return events.length > 0
  }
}

/** json-rules-engine on case files, yes or no, as its manual does it: one rule, each fact is worked out from the record by a function of its own. */
export const rulesEngine = (): (file: CaseFile.CaseFile) => Promise<boolean> => {
  const engine = new Engine([{ conditions, event: { type: "eligible" } }])
  for (const [name, read] of Object.entries(facts)) {
    engine.addFact(name, async (_, almanac) => read(await almanac.factValue<CaseFile.CaseFile>("file")))
  }
  return async (file) => {
    const { events } = await engine.run({ file })
    return events.length > 0
  }
}

/** GoRules ZEN: an expression node in a decision graph. */
export const zen = (): (record: Flat) => Promise<boolean> => {
  const expression = [
    "attendance >= 0", `modules >= ${modulesAsked}`, "practical >= 70", "post >= pre", "visits >= 2", "practiceMinutes >= 960",
    "assessor != trainer", "stall == \"active\"", "arrears <= 3", `bornOn <= ${bornBy}`
  ].join(" and ")
  const graph = {
    nodes: [
      { id: "in", type: "inputNode", name: "in", position: { x: 0, y: 0 } },
      { id: "rule", type: "expressionNode", name: "rule", position: { x: 0, y: 0 }, content: { expressions: [{ id: "e", key: "eligible", value: expression }] } },
      { id: "out", type: "outputNode", name: "out", position: { x: 0, y: 0 } }
    ],
    edges: [{ id: "a", sourceId: "in", targetId: "rule", type: "edge" }, { id: "b", sourceId: "rule", targetId: "out", type: "edge" }]
  }
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(graph)) as never)
  return async (record) => ((await decision.evaluate(record)).result as { eligible: boolean }).eligible
}
