/** A page that asks how long a certificate holds: days and spans, no decoder, no rule. Carries no kernel/Codec, kernel/Rational or rulebook. */
import { Day, Span } from "@sepasar/core/kernel"

console.log(Span.end(Day.make("2026-01-31"), { kind: "months", count: 36 }))
