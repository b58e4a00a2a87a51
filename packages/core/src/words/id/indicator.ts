/**
 * Indonesian wording of the indicator room (kata-kata indikator): the original that other languages follow.
 *
 * @module
 */
import type { FaultKind } from "../../indicator/Auditor.ts"
import type { NotComparable } from "../../indicator/Change.ts"
import type { Band, UnknownGuide } from "../../indicator/InnovationIndex.ts"
import type { Bound, Fault, Kind } from "../../indicator/Observation.ts"
import type { FunnelStage } from "../../indicator/Programme.ts"
import type { NotACount } from "../../indicator/Reach.ts"
import type { Element, Grade, OutsideScale, WeightNeedsNineElements } from "../../indicator/Satisfaction.ts"
import type { Warning } from "../../indicator/SatisfactionReport.ts"

/** The sentences of the indicator room. @category types */
export interface IndicatorWords {
  readonly audit: Readonly<Record<FaultKind, string>>
  readonly faults: Readonly<Record<Fault["fault"], string>>
  readonly warnings: Readonly<Record<Warning["kind"], string>>
  readonly elements: Readonly<Record<Element, string>>
  readonly grades: Readonly<Record<Grade, string>>
  readonly bands: Readonly<Record<Band, string>>
  readonly bounds: Readonly<Record<Bound, string>>
  readonly kinds: Readonly<Record<Kind, string>>
  readonly stages: Readonly<Record<FunnelStage["stage"], string>>
  readonly refusals: Readonly<Record<(NotComparable | UnknownGuide | NotACount | OutsideScale | WeightNeedsNineElements)["_tag"], string>>
  readonly suppressed: string
  readonly denominators: string
}

/** Kata-kata indikator dalam bahasa Indonesia. @category instances */
export const indicator: IndicatorWords = {
  audit: {
    "points-printed-as-percent": "tercetak {printed} persen, padahal itu poin persentase; kenaikannya {computed} persen",
    "base-is-the-later-figure": "tercetak {printed} persen, dihitung terhadap angka akhir; terhadap angka awal {computed} persen",
    "ratio-printed-as-rise": "tercetak naik {printed} persen, padahal itu nisbah; kenaikannya {computed} persen",
    "share-printed-as-growth": "tercetak tumbuh {printed} persen, padahal itu bagian dari total; kenaikannya {computed} persen",
    "growth-does-not-follow": "tercetak {printed} persen, sedangkan kedua angka memberi {computed} persen",
    "percent-of-zero": "tercetak {printed} persen dari awal nol; persentasenya tidak terdefinisi",
    "base-not-named": "tercetak {printed} persen tanpa menyebut dasarnya",
    "target-against-result": "target dibandingkan dengan capaian",
    "partial-year": "masa tidak sama panjang: {before} bulan dan {after} bulan",
    "cumulative-against-one-year": "angka kumulatif dibandingkan dengan angka satu tahun",
    "worsening-printed-as-improvement": "tercetak membaik, padahal {before} menjadi {after} adalah memburuk",
    "complements-of-one-total": "{before} dan {after} berjumlah 100: bagian dari satu total, bukan dua tingkat",
    "total-is-not-its-sum": "tercetak total {printed}, jumlah bagiannya {sum} (selisih {difference})",
    "achievement-above-100": "capaian {printed} persen di atas 100",
    "capped-here-not-there": "capaian dibatasi 100 di satu tempat dan tidak di tempat lain",
    "headline-differs-from-body": "judul menyebut {headline}, isi menyebut {body}",
    "thousands-mark-read-as-decimal": "selisih tepat seribu kali: tanda ribuan terbaca sebagai koma",
    "grade-does-not-belong": "indeks {index} bermutu {grade} menurut skema {scheme}, tercetak {printed}",
    "converted-is-not-mean-times-25": "nilai unsur {mean} dikali 25 adalah {computed}, tercetak {printed}"
  },
  faults: {
    "negative-count": "jumlah {value} di bawah nol",
    "count-not-whole": "jumlah {value} bukan bilangan bulat",
    "share-outside-0-100": "persentase {value} di luar 0 sampai 100",
    "negative-duration": "lama {value} di bawah nol",
    "wrong-currency-unit": "satuan {unit} bukan rupiah penuh; tulis IDR dengan semua nol",
    "not-a-number": "nilainya bukan angka",
    "period-backwards": "masa berakhir {until} sebelum mulai {from}",
    "no-source": "sumbernya belum disebut",
    "no-method": "cara mengukurnya belum disebut",
    "share-of-nothing-named": "persentase tanpa menyebut dari apa",
    "released-before-the-period-ends": "terbit {released} sebelum masa berakhir {until}"
  },
  warnings: {
    "few-respondents": "hanya {respondents} responden, paling sedikit {minimum} diminta",
    "below-sample-size": "{respondents} responden; untuk populasi {population} dianjurkan {wanted}",
    "element-without-answers": "unsur {element} tidak dijawab siapa pun",
    "weight-cannot-reach-100": "dengan bobot ini nilai sempurna hanya {highest}"
  },
  elements: {
    requirements: "persyaratan",
    procedure: "sistem, mekanisme, dan prosedur",
    time: "waktu penyelesaian",
    cost: "biaya/tarif",
    product: "produk spesifikasi jenis pelayanan",
    competence: "kompetensi pelaksana",
    conduct: "perilaku pelaksana",
    complaints: "penanganan pengaduan, saran, dan masukan",
    facilities: "sarana dan prasarana"
  },
  grades: { A: "sangat baik", B: "baik", C: "kurang baik", D: "tidak baik" },
  bands: { sangatInovatif: "sangat inovatif", inovatif: "inovatif", kurangInovatif: "kurang inovatif", tidakDapatDinilai: "tidak dapat dinilai" },
  bounds: {
    exactly: "{value}", "more-than": "lebih dari {value}", "at-least": "paling sedikit {value}", about: "sekitar {value}", "at-most": "paling banyak {value}",
    "less-than": "kurang dari {value}"
  },
  kinds: { count: "jumlah", share: "persentase", rupiah: "rupiah", duration: "lama", index: "indeks", score: "nilai" },
  stages: { enrolled: "terdaftar", attended: "hadir", assessed: "dinilai", certified: "bersertifikat" },
  refusals: {
    NotComparable: "capaian dan target tidak dibandingkan ({before} dengan {after})",
    UnknownGuide: "pedoman {edition} tidak dikenal; yang dikenal: {known}",
    NotACount: "{value} bukan jumlah",
    OutsideScale: "jawaban {value} di luar skala 1 sampai 4",
    WeightNeedsNineElements: "bobot tercetak hanya untuk sembilan unsur, di sini {elements}"
  },
  suppressed: "disembunyikan: kurang dari {minimum} pedagang",
  denominators: "{lowest} sampai {highest} persen, bergantung pada jumlah pedagang yang dipakai"
}
