import "fake-indexeddb/auto"
import { describe, it } from "vitest"
import { contract } from "@sepasar/testkit/ledger"
import { place } from "./place.ts"

contract({ name: "IndexedDB, an imitation in Node", place }, { describe, it })
