/**
 * A way to PostgreSQL (sambungan), passed in by the program: this package opens and closes none.
 *
 * Made from a PGlite, or from a pool of `pg`; anything else of this shape works too.
 *
 * @module
 */
import { literal } from "./literal.ts"
import type { Plain } from "./literal.ts"
import * as Patience from "./patience.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** A row, its values in the order of the columns asked for. @category types */
export type Row = ReadonlyArray<unknown>

/** Runs one statement with numbered parameters. @category types */
export type Query = (sql: string, parameters?: ReadonlyArray<unknown>) => Promise<ReadonlyArray<Row>>

/** What a ledger needs of a connection. @category types */
export interface Connection {
  readonly query: Query
  /** Runs several statements without parameters. */
  readonly execute: (sql: string) => Promise<void>
  /** Runs a body in one transaction on one connection; whatever the body throws rolls it back and is thrown on. */
  readonly transaction: <A>(body: (query: Query) => Promise<A>) => Promise<A>
  /** Calls a function and returns its value in one round trip, where that is quicker than `query`. */
  readonly call?: (name: string, values: ReadonlyArray<Plain>) => Promise<unknown>
  /** What is committed is there after the program ends. */
  readonly durable: boolean
  /** Other programs may be connected at the same time. */
  readonly concurrent: boolean
}

/** The part of a PGlite that is used. @category types */
export interface PgliteLike {
  readonly query: (sql: string, parameters?: Array<unknown>, options?: { readonly rowMode?: "array" }) => Promise<{ readonly rows: ReadonlyArray<unknown> }>
  readonly exec: (sql: string, options?: { readonly rowMode?: "array" }) => Promise<ReadonlyArray<{ readonly rows: ReadonlyArray<unknown> }>>
  readonly transaction: <A>(body: (tx: Pick<PgliteLike, "query">) => Promise<A>) => Promise<A>
}

/** The part of a client of `pg` that is used. @category types */
export interface ClientLike {
  /** The server's number for this client, where the driver tells it. */
  readonly processID?: number | null
  readonly query: (query: { readonly text: string; readonly values?: Array<unknown>; readonly rowMode?: "array"; readonly name?: string }) => Promise<{ readonly rows: ReadonlyArray<unknown> }>
  readonly release: (error?: boolean) => void
}

/** The part of a pool of `pg` that is used. @category types */
export interface PoolLike {
  readonly connect: () => Promise<ClientLike>
}

/** Settings of a connection through a pool. @category types */
export interface PoolOptions {
  /**
   * How long to wait for a client of the pool, and for the answer to one statement, in milliseconds; 30,000 when left out.
   * Whoever has waited so long is told that the server is unreachable, and the client is not used again.
   */
  readonly patience?: number
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** A connection through PGlite; `durable` when it keeps its data in a directory. @category rules */
export const ofPglite = (db: PgliteLike, options: { readonly durable: boolean }): Connection => {
  const through = (on: Pick<PgliteLike, "query">): Query => async (sql, parameters = []) =>
    (await on.query(sql, [...parameters], { rowMode: "array" })).rows as ReadonlyArray<Row>
  return {
    query: through(db),
    execute: async (sql) => void await db.exec(sql),
    // five steps inside PGlite with parameters, one without
    call: async (name, values) => {
      const [answer] = await db.exec(`SELECT ${name}(${values.map(literal).join(", ")})`, { rowMode: "array" })
      return (answer?.rows[0] as Row | undefined)?.[0]
    },
    transaction: (body) => db.transaction((tx) => body(through(tx))),
    durable: options.durable,
    concurrent: false
  }
}

/**
 * A connection through a pool of `pg`. A client that failed in a transaction, or gave no answer in time, is not given back.
 *
 * A network that swallows everything holds nobody: each statement ends within `patience`, and a transaction whose program
 * the server hears no more of is rolled back by the server after the same time.
 * @category rules
 */
export const ofPool = (pool: PoolLike, { patience = usual }: PoolOptions = {}): Connection => {
  const most = Patience.bounded(patience, usual)
  const take = () => Patience.within(most, pool.connect(), (late) => late.release())
  const withClient = async <A>(body: (ask: ClientLike["query"]) => Promise<A>, ends = true): Promise<A> => {
    const client = await take()
    let [broken, late] = [true, false]
    try {
      const answer = await body((query) => Patience.within(most, client.query(query)))
      broken = false
      return answer
    } catch (error) {
      late = Patience.isLate(error)
      // an error with an SQLSTATE came from a server that is still there
      broken = typeof (error as { readonly code?: unknown }).code !== "string" || (error as { readonly severity?: unknown }).severity === undefined
      throw error
    } finally {
      client.release(broken)
      if (late && ends) void dismiss(client.processID)
    }
  }
  /** Ends on the server what nobody waits for any more, if the server can be reached another way; it may hold locks. */
  const dismiss = async (processId: number | null | undefined): Promise<void> => {
    if (typeof processId !== "number") return
    try {
      await withClient((ask) => ask({ text: unheard, values: [processId, most] }), false)
    } catch {
      // it cannot be reached: the server's own limits end it
    }
  }
  const through = (ask: ClientLike["query"]): Query => async (text, parameters = []) =>
    (await ask({ text, values: [...parameters], rowMode: "array", name: nameOf(text) })).rows as ReadonlyArray<Row>
  return {
    query: (sql, parameters) => withClient((ask) => through(ask)(sql, parameters)),
    execute: (text) => withClient(async (ask) => void await ask({ text })),
    transaction: (body) =>
      withClient(async (ask) => {
        await ask({ text: `BEGIN; SET LOCAL idle_in_transaction_session_timeout = ${most}; SET LOCAL statement_timeout = ${most}` })
        try {
          const answer = await body(through(ask))
          await ask({ text: "COMMIT" })
          return answer
        } catch (error) {
          // a client that gave no answer gives none to this either
          if (!Patience.isLate(error)) await ask({ text: "ROLLBACK" }).catch(() => undefined)
          throw error
        }
      }),
    durable: true,
    concurrent: true
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const usual = 30_000

/** Ends a session by its number, if it is still at what it was at when its program gave it up. */
const unheard = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE pid = $1 AND usename = current_user AND state <> 'idle' AND state_change < now() - $2::integer * interval '0.9 milliseconds'`

/** Statements with a name are prepared once a connection; the texts are few and fixed. */
const names = new Map<string, string>()
const nameOf = (text: string): string => {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = `sepasar-${names.size + 1}`
  names.set(text, name)
  return name
}
