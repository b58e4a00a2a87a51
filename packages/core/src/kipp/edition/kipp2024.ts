/**
 * KIPP 2024 as data (periode 2024): what announcements of the time say, each fact with its source.
 *
 * Law note: docs/law/kipp-2024.md
 *
 * @module
 */
import * as Day from "../../kernel/Day.ts"
import type { Edition } from "../Edition.ts"

/** The 2024 edition. @category parameters */
export const kipp2024: Edition = {
  year: 2024,
  held: false,
  guideline: "Pengumuman B/51/S.PP.00.05/2024",
  legalBasis: [
    {
      instrument: "Pengumuman Sekretaris Kementerian PANRB",
      number: "B/51/S.PP.00.05/2024",
      year: 2024,
      title: "KIPP 2024 ditiadakan (29 Januari 2024)",
      sourceId: "zi-2024",
      confidence: "B",
      textRead: "quoted sentence"
    }
  ],
  window: { sourceIds: [], confidence: "C" },
  groups: [],
  generalRequirements: [],
  results: { counts: [{ stage: "cumulativeRegistered2014_2023", count: 26039, sourceIds: ["zi-2024"], confidence: "B" }], tops: [] },
  replacement: {
    id: "PKRI",
    nameId: "Pemantauan Keberlanjutan dan Replikasi Inovasi Pelayanan Publik",
    nameEn: "Monitoring of continuation and replication",
    participants: { keberlanjutan: 58, replikasi: 36 },
    from: Day.make("2024-07-12"),
    until: Day.make("2024-07-16"),
    sourceIds: ["sumeks-2024"],
    confidence: "B"
  },
  conflicts: [],
  gaps: ["PKRI scoring"],
  confidence: "B"
}
