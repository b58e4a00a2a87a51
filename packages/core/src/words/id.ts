export { kipp } from "./id/kipp.ts"
