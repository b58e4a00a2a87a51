/**
 * Indonesian wording of the kipp room (kata-kata KIPP): the original that other languages follow.
 *
 * @module
 */
import type { Criterion, EvidenceKind } from "../../kipp/Criteria.ts"
import type { Asks, GroupId } from "../../kipp/Edition.ts"
import type { Refusal as EligibilityRefusal } from "../../kipp/Eligibility.ts"
import type { Clause } from "../../kipp/EligibilityClauses.ts"
import type { Answer } from "../../kipp/Entry.ts"
import type { NextStep, Refusal as ProposalRefusal, SectionState } from "../../kipp/Proposal.ts"
import type { Check } from "../../kipp/ProposalChecks.ts"
import type { RubricFault, UnsignedSheet } from "../../kipp/Rubric.ts"
import type { WeightsNotConfirmed } from "../../kipp/Scoring.ts"
import type { NothingToPerturb } from "../../kipp/Sensitivity.ts"
import type { Words } from "../../rulebook/Recommendation.ts"

/** The sentences of the kipp room. @category types */
export interface KippWords {
  readonly eligibility: Words<Clause>
  readonly groups: Readonly<Record<GroupId, string>>
  readonly answers: Readonly<Record<Answer, string>>
  /** What a rule that was read nowhere would settle. */
  readonly asks: Readonly<Record<Asks | "closing", string>>
  /** Questions for facts that are missing, by the fact's id. */
  readonly questions: Readonly<Record<FactId, string>>
  readonly refusals: Readonly<Record<Refused, string>>
  readonly sections: Readonly<Record<SectionState, string>>
  readonly steps: Readonly<Record<NextStep["step"], string>>
  readonly checks: Words<Check["check"]>
  readonly rubric: Readonly<Record<RubricFault["fault"], string>>
  readonly criteria: Readonly<Record<Criterion, string>>
  readonly evidence: Readonly<Record<EvidenceKind, string>>
  /** What stands beside every ranking. */
  readonly noPromise: string
}

/** Facts that the entry rules ask for. @category types */
export type FactId =
  | "started" | "awards" | "topics" | "replicates" | "invitation" | "institution-entries" | "entrant-type" | "sdgs" | "documents" | "rule-text" | "closing-day"

/** Every refusal of the room, by its tag. @category types */
export type Refused = (EligibilityRefusal | ProposalRefusal | UnsignedSheet | WeightsNotConfirmed | NothingToPerturb)["_tag"]

