/**
 * Schemas for data that crosses the border (skema data): decode once here, then calculate on plain values.
 *
 * Each is an effect Schema, and through it a Standard Schema and a JSON Schema.
 *
 * @module
 */
export * as Codec from "./kernel/Codec.ts"
export * as EventCodec from "./journey/EventCodec.ts"
export * as SchemeCodec from "./certification/SchemeCodec.ts"
export * as CompetencyCodec from "./competency/CompetencyCodec.ts"
export * as CurriculumCodec from "./curriculum/CurriculumCodec.ts"
export * as KippCodec from "./kipp/KippCodec.ts"
export * as ObservationCodec from "./indicator/ObservationCodec.ts"
