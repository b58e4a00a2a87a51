/**
 * What the page is made of, and the grounds its sentences stand on.
 *
 * @module
 */
import type { Report } from "@sepasar/core/measurement"
import type { Source } from "@sepasar/core/rulebook"
import type { Files } from "../files.ts"
import type { Indicators } from "../indicators.ts"
import type { Judgement } from "../judge.ts"
import type { KippAnswer } from "../kipp.ts"
import type { SeasonWords } from "../words/SeasonWords.ts"
import type { Ground } from "./Trace.ts"

/** Everything the page shows. */
export interface PageInput {
  readonly files: Files
  readonly judgement: Judgement
  readonly indicators: Indicators
  readonly kipp: ReadonlyArray<KippAnswer>
  readonly classReport: Report.Report
  readonly rows: number
  readonly rejectedRows: number
  /** Ids of the events in view, by type. */
  readonly evidence: ReadonlyMap<string, ReadonlyArray<string>>
  /** Result files that lie beside the page. */
  readonly siblings: ReadonlyArray<string>
  /** Version of the library that computed. */
  readonly version: string
}

/** The files of the example as a source: synthetic, and read whole. */
export const data: Source = {
  instrument: "Berkas musim contoh / files of the example season",
  url: "https://github.com/sepasar/sepasar/tree/main/examples/season",
  read: "full-text",
  confidence: "A",
  note: "sintetis / synthetic"
}

/** What this example settles by itself. */
export const own: Source = {
  instrument: "Contoh musim, aturan sendiri / the example's own rule",
  url: "https://github.com/sepasar/sepasar/tree/main/examples/season#readme",
  read: "own-rule",
  confidence: "A"
}

/** Where the normalised gain comes from. */
export const hake: Source = {
  instrument: "Hake 1998, American Journal of Physics 66, 64",
  url: "https://web1.msu.montana.edu/msse/capstones/hake_normalized_gains.html",
  read: "secondary",
  confidence: "A"
}

/** A ground in the records: a rule of the library and the events of some types. */
export const records = ({ evidence, version }: PageInput, rule: string, types: ReadonlyArray<string>, sources: ReadonlyArray<Source> = [data]): Ground =>
  ({ rule, version: `@sepasar/core ${version}`, sources, events: types.flatMap((type) => evidence.get(type) ?? []) })

/** A ground in the scheme. */
export const schemeGround = ({ files: { scheme } }: PageInput, events: ReadonlyArray<string> = []): Ground =>
  ({ rule: scheme.id, version: scheme.version, sources: [scheme.source], events })

/** A ground in a published source, without events. */
export const published = (rule: string, version: string, ...sources: ReadonlyArray<Source>): Ground => ({ rule, version, sources, events: [] })

/** The label of a requirement in the reader's language. */
export const labelAt = ({ files: { scheme } }: PageInput, path: string) => (words: SeasonWords): string => {
  const leaf = scheme.tree.kind === "all" ? scheme.tree.of[Number(path.split("/")[1])] : scheme.tree
  return leaf?.label?.[words.library.language] ?? path
}
