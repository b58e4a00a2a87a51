import { connect, createServer } from "node:net"
import type { Socket } from "node:net"

/** A way to a port of this machine whose traffic a test rules over. */
export interface Proxy {
  readonly port: number
  /**
   * `open` lets everything pass. `cut` breaks every connection and refuses new ones. `hang` swallows: connections stand,
   * new ones are taken, and nothing passes in either direction, not even that one side is gone; `open` brings all of it
   * then, late and in order.
   */
  readonly set: (mode: "open" | "cut" | "hang") => void
}

/** Puts a proxy of ours, on 127.0.0.1 only, before a port. */
export const proxy = (port: number): Promise<Proxy> =>
  new Promise((resolve) => {
    const sockets = new Set<Socket>()
    let mode = "open" as Parameters<Proxy["set"]>[0]
    let held: Array<() => void> = []
    const pass = (deed: () => void) => void (mode === "hang" ? held.push(deed) : deed())
    const mind = (socket: Socket) => {
      sockets.add(socket)
      socket.on("error", () => undefined)
      socket.on("close", () => sockets.delete(socket))
    }

    const server = createServer((from) => {
      mind(from)
      if (mode === "cut") return void from.resetAndDestroy()
      let to: Socket | undefined
      pass(() => {
        const there = connect(port, "127.0.0.1")
        to = there
        mind(there)
        there.on("data", (chunk) => pass(() => from.write(chunk)))
        there.on("close", () => pass(() => from.end()))
      })
      from.on("data", (chunk) => pass(() => to?.write(chunk)))
      from.on("close", () => pass(() => to?.end()))
    })
    server.unref()
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      resolve({
        port: typeof address === "object" && address !== null ? address.port : 0,
        set: (next) => {
          mode = next
          const now = held
          held = []
          if (next === "cut") for (const socket of sockets) socket.resetAndDestroy()
          else for (const deed of now) pass(deed)
        }
      })
    })
  })
