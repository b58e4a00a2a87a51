/** Schemes ready to start from, with what is known of every number in them. @module */
export * as FoodSafety from "./FoodSafety.ts"
export * as JuruTimbang from "./JuruTimbang.ts"
export * as LspRules from "./LspRules.ts"
export type { Preset, Reading, Setting } from "./Preset.ts"
export * as TraineeKasir from "./TraineeKasir.ts"
export * as TrainingCertificate from "./TrainingCertificate.ts"
