import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import type { Harm, Place } from "@sepasar/testkit/ledger"
import { SqliteLedger } from "../src/index.ts"

/** Memory that looks like a disk, where there is one: the contract asks for thousands of flushes. */
const base = existsSync("/dev/shm") ? "/dev/shm" : tmpdir()

/** A file in a folder of its own. */
export const folder = (): { readonly file: string; readonly remove: () => void } => {
  const path = mkdtempSync(join(base, "sepasar-"))
  return { file: join(path, "book.sqlite"), remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** A fresh file for the contract, and the ways to harm it from outside. */
export const place = (options: Partial<SqliteLedger.Options> = {}) => (): Place => {
  const { file, remove } = folder()
  return {
    layer: SqliteLedger.layer({ file, ...options }),
    harm: async (harm) => {
      const db = new DatabaseSync(file)
      db.exec(statement(harm))
      db.close()
    },
    dispose: async () => remove()
  }
}

const content = "id, type, version, occurred_on, recorded_at, by_whom, data, hash, known_at"
const statement = ({ kind, revision, stream }: Harm): string => {
  const at = (wanted: number) => `stream = '${stream}' AND revision = ${wanted}`
  if (kind === "alter") return `UPDATE event SET data = '{"harmed":true}' WHERE ${at(revision)}`
  if (kind === "remove") return `DELETE FROM event WHERE ${at(revision)}`
  return `CREATE TEMP TABLE pair AS SELECT * FROM event WHERE stream = '${stream}' AND revision IN (${revision}, ${revision + 1});
    UPDATE event SET id = 'gone-' || position WHERE stream = '${stream}' AND revision IN (${revision}, ${revision + 1});
    UPDATE event SET (${content}) = (SELECT ${content} FROM temp.pair WHERE pair.revision <> event.revision)
    WHERE stream = '${stream}' AND revision IN (${revision}, ${revision + 1})`
}
