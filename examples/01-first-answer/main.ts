/**
 * The first answer (jawaban pertama): may this trader have the certificate, why not, and what is missing?
 *
 * No store, no clock, no network: plain facts in, a recommendation with its reasons out.
 *
 * @module
 */
import { Answer, Explain, ExplainForms, type Scheme } from "@sepasar/core/certification"
import { CaseFile } from "@sepasar/core/evidence"
import { Day, Id, Score } from "@sepasar/core/kernel"
import { id as words } from "@sepasar/core/words/id"

const scheme: Scheme.Scheme = {
  id: Id.make("sekolah-pasar"),
  version: "1",
  kind: "training",
  name: { id: "Sertifikat pelatihan sekolah pasar", en: "Market school training certificate" },
  from: Day.make("2026-01-01"),
  source: { instrument: "Aturan contoh ini sendiri", url: "https://example.org/skema", read: "own-rule", confidence: "A" },
  minutesPerLessonHour: 45,
  validity: { kind: "years", years: 3 },
  tree: {
    kind: "all",
    of: [
      { kind: "score-at-least", assessment: Id.make("tes-akhir"), minimum: Score.make(65), scale: "percent", method: "highest" },
      { kind: "mentoring-visits", minimum: 2 }
    ]
  }
}

const trader: CaseFile.CaseFile = {
  ...CaseFile.empty(Id.make("P-00017"), Day.make("2026-06-30")),
  assessments: [{ assessment: Id.make("tes-akhir"), day: Day.make("2026-06-20"), score: Score.make(77.5), possible: Score.make(100), evidence: Id.make("ev-1") }],
  mentoring: [{ day: Day.make("2026-05-02"), minutes: 45, evidence: Id.make("ev-2") }]
}

console.log(ExplainForms.text(Explain.document(Answer.of(scheme, trader), scheme, words)))
