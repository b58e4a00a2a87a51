/** A page that asks whether somebody attended enough: two numbers and a percentage. Carries no kernel/Day, kernel/Span or rulebook. */
import { Ratio, Score } from "@sepasar/core/kernel"

console.log(Ratio.reaches({ part: 9, whole: 12 }, Score.make(75), "atLeast"))
