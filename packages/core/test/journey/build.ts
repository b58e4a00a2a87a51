/** Short ways to write events in tests. */
import * as Day from "../../src/kernel/Day.ts"
import * as Score from "../../src/kernel/Score.ts"
import type { Event, SchoolEvent, TraderEvent } from "../../src/journey/Event.ts"

type DataOf<Type extends Event["type"]> = Extract<Event, { readonly type: Type }>["data"]
type Plain<A> = A extends string ? string : A extends number ? number : A extends boolean ? boolean
  : A extends ReadonlyArray<infer B> ? ReadonlyArray<Plain<B>> : { readonly [K in keyof A]: Plain<A[K]> }

/** An event of a type on a day; recorded the same noon unless said otherwise. */
export const event = <Type extends Event["type"]>(
  id: string,
  type: Type,
  day: string,
  data: Plain<DataOf<Type>>,
  more: { readonly recordedAt?: string; readonly by?: string } = {}
): Extract<Event, { readonly type: Type }> =>
  ({ id, type, version: 1, occurredOn: Day.make(day), recordedAt: `${day}T05:00:00.000Z`, ...more, data }) as unknown as Extract<Event, { readonly type: Type }>

export const score = (value: number): Score.Score => Score.make(value)
export const trader = "T-1" as never

export const session = (id: string, day: string, status: "scheduled" | "held" | "cancelled", cohort = "c1"): ReadonlyArray<SchoolEvent> => [
  event(`plan-${id}`, "SessionScheduled", "2026-01-05", { session: id, cohort, module: "m1", day, lessonHours: 2, trainer: "trainer-1" }),
  ...(status === "held" ? [event(`held-${id}`, "SessionHeld", day, { session: id })] : []),
  ...(status === "cancelled" ? [event(`off-${id}`, "SessionCancelled", day, { session: id })] : [])
]

export const enrolled = (day = "2026-01-10"): TraderEvent => event("enrol", "TraderEnrolled", day, { market: "M-1", cohort: "c1" })
