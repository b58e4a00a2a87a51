import { describe, expect, it } from "vitest"
import type { Leaf } from "../../../src/certification/Scheme.ts"
import * as Day from "../../../src/kernel/Day.ts"
import { asOf, attendance, cure, day, id, judge, meeting, offer, score, season, steps, verdict } from "../fixtures.ts"

const policy = { late: "full", excused: "absent", makeUps: false } as const
const share = (more: object = {}): Leaf => ({ kind: "attendance-share", minimum: score(75), comparison: "atLeast", ...policy, ...more }) as Leaf

describe("attendance share (kehadiran)", () => {
  it.each([
    { given: "3 of 4, on the minimum", marks: "pppa", leaf: share(), then: "met" },
    { given: "3 of 4, which must be exceeded", marks: "pppa", leaf: share({ comparison: "moreThan" }), then: "unmet" },
    { given: "4 of 5, above it", marks: "ppppa", leaf: share({ comparison: "moreThan" }), then: "met" },
    { given: "2 of 3, below it", marks: "ppa", leaf: share(), then: "unmet" },
    { given: "no meeting at all", marks: "", leaf: share(), then: "undetermined" },
    { given: "only cancelled meetings", marks: "cc", leaf: share(), then: "undetermined" },
    { given: "a cancelled meeting leaves the denominator", marks: "pppac", leaf: share(), then: "met" },
    { given: "late counts in full", marks: "plla", leaf: share(), then: "met" },
    { given: "late counts half: 2 of 4", marks: "plla", leaf: share({ late: "half" }), then: "unmet" },
    { given: "late counts half: 3 of 4", marks: "ppll", leaf: share({ late: "half" }), then: "met" },
    { given: "late counts for nothing", marks: "pppl", leaf: share({ late: "none", minimum: score(75.01) }), then: "unmet" },
    { given: "excused is absence: 2 of 4", marks: "ppee", leaf: share(), then: "unmet" },
    { given: "excused leaves: 2 of 2", marks: "ppee", leaf: share({ excused: "leaves" }), then: "met" },
    { given: "excused leaves, nothing is left", marks: "ee", leaf: share({ excused: "leaves" }), then: "undetermined" },
    { given: "excused counts as attended", marks: "peea", leaf: share({ excused: "attended" }), then: "met" },
    { given: "one mark missing, which decides", marks: "pp-a", leaf: share(), then: "undetermined" },
    { given: "one mark missing, enough without it", marks: "ppp-", leaf: share(), then: "met" },
    { given: "one mark missing, too few with it", marks: "pa-a", leaf: share(), then: "unmet" },
    { given: "a missing mark that the scheme takes for absence", marks: "pp-a", leaf: share({ unmarked: "absent" }), then: "unmet" },
    { given: "a meeting still to come does not count", marks: "ppps", leaf: share(), then: "met" },
    { given: "the planned whole: 2 of 4 so far", marks: "ppss", leaf: share({ over: "planned" }), then: "unmet" },
    { given: "the planned whole: 3 of 4 so far", marks: "ppps", leaf: share({ over: "planned" }), then: "met" },
    { given: "a minimum of 0 with nobody there", marks: "aa", leaf: share({ minimum: score(0) }), then: "met" },
    { given: "more than 0 with nobody there", marks: "aa", leaf: share({ minimum: score(0), comparison: "moreThan" }), then: "unmet" }
  ])("$given: $then", ({ leaf, marks, then }) => expect(verdict(leaf, season(marks))).toBe(then))

  it("tells the numbers that decided, and the marks that are missing", () => {
    const { evidence, facts, missing } = judge(share(), season("pl-a"))
    expect(facts).toEqual({ attended: 2, held: 4, minimum: 75, unknown: 1 })
    expect(evidence).toEqual(["e-1-present", "e-2-late", "e-4-absent"])
    expect(missing).toEqual([{ fact: "attendance", about: "S-3" }])
    expect(judge(share(), season("ppp-")).missing).toEqual([])
    expect(judge(share(), season("")).missing).toEqual([{ fact: "meetings" }])
  })

  it("looks at the modules or the sessions named, and no others", () => {
    const both = { meetings: [...season("pp", "M-1").meetings, ...season("aa", "M-2", 3).meetings], attendance: [...season("pp").attendance, ...season("aa", "M-2", 3).attendance] }
    expect(verdict(share(), both)).toBe("unmet")
    expect(verdict(share({ modules: [id("M-1")] }), both)).toBe("met")
    expect(verdict(share({ sessions: [id("S-3")] }), both)).toBe("unmet")
    expect(verdict(share({ sessions: [id("S-1"), id("S-2")], over: "planned" }), both)).toBe("met")
  })

  it("counts a meeting made up, and takes the meeting spent on it out of the denominator", () => {
    const { attendance: marks, meetings } = season("ppaa")
    const made = { meetings, attendance: [...marks, attendance(9, "present", { makesUp: id("S-3") })] }
    expect(verdict(share({ makeUps: true }), made)).toBe("met")
    expect(verdict(share(), made)).toBe("unmet")
    expect(judge(share({ makeUps: true }), made).evidence).toContain("e-9-present")
    expect(judge(share(), made).evidence).not.toContain("e-9-present")
    const own = { meetings: season("papp").meetings, attendance: season("papp").attendance.map((mark) => (mark.session === "S-4" ? { ...mark, makesUp: id<"SessionId">("S-2") } : mark)) }
    expect(judge(share({ makeUps: true }), own).facts).toMatchObject({ attended: 3, held: 3 })
  })

  it("spends only what is needed: not on a meeting attended, and one make-up for one meeting", () => {
    const { attendance: marks, meetings } = season("ppa")
    const onAttended = [marks[0]!, { ...marks[1]!, makesUp: id<"SessionId">("S-1") }, marks[2]!]
    expect(judge(share({ makeUps: true }), { meetings, attendance: onAttended }).facts).toMatchObject({ attended: 2, held: 3 })
    const twice = [marks[0]!, { ...marks[1]!, makesUp: id<"SessionId">("S-3") }, marks[2]!, attendance(9, "present", { makesUp: id("S-3") })]
    for (const attendance of [twice, [...twice].reverse()]) {
      expect(judge(share({ makeUps: true }), { meetings, attendance })).toMatchObject({ facts: { attended: 3, held: 3 }, evidence: ["e-1-present", "e-2-present", "e-9-present"] })
    }
    const same = [marks[0]!, marks[2]!, attendance(8, "present", { makesUp: id("S-3") }), attendance(9, "present", { makesUp: id("S-3") })]
    for (const attendance of [same, [...same].reverse()]) expect(judge(share({ makeUps: true }), { meetings, attendance }).evidence).toEqual(["e-1-present", "e-8-present"])
  })

  it("does not count a make-up that nobody attended, or of itself", () => {
    const { attendance: marks, meetings } = season("ppaa")
    expect(verdict(share({ makeUps: true }), { meetings, attendance: [...marks, attendance(9, "absent", { makesUp: id("S-3") })] })).toBe("unmet")
    expect(verdict(share({ makeUps: true }), { meetings, attendance: [...marks.slice(0, 3), attendance(4, "absent", { makesUp: id("S-4") })] })).toBe("unmet")
  })

  it.each([
    { given: "a late make-up counts as late", late: "half", then: { attended: 1.5, held: 2 } },
    { given: "a late make-up counts in full", late: "full", then: { attended: 2, held: 2 } }
  ] as const)("$given", ({ late, then }) => {
    const { attendance: marks, meetings } = season("pa")
    expect(judge(share({ makeUps: true, late }), { meetings, attendance: [...marks, attendance(9, "late", { makesUp: id("S-2") })] }).facts).toMatchObject(then)
  })

  it("takes the better of two make-ups, and its own late mark where the make-up was late too", () => {
    const { attendance: marks, meetings } = season("pl")
    const twice = [attendance(8, "late", { makesUp: id("S-2") }), attendance(9, "present", { makesUp: id("S-2") })]
    expect(judge(share({ makeUps: true, late: "none" }), { meetings, attendance: [...marks, ...twice] }).facts).toMatchObject({ attended: 2 })
    expect(judge(share({ makeUps: true, late: "none" }), { meetings, attendance: [...marks, ...twice.reverse()] }).facts).toMatchObject({ attended: 2 })
    expect(judge(share({ makeUps: true, late: "half" }), { meetings, attendance: [...marks, twice[1]!] }).facts).toMatchObject({ attended: 1.5 })
  })

  it("holds two marks that contradict each other for unknown, and one that repeats for one", () => {
    const { attendance: marks, meetings } = season("ppa")
    expect(verdict(share(), { meetings, attendance: [...marks, attendance(3, "present")] })).toBe("undetermined")
    expect(verdict(share({ unmarked: "absent" }), { meetings, attendance: [...marks, attendance(3, "present")] })).toBe("undetermined")
    expect(verdict(share(), { meetings, attendance: [...marks, attendance(2, "present", { evidence: id("again") })] })).toBe("unmet")
  })

  it("lists a meeting once that is listed twice", () => {
    const { attendance: marks, meetings } = season("pppa")
    expect(judge(share(), { meetings: [...meetings, meetings[3]!], attendance: marks }).facts).toMatchObject({ held: 4 })
  })

  it.each([
    { given: "scheduled, its day over, nobody marked it", on: Day.addDays(asOf, -1), marked: false, held: 1 },
    { given: "scheduled for today", on: asOf, marked: false, held: 0 },
    { given: "scheduled for today and marked", on: asOf, marked: true, held: 1 },
    { given: "scheduled for tomorrow", on: Day.addDays(asOf, 1), marked: false, held: 0 }
  ])("$given: $held counted", ({ held, marked, on }) => {
    const meetings = [meeting(1, { day: on, status: "scheduled" })]
    expect(judge(share(), { meetings, attendance: marked ? [attendance(1, "present", { day: on })] : [] }).facts).toMatchObject({ held })
  })

  it.each([
    { given: "1 of 2, two meetings to come", marks: "pass", leaf: share(), then: ["attend-session session=S-3", "attend-session session=S-4"] },
    { given: "1 of 2, one to come is not enough", marks: "pas", leaf: share(), then: [] },
    { given: "a missing mark is established first", marks: "pp-as", leaf: share(), then: ["establish-attendance session=S-3"] },
    { given: "the planned whole needs one of two", marks: "ppss", leaf: share({ over: "planned" }), then: ["attend-session session=S-3"] },
    { given: "a missed one is made up where nothing is to come", marks: "ppaa", leaf: share({ makeUps: true }), then: ["make-up-session session=S-3"] },
    { given: "an excused one is made up", marks: "ppe", leaf: share({ makeUps: true }), then: ["make-up-session session=S-3"] }
  ])("remedy: $given", ({ leaf, marks, then }) => {
    const remedy = cure(leaf, season(marks))
    expect(steps(remedy)).toEqual(then)
    expect(remedy.possible).toBe(then.length > 0)
    expect(remedy.after).toBe(then.length > 0 ? "met" : "unmet")
    expect(remedy.fixed).toEqual(then.length > 0 ? [] : [{ path: "", fact: "attendance" }])
  })

  it("remedy: says from when, and that nothing cheaper exists", () => {
    expect(cure(share(), season("pass"))).toMatchObject({ minimum: true, cost: 2, earliest: Day.addDays(asOf, 4) })
    expect(cure(share({ makeUps: true }), season("ppaa"))).toMatchObject({ cost: 2, earliest: day("2026-07-01") })
    expect(cure(share(), season("ppp"))).toMatchObject({ possible: true, minimum: true, cost: 0, changes: [] })
  })
})

