/**
 * Writes `docs/glossary.md` out of the doc blocks: `node scripts/glossary.ts`. A house test holds the page to the code.
 *
 * A concept is a file whose name begins with a capital. Its Indonesian term stands in parentheses in the first
 * sentence of the file.
 *
 * @module
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"

/** A word of the house. */
export interface Word {
  readonly room: string
  readonly name: string
  readonly file: string
  /** The Indonesian term, or undefined where the first sentence has none. */
  readonly term: string | undefined
  readonly meaning: string
}

const root = join(import.meta.dirname, "..")

/** Rooms whose words are the field's; the others speak of the house itself. */
export const subjectRooms = ["curriculum", "competency", "evidence", "certification", "indicator", "kipp", "journey"]
const rooms = ["kernel", "rulebook", ...subjectRooms, "ledger", "desk"]

/** Reads the concepts of a room. */
export const wordsOf = (room: string): ReadonlyArray<Word> =>
  readdirSync(join(root, "packages/core/src", room), { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /^[A-Z]\w*\.ts$/.test(basename(file)) && !file.endsWith("Codec.ts") && !/(?:^|\/)(?:data|edition|presets)\//.test(file))
    .sort()
    .map((file) => {
      const text = readFileSync(join(root, "packages/core/src", room, file), "utf8")
      const block = text.slice(3, text.indexOf("*/")).replace(/^\s*\* ?/gm, "").trim()
      const sentence = (/^((?:[^(]|\([^()]*\))*?\.)(?:\s|$)/.exec(block.replace(/\n\n[\s\S]*/, ""))?.[1] ?? block.split("\n")[0]!).replace(/\s+/g, " ").trim()
      const term = /\(([^()]+)\)/.exec(sentence)?.[1]
      return {
        room,
        name: basename(file, ".ts"),
        file: `packages/core/src/${room}/${file}`,
        term,
        meaning: sentence.replace(/\s*\([^()]+\)/, "")
      }
    })

/** The page as it should stand. */
export const glossary = (): string => [
  "# Glossary",
  "",
  "Written by `node scripts/glossary.ts` out of the first sentence of each concept's file. One word has one meaning in the whole house.",
  "",
  ...rooms.flatMap((room) => {
    const words = wordsOf(room)
    return words.length === 0 ? [] : [
      `## ${room}`,
      "",
      "| In code | Istilah | Meaning |",
      "|---|---|---|",
      ...words.map(({ meaning, name, term }) => `| ${name} | ${term ?? ""} | ${meaning.replaceAll("|", "\\|").replaceAll("<", "&lt;")} |`),
      ""
    ]
  })
].join("\n")

if (process.argv[1] === import.meta.filename) writeFileSync(join(root, "docs/glossary.md"), glossary())
