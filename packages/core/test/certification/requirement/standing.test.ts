import { describe, expect, it } from "vitest"
import type { Leaf } from "../../../src/certification/Scheme.ts"
import type * as CaseFile from "../../../src/evidence/CaseFile.ts"
import { cure, day, event, id, judge, offer, score, steps, turningDays, verdict } from "../fixtures.ts"

describe("certificate held (sertifikat prasyarat)", () => {
  const held = (more: object = {}): Leaf => ({ kind: "certificate-held", scheme: id("dasar"), ...more }) as Leaf
  const certificate = (more: Partial<CaseFile.CertificateRecord> = {}): CaseFile.CertificateRecord => ({
    number: id("C-1"), scheme: id("dasar"), schemeVersion: "1", kind: "training", validFrom: day("2026-01-01"), lastValidDay: day("2026-12-31"),
    status: "active", statusSince: day("2026-01-01"), issue: 1, evidence: event("c-1"), ...more
  })
  const endless = (): CaseFile.CertificateRecord => {
    const { lastValidDay: _, ...rest } = certificate()
    return rest
  }

  it.each([
    { given: "valid", certificates: [certificate()], leaf: held(), then: "met" },
    { given: "on its last valid day", certificates: [certificate({ lastValidDay: day("2026-06-30") })], leaf: held(), then: "met" },
    { given: "the day after its last", certificates: [certificate({ lastValidDay: day("2026-06-29") })], leaf: held(), then: "unmet" },
    { given: "on its first valid day", certificates: [certificate({ validFrom: day("2026-06-30") })], leaf: held(), then: "met" },
    { given: "the day before its first", certificates: [certificate({ validFrom: day("2026-07-01") })], leaf: held(), then: "unmet" },
    { given: "without an end", certificates: [endless()], leaf: held(), then: "met" },
    { given: "none", certificates: [], leaf: held(), then: "unmet" },
    { given: "of another scheme", certificates: [certificate({ scheme: id("lain") })], leaf: held(), then: "unmet" },
    { given: "suspended", certificates: [certificate({ status: "suspended", statusSince: day("2026-06-30") })], leaf: held(), then: "unmet" },
    { given: "to be suspended tomorrow", certificates: [certificate({ status: "suspended", statusSince: day("2026-07-01") })], leaf: held(), then: "met" },
    { given: "revoked", certificates: [certificate({ status: "revoked" })], leaf: held(), then: "unmet" },
    { given: "a training certificate where competency is asked", certificates: [certificate()], leaf: held({ certificate: "competency" }), then: "unmet" },
    { given: "the kind that is asked", certificates: [certificate()], leaf: held({ certificate: "training" }), then: "met" },
    { given: "an old version of the scheme", certificates: [certificate()], leaf: held({ versions: ["2", "3"] }), then: "unmet" },
    { given: "an accepted version", certificates: [certificate({ schemeVersion: "3" })], leaf: held({ versions: ["2", "3"] }), then: "met" },
    { given: "the later issue counts", certificates: [certificate({ issue: 2, status: "revoked" }), certificate()], leaf: held(), then: "unmet" },
    { given: "of two records of one issue, the one written last counts", certificates: [certificate(), certificate({ status: "revoked" })], leaf: held(), then: "unmet" },
    { given: "the later issue counts, wherever it stands", certificates: [certificate({ status: "revoked" }), certificate({ issue: 2 })], leaf: held(), then: "met" },
    { given: "one of two numbers is enough", certificates: [certificate({ status: "revoked" }), certificate({ number: id("C-2") })], leaf: held(), then: "met" }
  ])("$given: $then", ({ certificates, leaf, then }) => expect(verdict(leaf, { certificates })).toBe(then))

  it("tells the certificate that decided", () => {
    expect(judge(held(), { certificates: [certificate({ status: "suspended" })] })).toMatchObject({
      facts: { scheme: "dasar", number: "C-1", status: "suspended", validFrom: "2026-01-01", lastValidDay: "2026-12-31" },
      evidence: ["c-1"]
    })
    expect(judge(held()).facts).toEqual({ scheme: "dasar", number: "", status: "", validFrom: "", lastValidDay: "" })
  })

  it.each([
    { given: "obtain it", certificates: [], leaf: held({ versions: ["1", "2", "3"], certificate: "competency" }), then: ["obtain-certificate scheme=dasar certificate=competency version=3"], earliest: "2026-07-01" },
    { given: "wait until it is valid", certificates: [certificate({ validFrom: day("2026-09-01") })], leaf: held(), then: ["wait-until until=2026-09-01"], earliest: "2026-09-01" },
    { given: "waiting does not help a revoked one", certificates: [certificate({ validFrom: day("2026-09-01"), status: "revoked" })], leaf: held(), then: ["obtain-certificate scheme=dasar certificate= version="], earliest: "2026-07-01" }
  ])("remedy: $given", ({ certificates, earliest, leaf, then }) => {
    const remedy = cure(leaf, { certificates })
    expect(steps(remedy)).toEqual(then)
    expect(remedy).toMatchObject({ after: "met", earliest })
  })

  const obtain = "obtain-certificate scheme=dasar certificate= version="
  it.each([
    { given: "nothing while it is valid", certificates: [certificate()], today: undefined, then: [[]] },
    { given: "nothing on its first day", certificates: [certificate({ validFrom: day("2026-06-30") })], today: undefined, then: [[]] },
    { given: "wait for tomorrow, or obtain one", certificates: [certificate({ validFrom: day("2026-07-01") })], today: undefined, then: [["wait-until until=2026-07-01"], [obtain]] },
    { given: "only obtain one, where the one to come is revoked", certificates: [certificate({ validFrom: day("2026-07-01"), status: "revoked" })], today: undefined, then: [[obtain]] },
    { given: "only obtain one, where it has run out", certificates: [certificate({ lastValidDay: day("2026-06-29") })], today: undefined, then: [[obtain]] },
    { given: "nothing where it begins today and holds on the later day looked at", certificates: [certificate({ validFrom: day("2026-06-01") })], today: "2026-06-01", then: [[]] },
    { given: "wait where it begins after today and holds on the later day", certificates: [certificate({ validFrom: day("2026-06-02") })], today: "2026-06-01", then: [["wait-until until=2026-06-02"], [obtain]] },
    { given: "only obtain one, where it begins after today and has run out by the later day", certificates: [certificate({ validFrom: day("2026-06-02"), lastValidDay: day("2026-06-29") })], today: "2026-06-01", then: [[obtain]] }
  ])("offers: $given", ({ certificates, then, today }) => {
    const { complete, ways } = offer(held(), { certificates }, today === undefined ? {} : { today: day(today) })
    expect(ways.map((changes) => steps({ changes }))).toEqual(then)
    expect(complete).toBe(true)
  })

  it.each([
    { given: "its first day, the day of its status, the day after its last", certificates: [certificate({ statusSince: day("2026-03-01") })], then: ["2026-01-01", "2026-03-01", "2027-01-01"] },
    { given: "no last day where it never ends", certificates: [endless()], then: ["2026-01-01", "2026-01-01"] },
    { given: "none of another scheme", certificates: [certificate({ scheme: id("lain") })], then: [] }
  ])("may answer otherwise from: $given", ({ certificates, then }) => expect(turningDays(held(), { certificates })).toEqual(then))
})

