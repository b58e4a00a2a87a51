import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { readFiles } from "../files.ts"
import { headers, type FileName } from "../generate/generate.ts"
import { importFiles, type Imported } from "../import/import.ts"
import { rejectRows } from "../lines.ts"
import { en } from "../words/en.ts"
import { id } from "../words/id.ts"

const files = readFiles()
const modules = new Set<string>(files.curriculum.modules.map((module) => module.id))

/** Good rows of every file; a test adds its own. */
const good: Readonly<Record<FileName, ReadonlyArray<string>>> = {
  "peserta.csv": ["MLG-00001,PSR-01,PSR-01-A01,2026-01-09,ya,2026-01-10,"],
  "pertemuan.csv": ["S1,PSR-01-A01,sp-hukum,2026-02-03,2,PLT-01,terlaksana,2026-01-20", "S2,PSR-01-A01,sp-hukum,2026-02-10,2,PLT-01,batal,2026-01-20",
    "X1,PSR-02-A01,sp-hukum,2026-02-03,2,PLT-01,terlaksana,2026-01-20"],
  "kehadiran.csv": ["MLG-00001,S1,2026-02-03,hadir,,2026-02-04"],
  "penilaian.csv": ["MLG-00001,post-test,2026-07-01,\"82,5\",100,ASR-01,2026-07-02,"],
  "pendampingan.csv": ["MLG-00001,2026-03-06,30,PDP-02,2026-03-07,"],
  "survei.csv": ["N1,PSR-01,2026-06-21,3,3,3,3,3,3,3,3,,2026-06-22"],
  "jawaban.csv": ["L1,post-test,2026-07-01,a,b,c,d,a,b,c,d,a,b,c,d,a,b,c,d,a,b,c,,2026-07-02"],
  "nilai-ganda.csv": ["K1,praktik,2026-07-01,\"72,5\",100,ASR-02,2026-07-02"]
}

const load = (extra: Partial<Record<FileName, ReadonlyArray<string | Buffer>>> = {}, bom = ""): Promise<Imported> => {
  const folder = mkdtempSync(join(tmpdir(), "sepasar-import-"))
  for (const name of Object.keys(headers) as Array<FileName>) {
    const rows = [`${bom}${headers[name]}`, ...good[name], ...(extra[name] ?? [])]
    writeFileSync(join(folder, name), Buffer.concat(rows.map((row) => Buffer.concat([Buffer.from(row), Buffer.from("\r\n")]))))
  }
  return importFiles(files, modules, folder, () => {})
}

describe("good rows", () => {
  it("become events", async () => {
    const { events, rejects } = await load()
    expect(rejects).toEqual([])
    expect(events.map(({ event, stream }) => `${stream} ${event.type}`)).toEqual([
      "trader/MLG-00001 TraderEnrolled", "trader/MLG-00001 ConsentGiven", "cohort/PSR-01-A01 SessionScheduled", "cohort/PSR-01-A01 SessionHeld",
      "cohort/PSR-01-A01 SessionScheduled", "cohort/PSR-01-A01 SessionCancelled", "cohort/PSR-02-A01 SessionScheduled", "cohort/PSR-02-A01 SessionHeld",
      "trader/MLG-00001 AttendanceRecorded", "trader/MLG-00001 AssessmentRecorded", "trader/MLG-00001 MentoringVisited", "survey/PSR-01 SatisfactionAnswered",
      "class/post-test TestAnswered", "class/praktik WorkScored"
    ])
  })
  it("a mark with a decimal comma is read exactly", async () => {
    const { events } = await load()
    expect(events.find(({ event }) => event.type === "AssessmentRecorded")?.event.data).toMatchObject({ score: 825000, possible: 1000000 })
  })
  it("an answer not given is absent, not zero", async () => {
    const { events } = await load()
    const answered = events.filter(({ event }) => event.type === "SatisfactionAnswered" || event.type === "TestAnswered")
    expect(answered.map(({ event }) => event.data)).toMatchObject([{ answers: { facilities: 3 } }, { number: "L1", answers: { 1: "a", 19: "c" } }])
    expect(JSON.stringify(answered)).not.toMatch(/complaints|"20"/)
  })
  it("a byte order mark and a blank line change nothing", async () => {
    const plain = await load()
    const marked = await load({ "peserta.csv": [""] }, "\uFEFF")
    expect(marked.events).toEqual(plain.events)
    expect(marked.rejects).toEqual([])
  })
})

