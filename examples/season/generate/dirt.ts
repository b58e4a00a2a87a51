/**
 * Rows that are wrong on purpose (baris kotor), as real files have them: the import must name each and go on.
 *
 * @module
 */
import type { FileName } from "./generate.ts"
import { random } from "./random.ts"

/** Turns the rows of a cohort into lines of bytes, with a few wrong ones between them. */
export const soil = (file: FileName, rows: ReadonlyArray<string>, cohort: number, seed: string): Array<Buffer> => {
  const r = random(`${seed}/dirt/${file}/${cohort}`)
  const out: Array<Buffer> = []
  const line = (text: string) => out.push(Buffer.from(`${text}\r\n`))
  const spoil = spoils[file]
  rows.forEach((row, i) => {
    line(row)
    if (spoil !== undefined && i === 2 && (cohort === 0 || r.chance(rate[file]))) {
      for (const wrong of cohort === 0 ? spoil : [r.pick(spoil)]) {
        const made = wrong(row)
        out.push(typeof made === "string" ? Buffer.from(`${made}\r\n`) : made)
      }
    }
  })
  return out
}

// ── Clauses ─────────────────────────────────────────────────────────────────

type Spoil = (row: string) => string | Buffer
/** Replaces one cell; the rows spoilt have no comma in quotes. */
const cell = (at: number, value: string): Spoil => (row) => plain(row).split(",").map((old, i) => (i === at ? value : old)).join(",")
const plain = (row: string): string => row.replace(/"(\d+),(\d+)"/, "$1.$2")
const same: Spoil = (row) => row
const fewer: Spoil = (row) => plain(row).split(",").slice(0, 3).join(",")
const more: Spoil = (row) => `${row},lebih`
/** The name of a dish with an accent, saved as Latin-1: the byte E9 is no UTF-8. */
const latin1 = (at: number): Spoil => (row) => Buffer.from(`${plain(row).split(",").map((old, i) => (i === at ? "lapak cr\u00eape caf\u00e9" : old)).join(",")}\r\n`, "latin1")

const rate: Readonly<Record<FileName, number>> = {
  "peserta.csv": 0.15, "pertemuan.csv": 0.08, "kehadiran.csv": 0.6, "penilaian.csv": 0.5, "pendampingan.csv": 0.25, "survei.csv": 0.2,
  "jawaban.csv": 0.5, "nilai-ganda.csv": 0.5
}

const spoils: Readonly<Record<FileName, ReadonlyArray<Spoil>>> = {
  "peserta.csv": [same, cell(1, "PSR-99"), cell(0, "3573014107900001"), cell(3, "05/01/2026"), fewer, latin1(6)],
  "pertemuan.csv": [same, cell(2, "sp-sulap"), cell(3, "2026-02-30"), cell(6, "mungkin")],
  "kehadiran.csv": [same, cell(0, "MLG-99999"), cell(1, "PSR-01-A01-P99"), cell(2, "2025-02-03"), cell(3, "hdr"), fewer],
  "penilaian.csv": [same, cell(3, "180"), cell(3, "-5"), cell(3, "82,5"), cell(3, "delapan puluh"), cell(0, "MLG-99999"), cell(2, "2026-13-01"), latin1(7)],
  "pendampingan.csv": [same, cell(2, "900"), cell(1, "2027-03-01"), cell(0, ""), more],
  "survei.csv": [same, cell(4, "7"), cell(1, "PSR-00"), fewer],
  "jawaban.csv": [same, cell(6, "e"), cell(1, "ulangan"), cell(0, "3573014107900001"), fewer],
  "nilai-ganda.csv": [same, cell(3, "120"), cell(3, "tujuh puluh"), cell(5, ""), cell(2, "2027-07-01"), more]
}
