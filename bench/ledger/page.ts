/**
 * What the bench of a real browser runs inside the page: `window.measured` becomes the times.
 *
 * @module
 */
import { inBrowser } from "./inBrowser.ts"
import { measure } from "./measure.ts"
import type { Taken } from "./measure.ts"

const passes = Number(new URLSearchParams(location.search).get("passes"))
const measured: Promise<Taken> = inBrowser("IndexedDB, Chromium", { batch: 10_000, single: 300 }).then((contender) => measure(contender, passes))
Object.assign(globalThis, { measured })
