/**
 * Makes events whose id is their content (peristiwa ber-id isi): the same row is the same event, however often it is read.
 *
 * @module
 */
import * as crypto from "node:crypto"
import type { Event } from "@sepasar/core/journey"

/** An event and the stream it belongs to. */
export interface Filed {
  readonly stream: string
  readonly event: Event.Event
}

type DataOf<Type extends Event.Event["type"]> = Extract<Event.Event, { readonly type: Type }>["data"]

/** Files an event under an id taken from everything it says. */
export const filed = <Type extends Event.Event["type"]>(
  stream: string,
  type: Type,
  occurredOn: string,
  recordedAt: string,
  data: DataOf<Type>,
  by?: string
): Filed => {
  const open = { type, version: 1, occurredOn, recordedAt, ...(by === undefined ? {} : { by }), data }
  const digest = crypto.hash("sha256", `${stream}\n${JSON.stringify(open)}`, "hex")
  return { stream, event: { id: `ev-${digest.slice(0, 12)}-${digest.slice(12, 24)}`, ...open } as unknown as Event.Event }
}

/** The instant at which an office writes down: 16.00 in Jakarta. */
export const atOffice = (day: string): string => `${day}T09:00:00.000Z`
