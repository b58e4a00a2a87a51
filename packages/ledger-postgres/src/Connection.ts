/**
 * A way to PostgreSQL (sambungan), passed in by the program: this package opens and closes none.
 *
 * Made from a PGlite, or from a pool of `pg`; anything else of this shape works too.
 *
 * @module
 */

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
  /** What is committed is there after the program ends. */
  readonly durable: boolean
  /** Other programs may be connected at the same time. */
  readonly concurrent: boolean
}

/** The part of a PGlite that is used. @category types */
export interface PgliteLike {
  readonly query: (sql: string, parameters?: Array<unknown>, options?: { readonly rowMode?: "array" }) => Promise<{ readonly rows: ReadonlyArray<unknown> }>
  readonly exec: (sql: string) => Promise<unknown>
  readonly transaction: <A>(body: (tx: Pick<PgliteLike, "query">) => Promise<A>) => Promise<A>
}

/** The part of a client of `pg` that is used. @category types */
export interface ClientLike {
  readonly query: (query: { readonly text: string; readonly values?: Array<unknown>; readonly rowMode?: "array"; readonly name?: string }) => Promise<{ readonly rows: ReadonlyArray<unknown> }>
  readonly release: (error?: boolean) => void
}

/** The part of a pool of `pg` that is used. @category types */
export interface PoolLike {
  readonly connect: () => Promise<ClientLike>
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** A connection through PGlite; `durable` when it keeps its data in a directory. @category rules */
export const ofPglite = (db: PgliteLike, options: { readonly durable: boolean }): Connection => {
  const through = (on: Pick<PgliteLike, "query">): Query => async (sql, parameters = []) =>
    (await on.query(sql, [...parameters], { rowMode: "array" })).rows as ReadonlyArray<Row>
  return {
    query: through(db),
    execute: async (sql) => void await db.exec(sql),
    transaction: (body) => db.transaction((tx) => body(through(tx))),
    durable: options.durable,
    concurrent: false
  }
}

/** A connection through a pool of `pg`. A client that failed in a transaction is not given back. @category rules */
export const ofPool = (pool: PoolLike): Connection => {
  const withClient = async <A>(body: (client: ClientLike) => Promise<A>): Promise<A> => {
    const client = await pool.connect()
    let broken = true
    try {
      const answer = await body(client)
      broken = false
      return answer
    } catch (error) {
      // an error with an SQLSTATE came from a server that is still there
      broken = typeof (error as { readonly code?: unknown }).code !== "string" || (error as { readonly severity?: unknown }).severity === undefined
      throw error
    } finally {
      client.release(broken)
    }
  }
  const through = (client: ClientLike): Query => async (text, parameters = []) =>
    (await client.query({ text, values: [...parameters], rowMode: "array", name: nameOf(text) })).rows as ReadonlyArray<Row>
  return {
    query: (sql, parameters) => withClient((client) => through(client)(sql, parameters)),
    execute: (text) => withClient(async (client) => void await client.query({ text })),
    transaction: (body) =>
      withClient(async (client) => {
        await client.query({ text: "BEGIN" })
        try {
          const answer = await body(through(client))
          await client.query({ text: "COMMIT" })
          return answer
        } catch (error) {
          await client.query({ text: "ROLLBACK" }).catch(() => undefined)
          throw error
        }
      }),
    durable: true,
    concurrent: true
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

/** Statements with a name are prepared once a connection; the texts are few and fixed. */
const names = new Map<string, string>()
const nameOf = (text: string): string => {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = `sepasar-${names.size + 1}`
  names.set(text, name)
  return name
}
