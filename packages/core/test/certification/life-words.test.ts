import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import * as Life from "../../src/certification/CertificateLife.ts"
import { transitions } from "../../src/certification/LifeTransition.ts"
import * as Day from "../../src/kernel/Day.ts"
import { fill } from "../../src/rulebook/Recommendation.ts"
import { en } from "../../src/words/en.ts"
import { id } from "../../src/words/id.ts"

describe("a refusal in words", () => {
  const refused = () => Life.decide(undefined, { do: "revoke", day: Day.make("2026-01-01"), reason: "x" }, { validity: { kind: "never" } })
  it.each([
    { words: id, then: "tidak dapat mencabut sertifikat yang belum diterbitkan" },
    { words: en, then: "cannot revoke a certificate that is not issued" }
  ])("$words.language: $then", ({ then, words }) => {
    const answer = refused()
    const { command, reason, state } = Result.isFailure(answer) ? answer.failure : expect.fail()
    expect(fill(words.life.refusal[reason], { command: words.life.command[command], state: words.life.state[state] })).toBe(then)
  })

  it("every state and event of the machine has a word", () => {
    expect(Object.keys(id.life.state).sort()).toEqual([...new Set(transitions.flatMap(({ from, to }) => [from, to]))].sort())
    expect(Object.keys(id.life.event).sort()).toEqual([...new Set(transitions.flatMap(({ event }) => event ?? []))].sort())
  })
})
