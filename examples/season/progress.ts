/**
 * Says how far it is (kemajuan): a bar that moves on a terminal, plain lines elsewhere.
 *
 * @module
 */

/** One piece of work under way. */
export interface Progress {
  readonly tick: (done: number, of: number) => void
  readonly end: (text: string) => void
}

/** Makes progress for a stream such as `process.stdout`; `begin` names the work. */
export const progressOn = (to: { readonly isTTY?: boolean; readonly write: (text: string) => unknown }, now: () => number) =>
  (title: string): Progress => {
    const began = now()
    let drawn = 0
    const took = () => `${((now() - began) / 1000).toFixed(1)} s`
    if (to.isTTY !== true) to.write(`… ${title}\n`)
    return {
      tick: (done, of) => {
        if (to.isTTY !== true || (done < of && now() - drawn < 80)) return
        drawn = now()
        const share = of === 0 ? 1 : Math.min(1, done / of)
        const filled = Math.round(share * width)
        to.write(`\r\u001b[2K  ${"█".repeat(filled)}${"░".repeat(width - filled)} ${String(Math.floor(share * 100)).padStart(3)}%  ${title}`)
      },
      end: (text) => to.write(`${to.isTTY === true ? "\r\u001b[2K" : ""}✓ ${title}: ${text} (${took()})\n`)
    }
  }

const width = 24
