/**
 * Writes the results (hasil): a file is replaced whole, and only when its content has changed.
 *
 * @module
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"

/** Writes a file unless it holds this already; tells whether it wrote. */
export const writeIfChanged = (path: string, text: string): boolean => {
  const bytes = Buffer.from(text)
  if (existsSync(path) && readFileSync(path).equals(bytes)) return false
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.part`, bytes)
  renameSync(`${path}.part`, path)
  return true
}
