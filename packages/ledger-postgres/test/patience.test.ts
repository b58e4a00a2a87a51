import { expect, it } from "vitest"
import { Connection, PostgresLedger } from "../src/index.ts"
import { ofPostgres } from "../src/fault.ts"
import { bounded, isLate, within } from "../src/patience.ts"

const never = new Promise<never>(() => undefined)
const late = <A>(value: A, milliseconds: number) => new Promise<A>((resolve) => setTimeout(() => resolve(value), milliseconds))
const pause = (milliseconds: number) => late(undefined, milliseconds)

/** A pool whose clients answer as the test says, and note what was asked of them and how they were given back. */
const pool = (answer: (text: string) => Promise<unknown>, connect?: () => Promise<void>) => {
  const asked: Array<string> = []
  const released: Array<boolean | undefined> = []
  const client: Connection.ClientLike = {
    processID: 4711,
    query: async ({ text }) => {
      asked.push(text)
      await answer(text)
      return { rows: [] }
    },
    release: (error) => void released.push(error)
  }
  return { asked, released, pool: { connect: async () => (await connect?.(), client) } }
}

it.each([
  { given: 1500.2, then: 1501 }, { given: 0, then: 1 }, { given: -5, then: 1 }, { given: NaN, then: 30_000 },
  { given: Infinity, then: 2_147_483_647 }, { given: 1e12, then: 2_147_483_647 }
])("a patience of $given is $then ms", ({ given, then }) => expect(bounded(given, 30_000)).toBe(then))

it("an answer in time is the answer; an error in time is the error", async () => {
  expect(await within(1000, Promise.resolve(7))).toBe(7)
  await expect(within(1000, Promise.reject(new Error("cable")))).rejects.toThrow("cable")
})

it("no answer in time is an error that means unreachable; what comes later goes elsewhere", async () => {
  const came: Array<number> = []
  const error: unknown = await within(5, late(7, 30), (value) => came.push(value)).catch((error: unknown) => error)
  expect(isLate(error)).toBe(true)
  expect(ofPostgres(error)).toMatchObject({ _tag: "LedgerUnavailable", reason: "unreachable" })
  expect(came).toEqual([])
  await pause(60)
  expect(came).toEqual([7])
})

it("a statement without an answer: the client is not used again, and its session is ended another way", async () => {
  const { asked, pool: some, released } = pool((text) => (text === "SELECT 1" ? never : Promise.resolve()))
  await expect(Connection.ofPool(some, { patience: 10 }).query("SELECT 1")).rejects.toMatchObject({ code: "ETIMEDOUT" })
  expect(released[0]).toBe(true)
  await pause(20)
  expect(asked[1]).toContain("pg_terminate_backend")
  expect(released).toEqual([true, false])
})

it("a network that stays silent: one attempt to end the session, and no more", async () => {
  const { asked, pool: some, released } = pool(() => never)
  await expect(Connection.ofPool(some, { patience: 5 }).query("SELECT 1")).rejects.toMatchObject({ code: "ETIMEDOUT" })
  await pause(80)
  expect([asked.length, released]).toEqual([2, [true, true]])
})

it("a transaction without an answer: nothing more is asked of its client, and the server was told how long to wait", async () => {
  const { asked, pool: some, released } = pool((text) => (text === "SELECT 1" ? never : Promise.resolve()))
  const body = (query: Connection.Query) => query("SELECT 1")
  await expect(Connection.ofPool(some, { patience: 10 }).transaction(body)).rejects.toMatchObject({ code: "ETIMEDOUT" })
  expect(asked.slice(0, 2)).toEqual(["BEGIN; SET LOCAL idle_in_transaction_session_timeout = 10; SET LOCAL statement_timeout = 10", "SELECT 1"])
  expect(asked).not.toContain("ROLLBACK")
  expect(released[0]).toBe(true)
})

it("a transaction that is refused is rolled back, and its client given back", async () => {
  const refused = Object.assign(new Error("no"), { code: "23505", severity: "ERROR" })
  const { asked, pool: some, released } = pool((text) => (text === "SELECT 1" ? Promise.reject(refused) : Promise.resolve()))
  await expect(Connection.ofPool(some).transaction((query) => query("SELECT 1"))).rejects.toBe(refused)
  expect([asked.at(-1), released]).toEqual(["ROLLBACK", [false]])
})

it("a pool without a client in time is unreachable; the client that comes later goes back to the pool", async () => {
  const { asked, pool: some, released } = pool(() => Promise.resolve(), () => pause(30))
  await expect(PostgresLedger.open({ connection: Connection.ofPool(some, { patience: 5 }) })).rejects.toMatchObject({ _tag: "LedgerUnavailable", reason: "unreachable" })
  await pause(60)
  expect([asked, released]).toEqual([[], [undefined]])
})
