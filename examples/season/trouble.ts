/**
 * Says what went wrong and what to do (masalah dan tindakan), in both languages; what nobody foresaw keeps its stack.
 *
 * @module
 */
import type { LedgerError } from "@sepasar/core/ledger"
import type { BadArgument } from "./args.ts"
import type { BadFile } from "./files.ts"
import type { UnreadableFile } from "./import/csv.ts"

type Foreseen = BadArgument | BadFile | UnreadableFile | LedgerError.AppendError

const sentences: { readonly [Tag in Foreseen["_tag"]]: (error: Extract<Foreseen, { readonly _tag: Tag }>) => string } = {
  BadArgument: ({ argument, expected, given }) =>
    `Argumen tidak dapat dipakai / argument cannot be used: ${argument}${given === "" || given === argument ? "" : ` ${given}`}\nYang diharapkan / expected: ${expected}\nLihat / see: npm start -- --help`,
  BadFile: ({ faults, file }) => `Berkas tidak dapat dipakai / file cannot be used: ${file}\n${faults.map((fault) => `  - ${fault}`).join("\n")}`,
  UnreadableFile: ({ expected, file, found, reason }) => reason === "missing"
    ? `Berkas tidak ada / file is missing: ${file}. Hapus map data dan jalankan lagi / delete the data folder and run again.`
    : `Baris judul lain / another header: ${file}\n  diharapkan / expected: ${expected}\n  ditemukan / found:    ${found}`,
  RevisionConflict: ({ stream }) => `Ada yang menulis bersamaan / somebody else was writing: ${stream}. Jalankan lagi / run again.`,
  LedgerUnavailable: ({ reason }) => `Buku besar tidak dapat dibuka / ledger not available (${reason}). Tutup program lain yang memakainya, lalu jalankan lagi / close what uses it and run again.`,
  LedgerCorrupt: ({ reason }) => `Buku besar rusak / ledger damaged (${reason}). Pindahkan out/season.sqlite dan jalankan lagi / move the file away and run again.`,
  LedgerFull: () => "Tempat habis / no room left. Kosongkan tempat, lalu jalankan lagi / make room and run again.",
  EventTooLarge: ({ id, limit }) => `Peristiwa terlalu besar / event too large: ${id}, ${limit}`,
  BadEvent: ({ id, reason }) => `Peristiwa ditolak / event refused: ${id} (${reason})`
}

/** Writes an error for the terminal. */
export const sayError = (error: unknown): string => {
  const tag = (error as { readonly _tag?: string } | null)?._tag
  if (tag !== undefined && Object.hasOwn(sentences, tag)) return `${(sentences as Readonly<Record<string, (error: unknown) => string>>)[tag]!(error)}\n`
  return `${error instanceof Error ? error.stack ?? error.message : String(error)}\n`
}
