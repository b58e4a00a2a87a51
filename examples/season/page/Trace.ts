/**
 * Where each sentence of the page comes from (jejak kalimat): rule, version, source, evidence.
 *
 * @module
 */
import * as crypto from "node:crypto"
import type { Source } from "@sepasar/core/rulebook"
import { both, esc, link, say, section } from "./html.ts"

/** What stands behind a sentence. `events` are ids; none when it is straight from the source. */
export interface Ground {
  readonly rule: string
  readonly version: string
  readonly sources: ReadonlyArray<Source>
  readonly events: ReadonlyArray<string>
  /** Traders for whom it is the lack of a record that decides. */
  readonly absent?: number
}

/** Collects grounds and numbers them; the same ground keeps its number. */
export interface Trace {
  /** Writes a sentence with the number of its ground behind it. */
  readonly claim: (html: string, ground: Ground) => string
  readonly register: (trader: string | undefined) => string
}

/** Begins a register of grounds. */
export const begin = (): Trace => {
  const grounds: Array<{ readonly key: string; readonly ground: Ground }> = []
  const numberOf = (ground: Ground): number => {
    const key = `${ground.rule} ${ground.version} ${ground.sources.map(({ url }) => url).join(" ")} ${ground.events.length} ${ground.events[0] ?? ""} ${ground.absent ?? ""}`
    const at = grounds.findIndex((one) => one.key === key)
    if (at >= 0) return at + 1
    grounds.push({ key, ground })
    return grounds.length
  }
  return {
    claim: (html, ground) => {
      const n = numberOf(ground)
      return `${html}&nbsp;<a class="trace" href="#jejak-${n}"><span class="sr">${say("trace", { number: "" })} </span>${n}</a>`
    },
    register: (trader) => {
      const rows = grounds.map(({ ground: { absent = 0, events, rule, sources, version } }, i) => {
        const ordered = [...events].sort()
        const digest = crypto.hash("sha256", ordered.join("\n"), "hex").slice(0, 16)
        const evidence = [
          ...(events.length === 0 ? [] : [say("traceEvents", { count: events.length, digest, first: ordered.slice(0, 3).join(", ") })]),
          ...(absent === 0 ? [] : [say("traceAbsent", { count: absent })])
        ]
        return `<li id="jejak-${i + 1}"><span class="n">${i + 1}</span><div><b>${esc(rule)}</b> <span class="quiet">${say("version")} ${esc(version)}</span>
<div>${sources.map((source) => sourceLine(source, true)).join("<br>")}</div><div class="ids">${evidence.length === 0 ? say("traceNone") : evidence.join("; ")}</div></div></li>`
      })
      const one = trader === undefined ? "" : `<p><code>${say("traceOne", { trader })}</code></p>`
      return section("jejak", say("traceTitle"), say("traceLead"), `${one}<ol class="register">${rows.join("\n")}</ol>`)
    }
  }
}

/** A source on one line: instrument, how much of it was read, how sure; its note where there is room. */
export const sourceLine = ({ confidence, instrument, note, read, url }: Source, noted = false): string =>
  `${link(url, instrument)} <span class="quiet">(${both(({ read: words }) => words[read] ?? read)}, ${confidence}${noted && note !== undefined ? `; ${esc(note)}` : ""})</span>`
