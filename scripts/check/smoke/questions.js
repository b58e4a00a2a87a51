// Questions with answers, asked of the packed tarballs. `get("<door>")` becomes an import or a require.
const { Day, Id, Ratio, Score, Span, Verdict } = get("@sepasar/core/kernel")
const Kipp = get("@sepasar/core/kipp")
const Certification = get("@sepasar/core/certification")
const { CaseFile } = get("@sepasar/core/evidence")
const { Recommendation } = get("@sepasar/core/rulebook")
const { id } = get("@sepasar/core/words/id")

const sepasarPedas = {
  started: Day.make("2018-07-01"),
  awards: [Kipp.Award.make("top99/2020"), Kipp.Award.make("top45/2020")],
  institutionEntries: 1
}
const advice = Kipp.Eligibility.recommend(sepasarPedas, { edition: 2021, group: "umum" })
const scheme = {
  id: Id.make("smoke-training"),
  version: "1",
  kind: "training",
  name: { id: "Pelatihan contoh", en: "Example training" },
  from: Day.make("2026-01-01"),
  source: { instrument: "Own rule of the example", url: "https://example.org/rule", read: "own-rule", confidence: "A" },
  minutesPerLessonHour: 45,
  validity: { kind: "never" },
  tree: { kind: "mentoring-visits", minimum: 2 }
}

const answers = {
  leapDay: Day.addYears(Day.make("2024-02-29"), 1),
  endOfMonth: Span.end(Day.make("2025-03-10"), { kind: "calendarMonths", count: 12 }),
  onTheBoundary: Ratio.reaches({ part: 9, whole: 12 }, Score.make(75), "atLeast"),
  unknownIsNoYes: Verdict.all(["met", "undetermined"]),
  mayEnterAgain: advice.success.verdict,
  reasonsAgainst: Recommendation.explain(advice.success, id.kipp.eligibility).filter((line) => line.startsWith("✗")).length,
  mayHaveIt: Certification.Eligibility.recommend(scheme, CaseFile.empty(Id.make("P-1"), Day.make("2026-06-30"))).verdict
}

const expected = {
  leapDay: "2025-02-28",
  endOfMonth: "2026-03-31",
  onTheBoundary: "met",
  unknownIsNoYes: "undetermined",
  mayEnterAgain: "unmet",
  reasonsAgainst: 1,
  mayHaveIt: "unmet"
}
for (const [question, answer] of Object.entries(expected)) {
  if (answers[question] !== answer) throw new Error(`${question}: expected ${answer}, got ${answers[question]}`)
}
console.log(JSON.stringify(answers))
