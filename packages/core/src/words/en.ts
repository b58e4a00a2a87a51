/** Words in English (kata-kata bahasa Inggris): they have the shape of the Indonesian ones. @module */
import { certification } from "./en/certification.ts"
import { analysis } from "./en/analysis.ts"
import { competency } from "./en/competency.ts"
import { curriculum } from "./en/curriculum.ts"
import { desk } from "./en/desk.ts"
import { format } from "./en/format.ts"
import { indicator } from "./en/indicator.ts"
import { journey } from "./en/journey.ts"
import { kipp } from "./en/kipp.ts"
import { ledger } from "./en/ledger.ts"
import { life } from "./en/life.ts"
import { measurement } from "./en/measurement.ts"
import type { Words } from "./Words.ts"

/** The English vocabulary, one part a room. @category instances */
export const en: Words = { language: "en", format, certification, competency, curriculum, desk, indicator, journey, kipp, ledger, measurement, analysis, life }
