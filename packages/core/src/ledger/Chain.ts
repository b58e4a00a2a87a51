/**
 * The chain that makes a stream hard to rewrite (rantai sidik).
 *
 * Each event's hash covers the event, its stream, its revision and the hash before it. A changed, missing or
 * moved event breaks the chain. A cut tail does not: an anchor kept elsewhere shows that.
 *
 * @module
 */
import type { NewEvent, Recorded, Revision } from "./Entry.ts"
import type { Instant } from "./Instant.ts"
import { LedgerCorrupt } from "./LedgerError.ts"
import type { Sha256 } from "./Sha256.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** Where a stream's chain ends. @category types */
export interface Link {
  readonly revision: Revision
  readonly hash: string
}

/** The end of every stream's chain, to be kept away from the book. @category types */
export type Anchor = Readonly<Record<string, Link>>

/** One thing found wrong in a book. @category types */
export interface Fault {
  readonly kind: "altered" | "missing" | "reordered" | "cutShort" | "unreadable"
  /** Empty when the stream is not known: a hole in the positions of the book. */
  readonly stream: string
  readonly revision: Revision
  readonly position: number
}

/** What a check of the whole book found. @category types */
export interface Integrity {
  readonly count: number
  readonly streams: number
  readonly faults: ReadonlyArray<Fault>
  readonly anchor: Anchor
}

/** A check under way; hand it the book in order, then ask for the result. @category types */
export interface Inspection {
  readonly see: (event: Recorded) => void
  readonly unreadable: (stream: string, revision: Revision) => void
  readonly result: (ends?: { readonly anchor?: Anchor; readonly last?: number }) => Integrity
}

/** A checked reading under way: a store hands it each event before it hands it out. @category types */
export interface Follower {
  /** Tells whether the hash before this event has to be looked up first. */
  readonly wants: (stream: string, revision: Revision) => boolean
  /** Takes the hash of an event that lies before the first one read of its stream. */
  readonly know: (stream: string, revision: Revision, hash: string) => void
  /** Holds an event and its data, as the text that is stored, against the chain; throws `LedgerCorrupt`. */
  readonly check: (event: Omit<Recorded, "data">, text: string) => void
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** The text a link is the digest of: nine parts of one line each, then the data; no part can hold a line break. @category rules */
export const preimage = (before: string, stream: string, revision: Revision, event: Omit<NewEvent, "data">, text: string): string =>
  `${before}\n${stream}\n${revision}\n${event.id}\n${event.type}\n${event.version}\n${event.occurredOn}\n${event.recordedAt}\n${
    event.by ?? ""
  }\n${text}`

/** Begins a checked reading, so that a damaged store answers with an error and never with a wrong event. @category rules */
export const follow = (sha256: Sha256): Follower => {
  const ends = new Map<string, Known>()
  return {
    wants: (stream, revision) => revision > 1 && !ends.has(stream),
    know: (stream, revision, hash) => void ends.set(stream, { revision, hash }),
    check: (event, text) => {
      const { hash, revision, stream } = event
      const end = ends.get(stream) ?? fresh
      if (revision !== end.revision + 1) {
        throw new LedgerCorrupt({ reason: revision > end.revision ? "missing" : "reordered", stream, revision })
      }
      if (sha256(preimage(end.hash, stream, revision, event, text)) !== hash || !isKnownRightly(event, end.since)) {
        throw new LedgerCorrupt({ reason: "altered", stream, revision })
      }
      ends.set(stream, { revision, hash, since: event.knownAt ?? event.recordedAt })
    }
  }
}

/** Begins a check of a book. `contiguous`: the store promises positions without holes. @category rules */
export const inspect = (sha256: Sha256, contiguous: boolean): Inspection => {
  const ends = new Map<string, Seen>()
  const faults: Array<Fault> = []
  let count = 0
  let position = 0
  let broken = false

  const see = (event: Recorded) => {
    count++
    if (contiguous && event.position !== position + 1) {
      faults.push({ kind: "missing", stream: "", revision: 0, position: position + 1 })
    }
    position = event.position
    const { revision, stream } = event
    const end = ends.get(stream) ?? fresh
    const fault = (kind: Fault["kind"], at: Revision = revision) =>
      faults.push({ kind, stream, revision: at, position: event.position })
    const hash = (before: string, at: Revision) => sha256(preimage(before, stream, at, event, JSON.stringify(event.data)))

    if (revision <= end.revision) {
      // it was reported missing when its successor came first
      const lost = faults.findIndex((one) => one.kind === "missing" && one.stream === stream && one.revision === revision)
      if (lost >= 0) faults.splice(lost, 1)
      fault("reordered")
      return
    }
    for (let at = end.revision + 1; at < revision && at - end.revision <= 1000; at++) fault("missing", at)
    if (revision === end.revision + 1 && hash(end.hash, revision) === event.hash && !isKnownRightly(event, end.since)) fault("altered")
    if (revision === end.revision + 1 && hash(end.hash, revision) !== event.hash) {
      const last = faults.at(-1)
      const swapped = last?.kind === "altered" && last.stream === stream && last.revision === end.revision &&
        hash(end.before, end.revision) === event.hash
      if (swapped) faults.splice(-1, 1, { ...last, kind: "reordered" })
      fault(swapped ? "reordered" : "altered")
    }
    ends.set(stream, { revision, hash: event.hash, before: end.hash, since: event.knownAt ?? event.recordedAt })
  }

  return {
    see,
    unreadable: (stream, revision) => {
      broken = true
      faults.push({ kind: "unreadable", stream, revision, position: position + 1 })
    },
    result: ({ anchor = {}, last } = {}) => {
      if (contiguous && !broken && last !== undefined && last > position) {
        faults.push({ kind: "cutShort", stream: "", revision: 0, position: position + 1 })
      }
      for (const [stream, link] of Object.entries(anchor)) {
        const end = ends.get(stream) ?? fresh
        if (end.revision < link.revision) {
          faults.push({ kind: "cutShort", stream, revision: end.revision + 1, position: 0 })
        } else if (end.revision === link.revision && end.hash !== link.hash) {
          faults.push({ kind: "altered", stream, revision: link.revision, position: 0 })
        }
      }
      const here = [...ends].map(([stream, { hash, revision }]): [string, Link] => [stream, { revision, hash }])
      return { count, streams: ends.size, faults, anchor: Object.fromEntries(here) }
    }
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** The end of a stream, and from when it counts as known; nothing where the events before were not read. */
interface Known extends Link {
  readonly since?: Instant
}
interface Seen extends Known {
  readonly before: string
}
const fresh: Seen = { revision: 0, hash: "", before: "", since: "" }

/** `knownAt` is no part of the hash: it follows from what came before, and stands only where the clock had gone back. */
const isKnownRightly = ({ knownAt, recordedAt }: Pick<Recorded, "knownAt" | "recordedAt">, since: Instant | undefined): boolean =>
  since === undefined || knownAt === (recordedAt < since ? since : undefined)
