import { describe, it } from "vitest"
import { contract } from "@sepasar/testkit/ledger"
import { place } from "./place.ts"

contract({ name: "SQLite file, safe at the end of the program", place: place({ durability: "process" }) }, { describe, it })
contract({ name: "SQLite file, safe at a power cut", place: place({ durability: "power" }) }, { describe, it })
