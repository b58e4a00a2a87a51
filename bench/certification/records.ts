/** Seeded case files of one season, fully known, and the scheme of ten requirements they are judged by. */
import type { Scheme } from "@sepasar/core/certification"
import type { CaseFile } from "@sepasar/core/evidence"
import { Day, type Id, Score } from "@sepasar/core/kernel"

const id = <Kind extends string>(text: string) => text as Id.Id<Kind>
export const asOf = Day.make("2026-06-30")
export const modules = ["K3", "HYG", "SVC", "FIN", "DIG", "LAW"]

/** The ten requirements; thresholds are this bench's own. */
export const scheme: Scheme.Scheme = {
  id: id("bench-ten"),
  version: "1",
  kind: "training",
  name: { id: "Sepuluh persyaratan", en: "Ten requirements" },
  from: Day.make("2026-01-01"),
  source: { instrument: "Own rule of this bench", url: "https://example.org/bench", read: "own-rule", confidence: "A" },
  minutesPerLessonHour: 45,
  validity: { kind: "years", years: 3 },
  tree: {
    kind: "all",
    of: [
      { kind: "attendance-share", minimum: Score.make(80), comparison: "atLeast", late: "full", excused: "absent", makeUps: false },
      { kind: "module-completed", modules: modules.map((module) => id<"ModuleId">(module)), count: 5, minimum: Score.make(50), late: "full", excused: "absent", makeUps: false, notOffered: "blocks" },
      { kind: "score-at-least", assessment: id("practical"), minimum: Score.make(70), scale: "percent", method: "highest" },
      { kind: "gain-at-least", pre: id("pre-test"), post: id("post-test"), minimum: Score.make(0), measure: "points", postAttempt: "latest" },
      { kind: "mentoring-visits", minimum: 2, spacing: { kind: "days", count: 7 } },
      { kind: "practice-hours", minimum: Score.make(16), unit: "clockHours" },
      { kind: "assessor-independent", from: ["trainer"], assessments: [id("practical")] },
      { kind: "stall-status", allowed: ["active"] },
      { kind: "declared-fact", fact: "arrears-months", labels: { id: "Tunggakan (bulan)", en: "Arrears (months)" }, type: "number", atMost: Score.make(3) },
      { kind: "age-at-least", years: 17, on: "day" }
    ]
  }
}

/** One person's facts without lists, as the rivals read them. */
export interface Flat {
  /** Attended × 100 less held × 80: not below zero when 80 % was attended. */
  readonly attendance: number
  readonly modules: number
  readonly practical: number
  readonly pre: number
  readonly post: number
  readonly visits: number
  readonly practiceMinutes: number
  readonly assessor: string
  readonly trainer: string
  readonly stall: string
  readonly arrears: number
  readonly bornOn: number
}

const random = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

/** Writes so many case files of a course of six modules, a meeting each; about one in six meets everything. */
export const caseFiles = (count: number): ReadonlyArray<CaseFile.CaseFile> => {
  const next = random(20261126)
  const chance = (p: number) => next() < p
  return Array.from({ length: count }, (_, n): CaseFile.CaseFile => {
    const event = (kind: string, at: number) => id<"EventId">(`e-${n}-${kind}-${at}`)
    const diligence = 0.9 + 0.1 * next()
    const trainer = id<"PersonId">("T-1")
    const meetings = modules.map((module, at) => ({
      session: id<"SessionId">(`S-${at + 1}`), module: id<"ModuleId">(module), day: Day.addDays(Day.make("2026-03-02"), 7 * at), status: "held" as const, lessonHours: 2, trainer
    }))
    const attempt = (assessment: string, on: string, mark: number, at: number, assessor: string) => ({
      assessment: id<"AssessmentId">(assessment), day: Day.make(on), score: Score.make(mark), possible: Score.make(100), assessor: id<"PersonId">(assessor), evidence: event(assessment, at)
    })
    const pre = 20 + Math.floor(60 * next())
    return {
      trader: id(`P-${n}`),
      asOf,
      enrolledOn: Day.make("2026-02-20"),
      bornOn: Day.addDays(Day.make("1965-01-01"), Math.floor(next() * 16_400)),
      meetings,
      attendance: meetings.map(({ day, session }, at) => ({
        session, day, mark: chance(diligence) ? chance(0.1) ? "late" as const : "present" as const : chance(0.5) ? "excused" as const : "absent" as const, evidence: event("att", at)
      })),
      mentoring: Array.from({ length: chance(0.9) ? 2 : 1 }, (_, at) => ({ day: Day.addDays(Day.make("2026-04-01"), 14 * at), minutes: 45, mentor: id<"PersonId">("M-1"), evidence: event("visit", at) })),
      assessments: [
        attempt("pre-test", "2026-03-01", pre, 0, "A-1"),
        attempt("practical", "2026-05-20", 55 + Math.floor(45 * next()), 0, chance(0.95) ? "A-1" : "T-1"),
        attempt("practical", "2026-06-03", 60 + Math.floor(40 * next()), 1, "A-2"),
        attempt("post-test", "2026-06-10", Math.min(100, pre - 5 + Math.floor(50 * next())), 0, "A-1")
      ],
      criteria: [],
      practice: Array.from({ length: 4 }, (_, at) => ({ day: Day.addDays(Day.make("2026-04-06"), 7 * at), minutes: 210 + Math.floor(90 * next()), supervisor: id<"PersonId">("W-1"), evidence: event("practice", at) })),
      portfolio: [],
      stages: [],
      certificates: [],
      consents: [],
      stall: [{ status: chance(0.95) ? "active" : "suspended", since: Day.make("2025-01-01"), evidence: event("stall", 0) }],
      declared: [{ fact: "arrears-months", value: Math.floor(4.4 * next()), day: Day.make("2026-06-01"), evidence: event("arrears", 0) }],
      decisions: []
    }
  })
}

