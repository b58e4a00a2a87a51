/**
 * The conformance runner: reads vector files, asks the library, compares.
 *
 * The format and every feature are described in `vectors/README.md`.
 *
 * @module
 */
import { certification } from "./certification.ts"
import { curriculum } from "./curriculum.ts"
import type { Features } from "./Feature.ts"
import { indicators } from "./indicators.ts"
import { kipp } from "./kipp.ts"
import type { Case } from "./load.ts"
import { measurement } from "./measurement.ts"
import { type Report, runWith } from "./run.ts"
import { scoring } from "./scoring.ts"

export * from "./compare.ts"
export * from "./Feature.ts"
export * from "./load.ts"
export * from "./run.ts"

/** Every feature the library answers, by name. @category rules */
export const features: Features = { ...scoring, ...curriculum, ...certification, ...measurement, ...indicators, ...kipp }

/**
 * Runs cases against the library.
 *
 * @example
 * ```ts
 * import { run } from "@sepasar/testkit/conformance"
 *
 * run([{ id: "a", feature: "nobody.asks", input: null, expected: null }]).failed.length // => 1
 * ```
 * @category rules
 */
export const run = (cases: ReadonlyArray<Case>): Report => runWith(features, cases)
