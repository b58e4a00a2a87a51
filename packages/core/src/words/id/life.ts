/**
 * Indonesian wording of the life of a certificate (kata-kata riwayat sertifikat): states, refusals, appeals, people.
 *
 * @module
 */
import type { Reason as AppealReason, Outcome } from "../../certification/Appeal.ts"
import type { Due, LifeRefused } from "../../certification/CertificateLife.ts"
import type { Clause, Role } from "../../certification/Independence.ts"
import type { Command, LifeEvent, State } from "../../certification/LifeTransition.ts"
import type { Phase } from "../../certification/Renewal.ts"
import type { InvalidTerm, ValidityStatus } from "../../certification/Validity.ts"
import type { Words } from "../../rulebook/Recommendation.ts"

/** The sentences of a certificate's life; `{limit}` is the day or size that decided. @category types */
export interface LifeWords {
  readonly state: Readonly<Record<State, string>>
  readonly command: Readonly<Record<Command["do"], string>>
  readonly event: Readonly<Record<LifeEvent["type"], string>>
  readonly status: Readonly<Record<ValidityStatus, string>>
  readonly phase: Readonly<Record<Phase, string>>
  readonly due: Readonly<Record<Due["what"], string>>
  readonly refusal: Readonly<Record<LifeRefused["reason"], string>>
  readonly term: Readonly<Record<InvalidTerm["reason"], string>>
  readonly appeal: Readonly<Record<AppealReason, string>>
  readonly outcome: Readonly<Record<Outcome, string>>
  readonly role: Readonly<Record<Role, string>>
  readonly separation: Words<Clause>
}

/** Kata-kata riwayat sertifikat. @category instances */
export const life: LifeWords = {
  state: {
    unissued: "belum diterbitkan",
    active: "berlaku",
    warned: "berlaku, dalam peringatan",
    suspended: "dibekukan",
    lapsed: "lewat masa berlaku",
    revoked: "dicabut",
    replaced: "diganti"
  },
  command: {
    issue: "menerbitkan",
    renew: "memperpanjang",
    warn: "memperingatkan",
    lift: "mengakhiri peringatan",
    suspend: "membekukan",
    reinstate: "memberlakukan kembali",
    revoke: "mencabut",
    correct: "membetulkan",
    replace: "mengganti"
  },
  event: {
    CertificateIssued: "sertifikat diterbitkan",
    CertificateRenewed: "sertifikat diperpanjang",
    CertificateWarned: "pemegang sertifikat diperingatkan",
    CertificateWarningLifted: "peringatan diakhiri",
    CertificateSuspended: "sertifikat dibekukan",
    CertificateReinstated: "sertifikat diberlakukan kembali",
    CertificateRevoked: "sertifikat dicabut",
    CertificateCorrected: "sertifikat dibetulkan, nomor tetap",
    CertificateReplaced: "sertifikat diganti dengan nomor baru"
  },
  status: { notYet: "belum berlaku", valid: "berlaku", expiringSoon: "segera berakhir", expired: "sudah berakhir" },
  phase: {
    endless: "tidak perlu diperpanjang",
    tooEarly: "belum waktunya diperpanjang",
    open: "dapat diperpanjang",
    closed: "waktu mengajukan perpanjangan sudah lewat",
    grace: "lewat waktu pengajuan, masih dapat diperpanjang",
    lapsed: "lewat masa berlaku, perlu sertifikat baru"
  },
  due: {
    renewalOpen: "dapat diperpanjang sejak {since}",
    repairOverdue: "perbaikan seharusnya selesai pada {since}; perlu keputusan",
    suspensionOver: "masa pembekuan habis pada {since}; perlu keputusan"
  },
  refusal: {
    notInThisState: "tidak dapat {command} sertifikat yang {state}",
    beforeLastChange: "perubahan terakhir terjadi pada {limit}; hari sebelumnya tidak diterima",
    reasonMissing: "alasan belum diisi",
    endsBeforeItBegins: "sertifikat berakhir pada {limit}, sebelum mulai berlaku",
    sameNumber: "sertifikat pengganti harus bernomor lain",
    noRenewal: "skema tidak mengatur perpanjangan",
    endless: "sertifikat tidak berakhir, sehingga tidak perlu diperpanjang",
    tooEarly: "perpanjangan baru dapat diajukan mulai {limit}",
    closed: "perpanjangan harus diajukan paling lambat {limit}",
    lapsed: "perpanjangan paling lambat {limit}; sesudah itu perlu sertifikat baru",
    pathNotOffered: "jalur perpanjangan itu tidak tersedia pada hari ini",
    endsNoLater: "perpanjangan tidak memberi masa berlaku sesudah {limit}",
    invalidTerm: "masa berlaku dalam skema tidak dapat dihitung"
  },
  term: {
    notWhole: "bukan bilangan bulat",
    notPositive: "berakhir sebelum mulai",
    empty: "tidak berisi masa",
    neverReached: "tanggal tetap tidak pernah tercapai",
    outsideCalendar: "di luar kalender"
  },
  appeal: {
    nothingToAppeal: "keputusan itu tidak merugikan, sehingga tidak ada yang dapat dibanding",
    alreadyAppealed: "keputusan itu sudah pernah dibanding",
    groundsMissing: "alasan banding belum diisi",
    notYetDecided: "keputusan baru diberitahukan pada {limit}",
    tooLate: "banding paling lambat {limit}",
    alreadyDecided: "banding sudah diputus pada {limit}",
    beforeFiling: "banding baru diajukan pada {limit}",
    outcomeNotProvided: "skema tidak mengenal putusan itu",
    panelTooSmall: "panel banding paling sedikit {limit} orang yang berbeda",
    panelTooLarge: "panel banding paling banyak {limit} orang",
    panelInvolved: "{person} ikut menangani kasus ini; tunjuk anggota panel lain",
    panelNotShownIndependent: "ada petugas kasus ini yang belum dikenali; lengkapi catatan sebelum panel memutus"
  },
  outcome: { upheld: "banding diterima", dismissed: "banding ditolak", reassess: "dinilai ulang" },
  role: {
    trainer: "pelatih",
    mentor: "pendamping",
    supervisor: "pengawas praktik",
    assessor: "asesor",
    decider: "pengambil keputusan",
    panel: "panel banding",
    issuer: "penerbit"
  },
  separation: {
    "different-people": {
      met: "{first} dan {second} orang yang berbeda",
      unmet: "{first} dan {second} orang yang sama: {shared}",
      undetermined: "belum jelas siapa {first} dan {second}"
    },
    "no-conflict-of-interest": {
      met: "{role} menyatakan tidak ada konflik kepentingan",
      unmet: "{role} menyatakan konflik kepentingan ({conflicts} orang)",
      undetermined: "{role} belum menyatakan ada tidaknya konflik kepentingan"
    }
  }
}
