/**
 * English wording of the kipp room.
 *
 * @module
 */
import type { KippWords } from "../id/kipp.ts"

/** The kipp room in English. @category instances */
export const kipp: KippWords = {
  eligibility: {
    "old-enough": {
      met: "in use for at least {years} years when registration closes on {closing}",
      unmet: "not in use for {years} years when registration closes on {closing}; it will be on {from}",
      undetermined: "the minimum age of {years} years cannot be counted yet"
    },
    "never-on-a-final-list": {
      met: "never on a final Top list",
      unmet: "already on the final list {award}",
      undetermined: "past awards are not filled in"
    },
    "below-the-long-list-limit": {
      met: "{list} {times} times, the limit is {limit}",
      unmet: "{list} already {times} times, the limit is {limit}",
      undetermined: "past places in the {list} are not filled in"
    },
    "on-an-earlier-final-list": {
      met: "received {award}",
      unmet: "received none of {wanted}",
      undetermined: "past awards are not filled in"
    },
    "history-open": {
      met: "its history leaves this group open",
      unmet: "awarded before, and in the Top 99 {times} times, the limit is {limit}",
      undetermined: "its history of entries is not filled in"
    },
    "adapts-a-listed-innovation": {
      met: "replicates an innovation in the {list} of {from} to {to}",
      unmet: "replicates no innovation in the {list} of {from} to {to}",
      undetermined: "the innovation it replicates is not filled in ({list} of {from} to {to})"
    },
    "invited-by-the-minister": {
      met: "invited by the Minister for {year}",
      unmet: "not invited by the Minister for {year}",
      undetermined: "whether the Minister invited it for {year} is not known"
    },
    "within-the-institution-cap": {
      met: "the institution enters {entries} innovations, the limit is {limit}",
      unmet: "the institution enters {entries} innovations, above the limit of {limit}",
      undetermined: "the institution's number of entries cannot be held against the limit of {limit} yet"
    },
    "linked-to-the-sdgs": {
      met: "linked to {links} development goals, at least {limit} asked",
      unmet: "linked to {links} development goals, at least {limit} asked",
      undetermined: "links to development goals are not filled in, at least {limit} asked"
    },
    "documents-at-hand": {
      met: "documents at hand: {documents}",
      unmet: "documents missing: {documents}",
      undetermined: "documents not filled in: {documents}"
    },
    "rule-read": {
      met: "rule {rule} was read",
      unmet: "rule {rule} does not apply",
      undetermined: "rule {rule} ({asks}) was found in no text that could be read"
    }
  }
}