/** Kata-kata KIPP dalam bahasa Indonesia. @category instances */
export const kipp: KippWords = {
  eligibility: {
    "old-enough": {
      met: "sudah diterapkan paling singkat {years} tahun pada penutupan pendaftaran {closing}",
      unmet: "belum diterapkan {years} tahun pada penutupan pendaftaran {closing}; genap pada {from}",
      undetermined: "umur penerapan paling singkat {years} tahun belum dapat dihitung"
    },
    "never-on-a-final-list": {
      met: "belum pernah masuk daftar Top akhir",
      unmet: "pernah masuk {award}",
      undetermined: "riwayat penghargaan belum diisi"
    },
    "below-the-long-list-limit": {
      met: "{list} sebanyak {times} kali, batas {limit}",
      unmet: "{list} sudah {times} kali, batas {limit}",
      undetermined: "riwayat {list} belum diisi"
    },
    "on-an-earlier-final-list": {
      met: "pernah menerima {award}",
      unmet: "belum pernah menerima salah satu dari {wanted}",
      undetermined: "riwayat penghargaan belum diisi"
    },
    "history-open": {
      met: "riwayat keikutsertaan masih membuka kelompok ini",
      unmet: "pernah mendapat penghargaan dan Top 99 sudah {times} kali, batas {limit}",
      undetermined: "riwayat keikutsertaan belum diisi"
    },
    "adapts-a-listed-innovation": {
      met: "mereplikasi inovasi {list} tahun {from} sampai {to}",
      unmet: "tidak mereplikasi inovasi {list} tahun {from} sampai {to}",
      undetermined: "inovasi asal yang direplikasi belum diisi ({list} tahun {from} sampai {to})"
    },
    "invited-by-the-minister": {
      met: "diundang Menteri untuk {year}",
      unmet: "tidak diundang Menteri untuk {year}",
      undetermined: "undangan Menteri untuk {year} belum diketahui"
    },
    "within-the-institution-cap": {
      met: "instansi mengajukan {entries} inovasi, batas {limit}",
      unmet: "instansi mengajukan {entries} inovasi, melebihi batas {limit}",
      undetermined: "jumlah inovasi instansi belum dapat dibandingkan dengan batas {limit}"
    },
    "linked-to-the-sdgs": {
      met: "terkait {links} tujuan TPB, paling sedikit {limit}",
      unmet: "terkait {links} tujuan TPB, paling sedikit {limit}",
      undetermined: "kaitan dengan TPB belum diisi, paling sedikit {limit}"
    },
    "documents-at-hand": {
      met: "dokumen tersedia: {documents}",
      unmet: "dokumen belum ada: {documents}",
      undetermined: "ketersediaan dokumen belum diisi: {documents}"
    },
    "rule-read": {
      met: "aturan {rule} terbaca",
      unmet: "aturan {rule} tidak berlaku",
      undetermined: "aturan {rule} ({asks}) tidak ditemukan dalam naskah yang terbaca"
    }
  },
  groups: { all: "tanpa kelompok", umum: "kelompok umum", replikasi: "kelompok replikasi", khusus: "kelompok khusus" },
  answers: {
    eligible: "memenuhi syarat",
    "not-eligible": "tidak memenuhi syarat",
    undetermined: "belum dapat ditentukan",
    "not-held": "tidak diselenggarakan"
  },
  asks: {
    age: "umur penerapan paling singkat",
    "prior-awards": "pengecualian bagi pemenang terdahulu",
    cap: "batas jumlah inovasi tiap instansi",
    source: "inovasi asal yang boleh direplikasi",
    closing: "hari penutupan pendaftaran"
  },
  questions: {
    started: "Sejak kapan inovasi diterapkan?",
    awards: "Penghargaan KIPP apa yang pernah diterima, dan tahun berapa?",
    topics: "Apakah inovasi menyangkut penanganan pandemi?",
    replicates: "Inovasi mana yang direplikasi?",
    invitation: "Apakah Menteri mengundang inovasi ini?",
    "institution-entries": "Berapa inovasi yang diajukan instansi dalam kelompok ini?",
    "entrant-type": "Apa jenis instansinya?",
    sdgs: "Tujuan TPB mana yang didukung?",
    documents: "Dokumen apa yang sudah ada?",
    "rule-text": "Naskah aturan mana yang mengaturnya?",
    "closing-day": "Kapan pendaftaran ditutup?"
  },
  refusals: {
    UnknownEdition: "KIPP {year} tidak dikenal; yang dikenal: {known}",
    NotHeld: "KIPP {year} tidak diselenggarakan ({instrument}); penggantinya {replacedBy}",
    UnknownGroup: "KIPP {edition} tidak memiliki kelompok {group}; yang ada: {known}",
    RulebookIncomplete: "Naskah aturan KIPP {edition} ({group}) yang terbaca belum lengkap: {missing}",
    SectionsNotFound: "Bagian proposal KIPP {edition} ({group}) tidak ditemukan dalam naskah yang terbaca",
    UnsignedSheet: "Lembar {sheet} belum ditandatangani; nilainya tidak dihitung",
    WeightsNotConfirmed: "Bobot nasional KIPP {edition} belum terkonfirmasi; calon bobot hanya dipakai bila diminta",
    NothingToPerturb: "Uji kepekaan tidak dapat dijalankan: {reason} ({about})"
  },
  sections: {
    "not-written": "belum ditulis",
    empty: "kosong",
    "within-limit": "{words} dari {limit} kata",
    "over-limit": "{words} kata, melebihi batas {limit}",
    "no-limit-known": "{words} kata, batas tidak ditemukan"
  },
  steps: {
    shorten: "Ringkas bagian {about}: kurangi {by} kata",
    write: "Tulis bagian {about} (batas {limit} kata)",
    attach: "Lampirkan dokumen: {documents}",
    answer: "Lengkapi isian {about}",
    "ask-a-person": "Minta seseorang membaca: {about}",
    "gather-evidence": "Kumpulkan bukti untuk bagian {about}: {kinds}"
  },
  checks: {
    "form-complete": { met: "isian lengkap", unmet: "isian belum lengkap", undetermined: "kelengkapan isian belum diketahui" },
    "title-not-used-twice": {
      met: "judul {title} tidak dipakai dua kali",
      unmet: "judul {title} dipakai pada proposal lain",
      undetermined: "judul proposal lain belum diketahui"
    },
    "answers-serious": { met: "jawaban sungguh-sungguh", unmet: "jawaban tidak sungguh-sungguh", undetermined: "kesungguhan jawaban perlu dibaca orang" },
    "title-decent": { met: "judul {title} patut", unmet: "judul {title} tidak patut", undetermined: "kepatutan judul perlu dibaca orang" },
    documents: { met: "dokumen ada: {documents}", unmet: "dokumen belum ada: {documents}", undetermined: "dokumen belum diketahui: {documents}" },
    video: {
      met: "video {minutes} menit, batas {limit}",
      unmet: "video {minutes} menit, batas {limit}",
      undetermined: "panjang video belum diketahui, batas {limit} menit"
    },
    "conditional-form": { met: "isian {form} terjawab atau tidak diperlukan", unmet: "isian {form} belum dijawab", undetermined: "isian {form} belum diketahui" },
    declarations: { met: "pernyataan lengkap: {declarations}", unmet: "pernyataan tidak terpenuhi: {declarations}", undetermined: "pernyataan belum diisi: {declarations}" },
    channel: { met: "diajukan melalui {channel}", unmet: "tidak diajukan melalui {channel}", undetermined: "cara pengajuan belum diketahui ({channel})" },
    category: { met: "kategori {category} ada pada periode ini", unmet: "kategori {category} tidak ada pada periode ini", undetermined: "kategori belum dipilih" }
  },
  rubric: {
    "weights-do-not-sum": "bobot di bawah {node} berjumlah {sum}, bukan 100",
    "score-outside-scale": "nilai {score} pada {node} di luar skala {min} sampai {max}",
    "duplicate-id": "butir {node} dipakai dua kali",
    "negative-weight": "bobot {weight} pada {node} di bawah nol"
  },
  criteria: { novel: "kebaruan", effective: "efektif", useful: "bermanfaat", transferable: "dapat direplikasi", sustainable: "berkelanjutan" },
  evidence: {
    reach: "jangkauan", completion: "kelulusan", attendance: "kehadiran", gain: "kenaikan nilai", "before-after": "sebelum dan sesudah",
    satisfaction: "kepuasan", equity: "pemerataan antarpasar", mentoring: "pendampingan", replication: "replikasi", sdg: "kontribusi TPB", budget: "anggaran"
  },
  noPromise: "Nilai dan peringkat bukan putusan: finalis ditetapkan oleh panel."
}