describe("stage passed (tahap)", () => {
  const stage = (more: object = {}): Leaf => ({ kind: "stage-passed", stage: "daring", ...more }) as Leaf
  const before = stage({ before: "lapangan" })
  const record = (name: string, more: { readonly entered?: string; readonly passed?: string }): CaseFile.StageRecord => ({
    stage: name, evidence: event(`s-${name}`),
    ...(more.entered === undefined ? {} : { enteredOn: day(more.entered) }), ...(more.passed === undefined ? {} : { passedOn: day(more.passed) })
  })

  it.each([
    { given: "passed", stages: [record("daring", { passed: "2026-04-01" })], leaf: stage(), then: "met" },
    { given: "entered only", stages: [record("daring", { entered: "2026-04-01" })], leaf: stage(), then: "unmet" },
    { given: "nothing", stages: [], leaf: stage(), then: "unmet" },
    { given: "passed, the next not entered", stages: [record("daring", { passed: "2026-04-01" })], leaf: before, then: "met" },
    { given: "passed on the day the next is entered", stages: [record("daring", { passed: "2026-04-01" }), record("lapangan", { entered: "2026-04-01" })], leaf: before, then: "met" },
    { given: "the next entered a day too early", stages: [record("daring", { passed: "2026-04-02" }), record("lapangan", { entered: "2026-04-01" })], leaf: before, then: "unmet" },
    { given: "entered twice, first too early", stages: [record("daring", { passed: "2026-04-02" }), record("lapangan", { entered: "2026-05-01" }), record("lapangan", { entered: "2026-04-01" })], leaf: before, then: "unmet" },
    { given: "passed twice, first in time", stages: [record("daring", { passed: "2026-05-02" }), record("daring", { passed: "2026-03-02" }), record("lapangan", { entered: "2026-04-01" })], leaf: before, then: "met" },
    { given: "another stage", stages: [record("lain", { passed: "2026-04-01" })], leaf: stage(), then: "unmet" }
  ])("$given: $then", ({ leaf, stages, then }) => expect(verdict(leaf, { stages })).toBe(then))

  it("tells both days", () => {
    const stages = [record("daring", { passed: "2026-04-01" }), record("lapangan", { entered: "2026-04-02" })]
    expect(judge(before, { stages })).toMatchObject({ facts: { stage: "daring", before: "lapangan", passedOn: "2026-04-01", enteredOn: "2026-04-02" }, evidence: ["s-daring", "s-lapangan"] })
    expect(judge(stage(), { stages: [] }).facts).toEqual({ stage: "daring", before: "", passedOn: "", enteredOn: "" })
  })

  it("remedy: pass it, unless the next stage has been entered", () => {
    expect(steps(cure(before))).toEqual(["pass-stage stage=daring"])
    expect(cure(before)).toMatchObject({ after: "met", earliest: "2026-07-01" })
    expect(cure(before, { stages: [record("lapangan", { entered: "2026-06-01" })] })).toMatchObject({ possible: false, fixed: [{ path: "", fact: "stage-order" }] })
    expect(cure(before, { stages: [record("daring", { passed: "2026-06-02" }), record("lapangan", { entered: "2026-06-01" })] }).possible).toBe(false)
    expect(cure(before, { stages: [record("daring", { passed: "2026-06-02" })] }).changes).toEqual([])
  })
})

