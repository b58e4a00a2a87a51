/**
 * What was asked on the command line (argumen).
 *
 * @module
 */
import { parseArgs } from "node:util"
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import { Day } from "@sepasar/core/kernel"

/** The request, checked. */
export interface Request {
  readonly help: boolean
  readonly trader: string | undefined
  readonly asOf: Day.Day | undefined
  readonly traders: number | undefined
  readonly out: string | undefined
  readonly language: "id" | "en"
}

/** An argument that cannot be used: which, what was given, and what would be right. */
export class BadArgument extends Data.TaggedError("BadArgument")<{
  readonly argument: string
  readonly given: string
  readonly expected: string
}> {}

/** The help text, both languages. */
export const help = `Musim sekolah pasar, dari berkas sampai halaman bukti.
A season of the market school, from files to the evidence page.

  npm start                          jalankan seluruh musim / run the whole season
  npm start -- --trader MLG-00041    jelaskan satu pedagang / explain one trader
  npm start -- --as-of 2026-05-31    lihat keadaan pada suatu hari / look at an earlier day

  --trader ID    satu pedagang, lengkap dengan alasan dan bukti / one trader with every reason and its evidence
  --as-of DAY    hari yang dilihat, YYYY-MM-DD / the day to look at
  --lang id|en   bahasa penjelasan, baku id / language of the explanation, id unless given
  --traders N    musim kecil dengan N pedagang, 1 sampai 20000 / a small season of N traders
  --out DIR      map hasil, baku out/ / folder for the results, out/ unless given
  --help         tulisan ini / this text
`

/** Reads the arguments, or says which one is wrong. */
export const readArguments = (argv: ReadonlyArray<string>): Result.Result<Request, BadArgument> => {
  const options = {
    help: { type: "boolean", short: "h" }, trader: { type: "string" }, "as-of": { type: "string" },
    traders: { type: "string" }, out: { type: "string" }, lang: { type: "string" }
  } as const
  const refuse = (argument: string, given: string, expected: string) => Result.fail(new BadArgument({ argument, given, expected }))
  const known = Object.keys(options).map((name) => `--${name}`)
  for (const [at, text] of argv.entries()) {
    const [name = "", inline] = text.split("=", 2)
    if (at > 0 && takesValue(argv[at - 1]!)) continue
    if (text !== "-h" && !known.includes(name)) return refuse(text, text, known.join(", "))
    const missing = inline === undefined && (argv[at + 1] === undefined || argv[at + 1]!.startsWith("--"))
    if (takesValue(name) && missing) return refuse(name, "", example[name]!)
  }
  const { values } = parseArgs({ args: [...argv], options })
  const { lang = "id", out, trader, traders } = values
  const asOf = values["as-of"]
  if (asOf !== undefined && !Day.isDay(asOf)) return refuse("--as-of", asOf, example["--as-of"]!)
  if (traders !== undefined && !(/^\d{1,5}$/.test(traders) && +traders >= 1 && +traders <= 20_000)) return refuse("--traders", traders, example["--traders"]!)
  if (lang !== "id" && lang !== "en") return refuse("--lang", lang, example["--lang"]!)
  if (trader !== undefined && !/^MLG-\d{5}$/.test(trader)) return refuse("--trader", trader, example["--trader"]!)
  if (out === "") return refuse("--out", out, example["--out"]!)
  return Result.succeed({ help: values.help ?? false, trader, asOf, traders: traders === undefined ? undefined : +traders, out, language: lang })
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const example: Readonly<Record<string, string>> = {
  "--trader": "MLG- dan lima angka / MLG- and five digits, such as MLG-00041",
  "--as-of": "YYYY-MM-DD, such as 2026-05-31",
  "--traders": "1–20000",
  "--out": "nama map / the name of a folder",
  "--lang": "id | en"
}
const takesValue = (text: string): boolean => Object.hasOwn(example, text)