describe("attendance share: the ways it offers", () => {
  /** The ways as `verb session` texts, cheapest first. */
  const ways = (leaf: Leaf, facts: Parameters<typeof offer>[1]) => {
    const short = { "attend-session": "attend", "make-up-session": "make up", "establish-attendance": "establish" } as Readonly<Record<string, string>>
    return offer(leaf, facts).ways.map((way) => way.map(({ change, facts }) => `${short[change]} ${facts["session"]}`).join(", "))
  }
  const modules = (...marks: ReadonlyArray<string>) => {
    const each = marks.map((one, n) => season(one, `M-${n + 1}`, 1 + marks.slice(0, n).join("").length))
    return { meetings: each.flatMap(({ meetings }) => meetings), attendance: each.flatMap(({ attendance }) => attendance) }
  }

  it.each([
    { given: "nothing where it is enough", facts: season("pppas"), leaf: share({ makeUps: true }), then: [""] },
    { given: "two of four to come", facts: season("passss"), leaf: share(), then: ["attend S-3, attend S-4"] },
    { given: "three of four to come", facts: season("aassss"), leaf: share({ minimum: score(60) }), then: ["attend S-3, attend S-4, attend S-5"] },
    { given: "one of three planned", facts: season("ppsss"), leaf: share({ over: "planned", minimum: score(60) }), then: ["attend S-3"] },
    { given: "one to come, or one missed, which is dearer", facts: season("paas"), leaf: share({ makeUps: true, minimum: score(50) }), then: ["attend S-4", "make up S-2"] },
    { given: "a meeting attended is not made up", facts: season("ppaa"), leaf: share({ makeUps: true }), then: ["make up S-3"] },
    { given: "without make-ups what is missed is lost", facts: season("paa"), leaf: share(), then: [] },
    { given: "one late, made up, adds its other half", facts: season("pll"), leaf: share({ makeUps: true, late: "half", minimum: score(100) }), then: ["make up S-2, make up S-3"] },
    { given: "one late or one missed, where half a meeting is enough", facts: season("pla"), leaf: share({ makeUps: true, late: "half", minimum: score(66) }), then: ["make up S-2", "make up S-3"] },
    { given: "not the late one alone, where half a meeting is not", facts: season("pla"), leaf: share({ makeUps: true, late: "half", minimum: score(80) }), then: ["make up S-3", "make up S-2, make up S-3"] },
    { given: "one excused, made up, is back in the whole", facts: season("pea"), leaf: share({ makeUps: true, excused: "leaves" }), then: ["make up S-3", "make up S-2, make up S-3"] },
    { given: "a missing mark, which is cheaper than what is to come", facts: season("pp-as"), leaf: share(), then: ["establish S-3"] },
    { given: "made up beforehand, and still to come: attending it counts in full", facts: { meetings: season("ps").meetings, attendance: [attendance(1, "present"), attendance(9, "present", { makesUp: id("S-2") })] }, leaf: share({ makeUps: true, over: "planned" }), then: ["attend S-2"] },
    { given: "one of either module", facts: modules("ps", "as"), leaf: share({ over: "planned", minimum: score(50) }), then: ["attend S-2", "attend S-4"] }
  ])("$given", ({ facts, leaf, then }) => expect(ways(leaf, facts)).toEqual(then))

  it.each([
    { given: "a mark is found out today", marks: "pp-a", more: {}, then: { change: "establish-attendance", earliest: "2026-06-30", cost: 0.25 } },
    { given: "a meeting to come is attended on its day", marks: "ppas", more: {}, then: { change: "attend-session", earliest: Day.addDays(asOf, 4), cost: 1 } },
    { given: "a missed one is made up tomorrow at the soonest", marks: "ppaa", more: { makeUps: true }, then: { change: "make-up-session", earliest: "2026-07-01", cost: 2 } }
  ])("$given", ({ marks, more, then }) => expect(offer(share(more), season(marks)).ways[0]).toMatchObject([then]))

  it.each([
    { given: "meetings of one module and length stand for each other", leaf: share({ over: "planned", minimum: score(50) }), facts: season("pasa"), then: true },
    { given: "not where the meetings are named, and two of them would do", leaf: share({ sessions: [id("S-1"), id("S-2"), id("S-3")], minimum: score(30), over: "planned" }), facts: season("ass"), then: false },
    { given: "again where each named one stands alone", leaf: share({ sessions: [id("S-1"), id("S-2"), id("S-3")], minimum: score(30), over: "planned" }), facts: modules("as", "s"), then: true },
    { given: "not where one does and two do not", leaf: share({ sessions: [id("S-1"), id("S-2"), id("S-3"), id("S-4")], minimum: score(30), over: "planned" }), facts: modules("as", "ss"), then: false }
  ])("every way is listed: $given: $then", ({ facts, leaf, then }) => expect(offer(leaf, facts).complete).toBe(then))

  // As many ways as whole numbers that add up: (n + 1)(n + 2)/2 over three modules.
  it.each([
    { needed: 26, then: { ways: 378, complete: true } },
    { needed: 27, then: { ways: 400, complete: false } }
  ])("$needed meetings out of three modules: $then.ways ways, complete $then.complete", ({ needed, then }) => {
    const facts = modules(..."123".split("").map(() => "s".repeat(30)))
    const { complete, ways } = offer({ kind: "lesson-hours", minimum: score(2 * needed), unit: "lessonHours", ...policy }, facts)
    expect({ ways: ways.length, complete }).toEqual(then)
  })

  it("of more ways than are compared, the cheapest is one", () => {
    const facts = modules("a".repeat(60), "s".repeat(20), "s".repeat(20), "s".repeat(20))
    const { complete, ways } = offer({ kind: "lesson-hours", minimum: score(120), unit: "lessonHours", ...policy, makeUps: true }, facts)
    expect(complete).toBe(false)
    expect(ways[0]!.map(({ change }) => change)).toEqual(Array.from({ length: 60 }, () => "attend-session"))
  })
})

