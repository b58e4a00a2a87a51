/**
 * The results as data (hasil sebagai data): a line a trader, a line a certificate, a row a bad cell.
 *
 * @module
 */
import type { Remedy } from "@sepasar/core/rulebook"
import type { Files } from "./files.ts"
import type { Imported } from "./import/import.ts"
import type { Judged, Judgement } from "./judge.ts"
import { fillIn, type SeasonWords } from "./words/SeasonWords.ts"

/**
 * Every trader: the advice with rule, version, sources and evidence, the decision, the certificate.
 *
 * A finding without a source of its own stands on the scheme's, which is named once a line.
 */
export const recommendationLines = ({ scheme }: Files, { traders }: Judgement, remedies: ReadonlyMap<Judged, Remedy.Remedy>): string =>
  traders.map((judged) => {
    const { blocked, journey, recommendation } = judged
    const remedy = remedies.get(judged)
    const decision = journey.decisions.at(-1)
    return `${JSON.stringify({
      trader: journey.trader,
      market: journey.market,
      cohort: journey.cohort,
      asOf: journey.asOf,
      recommendation: {
        ...recommendation,
        source: { instrument: scheme.source.instrument, url: scheme.source.url, read: scheme.source.read },
        findings: recommendation.findings.map(({ source, ...finding }) => (source === scheme.source ? finding : { ...finding, source }))
      },
      ...(remedy === undefined ? {} : { remedy }),
      ...(decision === undefined ? {} : { decision }),
      ...(blocked === undefined ? {} : { blocked }),
      ...(journey.certificates.length === 0 ? {} : { certificates: journey.certificates.map(({ number }) => number) }),
      ...(journey.contradictions.length === 0 ? {} : { contradictions: journey.contradictions })
    })}\n`
  }).join("")

/** Every certificate with its validity, the decision behind it and who decided. */
export const certificateLines = ({ traders }: Judgement): string =>
  traders.flatMap(({ journey }) => journey.certificates.map((certificate) => {
    const decision = journey.decisions.findLast((one) => one.scheme === certificate.scheme)
    return `${JSON.stringify({ trader: journey.trader, market: journey.market, ...certificate, decision: decision?.evidence, decidedBy: decision?.by })}\n`
  })).join("")

/** Every fault of every bad row, said in both languages; for a spreadsheet, so with a byte order mark. */
export const rejectRows = ({ rejects }: Imported, id: SeasonWords, en: SeasonWords): string => {
  const header = ["berkas", "baris", "kolom", "nilai", "masalah", "yang harus dilakukan", "problem", "what to do"]
  const rows = rejects.map(({ column, facts, file, line, problem, value }) => {
    const say = (words: SeasonWords) => [words.rejects[problem].what, words.rejects[problem].todo].map((text) => fillIn(text, facts, words.format))
    return [file, String(line), column, value, ...say(id), ...say(en)]
  })
  return `\uFEFF${[header, ...rows].map((cells) => cells.map(cell).join(",")).join("\r\n")}\r\n`
}

/** Quotes a cell where it must be, and takes the force out of one that a spreadsheet would run as a formula. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
