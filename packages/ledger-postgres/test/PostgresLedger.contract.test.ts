import { PGlite } from "@electric-sql/pglite"
import { describe, it } from "vitest"
import { contract } from "@sepasar/testkit/ledger"
import { lazily, places } from "./place.ts"

contract({ name: "PGlite in memory", place: places(lazily(() => PGlite.create(), false)) }, { describe, it })
