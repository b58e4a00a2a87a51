/**
 * The one step that is missing (satu langkah lagi): the least changes, for those who are close.
 *
 * A remedy is looked for where a single requirement is in the way, or two about the same meetings; others need more than
 * one step. `npm start -- --trader ID` works it out for anybody.
 *
 * @module
 */
import { Remedies } from "@sepasar/core/certification"
import type { Files } from "./files.ts"
import type { Judged, Judgement } from "./judge.ts"

/** The remedies of those who are close, by trader. */
export type Close = ReadonlyMap<Judged, Remedies.CertificationRemedy>

/** Works out the remedies of those who are close. */
export const remediesOf = ({ scheme }: Files, { traders }: Judgement, tick: (done: number, of: number) => void): Close => {
  const near = traders.filter((judged) => judged.recommendation.verdict !== "met" && isClose(judged))
  return new Map(near.map((judged, i) => {
    if (i % 50 === 0) tick(i, near.length)
    return [judged, Remedies.remedy(scheme, judged.journey)]
  }))
}

const meetings: ReadonlySet<string> = new Set(["attendance-share", "module-completed"])
const isClose = ({ recommendation }: Judged): boolean => {
  const short = recommendation.findings.filter(({ verdict }) => verdict !== "met")
  return short.length === 1 || (short.length === 2 && short.every(({ clause }) => meetings.has(clause)))
}
