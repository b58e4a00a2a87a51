// Questions with answers, asked of the packed tarballs. `get("<door>")` becomes an import or a require.
const { Day, Ratio, Score, Span, Verdict } = get("@sepasar/core/kernel")

const answers = {
  leapDay: Day.addYears(Day.make("2024-02-29"), 1),
  endOfMonth: Span.end(Day.make("2025-03-10"), { kind: "calendarMonths", count: 12 }),
  onTheBoundary: Ratio.reaches({ part: 9, whole: 12 }, Score.make(75), "atLeast"),
  unknownIsNoYes: Verdict.all(["met", "undetermined"])
}

const expected = { leapDay: "2025-02-28", endOfMonth: "2026-03-31", onTheBoundary: "met", unknownIsNoYes: "undetermined" }
for (const [question, answer] of Object.entries(expected)) {
  if (answers[question] !== answer) throw new Error(`${question}: expected ${answer}, got ${answers[question]}`)
}
console.log(JSON.stringify(answers))
