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
  },
  groups: { all: "single pool", umum: "general group", replikasi: "replication group", khusus: "special group" },
  answers: { eligible: "eligible", "not-eligible": "not eligible", undetermined: "undetermined", "not-held": "not held" },
  asks: {
    age: "minimum age of implementation",
    "prior-awards": "exclusion of earlier winners",
    cap: "cap on entries per institution",
    source: "which innovations may be replicated",
    closing: "the day registration closes"
  },
  questions: {
    started: "Since when has the innovation been in use?",
    awards: "Which KIPP awards has it received, and in which years?",
    topics: "Is it about handling the pandemic?",
    replicates: "Which innovation does it replicate?",
    invitation: "Has the Minister invited it?",
    "institution-entries": "How many innovations does the institution enter in this group?",
    "entrant-type": "What kind of institution is it?",
    sdgs: "Which development goals does it serve?",
    documents: "Which documents are at hand?",
    "rule-text": "Which text settles this?",
    "closing-day": "When does registration close?"
  },
  refusals: {
    UnknownEdition: "KIPP {year} is not known; known are {known}",
    NotHeld: "KIPP {year} was not held ({instrument}); {replacedBy} took its place",
    UnknownGroup: "KIPP {edition} has no group {group}; it has {known}",
    RulebookIncomplete: "What could be read of the rules of KIPP {edition} ({group}) is incomplete: {missing}",
    SectionsNotFound: "The proposal sections of KIPP {edition} ({group}) were found in no text that could be read",
    UnsignedSheet: "Sheet {sheet} is not signed; its scores do not count",
    WeightsNotConfirmed: "The national weights of KIPP {edition} are not confirmed; candidates are used only when asked for",
    NothingToPerturb: "The sensitivity test cannot run: {reason} ({about})"
  },
  sections: {
    "not-written": "not written yet",
    empty: "empty",
    "within-limit": "{words} of {limit} words",
    "over-limit": "{words} words, above the limit of {limit}",
    "no-limit-known": "{words} words, no limit found"
  },
  steps: {
    shorten: "Shorten section {about} by {by} words",
    write: "Write section {about} (limit {limit} words)",
    attach: "Attach documents: {documents}",
    answer: "Fill in {about}",
    "ask-a-person": "Ask a person to read: {about}",
    "gather-evidence": "Gather evidence for section {about}: {kinds}"
  },
  checks: {
    "form-complete": { met: "the form is complete", unmet: "the form is incomplete", undetermined: "whether the form is complete is not known" },
    "title-not-used-twice": {
      met: "the title {title} is used once",
      unmet: "the title {title} is used by another proposal",
      undetermined: "the titles of other proposals are not known"
    },
    "answers-serious": { met: "the answers are serious", unmet: "the answers are not serious", undetermined: "a person has to read whether the answers are serious" },
    "title-decent": { met: "the title {title} is decent", unmet: "the title {title} is not decent", undetermined: "a person has to read whether the title is decent" },
    documents: { met: "documents at hand: {documents}", unmet: "documents missing: {documents}", undetermined: "documents not filled in: {documents}" },
    video: {
      met: "the video has {minutes} minutes, the limit is {limit}",
      unmet: "the video has {minutes} minutes, the limit is {limit}",
      undetermined: "the length of the video is not known, the limit is {limit} minutes"
    },
    "conditional-form": { met: "the {form} form is answered or not needed", unmet: "the {form} form is not answered", undetermined: "whether the {form} form is answered is not known" },
    declarations: { met: "declared: {declarations}", unmet: "declared not to hold: {declarations}", undetermined: "not declared yet: {declarations}" },
    channel: { met: "filed through {channel}", unmet: "not filed through {channel}", undetermined: "how it is filed is not known ({channel})" },
    category: { met: "the category {category} exists in this edition", unmet: "the category {category} does not exist in this edition", undetermined: "no category is chosen yet" }
  },
  rubric: {
    "weights-do-not-sum": "the weights below {node} add up to {sum}, not to 100",
    "score-outside-scale": "the score {score} of {node} lies outside the scale from {min} to {max}",
    "duplicate-id": "{node} is used twice",
    "negative-weight": "the weight {weight} of {node} is below zero"
  },
  criteria: { novel: "novel", effective: "effective", useful: "useful", transferable: "transferable", sustainable: "sustainable" },
  evidence: {
    reach: "reach", completion: "completion", attendance: "attendance", gain: "gain", "before-after": "before and after",
    satisfaction: "satisfaction", equity: "equity between markets", mentoring: "mentoring", replication: "replication", sdg: "contribution to the SDGs", budget: "budget"
  },
  noPromise: "Scores and places are no decision: a panel composes the finalists."
}
