/** Builds every package and packs it as the registry would get it. @module */
import { mkdirSync, readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { build } from "../build.ts"
import { at, bin, inParallel, packages, run } from "../run.ts"
import type { Package } from "../run.ts"
import type { Check } from "./Check.ts"

const folder = at("node_modules", ".cache", "tarballs")

/** The packed tarball of a package. */
export const tarballOf = ({ short }: Package): string => {
  const file = readdirSync(join(folder, short)).find((name) => name.endsWith(".tgz"))
  if (file === undefined) throw new Error(`${short}: no tarball was packed`)
  return join(folder, short, file)
}

export const packTarballs: Check = {
  name: "pack",
  title: "every package builds and packs",
  run: async () => {
    const built = (await build(packages())).filter(({ ok }) => !ok)
    if (built.length > 0) {
      return { state: "failed", details: built.map(({ name, output }) => `${name}\n${output}`).join("\n"), todo: "`npm run build -- <package>` shows the fault alone." }
    }
    rmSync(folder, { recursive: true, force: true })
    const packed = await inParallel(packages(), async (one) => {
      mkdirSync(join(folder, one.short), { recursive: true })
      return { one, ...(await run(bin("pnpm"), ["pack", "--pack-destination", join(folder, one.short)], { cwd: one.folder })) }
    })
    const failed = packed.filter(({ ok }) => !ok)
    return failed.length === 0
      ? { state: "passed", summary: `${packed.length} packages build and pack` }
      : { state: "failed", details: failed.map(({ one, output }) => `${one.name}\n${output}`).join("\n"), todo: "`npx pnpm pack` in the package's folder shows the fault alone." }
  }
}