describe("consent given (persetujuan)", () => {
  const consent: Leaf = { kind: "consent-given", purpose: "penilaian", textVersions: ["1", "2"] }
  const given = (more: Partial<CaseFile.ConsentRecord> = {}): CaseFile.ConsentRecord => ({ purpose: "penilaian", textVersion: "2", givenOn: day("2026-03-01"), evidence: event("k"), ...more })

  it.each([
    { given: "given", consents: [given()], then: "met" },
    { given: "given today", consents: [given({ givenOn: day("2026-06-30") })], then: "met" },
    { given: "given tomorrow", consents: [given({ givenOn: day("2026-07-01") })], then: "unmet" },
    { given: "withdrawn today", consents: [given({ withdrawnOn: day("2026-06-30") })], then: "unmet" },
    { given: "withdrawn tomorrow", consents: [given({ withdrawnOn: day("2026-07-01") })], then: "met" },
    { given: "withdrawn and given again", consents: [given({ withdrawnOn: day("2026-04-01") }), given({ givenOn: day("2026-05-01") })], then: "met" },
    { given: "for another purpose", consents: [given({ purpose: "publikasi" })], then: "unmet" },
    { given: "to an older text", consents: [given({ textVersion: "0" })], then: "unmet" },
    { given: "never", consents: [], then: "unmet" }
  ])("$given: $then", ({ consents, then }) => expect(verdict(consent, { consents })).toBe(then))

  it("tells which consent, and asks for the newest text", () => {
    expect(judge(consent, { consents: [given({ purpose: "lain" }), given({ withdrawnOn: day("2026-04-01") })] })).toMatchObject({
      facts: { purpose: "penilaian", textVersion: "2", givenOn: "2026-03-01", withdrawnOn: "2026-04-01" }, evidence: ["k"]
    })
    expect(judge(consent, { consents: [given({ purpose: "lain" })] })).toMatchObject({ facts: { textVersion: "", givenOn: "" }, evidence: [] })
    expect(judge(consent, { consents: [given({ withdrawnOn: day("2026-04-01") }), given({ purpose: "lain", evidence: event("l") })] }).evidence).toEqual(["k"])
    expect(turningDays(consent, { consents: [given({ withdrawnOn: day("2026-08-01") }), given()] })).toEqual(["2026-08-01"])
    expect(judge(consent, {}).facts).toEqual({ purpose: "penilaian", textVersion: "", givenOn: "", withdrawnOn: "" })
    expect(steps(cure(consent))).toEqual(["give-consent purpose=penilaian textVersion=2"])
    expect(cure(consent)).toMatchObject({ after: "met", minimum: true, cost: 0.5 })
    expect(cure(consent, { consents: [given()] }).changes).toEqual([])
  })
})