const best = (file: CaseFile.CaseFile, assessment: string): number => {
  let score = 0
  for (const record of file.assessments) if (record.assessment === assessment) score = Math.max(score, record.score! / Score.unit)
  return score
}

const present = (file: CaseFile.CaseFile): ReadonlySet<string> => {
  const here = new Set<string>()
  for (const { mark, session } of file.attendance) if (mark === "present" || mark === "late") here.add(session)
  return here
}

const trainerOf = (file: CaseFile.CaseFile): string => file.meetings.find(({ status }) => status === "held")!.trainer!

/** How each fact of the rivals is worked out from a case file; they cannot count a list of marks by themselves. */
export const facts = {
  attendance: (file: CaseFile.CaseFile): number => {
    const here = present(file)
    let held = 0
    let attended = 0
    for (const { session, status } of file.meetings) {
      if (status !== "held") continue
      held++
      if (here.has(session)) attended++
    }
    return attended * 100 - held * 80
  },
  modules: (file: CaseFile.CaseFile): number => {
    const here = present(file)
    const held = new Map<string, number>()
    const attended = new Map<string, number>()
    for (const { module, session, status } of file.meetings) {
      if (status !== "held") continue
      held.set(module, (held.get(module) ?? 0) + 1)
      if (here.has(session)) attended.set(module, (attended.get(module) ?? 0) + 1)
    }
    return modules.filter((module) => (attended.get(module) ?? 0) * 2 >= (held.get(module) ?? Infinity)).length
  },
  practical: (file: CaseFile.CaseFile): number => best(file, "practical"),
  pre: (file: CaseFile.CaseFile): number => best(file, "pre-test"),
  post: (file: CaseFile.CaseFile): number => best(file, "post-test"),
  visits: (file: CaseFile.CaseFile): number => file.mentoring.length,
  practiceMinutes: (file: CaseFile.CaseFile): number => file.practice.reduce((sum, { minutes }) => sum + minutes, 0),
  trainer: trainerOf,
  assessor: (file: CaseFile.CaseFile): string => {
    const trainer = trainerOf(file)
    const practical = file.assessments.filter(({ assessment }) => assessment === "practical")
    return (practical.find(({ assessor }) => assessor === trainer) ?? practical[0]!).assessor!
  },
  stall: (file: CaseFile.CaseFile): string => file.stall.at(-1)!.status,
  arrears: (file: CaseFile.CaseFile): number => file.declared.at(-1)!.value as number,
  bornOn: (file: CaseFile.CaseFile): number => Number(file.bornOn!.replaceAll("-", ""))
}

/** All facts of a case file at once. */
export const flatten = (file: CaseFile.CaseFile): Flat =>
  Object.fromEntries(Object.entries(facts).map(([name, read]) => [name, read(file)])) as unknown as Flat
