/**
 * Writes the large input files of the season (pembuat data contoh): seeded, the same bytes on every machine.
 *
 * Everything is synthetic and says so. Files are written beside their place and moved there when whole, and the
 * manifest comes last, so a start that was cut short begins again here.
 *
 * @module
 */
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from "node:fs"
import { join } from "node:path"
import type { Files } from "../files.ts"
import { cohorts } from "./city.ts"
import { soil } from "./dirt.ts"
import { cohortRows } from "./people.ts"
import { sampledCohorts } from "./sample.ts"

/** Season, seed and size: what decides every byte. */
export interface Order {
  readonly traders: number
  readonly seed: string
}

/** Header line of each file, as an office would write it. */
export const headers = {
  "peserta.csv": "id_pedagang,kode_pasar,angkatan,tanggal_daftar,persetujuan,dicatat,catatan",
  "pertemuan.csv": "id_pertemuan,angkatan,modul,tanggal,jp,pelatih,status,dicatat",
  "kehadiran.csv": "id_pedagang,id_pertemuan,tanggal,kehadiran,mengganti,dicatat",
  "penilaian.csv": "id_pedagang,penilaian,tanggal,nilai,nilai_maks,penilai,dicatat,catatan",
  "pendampingan.csv": "id_pedagang,tanggal,menit,pendamping,dicatat,catatan",
  "survei.csv": "nomor,kode_pasar,tanggal,persyaratan,prosedur,waktu,biaya,produk,kompetensi,perilaku,sarana,pengaduan,dicatat",
  "jawaban.csv": "nomor,tes,tanggal,b01,b02,b03,b04,b05,b06,b07,b08,b09,b10,b11,b12,b13,b14,b15,b16,b17,b18,b19,b20,dicatat",
  "nilai-ganda.csv": "karya,penilaian,tanggal,nilai,nilai_maks,penilai,dicatat"
} as const

export type FileName = keyof typeof headers
export type Rows = { readonly [Name in FileName]: Array<string> }

/** Writes the files unless the manifest says that they are already there. Returns whether it wrote. */
export const generate = (files: Files, order: Order, folder: string, tick: (done: number, of: number) => void): boolean => {
  const manifest = join(folder, "manifest.json")
  const wanted = `${JSON.stringify({ label: "SINTETIS / SYNTHETIC: no row is a real person", version: 2, ...order }, null, 1)}\n`
  if (existsSync(manifest) && readFileSync(manifest, "utf8") === wanted) return false
  mkdirSync(folder, { recursive: true })
  const names = Object.keys(headers) as Array<FileName>
  const open = names.map((name) => ({ name, to: openSync(join(folder, `${name}.part`), "w") }))
  for (const { name, to } of open) writeSync(to, Buffer.from(`${name === "peserta.csv" ? "\uFEFF" : ""}${headers[name]}\r\n`))
  const all = cohorts(files.markets, order.traders, order.seed, files.season.opens)
  all.forEach((cohort, i) => {
    const rows = cohortRows(cohort, files.curriculum, order.seed, i < sampledCohorts ? files.test : undefined)
    for (const { name, to } of open) writeSync(to, Buffer.concat(soil(name, rows[name], i, order.seed)))
    if (i % 10 === 0) tick(i, all.length)
  })
  for (const { name, to } of open) {
    closeSync(to)
    renameSync(join(folder, `${name}.part`), join(folder, name))
  }
  writeFileSync(`${manifest}.part`, wanted)
  renameSync(`${manifest}.part`, manifest)
  tick(all.length, all.length)
  return true
}