describe("stall status (status kios)", () => {
  const stall = (...allowed: ReadonlyArray<"active" | "suspended" | "closed">): Leaf => ({ kind: "stall-status", allowed })
  const since = (status: CaseFile.StallRecord["status"], on: string): CaseFile.StallRecord => ({ status, since: day(on), evidence: event(`k-${on}-${status}`) })

  it.each([
    { given: "active", records: [since("active", "2025-01-01")], leaf: stall("active"), then: "met" },
    { given: "suspended since today", records: [since("active", "2025-01-01"), since("suspended", "2026-06-30")], leaf: stall("active"), then: "unmet" },
    { given: "suspended from tomorrow", records: [since("active", "2025-01-01"), since("suspended", "2026-07-01")], leaf: stall("active"), then: "met" },
    { given: "suspended is good enough", records: [since("suspended", "2026-06-30")], leaf: stall("active", "suspended"), then: "met" },
    { given: "listed out of order", records: [since("suspended", "2026-06-01"), since("active", "2025-01-01")], leaf: stall("active"), then: "unmet" },
    { given: "two since one day", records: [since("suspended", "2026-06-01"), since("active", "2026-06-01")], leaf: stall("active"), then: "undetermined" },
    { given: "the same twice since one day", records: [since("active", "2026-06-01"), since("active", "2026-06-01")], leaf: stall("active"), then: "met" },
    { given: "no status", records: [], leaf: stall("active"), then: "undetermined" }
  ])("$given: $then", ({ leaf, records, then }) => expect(verdict(leaf, { stall: records })).toBe(then))

  it("tells the status, and what would mend it", () => {
    expect(judge(stall("active"), { stall: [since("closed", "2026-06-01")] })).toMatchObject({ facts: { status: "closed", since: "2026-06-01" }, evidence: ["k-2026-06-01-closed"], missing: [] })
    expect(judge(stall("active"))).toMatchObject({ facts: { status: "", since: "" }, missing: [{ fact: "stall-status" }] })
    expect(cure(stall("active"), { stall: [since("closed", "2026-06-01")] })).toMatchObject({ after: "met", cost: 5, earliest: "2026-07-01" })
    const unknown = cure(stall("active"))
    expect(steps(unknown)).toEqual(["establish-fact fact=stall-status value=active"])
    expect(unknown).toMatchObject({ after: "met", earliest: "2026-06-30" })
    expect(cure(stall("active"), { stall: [since("closed", "2026-06-30"), since("active", "2026-06-30")] }).after).toBe("met")
  })
})

const fact = (name: string, value: boolean | number | string, on = "2026-05-01"): CaseFile.DeclaredFact => ({ fact: name, value, day: day(on), evidence: event(`f-${name}-${on}`) })

