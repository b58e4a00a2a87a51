/**
 * Everything a language must say (kosakata): one part a room. A language that lacks a line does not compile.
 *
 * @module
 */
import type { CertificationWords } from "../certification/ExplainWords.ts"
import type { Format } from "./Format.ts"
import type { AnalysisWords } from "./id/analysis.ts"
import type { CompetencyWords } from "./id/competency.ts"
import type { CurriculumWords } from "./id/curriculum.ts"
import type { DeskWords } from "./id/desk.ts"
import type { IndicatorWords } from "./id/indicator.ts"
import type { JourneyWords } from "./id/journey.ts"
import type { KippWords } from "./id/kipp.ts"
import type { LedgerWords } from "./id/ledger.ts"
import type { LifeWords } from "./id/life.ts"
import type { MeasurementWords } from "./id/measurement.ts"

/** Kosakata satu bahasa. @category types */
export interface Words {
  /** The language's tag by BCP 47. */
  readonly language: "id" | "en"
  readonly format: Format
  readonly analysis: AnalysisWords
  readonly certification: CertificationWords
  readonly competency: CompetencyWords
  readonly curriculum: CurriculumWords
  readonly desk: DeskWords
  readonly indicator: IndicatorWords
  readonly journey: JourneyWords
  readonly kipp: KippWords
  readonly ledger: LedgerWords
  readonly life: LifeWords
  readonly measurement: MeasurementWords
}
