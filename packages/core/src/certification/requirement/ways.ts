/**
 * Ways put together (jalan pemenuhan): all of several, one of several, some of several.
 *
 * A way is a set of changes. Two requirements that ask for the same change share it, and its cost counts once.
 * When there are more combinations than are worth comparing, the cheapest go on and the result says that its
 * minimum is not proven.
 *
 * @module
 */
import type { Change } from "../../rulebook/Remedy.ts"
import type { Ways } from "../Requirement.ts"

// ── Rule ────────────────────────────────────────────────────────────────────

/** Nothing needs to be done. @category rules */
export const already: Ways = { ways: [[]], complete: true }

/** Nothing helps, because the fact named cannot be changed. @category rules */
export const never = (fixed: string): Ways => ({ ways: [], complete: true, fixed })

/** One way: these changes. @category rules */
export const one = (...changes: ReadonlyArray<Change>): Ways => ({ ways: [changes], complete: true })

/** All of them: every combination of ways, changes shared. @category rules */
export const all = (parts: ReadonlyArray<Ways>): Ways => {
  let complete = parts.every((part) => part.complete)
  let ways: ReadonlyArray<ReadonlyArray<Change>> = [[]]
  for (const part of parts) {
    const few = ways.length * part.ways.length <= pairs
    // Both lists are cheapest first: of too many pairs, those of cheap with cheap are looked at.
    const combined = ways.flatMap((way, at) => (few ? part.ways : part.ways.slice(0, Math.ceil(pairs / 8 / (at + 1)))).map((next) => union(way, next)))
    const kept = best(combined)
    complete &&= few && (kept.length === combined.length || kept.length < most)
    ways = kept
  }
  const blocked = parts.find((part) => part.ways.length === 0)
  return { ways, complete, ...(blocked?.fixed === undefined ? {} : { fixed: blocked.fixed }) }
}

/** One of them: the ways of each. @category rules */
export const any = (parts: ReadonlyArray<Ways>, fixed: string): Ways => {
  const all = parts.flatMap(({ ways }) => ways)
  const kept = best(all)
  const complete = parts.every((part) => part.complete) && (kept.length < most || kept.length === all.length)
  return kept.length > 0 ? { ways: kept, complete } : { ways: [], complete, fixed: parts.find((part) => part.fixed !== undefined)?.fixed ?? fixed }
}

/** At least `count` of them: every choice of that many. @category rules */
export const some = (count: number, parts: ReadonlyArray<Ways>, fixed: string): Ways => {
  if (count <= 0) return already
  const chosen = choices(count, parts.length)
  if (chosen === undefined) {
    const cheapest = parts.filter(({ ways }) => ways.length > 0).sort((a, b) => cost(a.ways[0]!) - cost(b.ways[0]!)).slice(0, count)
    return cheapest.length < count ? never(fixed) : { ...all(cheapest), complete: false }
  }
  return any(chosen.map((choice) => all(choice.map((at) => parts[at]!))), fixed)
}

/** What a way costs. @category rules */
export const cost = (way: ReadonlyArray<Change>): number => way.reduce((sum, change) => sum + change.cost, 0)

/** Names what a change is about, so that the same change asked for twice is one. @category rules */
export const subject = (self: Change): string => {
  const known = subjects.get(self)
  if (known !== undefined) return known
  const { amount: _, ...about } = self.facts
  const text = `${self.change}:${Object.entries(about).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => `${key}=${value}`).join(",")}`
  subjects.set(self, text)
  return text
}

/** A change is put together with others thousands of times; its name is written once. */
const subjects = new WeakMap<Change, string>()

/** Changes of both, the greater amount of what both ask for, and the later day. @category rules */
export const union = (a: ReadonlyArray<Change>, b: ReadonlyArray<Change>): ReadonlyArray<Change> => {
  if (a.length === 0) return b
  const merged = new Map(a.map((change) => [subject(change), change]))
  for (const change of b) {
    const key = subject(change)
    const other = merged.get(key)
    if (other === undefined) merged.set(key, change)
    else merged.set(key, later(amount(change) > amount(other) ? change : other, change.earliest, other.earliest))
  }
  return [...merged.values()]
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** More ways than this are not worth comparing. */
const most = 400

/** More pairs of ways than this are not put together one by one. */
const pairs = 8000

const amount = ({ facts }: Change): number => typeof facts["amount"] === "number" ? facts["amount"] : 0

const later = (change: Change, one: Change["earliest"], two: Change["earliest"]): Change => {
  const day = one === undefined || (two !== undefined && two > one) ? two : one
  return day === change.earliest || day === undefined ? change : { ...change, earliest: day }
}

/** The cheapest ways, each once. */
const best = (ways: ReadonlyArray<ReadonlyArray<Change>>): ReadonlyArray<ReadonlyArray<Change>> => {
  const seen = new Set<string>()
  return [...ways]
    .sort((a, b) => cost(a) - cost(b) || a.length - b.length)
    .filter((way) => {
      const key = way.map((change) => `${subject(change)}#${amount(change)}`).sort().join("|")
      return seen.has(key) ? false : seen.add(key)
    })
    .slice(0, most)
}

/** Every choice of `count` out of `size`, or nothing where there are too many. */
const choices = (count: number, size: number): ReadonlyArray<ReadonlyArray<number>> | undefined => {
  const found: Array<ReadonlyArray<number>> = []
  const take = (from: number, chosen: ReadonlyArray<number>): void => {
    if (found.length > most) return
    if (chosen.length === count) {
      found.push(chosen)
      return
    }
    for (let at = from; at <= size - (count - chosen.length); at++) take(at + 1, [...chosen, at])
  }
  take(0, [])
  return found.length > most ? undefined : found
}