describe("lesson hours (jam pelajaran)", () => {
  const hours = (minimum: number, more: object = {}): Leaf => ({ kind: "lesson-hours", minimum: score(minimum), unit: "lessonHours", ...policy, ...more }) as Leaf

  it.each([
    { given: "3 meetings of 2, on the minimum", marks: "ppp", leaf: hours(6), then: "met" },
    { given: "a ten-thousandth more than that", marks: "ppp", leaf: hours(6.0001), then: "unmet" },
    { given: "half for late: 5", marks: "ppl", leaf: hours(5, { late: "half" }), then: "met" },
    { given: "half for late: not 5.5", marks: "ppl", leaf: hours(5.5, { late: "half" }), then: "unmet" },
    { given: "6 lesson hours of 45 minutes are 4.5 hours", marks: "ppp", leaf: hours(4.5, { unit: "clockHours" }), then: "met" },
    { given: "and not 4.51", marks: "ppp", leaf: hours(4.51, { unit: "clockHours" }), then: "unmet" },
    { given: "an unmarked meeting could reach it", marks: "pp-", leaf: hours(6), then: "undetermined" },
    { given: "an unmarked meeting could not", marks: "p--", leaf: hours(7), then: "unmet" },
    { given: "no meetings: none attended", marks: "", leaf: hours(1), then: "unmet" },
    { given: "nothing asked", marks: "", leaf: hours(0), then: "met" },
    { given: "meetings to come are not attended yet", marks: "pps", leaf: hours(6), then: "unmet" },
    { given: "modules not named do not count", marks: "ppp", leaf: hours(1, { modules: [id("M-2")] }), then: "unmet" }
  ])("$given: $then", ({ leaf, marks, then }) => expect(verdict(leaf, season(marks))).toBe(then))

  it("tells hours in the unit asked for", () => {
    expect(judge(hours(8), season("ppl")).facts).toEqual({ hours: 6, minimum: 8, unit: "lessonHours", unknown: 0 })
    expect(judge(hours(8, { unit: "clockHours" }), season("ppp")).facts).toMatchObject({ hours: 4.5 })
    expect(judge(hours(6), season("pp-")).missing).toEqual([{ fact: "attendance", about: "S-3" }])
    expect(judge(hours(7), season("pp-"))).toMatchObject({ verdict: "unmet", facts: { unknown: 1 }, missing: [] })
    expect(judge(hours(4), season("pp-"))).toMatchObject({ verdict: "met", missing: [] })
  })

  it.each([
    { given: "two to come", marks: "psss", leaf: hours(6), then: ["attend-session session=S-2", "attend-session session=S-3"] },
    { given: "in clock hours", marks: "psss", leaf: hours(4, { unit: "clockHours" }), then: ["attend-session session=S-2", "attend-session session=S-3"] },
    { given: "more than there is", marks: "ps", leaf: hours(6), then: [] }
  ])("remedy: $given", ({ leaf, marks, then }) => {
    const remedy = cure(leaf, season(marks))
    expect(steps(remedy)).toEqual(then)
    if (then.length > 0) expect(remedy).toMatchObject({ after: "met", minimum: true })
  })
})