describe("supervisor ratio (rasio pengawas)", () => {
  const ratio = (more: object = {}): Leaf => ({ kind: "supervisor-ratio", participants: "peserta", supervisors: "pengawas", perSupervisor: 10, ...more }) as Leaf
  const group = (participants?: number | string, supervisors?: number | string) => ({
    declared: [...(participants === undefined ? [] : [fact("peserta", participants)]), ...(supervisors === undefined ? [] : [fact("pengawas", supervisors)])]
  })

  it.each([
    { given: "ten for one", facts: group(10, 1), leaf: ratio(), then: "met" },
    { given: "eleven for one", facts: group(11, 1), leaf: ratio(), then: "unmet" },
    { given: "eleven for two", facts: group(11, 2), leaf: ratio(), then: "met" },
    { given: "twenty for two", facts: group(20, 2), leaf: ratio(), then: "met" },
    { given: "nobody for nobody", facts: group(0, 0), leaf: ratio(), then: "unmet" },
    { given: "nobody for one", facts: group(0, 1), leaf: ratio(), then: "met" },
    { given: "fewer than the fewest", facts: group(5, 1), leaf: ratio({ least: 2 }), then: "unmet" },
    { given: "the fewest", facts: group(5, 2), leaf: ratio({ least: 2 }), then: "met" },
    { given: "supervisors not known", facts: group(10), leaf: ratio(), then: "undetermined" },
    { given: "participants not known", facts: group(undefined, 1), leaf: ratio(), then: "undetermined" },
    { given: "participants not known, no supervisor", facts: group(undefined, 0), leaf: ratio(), then: "unmet" },
    { given: "half a person is no count", facts: group(10.5, 1), leaf: ratio(), then: "undetermined" },
    { given: "fewer than none is no count", facts: group(10, -1), leaf: ratio(), then: "undetermined" },
    { given: "a text is no count", facts: group("10", 1), leaf: ratio(), then: "undetermined" }
  ])("$given: $then", ({ facts, leaf, then }) => expect(verdict(leaf, facts)).toBe(then))

  it("tells both numbers and how many are needed", () => {
    expect(judge(ratio(), group(21, 2))).toMatchObject({ facts: { participants: 21, supervisors: 2, perSupervisor: 10, needed: 3 }, evidence: ["f-peserta-2026-05-01", "f-pengawas-2026-05-01"] })
    expect(judge(ratio()).missing).toEqual([{ fact: "declared", about: "peserta" }, { fact: "declared", about: "pengawas" }])
    expect(judge(ratio(), group(10)).missing).toEqual([{ fact: "declared", about: "pengawas" }])
  })

  it.each([
    { given: "add two", facts: group(30, 1), leaf: ratio(), then: ["add-supervisor fact=pengawas have=1 amount=2"] },
    { given: "establish supervisors", facts: group(30), leaf: ratio(), then: ["establish-fact fact=pengawas value=3"] },
    { given: "establish participants", facts: group(undefined, 2), leaf: ratio(), then: ["establish-fact fact=peserta value=20"] },
    { given: "establish both", facts: group(), leaf: ratio(), then: ["establish-fact fact=peserta value=0", "establish-fact fact=pengawas value=1"] },
    { given: "add to too few, and establish participants", facts: group(undefined, 0), leaf: ratio({ least: 2 }), then: ["establish-fact fact=peserta value=0", "add-supervisor fact=pengawas have=0 amount=2"] }
  ])("remedy: $given", ({ facts, leaf, then }) => {
    const remedy = cure(leaf, facts)
    expect(steps(remedy)).toEqual(then)
    expect(remedy.after).toBe("met")
  })
})

