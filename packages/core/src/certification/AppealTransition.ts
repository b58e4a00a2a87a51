/**
 * What can happen to an appeal and from which state (peralihan keadaan banding): the state machine as data.
 *
 * The machine is this library's own design; lengths, panel and outcomes are the scheme's. Two arrows are time: a decision
 * becomes final and an appeal becomes overdue because a day passes, without an event.
 *
 * @module
 */

// ── Types ───────────────────────────────────────────────────────────────────

/**
 * Keadaan banding of an unfavourable decision: `appealable` masih dapat dibanding, `final` berkekuatan tetap (nobody
 * appealed in time), `filed` diajukan, `overdue` lewat tenggat putusan (a ruling still counts), `decided` diputus.
 *
 * @category types
 */
export type State = "appealable" | "final" | "filed" | "overdue" | "decided"

/** One arrow of the state machine; no events is a day that passes. @category types */
export interface Transition {
  readonly from: State
  readonly by: "file" | "upheld" | "dismissed" | "reassess" | "last day to appeal passes" | "last day to decide passes"
  readonly events: ReadonlyArray<"AppealFiled" | "AppealDecided" | "CertificationDecided">
  readonly to: State
}

// ── Parameters ──────────────────────────────────────────────────────────────

/** The state machine, whole. What is not listed is refused. @category parameters */
export const transitions: ReadonlyArray<Transition> = [
  { from: "appealable", by: "file", events: ["AppealFiled"], to: "filed" },
  { from: "appealable", by: "last day to appeal passes", events: [], to: "final" },
  { from: "filed", by: "upheld", events: ["AppealDecided", "CertificationDecided"], to: "decided" },
  { from: "filed", by: "dismissed", events: ["AppealDecided"], to: "decided" },
  { from: "filed", by: "reassess", events: ["AppealDecided"], to: "decided" },
  { from: "filed", by: "last day to decide passes", events: [], to: "overdue" },
  { from: "overdue", by: "upheld", events: ["AppealDecided", "CertificationDecided"], to: "decided" },
  { from: "overdue", by: "dismissed", events: ["AppealDecided"], to: "decided" },
  { from: "overdue", by: "reassess", events: ["AppealDecided"], to: "decided" }
]

// ── Rule ────────────────────────────────────────────────────────────────────

/** Draws the state machine as a Mermaid state diagram, out of `transitions`. @category rules */
export const diagram = (): string => [
  "stateDiagram-v2",
  "  [*] --> appealable: decision made known",
  ...transitions.map(({ by, events, from, to }) => `  ${from} --> ${to}: ${[by, events.join(" + ")].filter((part) => part !== "").join(" / ")}`),
  ...["final", "decided"].map((end) => `  ${end} --> [*]`)
].join("\n")
