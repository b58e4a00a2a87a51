/**
 * Keys of people in one SQLite file (gudang kunci dalam berkas), apart from the book.
 *
 * A destroyed key is overwritten in the file and leaves a mark, so that the person never gets another. Put this file where
 * backups are short-lived: a copy made before a key was destroyed still holds it.
 *
 * @module
 */
import { DatabaseSync } from "node:sqlite"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { KeyStore, LedgerError } from "@sepasar/core/ledger"
import { ofSqlite } from "./fault.ts"

// ── Types ───────────────────────────────────────────────────────────────────

/** A key store that can be closed. @category types */
export interface Opened extends KeyStore.Service {
  readonly close: () => void
}

// ── Rule ────────────────────────────────────────────────────────────────────

/** A layer that opens the file, and closes it with the scope. @category rules */
export const layer = (options: { readonly file: string }): Layer.Layer<KeyStore.KeyStore, LedgerError.AppendError> =>
  Layer.effect(
    KeyStore.KeyStore,
    Effect.acquireRelease(Effect.try({ try: () => open(options), catch: ofSqlite }), (store) => Effect.sync(store.close))
  )

/** Opens the file; throws one of the ledger's errors. @category rules */
export const open = ({ file }: { readonly file: string }): Opened => {
  try {
    const db = new DatabaseSync(file, { timeout: 5000 })
    // no write-ahead log: a destroyed key must not live on in it; what is deleted is overwritten with zeros
    db.exec(`PRAGMA journal_mode = DELETE; PRAGMA secure_delete = ON; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF;
      CREATE TABLE IF NOT EXISTS person_key (person TEXT PRIMARY KEY, key BLOB) STRICT, WITHOUT ROWID`)
    return store(db)
  } catch (error) {
    throw ofSqlite(error)
  }
}

// ── Clauses ─────────────────────────────────────────────────────────────────

const store = (db: DatabaseSync): Opened => {
  const find = db.prepare("SELECT key FROM person_key WHERE person = ?")
  const keep = db.prepare("INSERT INTO person_key (person, key) VALUES (?, ?) ON CONFLICT DO NOTHING")
  const destroy = db.prepare("INSERT INTO person_key (person, key) VALUES (?, NULL) ON CONFLICT (person) DO UPDATE SET key = NULL")
  const attempt = <A>(body: () => A): Effect.Effect<A, LedgerError.LedgerUnavailable> =>
    Effect.try({ try: body, catch: (cause) => new LedgerError.LedgerUnavailable({ reason: "failed", cause }) })
  const get = (person: string): Uint8Array | undefined => {
    const key = find.get(person)?.["key"]
    return key instanceof Uint8Array ? new Uint8Array(key) : undefined
  }
  return {
    keep: (person, fresh) =>
      attempt(() => {
        keep.run(person, fresh)
        return get(person)
      }),
    find: (person) => attempt(() => get(person)),
    destroy: (person) => attempt(() => void destroy.run(person)),
    close: () => db.close()
  }
}
