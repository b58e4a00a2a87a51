/**
 * What each file's rows mean (arti tiap berkas): a checked row becomes events, a faulty one becomes none.
 *
 * @module
 */
import { Event } from "@sepasar/core/journey"
import { Score, type Day, type Id } from "@sepasar/core/kernel"
import { atOffice, filed, type Filed } from "../filed.ts"
import type { Files } from "../files.ts"
import type { FileName } from "../generate/generate.ts"
import type { Row } from "./Row.ts"

/** What earlier files said, for the files that refer to it. */
export interface Known {
  readonly files: Files
  readonly markets: ReadonlySet<string>
  readonly modules: ReadonlySet<string>
  readonly traders: Map<string, { readonly cohort: string }>
  readonly sessions: Map<string, { readonly cohort: string; readonly day: string; readonly held: boolean }>
}

/** Reads one row into events; checks go on to the end so that every fault of the row is named at once. */
export type Reader = (row: Row, known: Known) => ReadonlyArray<Filed>

/** How the rows of a file are told apart: two rows of one key are the same record written twice. */
export interface FileSpec {
  readonly key: (row: Row) => string
  readonly read: Reader
  /** Makes an accepted row known to the files that refer to it. */
  readonly note?: (row: Row, known: Known) => void
}

const season = ({ files }: Known) => ({ from: files.season.opens, to: files.season.closes })
const wholeYear = ({ files }: Known) => ({ from: `${files.season.opens.slice(0, 4)}-01-01`, to: files.season.closes })

/** The day a row was entered; a day before what it records happened cannot be right. */
const recorded = (row: Row, happened: Day.Day | undefined): string | undefined => {
  const on = row.day("dicatat")
  if (on === undefined || happened === undefined) return undefined
  if (on < happened) return void row.refuse("dicatat", "recordedEarlier", { happened })
  return atOffice(on)
}

/** Runs only when no check failed. */
const unless = (row: Row, make: () => ReadonlyArray<Filed>): ReadonlyArray<Filed> => (row.faults.length > 0 ? [] : make())

/** A mark and its maximum; a mark not given yet is unknown, not zero. */
const marks = (row: Row): { readonly possible: Score.Score | undefined; readonly score: Score.Score | undefined } => {
  const possible = row.number("nilai_maks", 1, 1000)
  return { possible, score: row.text("nilai") === "" || possible === undefined ? undefined : row.number("nilai", 0, Score.toNumber(possible)) }
}

const roster: Reader = (row, known) => {
  const trader = row.id<"TraderId">("id_pedagang")
  const market = row.id<"MarketId">("kode_pasar", known.markets)
  const cohort = row.id<"CohortId">("angkatan")
  const day = row.day("tanggal_daftar", wholeYear(known))
  const consent = row.text("persetujuan")
  if (consent !== "") row.choice("persetujuan", { ya: true })
  const at = recorded(row, day)
  return unless(row, () => {
    const stream = Event.traderStream(trader!)
    return [
      filed(stream, "TraderEnrolled", day!, at!, { market: market!, cohort: cohort! }),
      ...(consent === "" ? [] : [filed(stream, "ConsentGiven", day!, at!, { purpose: "dokumentasi", textVersion: "1" })])
    ]
  })
}

const meetings: Reader = (row, known) => {
  const session = row.id<"SessionId">("id_pertemuan")
  const cohort = row.id<"CohortId">("angkatan")
  const module = row.id<"ModuleId">("modul", known.modules)
  const day = row.day("tanggal", season(known))
  const hours = row.number("jp", 0.5, 12)
  const trainer = row.id<"PersonId">("pelatih")
  const held = row.choice("status", { terlaksana: true, batal: false })
  const planned = row.day("dicatat")
  return unless(row, () => {
    const stream = Event.cohortStream(cohort!)
    const plan = { session: session!, cohort: cohort!, module: module!, day: day!, lessonHours: Score.toNumber(hours!), trainer: trainer! }
    return [
      filed(stream, "SessionScheduled", planned!, atOffice(planned!), plan),
      filed(stream, held! ? "SessionHeld" : "SessionCancelled", day!, atOffice(day!), { session: session! })
    ]
  })
}

const attendance: Reader = (row, known) => {
  const trader = row.id<"TraderId">("id_pedagang", known.traders)
  const session = row.id<"SessionId">("id_pertemuan", known.sessions)
  const day = row.day("tanggal", season(known))
  const mark = row.choice("kehadiran", { hadir: "present", terlambat: "late", izin: "excused", alpa: "absent" } as const)
  const makesUp = row.text("mengganti") === "" ? undefined : row.id<"SessionId">("mengganti", known.sessions)
  const at = recorded(row, day)
  const meeting = session === undefined ? undefined : known.sessions.get(session)
  if (meeting !== undefined && trader !== undefined) {
    if (!meeting.held) row.refuse("id_pertemuan", "cancelledMeeting")
    if (meeting.cohort !== known.traders.get(trader)?.cohort) row.refuse("id_pertemuan", "otherCohort", { cohort: meeting.cohort })
    if (day !== undefined && day !== meeting.day) row.refuse("tanggal", "otherDay", { day: meeting.day })
  }
  return unless(row, () => [filed(Event.traderStream(trader!), "AttendanceRecorded", day!, at!,
    { session: session!, mark: mark!, ...(makesUp === undefined ? {} : { makesUp }) })])
}

