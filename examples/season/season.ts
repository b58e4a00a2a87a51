/**
 * The season from files to results (musim, dari berkas sampai hasil): generate, import, write down, judge, report.
 *
 * Every step may be cut short and begun again: files are replaced whole, events carry their content as id, and a decision
 * that stands is not taken twice. Two runs over the same files give the same bytes.
 *
 * @module
 */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Day } from "@sepasar/core/kernel"
import { openBook, type Contents } from "./book.ts"
import { readFiles, type Files } from "./files.ts"
import { generate } from "./generate/generate.ts"
import { importFiles, type Imported } from "./import/import.ts"
import { classReport } from "./classReport.ts"
import { dossierFiles, dossierOf } from "./dossier/dossier.ts"
import { indicators, summaryOf, type Indicators } from "./indicators.ts"
import { judge, type Judgement } from "./judge.ts"
import { kippAnswers } from "./kipp.ts"
import { certificateLines, recommendationLines, rejectRows } from "./lines.ts"
import { writeIfChanged } from "./output.ts"
import { page } from "./page/Page.ts"
import type { Progress } from "./progress.ts"
import { remediesOf } from "./remedies.ts"
import { en } from "./words/en.ts"
import { id } from "./words/id.ts"

/** Where a season lives: its size, its input files, its results. */
export interface Place {
  readonly traders: number | undefined
  readonly data: string
  readonly out: string
}

/** What a run came to. */
export interface Report {
  readonly rows: number
  readonly rejectedRows: number
  readonly newEvents: number
  readonly events: number
  readonly indicators: Indicators
  readonly changedFiles: ReadonlyArray<string>
  readonly importSeconds: number
  readonly judgeSeconds: number
}

/** How a run says where it is, and what time it is. */
export interface Console {
  readonly progress: (title: string) => Progress
  readonly now: () => number
}

/** Runs the whole season. */
export const runSeason = async (place: Place, { now, progress }: Console): Promise<Report> => {
  const files = readFiles()
  const order = { traders: place.traders ?? files.season.traders, seed: files.season.seed }
  const making = progress("Berkas contoh / example files")
  making.end(generate(files, order, place.data, making.tick) ? "dibuat / written" : "sudah ada / already there")

  const began = now()
  const reading = progress("Impor / import")
  const expected = order.traders * 24
  const imported = await importFiles(files, new Set(files.curriculum.modules.map((module) => module.id)), place.data, (rows) => reading.tick(rows, expected))
  reading.end(`${imported.rows} baris / rows, ${imported.rejectedRows} ditolak / rejected`)

  const book = openBook(join(place.out, "season.sqlite"))
  try {
    const before = book.read()
    const writing = progress("Buku besar / ledger")
    const written = book.write(imported.events, before.ids, writing.tick)
    const contents = written === 0 ? before : book.read()
    writing.end(`${written} peristiwa baru / new events, ${contents.ids.size} semuanya / in all`)
    const importSeconds = (now() - began) / 1000

    const judging = now()
    const asking = progress("Rekomendasi dan keputusan / advice and decisions")
    const judgement = judge(files, contents, files.season.decidedOn, true, asking.tick)
    const decided = book.write(judgement.decided, contents.ids, () => {})
    asking.end(`${judgement.traders.length} pedagang / traders, ${decided} peristiwa baru / new events`)
    const judgeSeconds = (now() - judging) / 1000

    const { changedFiles, found } = report(place.out, files, contents, judgement, imported, progress)
    return {
      rows: imported.rows, rejectedRows: imported.rejectedRows, newEvents: written + decided, events: contents.ids.size + decided,
      indicators: found, changedFiles, importSeconds, judgeSeconds
    }
  } finally {
    book.close()
  }
}

/** Looks at the season as of a day, from the ledger alone; decides nothing and writes into a folder of its own. */
export const lookBack = (place: Place, asOf: Day.Day, { progress }: Console): { readonly folder: string; readonly indicators: Indicators } => {
  const files = readFiles()
  const book = openBook(join(place.out, "season.sqlite"))
  try {
    const contents = book.read()
    const asking = progress(`Rekomendasi per / advice as of ${asOf}`)
    const judgement = judge(files, contents, asOf, false, asking.tick)
    asking.end(`${judgement.traders.length} pedagang / traders`)
    const folder = join(place.out, `as-of-${asOf}`)
    const { found } = report(folder, files, contents, judgement, undefined, progress)
    return { folder, indicators: found }
  } finally {
    book.close()
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const report = (
  out: string,
  files: Files,
  contents: Contents,
  judgement: Judgement,
  imported: Imported | undefined,
  progress: Console["progress"]
): { readonly changedFiles: ReadonlyArray<string>; readonly found: Indicators } => {
  const nearing = progress("Langkah yang kurang / missing steps")
  const close = remediesOf(files, judgement, nearing.tick)
  nearing.end(`${close.size} pedagang hampir / traders are close`)
  const writing = progress("Hasil / results")
  const found = indicators(files, judgement, contents.survey, close)
  const kipp = kippAnswers(files)
  const version = libraryVersion()
  const summaries = judgement.traders.map(summaryOf)
  const ofClass = classReport(files.test, contents.sample, summaries, judgement.asOf)
  const evidence = evidenceOf(contents, judgement)
  const beside: Readonly<Record<string, string>> = {
    "recommendations.jsonl": recommendationLines(files, judgement, close),
    "certificates.jsonl": certificateLines(judgement),
    "indicators.json": `${JSON.stringify({ label: files.season.label, asOf: judgement.asOf, version, ...found, kipp }, null, 1)}\n`,
    ...(imported === undefined ? {} : { "rejects.csv": rejectRows(imported, id, en) }),
    ...dossierFiles(dossierOf({
      files, judgement, summaries, city: found.city, survey: contents.survey, classReport: ofClass, records: contents.ids.size + judgement.decided.length, evidence, version
    }))
  }
  const index = page({
    files, judgement, indicators: found, kipp, classReport: ofClass, version, evidence,
    rows: imported?.rows ?? 0, rejectedRows: imported?.rejectedRows ?? 0, siblings: Object.keys(beside)
  })
  const changedFiles = Object.entries({ ...beside, "index.html": index }).flatMap(([name, text]) => (writeIfChanged(join(out, name), text) ? [name] : []))
  writing.end(changedFiles.length === 0 ? "tidak ada yang berubah / nothing changed" : changedFiles.join(", "))
  return { changedFiles, found }
}

/** Ids of the events in view, by type. */
const evidenceOf = ({ sample, school, survey, traders }: Contents, { asOf, decided }: Judgement): ReadonlyMap<string, ReadonlyArray<string>> => {
  const byType = new Map<string, Array<string>>()
  const add = ({ id, occurredOn, type }: { readonly id: string; readonly type: string; readonly occurredOn: string }) => {
    if (occurredOn > asOf) return
    const ids = byType.get(type)
    if (ids === undefined) byType.set(type, [id])
    else ids.push(id)
  }
  for (const events of traders.values()) events.forEach(add)
  school.forEach(add)
  survey.forEach(add)
  sample.forEach(add)
  for (const { event } of decided) add(event)
  for (const ids of byType.values()) ids.sort()
  return byType
}

const libraryVersion = (): string =>
  (JSON.parse(readFileSync(new URL(import.meta.resolve("@sepasar/core/package.json")), "utf8")) as { readonly version: string }).version
