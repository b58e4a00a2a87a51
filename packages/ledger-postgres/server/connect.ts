import pg from "pg"
import { Connection, PostgresLedger, Shards } from "../src/index.ts"
import { make } from "../../../scripts/stores/Postgres.ts"
import type { Options, Server } from "../../../scripts/stores/Postgres.ts"

/** A pool to a server of ours; errors of idle clients are expected when servers are killed. */
export const poolOf = (port: number, extra: pg.PoolConfig = {}): pg.Pool => {
  const pool = new pg.Pool({ host: "127.0.0.1", port, user: "sepasar", database: "postgres", max: 10, connectionTimeoutMillis: 5000, ...extra })
  pool.on("error", () => undefined)
  // a client that dies while nobody waits for it must not end the program
  pool.on("connect", (client) => client.on("error", () => undefined))
  return pool
}

/** A server with a pool to it. */
export interface Opened {
  readonly server: Server
  readonly pool: pg.Pool
  readonly connection: Connection.Connection
  readonly close: () => Promise<void>
}

/** Makes a server and connects to it. */
export const single = async (options?: Options, patience?: number): Promise<Opened> => {
  const server = await make(options)
  const pool = poolOf(server.port)
  return {
    server, pool, connection: Connection.ofPool(pool, patience === undefined ? {} : { patience }),
    close: async () => {
      await pool.end()
      await server.stop()
    }
  }
}

/** A coordinator and two shards; `through` may put something between the coordinator and a shard. */
export const sharded = async (
  through: (port: number, shard: number) => Promise<number> = async (port) => port,
  patience?: { readonly program: number; readonly coordinator: number }
) => {
  const [coordinator, ...shards] = [await single({}, patience?.program), await single(), await single()]
  const ports = await Promise.all(shards.map(({ server }, i) => through(server.port, i)))
  const prepare = (schema: string) =>
    Shards.prepare(coordinator.connection, shards.map(({ connection }, i) => ({
      connection, host: "127.0.0.1", port: ports[i]!, database: "postgres", user: "sepasar"
    })), schema, patience === undefined ? {} : { patience: patience.coordinator })
  const layer = (schema: string) => PostgresLedger.layer({ connection: coordinator.connection, schema, sharded: true })
  const close = async () => {
    for (const one of [coordinator, ...shards]) await one.close()
  }
  return { coordinator, shards, prepare, layer, close }
}
