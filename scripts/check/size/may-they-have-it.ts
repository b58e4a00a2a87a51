/** A page that judges one case file under one scheme, without decoding either. Carries no certification/Appeal, certification/Renewal, certification/Impact, kipp or words. */
import { Eligibility, type Scheme } from "@sepasar/core/certification"
import { CaseFile } from "@sepasar/core/evidence"
import { Day, Id } from "@sepasar/core/kernel"

declare const scheme: Scheme.Scheme
console.log(Eligibility.recommend(scheme, CaseFile.empty(Id.make("P-1"), Day.make("2026-06-30"))))
