/**
 * Indonesian wording of the certification room (kata-kata sertifikasi): the original that other languages follow.
 *
 * @module
 */
import type { CertificationWords } from "../../certification/ExplainWords.ts"

/** Kata-kata sertifikasi. @category instances */
export const certification: CertificationWords = {
  findings: {
    "age-at-least": {
      met: "usia {age} tahun, paling sedikit {years} tahun",
      unmet: "usia {age} tahun, belum {years} tahun",
      undetermined: "usia belum diketahui; diminta paling sedikit {years} tahun"
    },
    "assessor-independent": {
      met: "asesor tidak melatih atau mendampingi peserta ini",
      unmet: "asesor {shared} juga melatih atau mendampingi peserta ini",
      undetermined: "belum diketahui semua orang yang menilai, melatih, atau mendampingi"
    },
    "attendance-share": {
      met: "hadir {attended} dari {held} pertemuan, batas {minimum}%",
      unmet: "hadir {attended} dari {held} pertemuan, di bawah batas {minimum}%",
      undetermined: "tercatat hadir {attended} dari {held} pertemuan, {unknown} pertemuan belum jelas, batas {minimum}%"
    },
    "certificate-held": {
      met: "memegang sertifikat {scheme} nomor {number}",
      unmet: "tidak memegang sertifikat {scheme} yang berlaku pada hari itu",
      undetermined: "sertifikat {scheme} belum diketahui"
    },
    "consent-given": {
      met: "persetujuan untuk {purpose} diberikan {givenOn}, naskah {textVersion}",
      unmet: "belum ada persetujuan yang berlaku untuk {purpose}",
      undetermined: "persetujuan untuk {purpose} belum diketahui"
    },
    "decider-independent": {
      met: "pengambil keputusan tidak ikut menilai",
      unmet: "pengambil keputusan {shared} ikut menilai",
      undetermined: "belum diketahui siapa yang memutuskan atau siapa yang menilai"
    },
    "declared-fact": {
      met: "{label}: {value}",
      unmet: "{label}: {value}, yang diminta {wanted}",
      undetermined: "{label} belum diketahui"
    },
    "evidence-vatm": {
      met: "bukti yang valid, asli, terkini, dan memadai: {items}, paling sedikit {minimum}",
      unmet: "bukti yang valid, asli, terkini, dan memadai baru {items}, paling sedikit {minimum}",
      undetermined: "bukti belum selesai dinilai; yang sudah memenuhi {items}, paling sedikit {minimum}"
    },
    "gain-at-least": {
      met: "nilai naik dari {pre} menjadi {post}, paling sedikit {minimum} ({measure})",
      unmet: "nilai dari {pre} menjadi {post}, belum naik {minimum} ({measure})",
      undetermined: "kenaikan nilai belum dapat dihitung; pra-uji {pre}, pasca-uji {post}"
    },
    "lesson-hours": {
      met: "mengikuti {hours} {unit}, paling sedikit {minimum}",
      unmet: "mengikuti {hours} {unit}, belum {minimum}",
      undetermined: "tercatat {hours} {unit}, {unknown} pertemuan belum jelas, paling sedikit {minimum}"
    },
    "mentoring-visits": {
      met: "pendampingan {visits} kali, paling sedikit {minimum}",
      unmet: "pendampingan baru {visits} dari {minimum} kali",
      undetermined: "pendampingan yang pasti terhitung {visits} dari {minimum} kali"
    },
    "module-completed": {
      met: "{completed} modul selesai, diminta {needed}",
      unmet: "{completed} dari {needed} modul selesai; {firstIncomplete} belum",
      undetermined: "{completed} dari {needed} modul pasti selesai; {unknown} modul belum jelas"
    },
    "portfolio-path": {
      met: "portofolio terverifikasi untuk {units} unit",
      unmet: "portofolio terverifikasi baru {units} dari {needed} unit",
      undetermined: "portofolio terverifikasi {units} dari {needed} unit; sisanya belum dinilai"
    },
    "practice-hours": {
      met: "praktik {minutes} menit, paling sedikit {minimum} {unit}",
      unmet: "praktik {minutes} menit, belum {minimum} {unit}",
      undetermined: "praktik yang pasti terhitung {minutes} menit, {unsupervised} menit tanpa nama pengawas, paling sedikit {minimum} {unit}"
    },
    "score-at-least": {
      met: "nilai {assessment} {score}, batas {minimum}",
      unmet: "nilai {assessment} {score}, di bawah batas {minimum}",
      undetermined: "nilai {assessment} belum ada, batas {minimum}"
    },
    "stage-passed": {
      met: "tahap {stage} lulus pada {passedOn}",
      unmet: "tahap {stage} belum lulus, atau lulus sesudah tahap berikutnya dimasuki",
      undetermined: "tahap {stage} belum diketahui"
    },
    "stall-status": {
      met: "status kios {status} sejak {since}",
      unmet: "status kios {status} sejak {since}",
      undetermined: "status kios belum jelas"
    },
    "supervisor-ratio": {
      met: "{supervisors} pengawas untuk {participants} peserta, diminta {needed}",
      unmet: "{supervisors} pengawas untuk {participants} peserta, diminta {needed}",
      undetermined: "jumlah peserta atau pengawas belum diketahui; satu pengawas untuk {perSupervisor} peserta"
    },
    "units-competent": {
      met: "kompeten dalam {competent} unit, diminta {needed}",
      unmet: "kompeten dalam {competent} dari {needed} unit; {firstNotYet} belum kompeten",
      undetermined: "pasti kompeten dalam {competent} dari {needed} unit; {unknown} unit belum selesai dinilai"
    },
    "empty-group": {
      met: "skema menyatakan bahwa di sini tidak ada yang diminta",
      unmet: "tidak ada yang diminta, jadi tidak ada yang terbukti",
      undetermined: "tidak ada yang diminta"
    }
  },
  kinds: {
    "age-at-least": "usia",
    "assessor-independent": "asesor independen",
    "attendance-share": "kehadiran",
    "certificate-held": "sertifikat prasyarat",
    "consent-given": "persetujuan",
    "decider-independent": "pengambil keputusan independen",
    "declared-fact": "fakta yang dinyatakan",
    "evidence-vatm": "bukti VATM",
    "gain-at-least": "kenaikan nilai",
    "lesson-hours": "jam pelajaran",
    "mentoring-visits": "pendampingan",
    "module-completed": "modul",
    "portfolio-path": "jalur portofolio (RPL)",
    "practice-hours": "jam praktik",
    "score-at-least": "nilai",
    "stage-passed": "tahap",
    "stall-status": "status kios",
    "supervisor-ratio": "rasio pengawas",
    "units-competent": "unit kompetensi",
    "empty-group": "kelompok kosong"
  },
  verdicts: { met: "terpenuhi", unmet: "belum terpenuhi", undetermined: "belum dapat ditentukan" },
  short: {
    met: "Per {day}, syarat {scheme} terpenuhi.",
    unmet: "Per {day}, syarat {scheme} belum terpenuhi: {detail}.",
    undetermined: "Per {day}, syarat {scheme} belum dapat ditentukan: {detail}."
  },
  shortEarliest: "Paling cepat terpenuhi pada {day}.",
  changes: {
    "establish-attendance": "pastikan kehadiran pada pertemuan {session}",
    "establish-fact": "pastikan {fact}: {value}",
    "establish-identity": "catat siapa yang menjadi {role}",
    "mark-assessment": "nilai pekerjaan {assessment} yang belum dinilai",
    "judge-evidence": "selesaikan penilaian {amount} bukti",
    "choose-decider": "tunjuk pengambil keputusan yang tidak ikut menilai",
    "attend-session": "hadiri pertemuan {session}",
    "make-up-session": "ganti pertemuan {session} yang terlewat",
    "take-assessment": "ikuti {assessment} dan capai nilai {amount} dari {possible}",
    "mentoring-visit": "terima kunjungan pendampingan pada {day}",
    "practise": "tambah praktik {amount} menit",
    "show-criterion": "tunjukkan {amount} kriteria unjuk kerja unit {unit}",
    "collect-evidence": "kumpulkan {amount} bukti lagi",
    "obtain-certificate": "peroleh sertifikat {scheme}",
    "pass-stage": "lulus tahap {stage}",
    "give-consent": "berikan persetujuan untuk {purpose}, naskah {textVersion}",
    "restore-stall": "pulihkan status kios menjadi {status}",
    "add-supervisor": "tambah {amount} pengawas",
    "declare-fact": "penuhi {fact}: {value}",
    "wait-until": "tunggu sampai {until}"
  },
  missing: {
    attendance: "kehadiran pada pertemuan {about}",
    "birth-day": "tanggal lahir",
    criteria: "kriteria unit {about} yang belum dinilai",
    declared: "{about}",
    "enrolment-day": "tanggal pendaftaran",
    "evidence-judgement": "penilaian bukti untuk {about}",
    "gain-at-ceiling": "aturan untuk pra-uji {about} yang sudah penuh",
    identity: "nama {about}",
    "meeting-days": "tanggal pertemuan",
    meetings: "pertemuan yang terlaksana",
    score: "nilai {about}",
    "stall-status": "status kios",
    "unit-definition": "jumlah kriteria unit {about}",
    "visit-minutes": "lama kunjungan {about}"
  },
  fixed: {
    age: "usia pada hari pendaftaran tidak dapat diubah",
    any: "tidak satu pun pilihan masih dapat dipenuhi",
    "assessor-identity": "siapa yang sudah menilai tidak dapat diubah",
    "at-least": "jumlah yang diminta tidak dapat dicapai lagi",
    attempts: "kesempatan ujian sudah habis",
    attendance: "pertemuan yang tersisa tidak cukup",
    decision: "siapa yang sudah memutuskan tidak dapat diubah",
    "declared-fact": "fakta ini tidak dapat diubah",
    "empty-group": "tidak ada yang diminta",
    enrolment: "hari awal jangka waktu belum diketahui",
    module: "pertemuan modul yang tersisa tidak cukup",
    points: "poin yang diminta tidak dapat dicapai lagi",
    "pre-test": "hasil pra-uji tidak dapat diubah",
    "stage-order": "tahap berikutnya sudah dimasuki",
    unit: "unit kompetensi tidak dapat dipenuhi",
    "unit-definition": "jumlah kriteria unit belum diketahui",
    window: "jangka waktu kunjungan sudah lewat"
  },
  doubts: {
    "contradictory-marks": "dua tanda hadir yang berbeda untuk pertemuan {about}",
    "duplicate-mark": "tanda hadir pertemuan {about} tercatat dua kali",
    "mark-of-cancelled-meeting": "ada tanda hadir untuk pertemuan {about} yang dibatalkan",
    "mark-of-unknown-meeting": "ada tanda hadir untuk pertemuan {about} yang tidak ada dalam jadwal",
    "meeting-not-closed": "pertemuan {about} sudah lewat tetapi belum dicatat terlaksana atau batal",
    "makes-up-itself": "pertemuan {about} dicatat mengganti dirinya sendiri",
    "duplicate-meeting": "pertemuan {about} terdaftar dua kali",
    "contradictory-criterion": "dua penilaian kriteria yang berbeda: {about}",
    "score-above-possible": "nilai {about} melebihi nilai maksimum",
    "score-below-zero": "nilai {about} kurang dari nol",
    "contradictory-declaration": "dua pernyataan yang berbeda: {about}",
    "contradictory-stall-status": "dua status kios yang berbeda sejak {about}",
    "withdrawn-before-given": "persetujuan {about} dicabut sebelum diberikan",
    "negative-minutes": "lama kegiatan pada {about} kurang dari nol",
    "after-the-day": "ada catatan {about} sesudah hari berkas",
    "out-of-order": "catatan {about} tidak berurutan menurut hari"
  },
  codes: {
    lessonHours: "jam pelajaran",
    clockHours: "jam",
    percent: "persen",
    points: "poin",
    normalised: "persen dari ruang kenaikan",
    active: "aktif",
    suspended: "dibekukan",
    closed: "tutup",
    revoked: "dicabut",
    replaced: "diganti",
    assessor: "asesor",
    trainer: "pelatih",
    mentor: "pendamping",
    supervisor: "pengawas",
    decider: "pengambil keputusan",
    day: "hari ini",
    enrolment: "hari pendaftaran",
    true: "ya",
    false: "tidak",
    "birth-day": "tanggal lahir",
    "enrolment-day": "tanggal pendaftaran",
    "stall-status": "status kios",
    "visit-minutes": "lama kunjungan (menit)"
  },
  headings: {
    finding: "temuan",
    requirement: "persyaratan",
    evidence: "bukti",
    source: "sumber",
    missing: "Yang belum diketahui, menurut urutan yang layak ditanyakan",
    steps: "Langkah paling ringan agar terpenuhi",
    fixed: "Yang tidak dapat diubah",
    earliest: "Paling cepat terpenuhi",
    doubts: "Catatan yang janggal",
    rule: "Skema {rule} versi {version}, berlaku sejak {since}, dinilai per {day}",
    notMinimum: "langkah ini cukup, tetapi belum terbukti paling ringan"
  },
  unknown: "belum diketahui"
}
