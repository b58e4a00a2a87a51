/** The KIPP evidence dossier (berkas bukti) and its charts. @module */
export * as Bars from "./chart/Bars.ts"
export * as BeforeAfter from "./chart/BeforeAfter.ts"
export * as Canvas from "./chart/Canvas.ts"
export * as Radar from "./chart/Radar.ts"
export * as Trend from "./chart/Trend.ts"