describe("bad rows are named by file, line, column and problem", () => {
  it.each<{ given: string; file: FileName; row: string | Buffer; then: ReadonlyArray<string> }>([
    { given: "a market nobody knows", file: "peserta.csv", row: "MLG-00002,PSR-99,PSR-01-A01,2026-01-09,ya,2026-01-10,", then: ["3 kode_pasar unknown"] },
    { given: "an identity number", file: "peserta.csv", row: "3573014107900001,PSR-01,PSR-01-A01,2026-01-09,ya,2026-01-10,", then: ["3 id_pedagang identityNumber"] },
    { given: "the day written the Indonesian way", file: "peserta.csv", row: "MLG-00002,PSR-01,PSR-01-A01,09/01/2026,ya,2026-01-10,", then: ["3 tanggal_daftar date"] },
    { given: "the same row again", file: "peserta.csv", row: good["peserta.csv"][0]!, then: ["3 id_pedagang duplicate"] },
    { given: "the same trader otherwise", file: "peserta.csv", row: "MLG-00001,PSR-02,PSR-02-A01,2026-01-09,ya,2026-01-10,", then: ["3 id_pedagang conflict"] },
    { given: "too few columns", file: "peserta.csv", row: "MLG-00002,PSR-01", then: ["3 * columns"] },
    { given: "bytes that are no UTF-8", file: "peserta.csv", row: Buffer.from("MLG-00002,PSR-01,PSR-01-A01,2026-01-09,ya,2026-01-10,cr\u00eape", "latin1"), then: ["3 catatan encoding"] },
    { given: "a quote never closed", file: "peserta.csv", row: "MLG-00002,PSR-01,\"PSR-01-A01,2026-01-09,ya,2026-01-10,", then: ["3 * openQuote"] },
    { given: "recorded before it happened", file: "peserta.csv", row: "MLG-00002,PSR-01,PSR-01-A01,2026-01-09,ya,2026-01-08,", then: ["3 dicatat recordedEarlier"] },
    { given: "a topic not in the curriculum", file: "pertemuan.csv", row: "S3,PSR-01-A01,sp-sulap,2026-02-03,2,PLT-01,terlaksana,2026-01-20", then: ["5 modul unknown"] },
    { given: "a day before the season", file: "pertemuan.csv", row: "S3,PSR-01-A01,sp-hukum,2026-02-01,2,PLT-01,terlaksana,2026-01-20", then: ["5 tanggal outOfSeason"] },
    { given: "a mark for nobody", file: "kehadiran.csv", row: "MLG-99999,S1,2026-02-03,hadir,,2026-02-04", then: ["3 id_pedagang unknown"] },
    { given: "a mark for a cancelled meeting", file: "kehadiran.csv", row: "MLG-00001,S2,2026-02-10,hadir,,2026-02-11", then: ["3 id_pertemuan cancelledMeeting"] },
    { given: "a mark for another cohort's meeting", file: "kehadiran.csv", row: "MLG-00001,X1,2026-02-03,hadir,,2026-02-04", then: ["3 id_pertemuan otherCohort"] },
    { given: "a mark on another day", file: "kehadiran.csv", row: "MLG-00001,S2,2026-02-11,hadir,,2026-02-12", then: ["3 id_pertemuan cancelledMeeting", "3 tanggal otherDay"] },
    { given: "a word nobody knows", file: "kehadiran.csv", row: "MLG-00001,X1,2026-02-03,hdr,,2026-02-04", then: ["3 kehadiran choice", "3 id_pertemuan otherCohort"] },
    { given: "a score above the maximum", file: "penilaian.csv", row: "MLG-00001,praktik,2026-07-01,100.5,100,ASR-01,2026-07-02,", then: ["3 nilai range"] },
    { given: "a score below zero", file: "penilaian.csv", row: "MLG-00001,praktik,2026-07-01,-0.5,100,ASR-01,2026-07-02,", then: ["3 nilai range"] },
    { given: "a score in words", file: "penilaian.csv", row: "MLG-00001,praktik,2026-07-01,delapan,100,ASR-01,2026-07-02,", then: ["3 nilai number"] },
    { given: "a decimal comma outside quotes", file: "penilaian.csv", row: "MLG-00001,praktik,2026-07-01,82,5,100,ASR-01,2026-07-02,", then: ["3 * columns"] },
    { given: "a visit of four hours and a minute", file: "pendampingan.csv", row: "MLG-00001,2026-03-07,241,PDP-02,2026-03-08,", then: ["3 menit range"] },
    { given: "an answer off the scale", file: "survei.csv", row: "N2,PSR-01,2026-06-21,5,3,3,3,3,3,3,3,,2026-06-22", then: ["3 persyaratan choice"] },
    { given: "a choice that the test has not", file: "jawaban.csv", row: "L2,post-test,2026-07-01,a,b,e,d,a,b,c,d,a,b,c,d,a,b,c,d,a,b,c,d,2026-07-02", then: ["3 b03 choice"] },
    { given: "a sheet written down twice with other answers", file: "jawaban.csv", row: "L1,post-test,2026-07-01,b,b,c,d,a,b,c,d,a,b,c,d,a,b,c,d,a,b,c,d,2026-07-02", then: ["3 nomor conflict"] },
    { given: "a sheet of another test", file: "jawaban.csv", row: "L2,pre-test,2026-07-01,a,b,c,d,a,b,c,d,a,b,c,d,a,b,c,d,a,b,c,d,2026-07-02", then: ["3 tes choice"] },
    { given: "a mark above the maximum", file: "nilai-ganda.csv", row: "K1,praktik,2026-07-01,101,100,ASR-04,2026-07-02", then: ["3 nilai range"] },
    { given: "an assessor who is nobody", file: "nilai-ganda.csv", row: "K1,praktik,2026-07-01,70,100,,2026-07-02", then: ["3 penilai empty"] },
    { given: "one work, one assessor, two marks", file: "nilai-ganda.csv", row: "K1,praktik,2026-07-01,70,100,ASR-02,2026-07-02", then: ["3 karya conflict"] }
  ])("$given: $then", async ({ file, row, then }) => {
    const { events, rejectedRows, rejects } = await load({ [file]: [row] })
    expect(rejects.map(({ column, line, problem }) => `${line} ${column} ${problem}`)).toEqual(then)
    expect(rejects.every((reject) => reject.file === file)).toBe(true)
    expect([events.length, rejectedRows]).toEqual([14, 1])
  })

  it.each([
    { given: "the top of the scale", row: "MLG-00001,praktik,2026-07-01,100,100,ASR-01,2026-07-02," },
    { given: "the bottom of the scale", row: "MLG-00001,praktik,2026-07-01,0,100,ASR-01,2026-07-02," },
    { given: "not marked yet", row: "MLG-00001,praktik,2026-07-01,,100,ASR-01,2026-07-02," }
  ])("$given: taken", async ({ row }) => expect((await load({ "penilaian.csv": [row] })).rejects).toEqual([]))

  it("an identity number is kept nowhere, and a formula has no force", async () => {
    const imported = await load({ "peserta.csv": ["3573014107900001,PSR-01,PSR-01-A01,2026-01-09,ya,2026-01-10,", "=HYPERLINK(1),PSR-01,PSR-01-A01,2026-01-09,ya,2026-01-10,"] })
    const text = rejectRows(imported, id, en)
    expect(JSON.stringify(imported)).not.toContain("3573014107900001")
    expect(text).not.toContain("3573014107900001")
    expect(text).toContain("'=HYPERLINK(1)")
    expect(text.split("\r\n")[0]).toBe("\uFEFFberkas,baris,kolom,nilai,masalah,yang harus dilakukan,problem,what to do")
    expect(text).not.toMatch(/\{\w+\}/)
  })

  it("another header is refused with what was expected", async () => {
    const folder = mkdtempSync(join(tmpdir(), "sepasar-import-"))
    writeFileSync(join(folder, "peserta.csv"), "nama,alamat\r\n")
    await expect(importFiles(files, modules, folder, () => {})).rejects.toMatchObject({ _tag: "UnreadableFile", reason: "header", file: "peserta.csv", found: "nama,alamat" })
  })
  it("a missing file is refused by name", async () => {
    const folder = mkdtempSync(join(tmpdir(), "sepasar-import-"))
    await expect(importFiles(files, modules, folder, () => {})).rejects.toMatchObject({ _tag: "UnreadableFile", reason: "missing", file: "peserta.csv" })
  })
})
