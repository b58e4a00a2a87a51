/**
 * Indonesian wording of the desk (kata-kata loket): why a request is refused, and what would be right.
 *
 * @module
 */
import type * as DeskError from "../../desk/DeskError.ts"

/** The tag of every refusal of the desk. */
type Tag = InstanceType<(typeof DeskError)[keyof typeof DeskError]>["_tag"]

/** The sentences of the desk; `{field}` is a field of the error. @category types */
export interface DeskWords {
  readonly refusal: Readonly<Record<Tag, string>>
}

/** Kata-kata loket. @category instances */
export const desk: DeskWords = {
  refusal: {
    AlreadyEnrolled: "pedagang {trader} sudah terdaftar di angkatan {cohort}; catat perpindahan sebagai pembetulan",
    NotEnrolled: "pedagang {trader} belum terdaftar pada {day}; daftarkan lebih dahulu",
    ReasonRequired: "keputusan {outcome} berbeda dari rekomendasi atau keputusan yang ada; tuliskan alasannya",
    RolesNotSeparate: "pelatih, asesor, dan pengambil keputusan untuk pedagang {trader} harus orang yang berbeda; tunjuk petugas lain",
    ConflictDeclared: "seorang petugas untuk pedagang {trader} menyatakan konflik kepentingan; tunjuk petugas lain",
    WrongOutcome: "keputusan {outcome} bukan untuk jenis sertifikat {kind}; pakai kata keputusan jenis itu",
    SchemeNotInForce: "skema {scheme} versi {version} tidak berlaku pada {day}; pakai versi yang berlaku pada hari itu",
    NotGranted: "belum ada keputusan yang memberikan sertifikat kepada pedagang {trader}; putuskan lebih dahulu",
    AlreadyHeld: "pedagang {trader} sudah memegang sertifikat {number}; perpanjang atau ganti sertifikat itu",
    DecisionUsed: "keputusan {decision} sudah dipakai untuk sertifikat {number}; putuskan lagi lebih dahulu",
    OtherScheme: "catatan itu milik skema {scheme} versi {version}, bukan {given} versi {givenVersion}; pakai skema miliknya",
    NoAppeal: "skema {scheme} versi {version} tidak mengatur banding; lengkapi skemanya lebih dahulu",
    DecisionUnknown: "tidak ada keputusan {decision} tentang pedagang {trader}; periksa nomornya",
    AppealUnknown: "pedagang {trader} tidak mengajukan banding {appeal}; catat pengajuannya lebih dahulu",
    NotOnPanel: "{by} tidak duduk dalam panel banding {appeal}; keputusan baru ditandatangani anggota panel"
  }
}
