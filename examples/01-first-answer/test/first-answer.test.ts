import { expect, it, vi } from "vitest"

it("says what is met, what is not, and the step that is missing", async () => {
  const said = vi.spyOn(console, "log").mockImplementation(() => {})
  await import("../main.ts")
  const text = String(said.mock.calls[0]?.[0])
  said.mockRestore()

  expect(text.split("\n").filter((line) => /^[✓✗?-]/.test(line))).toEqual([
    "✓ nilai: nilai tes-akhir 77,5, batas 65 [Aturan contoh ini sendiri; ev-1]",
    "✗ pendampingan: pendampingan baru 1 dari 2 kali [Aturan contoh ini sendiri; ev-2]",
    "- terima kunjungan pendampingan pada 1 Juli 2026",
    "- 1 Juli 2026"
  ])
})
