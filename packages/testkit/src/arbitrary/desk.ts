/**
 * Arbitraries of what an officer hands over the counter (isian loket): records, stamps, choices, appeals.
 *
 * @module
 */
import fc from "fast-check"
import type { CaseFile } from "@sepasar/core/evidence"
import type { Desk } from "@sepasar/core/desk"
import * as Events from "./event.ts"
import * as Ids from "./ids.ts"
import * as Kernel from "./kernel.ts"
import * as Life from "./life.ts"
import { each, list, maybe, record as recordOf } from "./record.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/** What an officer may record. @category arbitraries */
export const record: fc.Arbitrary<Desk.Record> = each<Desk.Record["type"]>({
  AttendanceRecorded: true, MentoringVisited: true, AssessmentRecorded: true, CriterionAssessed: true, PracticeLogged: true, PortfolioItemJudged: true, StageEntered: true,
  StagePassed: true, ConsentGiven: true, ConsentWithdrawn: true, StallStatusRecorded: true, FactDeclared: true, ConflictOfInterestDeclared: true, RecordCorrected: true, RecordWithdrawn: true
}).chain((type) => Events.dataOf(type).map((data) => ({ type, data }) as Desk.Record))

/** A stamp; the event it names is new. @category arbitraries */
export const stamp: fc.Arbitrary<Desk.Stamp> = fc.tuple(Kernel.id<"EventId">("E-"), Ids.person, Kernel.day("2024-01-01", "2027-12-31"))
  .map(([id, by, day]) => ({ id, day, recordedAt: `${day}T05:00:00.000Z`, by }))

/** A stamp for an act that may make two events. @category arbitraries */
export const doubleStamp: fc.Arbitrary<Desk.DoubleStamp> = stamp.chain((stamp) =>
  Kernel.id<"EventId">("F-").map((second) => ({ ...stamp, second })))

/** What somebody decides, with a reason or without. @category arbitraries */
export const choice: fc.Arbitrary<Desk.Choice> = recordOf<Desk.Choice>({
  outcome: each<CaseFile.DecisionRecord["outcome"]>({ granted: true, refused: true, competent: true, "not-yet-competent": true }), reason: maybe(Ids.text)
})

/** An appeal as it is filed. @category arbitraries */
export const filing: fc.Arbitrary<Desk.Filing> = recordOf<Desk.Filing>({
  appeal: Ids.text, decision: Ids.event, madeKnownOn: Kernel.day("2024-01-01", "2027-12-31"), grounds: Ids.text
})

/** What a panel rules. @category arbitraries */
export const ruling: fc.Arbitrary<Desk.Ruling> = recordOf<Desk.Ruling>({ appeal: Ids.text, panel: list(Ids.person), outcome: Life.outcome })
