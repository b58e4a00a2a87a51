/**
 * English wording of the curriculum room.
 *
 * @module
 */
import type { CurriculumWords } from "../id/curriculum.ts"

/** The curriculum room in English. @category instances */
export const curriculum: CurriculumWords = {
  fault: {
    noModules: "{path}: the curriculum has no module; add at least one",
    duplicateId: "{path}: the id {id} is already used at {first}; give it another",
    unknownModule: "{path}: there is no module {id} in the curriculum; correct the id or add the module",
    unknownMarket: "{path}: there is no market {id} in the list of markets; correct the id or add the market",
    cycle: "{path}: modules wait for each other ({modules}); remove one prerequisite",
    neverOpens: "{path}: the module {id} can never begin in the market {market}; its prerequisite cannot be fulfilled",
    unreachableHours: "{path}: {asked} lesson hours are asked for, the sessions hold only {offered}; add sessions or ask for less",
    notMinutes: "{path}: the length is {value}; it must be whole minutes above zero"
  }
}