const assessments: Reader = (row, known) => {
  const trader = row.id<"TraderId">("id_pedagang", known.traders)
  const assessment = row.choice("penilaian", { "pre-test": "pre-test", "post-test": "post-test", praktik: "praktik" })
  const day = row.day("tanggal", season(known))
  const { possible, score } = marks(row)
  const assessor = row.id<"PersonId">("penilai")
  const at = recorded(row, day)
  return unless(row, () => [filed(Event.traderStream(trader!), "AssessmentRecorded", day!, at!,
    { assessment: assessment as Id.AssessmentId, ...(score === undefined ? {} : { score }), possible: possible!, assessor: assessor! })])
}

const mentoring: Reader = (row, known) => {
  const trader = row.id<"TraderId">("id_pedagang", known.traders)
  const day = row.day("tanggal", season(known))
  const minutes = row.number("menit", 5, 240)
  const mentor = row.id<"PersonId">("pendamping")
  const at = recorded(row, day)
  return unless(row, () => [filed(Event.traderStream(trader!), "MentoringVisited", day!, at!, { minutes: Score.toNumber(minutes!), mentor: mentor! })])
}

/** Columns of the survey and the codes of the nine elements they stand for. */
const elements = { persyaratan: "requirements", prosedur: "procedure", waktu: "time", biaya: "cost", produk: "product",
  kompetensi: "competence", perilaku: "conduct", sarana: "facilities", pengaduan: "complaints" }

const survey: Reader = (row, known) => {
  row.id("nomor")
  const market = row.id<"MarketId">("kode_pasar", known.markets)
  const day = row.day("tanggal", season(known))
  const at = recorded(row, day)
  const answers: Record<string, number> = {}
  for (const [column, code] of Object.entries(elements)) {
    const points = row.text(column) === "" ? undefined : row.choice(column, { 1: 1, 2: 2, 3: 3, 4: 4 })
    if (points !== undefined) answers[code] = points
  }
  return unless(row, () => [filed(Event.surveyStream(market!), "SatisfactionAnswered", day!, at!, { market: market!, number: row.text("nomor"), answers })])
}

const choices = { a: "a", b: "b", c: "c", d: "d" }
const items = Array.from({ length: 20 }, (_, at) => String(at + 1).padStart(2, "0"))

const sheets: Reader = (row, known) => {
  row.id("nomor")
  const assessment = row.choice("tes", { "post-test": "post-test" })
  const day = row.day("tanggal", season(known))
  const at = recorded(row, day)
  const answers: Record<string, string> = {}
  for (const item of items) {
    const answer = row.text(`b${item}`) === "" ? undefined : row.choice(`b${item}`, choices)
    if (answer !== undefined) answers[Number(item)] = answer
  }
  return unless(row, () => [filed(Event.classStream(assessment as Id.AssessmentId), "TestAnswered", day!, at!,
    { assessment: assessment as Id.AssessmentId, number: row.text("nomor"), answers })])
}

const works: Reader = (row, known) => {
  row.id("karya")
  const assessment = row.choice("penilaian", { praktik: "praktik" })
  const day = row.day("tanggal", season(known))
  const { possible, score } = marks(row)
  const assessor = row.id<"PersonId">("penilai")
  const at = recorded(row, day)
  return unless(row, () => [filed(Event.classStream(assessment as Id.AssessmentId), "WorkScored", day!, at!,
    { assessment: assessment as Id.AssessmentId, work: row.text("karya"), assessor: assessor!, ...(score === undefined ? {} : { score }), possible: possible! })])
}

/** The files, in the order in which they refer to each other. */
export const specs: Readonly<Record<FileName, FileSpec>> = {
  "peserta.csv": {
    key: (row) => row.text("id_pedagang"),
    read: roster,
    note: (row, { traders }) => void traders.set(row.text("id_pedagang"), { cohort: row.text("angkatan") })
  },
  "pertemuan.csv": {
    key: (row) => row.text("id_pertemuan"),
    read: meetings,
    note: (row, { sessions }) => void sessions.set(row.text("id_pertemuan"),
      { cohort: row.text("angkatan"), day: row.text("tanggal"), held: row.text("status") === "terlaksana" })
  },
  "kehadiran.csv": { key: (row) => `${row.text("id_pedagang")} ${row.text("id_pertemuan")}`, read: attendance },
  "penilaian.csv": { key: (row) => `${row.text("id_pedagang")} ${row.text("penilaian")} ${row.text("tanggal")}`, read: assessments },
  "pendampingan.csv": { key: (row) => `${row.text("id_pedagang")} ${row.text("tanggal")}`, read: mentoring },
  "survei.csv": { key: (row) => row.text("nomor"), read: survey },
  "jawaban.csv": { key: (row) => `${row.text("tes")} ${row.text("nomor")}`, read: sheets },
  "nilai-ganda.csv": { key: (row) => `${row.text("karya")} ${row.text("penilai")}`, read: works }
}
