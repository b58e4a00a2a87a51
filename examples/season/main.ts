/**
 * The main job: `npm start` (pekerjaan utama).
 *
 * @module
 */
import { existsSync } from "node:fs"
import { join, relative, resolve } from "node:path"
import * as Result from "effect/Result"
import { help, readArguments, type Request } from "./args.ts"
import { explain } from "./explain.ts"
import { readFiles } from "./files.ts"
import { progressOn } from "./progress.ts"
import { lookBack, runSeason, type Console, type Place, type Report } from "./season.ts"
import { sayError } from "./trouble.ts"

const now = () => performance.now()
const terminal: Console = { now, progress: progressOn(process.stdout, now) }
const print = (text: string) => void process.stdout.write(`${text}\n`)
const shown = (path: string) => relative(process.cwd(), path) || "."

const placeOf = ({ out, traders }: Request): Place => {
  const own = out === undefined && traders === undefined
  const folder = resolve(out ?? (traders === undefined ? "out" : `out/traders-${traders}`))
  return { traders, out: folder, data: own ? join(import.meta.dirname, "data", "generated") : join(folder, "data") }
}

const summary = (place: Place, report: Report): string => {
  const { changedFiles, events, importSeconds, indicators: { city, decisions, distance, verdicts }, judgeSeconds, newEvents } = report
  const rate = (count: number, seconds: number) => Math.round(count / Math.max(seconds, 0.001)).toLocaleString("id-ID")
  const certified = city.funnel.find(({ stage }) => stage === "certified")?.count
  return [
    "",
    newEvents === 0 && changedFiles.length === 0
      ? "Tidak ada yang berubah: semua sudah tercatat. / Nothing changed: everything was recorded already."
      : `${newEvents} peristiwa baru, ${changedFiles.length} berkas hasil diperbarui. / new events, result files renewed.`,
    `  pedagang / traders             ${city.enrolled}`,
    `  memenuhi / met                 ${verdicts.met}   belum / unmet ${verdicts.unmet}   terbuka / open ${verdicts.undetermined}`,
    `  sertifikat / certificates      ${certified}   diputuskan / decided ${decisions.granted + decisions.refused}`,
    `  kurang satu langkah / one step ${distance.oneStepCount}`,
    `  impor dan buku besar / import  ${rate(events, importSeconds)} peristiwa per detik / events per second`,
    `  putar ulang dan nilai / replay ${rate(city.enrolled, judgeSeconds)} pedagang per detik / traders per second`,
    `  memori puncak / peak memory    ${Math.round(process.resourceUsage().maxRSS / 1024)} MB, ${(now() / 1000).toFixed(1)} s`,
    "",
    `Buka / open: ${shown(join(place.out, "index.html"))}`,
    `Berkas bukti / dossier: ${shown(join(place.out, "dossier.html"))}`
  ].join("\n")
}

const main = async (argv: ReadonlyArray<string>): Promise<number> => {
  const asked = readArguments(argv)
  if (Result.isFailure(asked)) {
    process.stderr.write(sayError(asked.failure))
    return 2
  }
  const request = asked.success
  if (request.help) return print(help), 0
  const place = placeOf(request)
  const ledger = join(place.out, "season.sqlite")
  const looking = request.trader !== undefined || request.asOf !== undefined
  if (!looking || !existsSync(ledger)) {
    const report = await runSeason(place, terminal)
    if (!looking) return print(summary(place, report)), 0
  }
  if (request.trader !== undefined) {
    const files = readFiles()
    const text = await explain(files, ledger, request.trader as never, request.asOf ?? files.season.decidedOn, request.language)
    if (text === undefined) {
      process.stderr.write(`Pedagang ${request.trader} tidak ada di ${shown(ledger)}. / No trader ${request.trader} there by that day.\n`)
      return 1
    }
    return print(`\n${text}`), 0
  }
  const { folder } = lookBack(place, request.asOf!, terminal)
  return print(`\nBuka / open: ${shown(join(folder, "index.html"))}`), 0
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(sayError(error))
  process.exitCode = 1
}
