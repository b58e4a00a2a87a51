/** Days and numbers in English (tanggal dan angka). @module */
import { format as dateText } from "date-fns/format"
import { enGB as locale } from "date-fns/locale/en-GB"
import { type Format, marks } from "../Format.ts"

/** British English: `3 August 2026`, `10,904.5`, `75.5%`. @category instances */
export const format: Format = {
  day: (day) => dateText(`${day}T12:00:00`, "d MMMM yyyy", { locale }),
  number: (value) => marks(value, ",", "."),
  percent: (value) => `${marks(value, ",", ".")}%`
}
