/**
 * English wording of looking a scheme over and of changing it.
 *
 * @module
 */
import type { AnalysisWords } from "../id/analysis.ts"

/** Analysis, impact, transition and replay in English. @category instances */
export const analysis: AnalysisWords = {
  finding: {
    "never-satisfiable": "{path}: nobody can meet this; change it or take it out",
    "always-satisfied": "{path}: everybody meets this; it asks for nothing",
    "dead-branch": "{path}: this changes no answer and can be taken out",
    "unreachable-points": "{path}: {needed} points are asked for, at most {reachable} can be gathered",
    "not-examined": "{path}: {requirements} different requirements, more than {limit}; dead branches were not looked for",
    "unknown-module": "{path}: there is no module {id} in the curriculum",
    "unknown-unit": "{path}: there is no competency unit {id} in the framework",
    "unknown-assessment": "{path}: there is no assessment {id}",
    "unknown-session": "{path}: there is no session {id}",
    "unknown-scheme": "{path}: there is no scheme {id}",
    "prerequisite-cycle": "{path}: the scheme asks for itself ({circle})",
    "overlapping-days": "{path}: in force together with version {other} from {from} to {until}",
    "missing-days": "{path}: no version is in force from {from} to {until}, after version {other}",
    "ends-before-it-begins": "{path}: ends on {until}, before it takes effect on {from}",
    "same-version-twice": "{path}: there is a version {version} already; give it another name",
    "invalid-term": "{path}: the term cannot be calculated ({reason})",
    "renewal-without-end": "{path}: renewal is provided for a certificate that never ends",
    "renewal-without-path": "{path}: renewal is provided without a single path",
    "panel-impossible": "{path}: no appeal panel of at least {least} and at most {most} people can be formed",
    "outcomes-missing": "{path}: appeals are provided without a single outcome",
    "role-apart-from-itself": "{path}: the role {role} cannot be kept apart from itself"
  },
  weight: { error: "error", warning: "warning" },
  impact: { gains: "now meets it", loses: "no longer meets it", shifts: "changes without meeting it", keeps: "still meets it" },
  noVersion: {
    nothingInForce: "no version of the scheme is in force on {day}",
    enrolmentUnknown: "the day of enrolment is not known, and more than one version could apply"
  },
  notReproduced: {
    schemeUnknown: "the recorded scheme and version were not found",
    schemeAmbiguous: "two different schemes bear the recorded id and version",
    differs: "the recommendation now differs from the record from byte {at} on"
  }
}
