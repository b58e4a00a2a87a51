/** What a check is and what it answers. @module */

/** How a check came out. A failed one says what to do about it. */
export type Outcome =
  | { readonly state: "passed" | "skipped"; readonly summary?: string; readonly details?: string }
  | { readonly state: "failed"; readonly summary?: string; readonly details: string; readonly todo: string }

/** What the caller accepts. */
export interface Accept {
  readonly acceptApi: boolean
  readonly acceptSize: boolean
}

/** One check of `npm run check`; `name` is what a caller types. */
export interface Check {
  readonly name: string
  readonly title: string
  readonly run: (accept: Accept) => Promise<Outcome>
}

/** An outcome out of a list of complaints: none is a pass. */
export const outcomeOf = (faults: ReadonlyArray<string>, todo: string, summary?: string): Outcome =>
  faults.length === 0
    ? { state: "passed", ...(summary === undefined ? {} : { summary }) }
    : { state: "failed", details: faults.join("\n"), todo }
