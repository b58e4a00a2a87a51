/** Days and numbers in Indonesian (tanggal dan angka). @module */
import { format as dateText } from "date-fns/format"
import { id as locale } from "date-fns/locale/id"
import { type Format, marks } from "../Format.ts"

/** Penulisan bahasa Indonesia: `3 Agustus 2026`, `10.904,5`, `75,5%`. @category instances */
export const format: Format = {
  day: (day) => dateText(`${day}T12:00:00`, "d MMMM yyyy", { locale }),
  number: (value) => marks(value, ".", ","),
  percent: (value) => `${marks(value, ".", ",")}%`
}
