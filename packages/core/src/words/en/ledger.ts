/** English wording of the ledger (kata-kata buku besar). @module */
import type { LedgerWords } from "../id/ledger.ts"

/** Words of the ledger. @category instances */
export const ledger: LedgerWords = {
  revisionConflict: "stream {stream} has changed: {expected} was expected, it is at {actual}; read again and decide again",
  full: "the store is full; nothing was written, make room and repeat",
  tooLarge: "event {id} is too large: {length} characters, the limit is {limit}",
  unavailable: {
    unreachable: "the store is out of reach; repeat when the connection is back",
    closed: "the book is closed; open it again",
    busy: "another writer has the book; repeat in a moment",
    readOnly: "the book may only be read",
    newerFormat: "the book was written by a newer version; update the program",
    failed: "the store did not answer; repeat, or look at the program's log"
  },
  corrupt: {
    foreign: "this file is no Sepasar ledger",
    damaged: "the book is damaged; restore it from a backup",
    altered: "event {revision} of stream {stream} was changed after it was recorded; restore from a backup",
    missing: "an event before {revision} of stream {stream} is missing; restore from a backup",
    reordered: "event {revision} of stream {stream} is out of its place; restore from a backup",
    checksum: "count or checksum at the end of the file do not match; ask for a new file",
    cutShort: "the file is cut short; ask for a new file"
  },
  badEvent: {
    notAnEvent: "this is no event",
    id: "the event's id is not allowed: 1 to 200 characters, none of control",
    type: "the type of event {id} is not allowed",
    version: "the version of event {id} is no whole number from 1",
    occurredOn: "the day of event {id} is no day of the calendar",
    recordedAt: "the instant of event {id} is not UTC like 2026-11-24T01:02:03.000Z",
    by: "the writer of event {id} is not allowed",
    stream: "the stream's name is not allowed",
    expected: "the expected revision is no count",
    notJson: "the data of event {id} is not JSON",
    identityNumber: "the data holds a number that looks like an identity number; take it out",
    duplicateId: "id {id} comes twice in one batch",
    idReused: "id {id} belongs to another event already",
    unknownVersion: "the version of event {id} is not known here; update the program",
    knownAt: "the instant of knowledge asked for is not UTC"
  }
}
