import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import type { Mark } from "../../src/competency/index.ts"
import { Algorithm, Attempts } from "../../src/competency/index.ts"
import { Day } from "../../src/kernel/index.ts"
import { on, undated } from "./build.ts"

const day = Day.make
const [first, second, third] = [on("2026-03-01", 50), on("2026-03-08", 70), on("2026-03-15", 90)]
const excused = on("2026-03-02", "excused")

describe("attempts that count", () => {
  it.each<[string, Attempts.Policy, ReadonlyArray<Mark.Attempt>, ReadonlyArray<Mark.Attempt>]>([
    ["no limit: all, in time order", {}, [third, first, second], [first, second, third]],
    ["two: the earliest two", { most: 2 }, [third, first, second], [first, second]],
    ["none", { most: 0 }, [first], []],
    ["excused never happened", { most: 2 }, [excused, first, second], [first, second]],
    ["on the last day", { lastDay: day("2026-03-08") }, [first, second, third], [first, second]],
    ["the day before", { lastDay: day("2026-03-07") }, [first, second, third], [first]],
    ["undated work is not after the last day", { lastDay: day("2026-03-01") }, [first, ...undated(10)], [...undated(10), first]],
    ["not yet marked work uses up an attempt", { most: 1 }, [second, on("2026-03-01", "ungraded")], [on("2026-03-01", "ungraded")]]
  ])("%s", (_, policy, attempts, expected) => expect(Result.getOrThrow(Attempts.counted(policy, attempts)).attempts).toEqual(expected))
})

describe("another attempt", () => {
  it.each<[string, Attempts.Policy, ReadonlyArray<Mark.Attempt>, string, Omit<Attempts.Retake, "algorithm">]>([
    ["no limit at all", {}, [first], "2026-03-02", { verdict: "met", left: undefined, earliest: day("2026-03-02") }],
    ["the first one", { most: 2, waitDays: 7 }, [], "2026-03-01", { verdict: "met", left: 2, earliest: day("2026-03-01") }],
    ["the day before the wait is over", { most: 2, waitDays: 7 }, [first], "2026-03-07", { verdict: "unmet", left: 1, earliest: day("2026-03-08") }],
    ["the day the wait is over", { most: 2, waitDays: 7 }, [first], "2026-03-08", { verdict: "met", left: 1, earliest: day("2026-03-08") }],
    ["long after", { most: 2, waitDays: 7 }, [first], "2026-04-01", { verdict: "met", left: 1, earliest: day("2026-04-01") }],
    ["from the last attempt, whatever the order", { waitDays: 7 }, [second, first], "2026-03-14", { verdict: "unmet", left: undefined, earliest: day("2026-03-15") }],
    ["none left", { most: 1 }, [first], "2026-03-08", { verdict: "unmet", left: 0, earliest: undefined }],
    ["more than allowed already", { most: 1 }, [first, second], "2026-03-20", { verdict: "unmet", left: 0, earliest: undefined }],
    ["excused uses none up", { most: 1, waitDays: 7 }, [excused], "2026-03-02", { verdict: "met", left: 1, earliest: day("2026-03-02") }],
    ["on the last day", { lastDay: day("2026-03-08") }, [first], "2026-03-08", { verdict: "met", left: undefined, earliest: day("2026-03-08") }],
    ["after the last day", { lastDay: day("2026-03-08") }, [first], "2026-03-09", { verdict: "unmet", left: undefined, earliest: undefined }],
    ["the wait ends on the last day", { waitDays: 7, lastDay: day("2026-03-08") }, [first], "2026-03-02", { verdict: "unmet", left: undefined, earliest: day("2026-03-08") }],
    ["the wait ends after the last day", { waitDays: 7, lastDay: day("2026-03-07") }, [first], "2026-03-02", { verdict: "unmet", left: undefined, earliest: undefined }],
    ["a wait from a day nobody knows", { waitDays: 7 }, undated(50), "2026-03-08", { verdict: "undetermined", left: undefined, earliest: undefined }],
    ["a wait over for the dated one, with another undated", { waitDays: 7 }, [...undated(50), first], "2026-03-08", { verdict: "undetermined", left: undefined, earliest: undefined }],
    ["a wait not over, with another undated", { waitDays: 7 }, [...undated(50), first], "2026-03-07", { verdict: "unmet", left: undefined, earliest: day("2026-03-08") }],
    ["no wait asked for, undated is no matter", { most: 3 }, undated(50), "2026-03-08", { verdict: "met", left: 2, earliest: day("2026-03-08") }]
  ])("%s", (_, policy, attempts, on, expected) => expect(Result.getOrThrow(Attempts.retake(policy, attempts, day(on)))).toEqual({ ...expected, algorithm: Algorithm.algorithms.retake }))
})
