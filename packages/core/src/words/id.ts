/** Kata-kata dalam bahasa Indonesia: the original that other languages follow. @module */
import { certification } from "./id/certification.ts"
import { analysis } from "./id/analysis.ts"
import { competency } from "./id/competency.ts"
import { curriculum } from "./id/curriculum.ts"
import { desk } from "./id/desk.ts"
import { format } from "./id/format.ts"
import { indicator } from "./id/indicator.ts"
import { journey } from "./id/journey.ts"
import { kipp } from "./id/kipp.ts"
import { ledger } from "./id/ledger.ts"
import { life } from "./id/life.ts"
import { measurement } from "./id/measurement.ts"
import type { Words } from "./Words.ts"

/** Kosakata bahasa Indonesia, one part a room. @category instances */
export const id: Words = { language: "id", format, certification, competency, curriculum, desk, indicator, journey, kipp, ledger, measurement, analysis, life }
