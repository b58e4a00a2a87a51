/** A page that asks one KIPP question: may this innovation enter the general group of 2021? Carries no certification, measurement, indicator or words. */
import { Award, Eligibility } from "@sepasar/core/kipp"

console.log(Eligibility.recommend({ started: undefined, awards: [Award.make("top45/2020")] }, { edition: 2021, group: "umum" }))
