/**
 * Writes the law notes that follow from data: one for each KIPP edition, and the list of texts not fully read.
 *
 *     node --conditions=@sepasar/source scripts/law-notes.ts
 *
 * Notes written by hand stand beside them in docs/law and are not touched.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { Edition, Editions } from "../packages/core/src/kipp/index.ts"

const root = join(import.meta.dirname, "..")

/** The day somebody last held the edition data against the sources. */
const checked = "2026-11-23"

const list = (items: ReadonlyArray<string>): string => items.map((item) => `- ${item}`).join("\n")
const section = (title: string, body: string): string => (body === "" ? "" : `\n## ${title}\n${body}\n`)
const sources = (ids: ReadonlyArray<Parameters<typeof Edition.address>[0]>): string => (ids.length === 0 ? "no source" : ids.join(", "))

/** How much of an instrument was read, in the words of the house. */
const readOf = (text: string): string => (text.startsWith("none") ? "unread" : /only|opening|considerans/.test(text) ? "opening" : "secondary")

/** The note of one edition. */
export const editionNote = (edition: Edition.Edition): string => {
  const { conflicts, gaps, groups, legalBasis, window } = edition
  const first = legalBasis.find(({ number, year }) => edition.guideline.includes(`${number}/${year}`)) ?? legalBasis.find(({ number }) => edition.guideline.includes(number)) ?? legalBasis[0]
  const closing = window.close === undefined ? "closing not found" : `closed ${window.close}${window.closeTime === undefined ? "" : ` ${window.closeTime}`}`
  const days = edition.held
    ? `Registration: ${window.open ?? window.openMonth ?? "opening not found"}; ${closing}${window.announcedClose === undefined ? "" : ` (first announced for ${window.announcedClose})`}. Sources: ${sources(window.sourceIds)}; confidence ${window.confidence}.`
    : `Not held (${edition.guideline}).${edition.replacement === undefined ? "" : ` In its place: ${edition.replacement.nameId} (${edition.replacement.id}).`}`
  const rules = groups.filter((group) => group.rules.length > 0).map((group) =>
    `\n${group.nameId}\n${group.rules.map(({ confidence, id, sourceIds, summary }) => `- ${summary} → \`${id}\` (${sourceIds.length === 0 ? "read nowhere" : `${confidence}; ${sources(sourceIds)}`})`).join("\n")}`).join("\n")
  const general = list(edition.generalRequirements.map(({ confidence, id, sourceIds, summary }) => `${summary} → \`${id}\` (${confidence}; ${sources(sourceIds)})`))
  const used = new Set(JSON.stringify(edition).match(/"[a-z]+(?:-[a-z0-9]+)+"/g)?.map((text) => text.slice(1, -1)) ?? [])
  const known = [...used].filter((id) => id in Edition.sources).sort() as ReadonlyArray<Parameters<typeof Edition.address>[0]>
  return `---
rule: kipp.eligibility
edition: ${edition.year}
instrument: ${edition.guideline}
read: ${readOf(first?.textRead ?? "none")}
checked: ${checked}
link: ${first === undefined ? "" : Edition.address(first.sourceId)}
confidence: ${edition.confidence}
---
# KIPP ${edition.year}

${days}
${section("Who may enter", rules)}${section("What every entry needs", general)}${section("Sources that disagree", list(conflicts.map(({ about, note, others, used: value }) => `${about}: ${value} is used; also printed: ${others.join(", ")}. ${note}`)))}${section("Not found", list(gaps))}${section("Instruments", list(legalBasis.map(({ confidence, instrument, note, number, textRead, year }) => `${instrument} ${number}${number.includes("/") ? "" : `/${year}`}: ${textRead} (${confidence})${note === undefined ? "" : `. ${note}`}`)))}${section("Sources", list(known.map((id) => `${id}: ${Edition.address(id)}`)))}`
}

interface Unread {
  readonly instrument: string
  readonly read: string
  readonly where: string
}

const filesBelow = (folder: string): ReadonlyArray<string> =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : entry.name.endsWith(".ts") ? [join(folder, entry.name)] : [])

/** Sources written in the rooms of core that were not read in full, and the instruments of the editions. */
export const unread = (): ReadonlyArray<Unread> => {
  const src = join(root, "packages/core/src")
  const written = filesBelow(src).filter((file) => !file.includes(join("kipp", "edition", "kipp"))).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/instrument:\s*"([^"]+)"[^}]{0,600}?read:\s*"([a-z-]+)"/g)].map(([, instrument, read]) => ({
      instrument: instrument!, read: read!, where: file.slice(src.length + 1).split("/")[0]!
    })))
  const editions = Editions.all.flatMap(({ legalBasis, year }) => legalBasis.map(({ instrument, number, textRead, year: made }) => ({
    instrument: `${instrument} ${number}${number.includes("/") ? "" : `/${made}`}`, read: textRead, where: `kipp ${year}`
  })))
  const rows = [...written, ...editions].filter(({ read }) => read !== "full-text" && read !== "own-rule")
  const seen = new Map<string, Unread>()
  for (const row of rows) {
    const key = `${row.instrument}|${row.read}`
    const held = seen.get(key)
    seen.set(key, held === undefined ? row : { ...held, where: [...new Set([...held.where.split(", "), row.where])].join(", ") })
  }
  return [...seen.values()].sort((a, b) => (a.instrument < b.instrument ? -1 : a.instrument > b.instrument ? 1 : a.read < b.read ? -1 : 1))
}

/** The list of texts that were not read in full, as Markdown. */
export const unreadList = (): string => `# Texts not read in full

Written by \`scripts/law-notes.ts\` from the sources in the code. Each value below rests on an opening, a summary or a report, and
must be held against the text itself before anybody relies on it.

| instrument | what was read | where |
|---|---|---|
${unread().map(({ instrument, read, where }) => `| ${instrument} | ${read} | ${where} |`).join("\n")}
`

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const edition of Editions.all) writeFileSync(join(root, `docs/law/kipp-${edition.year}.md`), editionNote(edition))
  writeFileSync(join(root, "docs/law/unread.md"), unreadList())
}
