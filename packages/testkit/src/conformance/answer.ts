/**
 * Shows what the library returns as a vector shows it.
 *
 * @module
 */
import * as Result from "effect/Result"
import { refuse } from "./Feature.ts"

/** The value, or the typed error under its own name with a small first letter. @category rules */
export const answer = <A>(outcome: Result.Result<A, { readonly _tag: string }>, show: (value: A) => unknown): unknown =>
  Result.isSuccess(outcome) ? show(outcome.success) : refuse(outcome.failure._tag.charAt(0).toLowerCase() + outcome.failure._tag.slice(1))
