/** The table of units says what its sources say. */
import { describe, expect, it } from "vitest"
import { Units } from "../../src/competency/index.ts"
import { unitsAsRead } from "./unitsAsRead.ts"

const standards: Readonly<Record<string, string>> = {
  "Kepmenaker 16/2018 Ritel Modern": "Kepmenaker 16/2018 (modern retail)",
  "marketing (number not found)": "SKKNI of marketing; its number was not found",
  "accounting technician (number not found)": "SKKNI of accounting technicians; its number was not found",
  "hotel/food service (number not found)": "SKKNI of hotel and food service; its number was not found",
  "SKKNI 183/2016 office administration": "SKKNI 183/2016 (office administration)",
  "Pendamping UMKM (number not found)": "SKKNI of mentors of small businesses (Pendamping UMKM); its number was not found",
  "Kepmenaker 333/2020 Standardisasi, Pelatihan Kerja dan Sertifikasi": "Kepmenaker 333/2020 (standardisation, job training and certification)"
}

const instruments: Readonly<Record<string, string>> = {
  "LSP_SMKN1Ciamis SkemaPMSeeder": "Unit catalogue of LSP SMKN 1 Ciamis, SkemaPMSeeder at commit 88aab40",
  "LSP_SMKN1Ciamis SkemaAKLSeeder": "Unit catalogue of LSP SMKN 1 Ciamis, SkemaAKLSeeder at commit 88aab40",
  "LSP_SMKN1Ciamis SkemaKLNSeeder": "Unit catalogue of LSP SMKN 1 Ciamis, SkemaKLNSeeder at commit 88aab40",
  "LSP_SMKN1Ciamis SkemaMPLBSeeder": "Unit catalogue of LSP SMKN 1 Ciamis, SkemaMPLBSeeder at commit 88aab40",
  "unit lists of a vocational-school LSP, Bisnis Retail scheme": "Unit lists of a vocational school's LSP, retail business scheme",
  "unit list of a digital-marketing scheme": "Unit list of a digital marketing scheme",
  "seed data of an LSP, 'Skema Pendamping UMKM'": "Unit list of an LSP, scheme for mentors of small businesses",
  "UnitKompetensisTableSeeder, instructor schemes": "Unit list of instructor schemes"
}

describe("units as their sources have them", () => {
  it("all of them, in order", () => {
    expect(Units.all.map(({ code, foundAs }) => foundAs ?? code)).toEqual(unitsAsRead.map(([code]) => code))
  })

  it.each(unitsAsRead)("%s %s", (code, title, standard, criteria, source, role, confidence) => {
    const found = Units.all.filter((unit) => (unit.foundAs ?? unit.code) === code)
    expect(found).toMatchObject([{ title, standard: standards[standard], source: { instrument: instruments[source], read: "secondary", confidence } }])
    expect(found[0]?.criteriaPerElement).toEqual(criteria)
    expect(found[0]?.role).toBe(role)
    expect(found[0]?.source.url).toBe(source.startsWith("LSP_") ? "https://github.com/ErfanMaulana/LSP_SMKN1Ciamis" : "https://github.com")
    expect(found[0]?.source.note).toBe(source.startsWith("LSP_") ? undefined : "a public source file; its repository was not identified")
  })

  it("other titles and versions seen elsewhere are kept as notes", () => {
    const notes = Units.all.flatMap(({ code, note }) => (note === undefined ? [] : [[code, note]]))
    expect(notes).toEqual([
      ["G.46RIT00.005.1", "also found with the title Melakukan Pengemasan Barang Dagang"],
      ...["012", "013", "014", "015", "017", "033"].map((number) => [`M.70MKT00.${number}.2`, "version 1 is also in use"])
    ])
  })
})
