/**
 * A PostgreSQL of our own: made in a fresh directory, listening on 127.0.0.1 only, and gone afterwards.
 *
 * PostgreSQL refuses to run as root; started by root, it runs as the user `postgres`.
 *
 * @module
 */
import { execFileSync, spawn } from "node:child_process"
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** A running server. */
export interface Server {
  readonly port: number
  readonly directory: string
  /** Kills the postmaster and all its children at once, as a power cut would. */
  readonly kill: () => Promise<void>
  /** Starts it again on the same data. */
  readonly start: () => Promise<void>
  /** Stops it in good order and removes the data. */
  readonly stop: () => Promise<void>
}

/** Settings of a server. */
export interface Options {
  /** Where to put the data; a fresh folder of the system's temporary directory when left out. */
  readonly base?: string
  readonly settings?: Readonly<Record<string, string>>
}

/** The folder of the server programs, newest version first; nothing when none is installed. */
export const programs = (): string | undefined => {
  const base = "/usr/lib/postgresql"
  const versions = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)) : []
  return versions.map((version) => join(base, version, "bin")).find((path) => existsSync(join(path, "initdb")))
}

/** Installs the server when it is missing; throws when that is not possible here. */
export const install = (): void => {
  if (programs() !== undefined) return
  console.log("PostgreSQL is not installed; installing postgresql-15 with apt-get")
  const sudo = process.getuid?.() === 0 ? [] : ["sudo"]
  const apt = (...args: ReadonlyArray<string>) => {
    const [command = "apt-get", ...rest] = [...sudo, "apt-get", ...args]
    execFileSync(command, rest, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } })
  }
  apt("update", "-qq")
  apt("install", "-y", "-qq", "--no-install-recommends", "postgresql-15")
}

/** Makes a server and starts it. */
export const make = async ({ base = tmpdir(), settings = {} }: Options = {}): Promise<Server> => {
  const path = programs()
  if (path === undefined) throw new Error("PostgreSQL is not installed")
  const as = owner()
  const folder = mkdtempSync(join(base, "sepasar-pg-"))
  if (as !== undefined) chownSync(folder, as.uid, as.gid)
  const data = join(folder, "data")
  execFileSync(join(path, "initdb"), ["-D", data, "-A", "trust", "-U", "sepasar", "-E", "UTF8", "--no-locale", "--no-sync"], { ...as, stdio: "ignore" })
  let port = await freePort()
  const all = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: folder,
    max_connections: "60",
    shared_buffers: "64MB",
    max_wal_size: "512MB",
    ...settings
  }
  const flags = Object.entries(all).flatMap(([key, value]) => ["-c", `${key}=${value}`])
  let child = undefined as ReturnType<typeof spawn> | undefined
  let log = ""
  let started = false

  const ended = () => new Promise<void>((resolve) => (child === undefined || child.exitCode !== null || child.signalCode !== null ? resolve() : child.once("exit", () => resolve())))
  const start = async () => {
    // after a kill the memory of the old one may still be in use for a moment
    for (let attempt = 0; attempt < 20; attempt++) {
      child = spawn(join(path, "postgres"), ["-D", data, "-p", String(port), ...flags], { ...as, stdio: ["ignore", "pipe", "pipe"] })
      let out = ""
      const note = (chunk: Buffer) => {
        out += chunk
        log = (log + chunk).slice(-4000)
      }
      child.stdout?.on("data", note)
      child.stderr?.on("data", note)
      for (let i = 0; i < 600; i++) {
        if (child.exitCode !== null || child.signalCode !== null) break
        if (out.includes("ready to accept connections")) {
          started = true
          return
        }
        await pause(50)
      }
      child.kill("SIGKILL")
      await ended()
      // somebody took the port between our looking and our starting; once started, the port stays
      if (!started && /could not bind|already in use/i.test(out)) port = await freePort()
      await pause(100)
    }
    throw new Error(`PostgreSQL did not start:\n${log}`)
  }
  const stop = async () => {
    running.delete(stop)
    process.off("exit", leave)
    child?.kill("SIGINT")
    await ended()
    rmSync(folder, { recursive: true, force: true })
  }
  // a program that ends without stopping its servers leaves none behind
  const leave = () => {
    child?.kill("SIGQUIT")
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  running.add(stop)
  process.on("exit", leave)
  await start()
  return {
    port,
    directory: data,
    start,
    stop,
    kill: async () => {
      const pid = child?.pid
      if (pid === undefined) return
      const family = [pid, ...childrenOf(pid)]
      for (const one of family) {
        try {
          process.kill(one, "SIGKILL")
        } catch {
          // it went by itself
        }
      }
      await ended()
    }
  }
}

/** Stops every server that is still running. */
export const stopAll = async (): Promise<void> => {
  await Promise.all([...running].map((stop) => stop()))
}

const running = new Set<() => Promise<void>>()
const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

const owner = (): { readonly uid: number; readonly gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const line = readFileSync("/etc/passwd", "utf8").split("\n").find((one) => one.startsWith("postgres:"))
  const [, , uid, gid] = (line ?? "").split(":")
  if (uid === undefined || gid === undefined) throw new Error("PostgreSQL does not run as root, and there is no user postgres")
  return { uid: Number(uid), gid: Number(gid) }
}

const childrenOf = (pid: number): ReadonlyArray<number> => {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter((one) => one !== "").map(Number)
  } catch {
    return []
  }
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => (typeof address === "object" && address !== null ? resolve(address.port) : reject(new Error("no port"))))
    })
  })
