import { describe, expect, it } from "vitest"
import type { Leaf } from "../../../src/certification/Scheme.ts"
import type * as CaseFile from "../../../src/evidence/CaseFile.ts"
import { cure, day, event, judge, offer, steps } from "../fixtures.ts"

const ratio = (more: object = {}): Leaf => ({ kind: "supervisor-ratio", participants: "peserta", supervisors: "pengawas", perSupervisor: 10, ...more }) as Leaf
const fact = (name: string, value: number): CaseFile.DeclaredFact => ({ fact: name, value, day: day("2026-05-01"), evidence: event(name) })
const group = (participants?: number, supervisors?: number) => ({
  declared: [...(participants === undefined ? [] : [fact("peserta", participants)]), ...(supervisors === undefined ? [] : [fact("pengawas", supervisors)])]
})
const declared = (about: string) => ({ fact: "declared", about })

describe("supervisor ratio (rasio pengawas)", () => {
  it.each([
    { given: "nothing known", facts: group(), verdict: "undetermined", told: ["", "", ""], missing: [declared("peserta"), declared("pengawas")] },
    { given: "participants not known, one supervisor", facts: group(undefined, 1), verdict: "undetermined", told: ["", 1, ""], missing: [declared("peserta")] },
    { given: "participants not known, no supervisor, which decides", facts: group(undefined, 0), verdict: "unmet", told: ["", 0, ""], missing: [] },
    { given: "supervisors not known", facts: group(21), verdict: "undetermined", told: [21, "", 3], missing: [declared("pengawas")] },
    { given: "both known", facts: group(21, 2), verdict: "unmet", told: [21, 2, 3], missing: [] }
  ])("tells what is known and what is missing: $given", ({ facts, missing, told, verdict }) => {
    const [participants, supervisors, needed] = told
    const finding = judge(ratio(), facts)
    expect(finding.verdict).toBe(verdict)
    expect(finding.facts).toEqual({ participants, supervisors, perSupervisor: 10, needed })
    expect(finding.missing).toEqual(missing)
  })

  it.each([
    { given: "each further supervisor costs", facts: group(30, 1), then: ["add-supervisor fact=pengawas have=1 amount=2"], cost: 6, earliest: "2026-07-01" },
    { given: "finding out how many supervise", facts: group(30), then: ["establish-fact fact=pengawas value=3"], cost: 0.25, earliest: "2026-06-30" },
    { given: "as many supervisors as there must be at least: only participants are found out", facts: group(undefined, 1), then: ["establish-fact fact=peserta value=10"], cost: 0.25, earliest: "2026-06-30" },
    { given: "finding out both", facts: group(), then: ["establish-fact fact=peserta value=0", "establish-fact fact=pengawas value=1"], cost: 0.5, earliest: "2026-06-30" },
    { given: "finding out both, where two must be at least", facts: group(), leaf: ratio({ least: 2 }), then: ["establish-fact fact=peserta value=0", "establish-fact fact=pengawas value=2"], cost: 0.5, earliest: "2026-06-30" },
    { given: "one too few of those there must be, participants not known", facts: group(undefined, 1), leaf: ratio({ least: 2 }), then: ["establish-fact fact=peserta value=0", "add-supervisor fact=pengawas have=1 amount=1"], cost: 3.25, earliest: "2026-07-01" }
  ])("remedy: $given", ({ cost, earliest, facts, leaf = ratio(), then }) => {
    const remedy = cure(leaf, facts)
    expect(steps(remedy)).toEqual(then)
    expect(remedy).toMatchObject({ after: "met", minimum: true, cost, earliest })
  })

  it("offers nothing where there are enough", () => expect(offer(ratio(), group(10, 1))).toEqual({ ways: [[]], complete: true }))
})
