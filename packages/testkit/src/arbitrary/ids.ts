/**
 * Ids and names out of few (pengenal acak): so few that the records, schemes and curricula of one run speak of the same things.
 *
 * @module
 */
import fc from "fast-check"
import { Id } from "@sepasar/core/kernel"
import * as Kernel from "./kernel.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/** A trader, one of four. @category arbitraries */
export const trader: fc.Arbitrary<Id.TraderId> = Kernel.oneOf("P", 4)

/** A market, one of three. @category arbitraries */
export const market: fc.Arbitrary<Id.MarketId> = Kernel.oneOf("M", 3)

/** A cohort, one of two. @category arbitraries */
export const cohort: fc.Arbitrary<Id.CohortId> = Kernel.oneOf("C", 2)

/** A session, one of five. @category arbitraries */
export const session: fc.Arbitrary<Id.SessionId> = Kernel.oneOf("S", 5)

/** A module, one of four. @category arbitraries */
export const module: fc.Arbitrary<Id.ModuleId> = Kernel.oneOf("MODULE", 4)

/** The code of a competency unit, one of three, in the form of the national lists. @category arbitraries */
export const unit: fc.Arbitrary<Id.UnitCode> = fc
  .constantFrom("G.46RIT00.001.1", "G.46RIT00.014.1", "M.692000.007.02")
  .map((code) => Id.make<"UnitCode">(code))

/** A trainer, mentor, assessor or official, one of four. @category arbitraries */
export const person: fc.Arbitrary<Id.PersonId> = Kernel.oneOf("PERSON", 4)

/** A certification scheme, one of two. @category arbitraries */
export const scheme: fc.Arbitrary<Id.SchemeId> = Kernel.oneOf("SCHEME", 2)

/** An assessment, one of two. @category arbitraries */
export const assessment: fc.Arbitrary<Id.AssessmentId> = Kernel.oneOf("TEST", 2)

/** An event, one of nine. @category arbitraries */
export const event: fc.Arbitrary<Id.EventId> = Kernel.oneOf("E", 9)

/** The number of a certificate, one of three. @category arbitraries */
export const certificate: fc.Arbitrary<Id.CertificateNumber> = Kernel.oneOf("CERT", 3)

/** A stage, a purpose, a declared fact, a reason: one of four texts, not all of them plain letters. @category arbitraries */
export const text: fc.Arbitrary<string> = fc.constantFrom("a", "catatan", "市场", "x y")

/** The version of a document, one of three. @category arbitraries */
export const version: fc.Arbitrary<string> = fc.constantFrom("1", "2", "2026-07")
