/**
 * Indonesian wording of the journey room (kata-kata perjalanan): the original that other languages follow.
 *
 * @module
 */
import type { Contradiction } from "../../journey/Chronology.ts"
import type { Event } from "../../journey/Event.ts"

/** The sentences of the journey room: what did not fit, and the name of each event. @category types */
export interface JourneyWords {
  readonly contradiction: Readonly<Record<Contradiction["what"], string>>
  readonly event: Readonly<Record<Event["type"], string>>
}

/** Kata-kata perjalanan pedagang. @category instances */
export const journey: JourneyWords = {
  contradiction: {
    "id-reused": "dua catatan berbeda memakai pengenal {event}; yang dicatat lebih dahulu yang dihitung",
    "correction-of-unknown": "pembetulan {event} menunjuk catatan {about} yang tidak ada",
    "replacement-unknown": "pembetulan {event} menyebut pengganti {about} yang belum ada",
    "enrolled-twice": "didaftarkan lagi ke angkatan {about}; pendaftaran terakhir yang dihitung",
    "marked-twice": "kehadiran pada pertemuan {about} dicatat dua kali dengan tanda berbeda",
    "session-unknown": "pertemuan {about} tidak ada dalam jadwal",
    "session-held-and-cancelled": "pertemuan {about} dicatat terlaksana dan dibatalkan; catatan terakhir yang dihitung",
    "consent-never-given": "persetujuan {about} dicabut, padahal belum pernah diberikan",
    "certificate-unknown": "sertifikat {about} belum pernah diterbitkan",
    "certificate-number-reused": "nomor sertifikat {about} dipakai dua kali; terbitan pertama yang dihitung",
    "decided-by-nobody": "keputusan atas skema {about} tidak menyebut siapa yang memutuskan",
    "appeal-unknown": "banding {about} diputus, padahal belum pernah diajukan",
    "appeal-decided-twice": "banding {about} diputus dua kali dengan putusan berbeda; putusan terakhir yang dihitung"
  },
  event: {
    SessionScheduled: "pertemuan dijadwalkan",
    SessionHeld: "pertemuan terlaksana",
    SessionCancelled: "pertemuan dibatalkan",
    SatisfactionAnswered: "survei kepuasan dijawab",
    TestAnswered: "tes dijawab butir demi butir",
    WorkScored: "hasil kerja dinilai satu dari beberapa asesor",
    TraderEnrolled: "pedagang didaftarkan",
    AttendanceRecorded: "kehadiran dicatat",
    MentoringVisited: "pendampingan dilakukan",
    AssessmentRecorded: "penilaian dicatat",
    CriterionAssessed: "kriteria unjuk kerja dinilai",
    PracticeLogged: "praktik dicatat",
    PortfolioItemJudged: "bukti portofolio dinilai",
    StageEntered: "tahap dimasuki",
    StagePassed: "tahap dilewati",
    ConsentGiven: "persetujuan diberikan",
    ConsentWithdrawn: "persetujuan dicabut",
    StallStatusRecorded: "status kios dicatat",
    FactDeclared: "fakta dinyatakan",
    CertificationDecided: "sertifikasi diputuskan",
    CertificateIssued: "sertifikat diterbitkan",
    CertificateRenewed: "sertifikat diperpanjang",
    CertificateWarned: "pemegang sertifikat diperingatkan",
    CertificateWarningLifted: "peringatan dicabut",
    CertificateSuspended: "sertifikat dibekukan",
    CertificateReinstated: "sertifikat dipulihkan",
    CertificateRevoked: "sertifikat dicabut",
    CertificateCorrected: "sertifikat dibetulkan",
    CertificateReplaced: "sertifikat diganti",
    AppealFiled: "banding diajukan",
    AppealDecided: "banding diputuskan",
    ConflictOfInterestDeclared: "pernyataan konflik kepentingan dicatat",
    RecordCorrected: "catatan dibetulkan",
    RecordWithdrawn: "catatan ditarik"
  }
}