describe("declared fact (fakta yang dinyatakan)", () => {
  const labels = { id: "Tunggakan", en: "Arrears" }
  const asks = (more: object): Leaf => ({ kind: "declared-fact", fact: "x", labels, ...more }) as Leaf
  const number = asks({ type: "number", atLeast: score(1), atMost: score(3) })

  it.each([
    { given: "on the least", value: 1, leaf: number, then: "met" },
    { given: "a hair below", value: 0.9999999, leaf: number, then: "unmet" },
    { given: "on the most", value: 3, leaf: number, then: "met" },
    { given: "a hair above", value: 3.0000001, leaf: number, then: "unmet" },
    { given: "a fraction between", value: 1.5, leaf: number, then: "met" },
    { given: "a decimal on the least, as it is written", value: 0.0003, leaf: asks({ type: "number", atLeast: score(0.0003) }), then: "met" },
    { given: "a decimal on the most, as it is written", value: 0.0051, leaf: asks({ type: "number", atMost: score(0.0051) }), then: "met" },
    { given: "a very large number", value: 1e15, leaf: number, then: "unmet" },
    { given: "no number", value: "2", leaf: number, then: "undetermined" },
    { given: "not a number", value: Number.NaN, leaf: number, then: "undetermined" },
    { given: "only a least", value: 99, leaf: asks({ type: "number", atLeast: score(1) }), then: "met" },
    { given: "only a most", value: -99, leaf: asks({ type: "number", atMost: score(1) }), then: "met" },
    { given: "yes", value: true, leaf: asks({ type: "boolean" }), then: "met" },
    { given: "no", value: false, leaf: asks({ type: "boolean" }), then: "unmet" },
    { given: "no, which is asked", value: false, leaf: asks({ type: "boolean", equals: false }), then: "met" },
    { given: "a number for a yes", value: 1, leaf: asks({ type: "boolean" }), then: "undetermined" },
    { given: "one of the texts", value: "b", leaf: asks({ type: "text", oneOf: ["a", "b"] }), then: "met" },
    { given: "none of the texts", value: "B", leaf: asks({ type: "text", oneOf: ["a", "b"] }), then: "unmet" },
    { given: "any text", value: "z", leaf: asks({ type: "text" }), then: "met" },
    { given: "a yes for a text", value: true, leaf: asks({ type: "text" }), then: "undetermined" }
  ])("$given: $then", ({ leaf, then, value }) => expect(verdict(leaf, { declared: [fact("x", value)] })).toBe(then))

  it("takes the latest declaration, and none where two of one day differ", () => {
    const yes = asks({ type: "boolean" })
    expect(verdict(yes)).toBe("undetermined")
    expect(verdict(yes, { declared: [fact("x", false), fact("x", true, "2026-06-01")] })).toBe("met")
    expect(verdict(yes, { declared: [fact("x", true, "2026-06-01"), fact("x", false)] })).toBe("met")
    expect(verdict(yes, { declared: [fact("x", true), fact("x", false)] })).toBe("undetermined")
    expect(verdict(yes, { declared: [fact("x", true), fact("x", true)] })).toBe("met")
    expect(verdict(yes, { declared: [fact("y", true)] })).toBe("undetermined")
  })

  it("tells the value and what is wanted", () => {
    expect(judge(number, { declared: [fact("x", 2)] }).facts).toEqual({ fact: "x", labelId: "Tunggakan", labelEn: "Arrears", value: 2, expected: "", atLeast: 1, atMost: 3 })
    expect(judge(asks({ type: "boolean" }), { declared: [fact("x", false)] }).facts).toMatchObject({ value: "false", expected: "true", atLeast: "", atMost: "" })
    expect(judge(asks({ type: "number", oneOf: ["1"] }), { declared: [fact("x", 1)] })).toMatchObject({ verdict: "met", facts: { expected: "" }, missing: [] })
    expect(judge(asks({ type: "boolean" }), { declared: [fact("x", false)] })).toMatchObject({ verdict: "unmet", missing: [] })
    expect(judge(asks({ type: "text", oneOf: ["a", "b"] }))).toMatchObject({ facts: { value: "", expected: "a | b" }, missing: [{ fact: "declared", about: "x" }] })
  })

  it("remedy: nothing where it is as asked, and a number that stays a number", () => {
    expect(offer(number, { declared: [fact("x", 2)] })).toEqual({ ways: [[]], complete: true })
    expect(offer(number).ways).toMatchObject([[{ change: "establish-fact", facts: { value: 1 }, cost: 0.25, earliest: "2026-06-30" }]])
    expect(offer(number, { declared: [fact("x", 9)] }).ways).toMatchObject([[{ change: "declare-fact", facts: { value: 1 }, cost: 3, earliest: "2026-07-01" }]])
  })

  it.each([
    { given: "bring a number about", value: 9, leaf: number, then: ["declare-fact fact=x value=1 type=number"] },
    { given: "bring about the most", value: 9, leaf: asks({ type: "number", atMost: score(3) }), then: ["declare-fact fact=x value=3 type=number"] },
    { given: "find out a number", value: undefined, leaf: number, then: ["establish-fact fact=x value=1 type=number"] },
    { given: "find out a yes", value: undefined, leaf: asks({ type: "boolean" }), then: ["establish-fact fact=x value=true type=boolean"] },
    { given: "bring a no about", value: true, leaf: asks({ type: "boolean", equals: false }), then: ["declare-fact fact=x value=false type=boolean"] },
    { given: "bring a text about", value: "z", leaf: asks({ type: "text", oneOf: ["a", "b"] }), then: ["declare-fact fact=x value=a type=text"] },
    { given: "find out any text", value: undefined, leaf: asks({ type: "text" }), then: ["establish-fact fact=x value=- type=text"] },
    { given: "find out any number", value: undefined, leaf: asks({ type: "number" }), then: ["establish-fact fact=x value=0 type=number"] },
    { given: "a fixed fact that is wrong", value: false, leaf: asks({ type: "boolean", fixed: true }), then: [] },
    { given: "a fixed fact that is not known", value: undefined, leaf: asks({ type: "boolean", fixed: true }), then: ["establish-fact fact=x value=true type=boolean"] },
    { given: "bounds that exclude each other", value: 9, leaf: asks({ type: "number", atLeast: score(3), atMost: score(1) }), then: [] }
  ])("remedy: $given", ({ leaf, then, value }) => {
    const remedy = cure(leaf, { declared: value === undefined ? [] : [fact("x", value)] })
    expect(steps(remedy)).toEqual(then)
    if (then.length > 0) expect(remedy.after).toBe("met")
    else expect(remedy).toMatchObject({ possible: false, fixed: [{ path: "", fact: "declared-fact" }] })
  })
})
