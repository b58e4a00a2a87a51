export { kipp } from "./en/kipp.ts"
