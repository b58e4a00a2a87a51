/**
 * The five criteria of an innovation (kriteria inovasi), in the vocabulary of the day asked about.
 *
 * The fourth criterion changed its name on 31 December 2021; both vocabularies stay. Earlier wording was not found, so the answer
 * before 17 March 2021 is silence. Which evidence supports which criterion is our own reading and nobody's law.
 *
 * Law note: docs/law/kipp-criteria.md
 *
 * @module
 */
import type * as Result from "effect/Result"
import * as Day from "../kernel/Day.ts"
import * as Timeline from "../rulebook/Timeline.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Kriteria, by an id that does not change with the wording. @category types */
export type Criterion = "novel" | "effective" | "useful" | "transferable" | "sustainable"

/** Istilah: the five terms of one text. @category types */
export type Vocabulary = Readonly<Record<Criterion, string>>

/** Jenis bukti that this library computes. @category types */
export type EvidenceKind =
  | "reach" | "completion" | "attendance" | "gain" | "before-after" | "satisfaction" | "equity" | "mentoring" | "replication" | "sdg" | "budget"

/** Dukungan: the sections and criteria that one kind of evidence supports. @category types */
export interface Support {
  readonly evidence: EvidenceKind
  readonly criteria: ReadonlyArray<Criterion>
  /** Ids of sections, in any edition. */
  readonly sections: ReadonlyArray<string>
}

// ── Parameters ──────────────────────────────────────────────────────────────

/** The two vocabularies. @category parameters */
export const vocabularies: Timeline.Timeline<Vocabulary> = [
  {
    from: Day.make("2021-03-17"),
    until: Day.make("2021-12-30"),
    source: {
      instrument: "PermenPANRB 7/2021",
      url: "https://id.scribd.com/document/505213439/Permen-PANRB-No-7-Tahun-2021-1",
      read: "opening",
      confidence: "C",
      note: "Terms from a provincial form of that period; that the national text uses them is inferred. The first day is the launch of KIPP 2021."
    },
    value: {
      novel: "memiliki kebaruan", effective: "efektif", useful: "bermanfaat",
      transferable: "dapat ditransfer/direplikasi", sustainable: "berkelanjutan"
    }
  },
  {
    from: Day.make("2021-12-31"),
    source: {
      instrument: "PermenPANRB 91/2021",
      url: "https://jdih.maritim.go.id/id/pembinaan-inovasi-pelayanan-publik",
      read: "official-summary",
      confidence: "B",
      article: "3",
      note: "Repeals PermenPANRB 30/2014, whose wording was not found."
    },
    value: {
      novel: "memiliki kebaruan", effective: "efektif", useful: "bermanfaat", transferable: "mudah disebarkan", sustainable: "berkelanjutan"
    }
  }
]

/** Which evidence supports what: our reading of the sections' names and prompts (own rule). @category parameters */
export const supports: ReadonlyArray<Support> = [
  { evidence: "reach", criteria: ["useful"], sections: ["signifikansi", "dampak", "evaluasi", "deskripsi"] },
  { evidence: "completion", criteria: ["effective"], sections: ["signifikansi", "dampak", "evaluasi", "monev"] },
  { evidence: "attendance", criteria: ["effective"], sections: ["implementasi", "caraKerja", "deskripsi", "monev"] },
  { evidence: "gain", criteria: ["effective"], sections: ["signifikansi", "dampak", "evaluasi"] },
  { evidence: "before-after", criteria: ["effective", "useful"], sections: ["signifikansi", "dampak", "evaluasi"] },
  { evidence: "satisfaction", criteria: ["useful"], sections: ["signifikansi", "dampak", "evaluasi", "monev"] },
  { evidence: "equity", criteria: ["useful"], sections: ["signifikansi", "dampak", "kontribusiTPB"] },
  { evidence: "mentoring", criteria: ["effective", "sustainable"], sections: ["implementasi", "caraKerja", "sumberDaya", "strategiKeberlanjutan"] },
  { evidence: "replication", criteria: ["transferable"], sections: ["transferabilitas", "adaptabilitas", "adaptabilitasKhusus", "difusi"] },
  { evidence: "sdg", criteria: ["useful"], sections: ["kontribusiTPB"] },
  { evidence: "budget", criteria: ["sustainable"], sections: ["sumberDaya", "keberlanjutan", "strategiKeberlanjutan", "penguatanKeberlanjutan"] }
]

// ── Rule ────────────────────────────────────────────────────────────────────

/**
 * Returns the terms in force on a day, with their source.
 *
 * @example
 * ```ts
 * import * as Result from "effect/Result"
 * import { Day } from "@sepasar/core/kernel"
 * import { Criteria } from "@sepasar/core/kipp"
 *
 * Result.getOrThrow(Criteria.on(Day.make("2021-12-31"))).value.transferable // => "mudah disebarkan"
 * Result.isFailure(Criteria.on(Day.make("2020-01-01"))) // => true
 * ```
 * @category rules
 */
export const on = (day: Day.Day): Result.Result<Timeline.Entry<Vocabulary>, Timeline.NothingInForce> => Timeline.inForce(vocabularies, day)

/** Lists the kinds of evidence that support a section. @category rules */
export const evidenceFor = (section: string): ReadonlyArray<EvidenceKind> =>
  supports.filter(({ sections }) => sections.includes(section)).map(({ evidence }) => evidence)