describe("modules completed (modul selesai)", () => {
  const modules = (more: object = {}): Leaf => ({ kind: "module-completed", modules: [id("M-1"), id("M-2")], minimum: score(50), notOffered: "blocks", ...policy, ...more }) as Leaf
  const two = (first: string, second: string) => ({
    meetings: [...season(first).meetings, ...season(second, "M-2", 5).meetings],
    attendance: [...season(first).attendance, ...season(second, "M-2", 5).attendance]
  })

  it.each([
    { given: "half of each", facts: two("pa", "ap"), leaf: modules(), then: "met" },
    { given: "one of three in the second", facts: two("pa", "aap"), leaf: modules(), then: "unmet" },
    { given: "one module is enough", facts: two("pa", "aap"), leaf: modules({ count: 1 }), then: "met" },
    { given: "a meeting to come is part of the module", facts: two("pa", "pss"), leaf: modules(), then: "unmet" },
    { given: "a mark missing that decides", facts: two("pa", "a-"), leaf: modules(), then: "undetermined" },
    { given: "a mark missing beside a failure", facts: two("a-", "aa"), leaf: modules(), then: "unmet" },
    { given: "a mark missing beside a failure, one is enough", facts: two("a-", "aa"), leaf: modules({ count: 1 }), then: "undetermined" },
    { given: "a module not offered blocks", facts: two("pa", ""), leaf: modules(), then: "unmet" },
    { given: "a module not offered passes", facts: two("pa", ""), leaf: modules({ notOffered: "passes" }), then: "met" },
    { given: "a module wholly cancelled was not offered", facts: two("pa", "cc"), leaf: modules({ notOffered: "passes" }), then: "met" },
    { given: "a module wholly excused was not offered to this trader", facts: two("pa", "ee"), leaf: modules({ excused: "leaves" }), then: "unmet" }
  ])("$given: $then", ({ facts, leaf, then }) => expect(verdict(leaf, facts)).toBe(then))

  it("names the first module that is not completed, and the missing marks of open ones", () => {
    const { evidence, facts, missing } = judge(modules(), two("p", "a-"))
    expect(facts).toEqual({ completed: 1, needed: 2, modules: 2, unknown: 1, firstIncomplete: "M-2" })
    expect(missing).toEqual([{ fact: "attendance", about: "S-6" }])
    expect(evidence).toEqual(["e-1-present", "e-5-absent"])
    const replaced = { ...two("pa", "p"), attendance: [...two("pa", "p").attendance, attendance(9, "present", { makesUp: id("S-2") })] }
    expect(judge(modules({ makeUps: true, minimum: score(100) }), replaced)).toMatchObject({ verdict: "met", evidence: ["e-1-present", "e-9-present", "e-5-present"] })
  })

  it("leaves out the marks of other modules, in whatever order the meetings stand", () => {
    const three = two("pp", "pp")
    const facts = { meetings: [three.meetings[2]!, three.meetings[0]!, three.meetings[3]!, meeting(9, { module: id("M-9") }), three.meetings[1]!], attendance: [three.attendance[2]!, three.attendance[0]!, three.attendance[3]!, attendance(9, "absent"), three.attendance[1]!] }
    expect(judge(modules({ minimum: score(100) }), facts)).toMatchObject({ verdict: "met", evidence: ["e-5-present", "e-1-present", "e-6-present", "e-2-present"] })
    expect(judge(modules({ minimum: score(100), excused: "leaves" }), two("pe", "pl"))).toMatchObject({ verdict: "met", facts: { completed: 2 } })
    expect(judge(share({ modules: [id("M-2")] }), facts).evidence).toEqual(["e-5-present", "e-6-present"])
  })

  it.each([
    { given: "the meetings left of the module", facts: two("pa", "ss"), leaf: modules(), then: ["attend-session session=S-5"] },
    { given: "the cheaper of two modules", facts: two("ss", "ssss"), leaf: modules({ count: 1 }), then: ["attend-session session=S-1"] },
    { given: "no meeting left", facts: two("pa", "aas"), leaf: modules(), then: [] }
  ])("remedy: $given", ({ facts, leaf, then }) => {
    const remedy = cure(leaf, facts)
    expect(steps(remedy)).toEqual(then)
    if (then.length > 0) expect(remedy).toMatchObject({ after: "met", minimum: true, possible: true })
    else expect(remedy).toMatchObject({ possible: false })
  })
})
