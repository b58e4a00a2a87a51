import { describe, expect, it } from "vitest"
import * as Answer from "../../src/certification/Answer.ts"
import * as Eligibility from "../../src/certification/Eligibility.ts"
import * as Explain from "../../src/certification/Explain.ts"
import * as ExplainForms from "../../src/certification/ExplainForms.ts"
import { kinds } from "../../src/certification/requirement/kinds.ts"
import type * as Scheme from "../../src/certification/Scheme.ts"
import type { Verdict } from "../../src/kernel/Verdict.ts"
import { en } from "../../src/words/en.ts"
import { id as indonesian } from "../../src/words/id.ts"
import { attendance, day, event, file, id, own, scheme, score, season, visit } from "./fixtures.ts"

const policy = { late: "full", excused: "absent", makeUps: false } as const
const share: Scheme.Leaf = { kind: "attendance-share", minimum: score(75), comparison: "atLeast", ...policy }
const visits: Scheme.Leaf = { kind: "mentoring-visits", minimum: 2 }
const age: Scheme.Leaf = { kind: "age-at-least", years: 17, on: "day" }
const arrears: Scheme.Leaf = { kind: "declared-fact", fact: "tunggakan", labels: { id: "Tunggakan (bulan)", en: "Arrears (months)" }, type: "number", atMost: score(3) }
const all = (...of: ReadonlyArray<Scheme.Node>): Scheme.Node => ({ kind: "all", of })
const short = (tree: Scheme.Node, facts: Parameters<typeof file>[0], words: Explain.Language = indonesian) => Explain.short(Answer.of(scheme(tree), file(facts)), scheme(tree), words)

describe("one sentence to a trader", () => {
  it.each([
    { given: "met", tree: visits, facts: { mentoring: [visit("2026-05-01"), visit("2026-05-02")] }, then: "Per 30 Juni 2026, syarat Pelatihan contoh terpenuhi." },
    {
      given: "what to do, and from when", tree: visits, facts: { mentoring: [visit("2026-05-01")] },
      then: "Per 30 Juni 2026, syarat Pelatihan contoh belum terpenuhi: terima kunjungan pendampingan pada 1 Juli 2026. Paling cepat terpenuhi pada 1 Juli 2026."
    },
    {
      given: "what is wrong where nothing helps", tree: share, facts: season("paa"),
      then: "Per 30 Juni 2026, syarat Pelatihan contoh belum terpenuhi: hadir 1 dari 3 pertemuan, di bawah batas 75%."
    },
    {
      given: "what to ask", tree: all(arrears, age), facts: {},
      then: "Per 30 Juni 2026, syarat Pelatihan contoh belum dapat ditentukan: Tunggakan (bulan); tanggal lahir. Paling cepat terpenuhi pada 30 Juni 2026."
    }
  ])("$given", ({ facts, then, tree }) => expect(short(tree, facts)).toBe(then))

  it("says the same in English", () => {
    expect(short(visits, { mentoring: [visit("2026-05-01")] }, en)).toBe(
      "As of 30 June 2026, Example training is not met: receive a mentoring visit on 1 July 2026. It can be met on 1 July 2026 at the earliest."
    )
    expect(short(arrears, {}, en)).toContain("Arrears (months)")
  })

  it.each([
    { words: indonesian, then: "Per 30 Juni 2026, syarat Pelatihan contoh belum dapat ditentukan: usia belum diketahui; diminta paling sedikit 17 tahun." },
    { words: en, then: "As of 30 June 2026, Example training cannot be determined: the age is not known; at least 17 is asked for." }
  ])("does with a recommendation alone that is open: $words.language", ({ then, words }) =>
    expect(Explain.short(Eligibility.recommend(scheme(age), file()), scheme(age), words)).toBe(then))

  it("does with a recommendation alone", () => {
    const tree = all(visits, age)
    const answer = Eligibility.recommend(scheme(tree), file({ bornOn: day("2000-01-01") }))
    expect(Explain.short(answer, scheme(tree), indonesian)).toBe("Per 30 Juni 2026, syarat Pelatihan contoh belum terpenuhi: pendampingan baru 0 dari 2 kali.")
  })
})

describe("a table to an official", () => {
  const tree = all({ ...share, label: { id: "Hadir di kelas", en: "Class attendance" } }, visits, arrears, { ...age, on: "enrolment" })
  const facts = {
    ...season("pa-"), bornOn: day("2010-01-01"), enrolledOn: day("2026-03-01"),
    attendance: [...season("pa-").attendance, attendance(9, "present")]
  }
  const answer = Answer.of(scheme(tree), file(facts))

  it("writes every finding with evidence and source, then what is missing, fixed and in doubt", () => {
    expect(ExplainForms.text(Explain.document(answer, scheme(tree), indonesian))).toBe(
      `Pelatihan contoh: belum terpenuhi
Skema contoh versi 1, berlaku sejak 1 Januari 2026, dinilai per 30 Juni 2026

✗ Hadir di kelas: hadir 1 dari 3 pertemuan, di bawah batas 75% [Aturan sekolah contoh; e-1-present; e-2-absent]
✗ pendampingan: pendampingan baru 0 dari 2 kali [Aturan sekolah contoh]
? fakta yang dinyatakan: Tunggakan (bulan) belum diketahui [Aturan sekolah contoh]
✗ usia: usia 16 tahun, belum 17 tahun [Aturan sekolah contoh]

Yang tidak dapat diubah:
- Hadir di kelas: pertemuan yang tersisa tidak cukup
- usia: usia pada hari pendaftaran tidak dapat diubah

Catatan yang janggal:
- ada tanda hadir untuk pertemuan S-9 yang tidak ada dalam jadwal
`
    )
  })

  it("writes steps with their days, and says where they are not proven least", () => {
    const some: Scheme.Node = { kind: "at-least", count: 6, of: Array.from({ length: 13 }, (_, at) => ({ ...arrears, fact: `x${at}` })) }
    const declared = Array.from({ length: 13 }, (_, at) => ({ fact: `x${at}`, value: 9, day: day("2026-05-01"), evidence: event(`e-${at}`) }))
    const sections = Explain.document(Answer.of(scheme(some), file({ declared })), scheme(some), en).sections
    expect(sections.map(({ title }) => title)).toEqual(["The least that would make it met", "Can be met at the earliest on"])
    expect(sections[0]!.items.at(-1)).toBe("these steps are enough, but not proven to be the least")
    expect(sections[0]!.items[0]).toBe("bring about Arrears (months): 3 (1 July 2026)")
    const score70: Scheme.Leaf = { kind: "score-at-least", assessment: id("post"), minimum: score(70.5), scale: "percent", method: "highest" }
    const low = { assessments: [{ assessment: id<"AssessmentId">("post"), day: day("2026-05-01"), score: score(70.4999), possible: score(100), evidence: event("a") }] }
    const document = Explain.document(Answer.of(scheme(score70), file(low)), scheme(score70), indonesian)
    expect(document.sections[0]!.items).toEqual(["ikuti post dan capai nilai 70,5 dari 100 (1 Juli 2026)"])
    expect(document.rows[0]!.finding).toBe("nilai post 70,49, di bawah batas 70,5")
  })

  it.each([
    { given: "a recommendation alone", answer: Eligibility.recommend(scheme(visits), file()) },
    { given: "a whole answer that is met", answer: Answer.of(scheme(visits), file({ mentoring: [visit("2026-05-01"), visit("2026-05-02")] })) }
  ])("has no section for $given", ({ answer }) => expect(Explain.document(answer, scheme(visits), en).sections).toEqual([]))

  it("names the article of the source, and the requirement also where the scheme is that one requirement", () => {
    const tree = { ...visits, label: { id: "Kunjungan", en: "Visits" }, source: { ...own, article: "pasal 9" } }
    const { findings: [{ path: _path, ...finding }], ...answer } = Eligibility.recommend(scheme(tree), file())
    const [row] = Explain.document({ ...answer, findings: [finding] }, scheme(tree), en).rows
    expect(row).toMatchObject({ requirement: "Visits", source: { text: "Aturan sekolah contoh, pasal 9", url: own.url } })
  })

  it("a requirement that another scheme has keeps its path", () => {
    const { remedy } = Answer.of(scheme(all(visits, share)), file(season("paa")))
    const document = Explain.document({ ...Eligibility.recommend(scheme(visits), file()), remedy: { ...remedy, changes: [] } }, scheme(visits), en)
    expect(document.sections).toEqual([{ title: "What cannot be changed", items: ["all/1: the meetings left are not enough"] }])
  })

  it("says the name of a declared fact, and what is not known, in each language", () => {
    const late = file({ declared: [{ fact: "tunggakan", value: 9.999, day: day("2026-05-01"), evidence: event("e") }] })
    const gain: Scheme.Leaf = { kind: "gain-at-least", pre: id("pre"), post: id("post"), minimum: score(1), measure: "points", postAttempt: "latest" }
    const said = (leaf: Scheme.Leaf, words: Explain.Language) => Explain.say(Eligibility.recommend(scheme(leaf), late).findings[0], words)
    expect([indonesian, en].map((words) => said(arrears, words))).toEqual(["Tunggakan (bulan): 9,99, yang diminta ≤ 3", "Arrears (months): 9.99, asked for ≤ 3"])
    expect([indonesian, en].map((words) => said(gain, words))).toEqual([
      "kenaikan nilai belum dapat dihitung; pra-uji belum diketahui, pasca-uji belum diketahui",
      "the gain cannot be counted yet; pre-test not known, post-test not known"
    ])
  })

  const two = scheme(all({ ...arrears, fact: "lain", labels: { id: "Lain", en: "Other" } }, arrears, age))
  it.each([
    { given: "a day in the sentence is not said twice", change: "mentoring-visit", facts: { day: "2026-07-01" }, earliest: "2026-07-01", then: ["terima kunjungan pendampingan pada 1 Juli 2026", "receive a mentoring visit on 1 July 2026"] },
    { given: "the last day of a wait neither", change: "wait-until", facts: { until: "2026-07-05" }, earliest: "2026-07-05", then: ["tunggu sampai 5 Juli 2026", "wait until 5 July 2026"] },
    { given: "a step with its day", change: "obtain-certificate", facts: { scheme: "dasar" }, earliest: "2026-07-01", then: ["peroleh sertifikat dasar (1 Juli 2026)", "obtain the certificate of dasar (1 July 2026)"] },
    { given: "a step without a day", change: "practise", facts: { amount: 30 }, then: ["tambah praktik 30 menit", "practise 30 more minutes"] },
    { given: "a declared fact by its name, whichever the scheme names first", change: "declare-fact", facts: { fact: "tunggakan", value: 3 }, then: ["penuhi Tunggakan (bulan): 3", "bring about Arrears (months): 3"] },
    { given: "a fact of the case file by its name", change: "establish-fact", facts: { fact: "birth-day", value: "2009-07-09" }, then: ["pastikan tanggal lahir: 9 Juli 2009", "establish day of birth: 9 July 2009"] },
    { given: "a fact nobody has named", change: "declare-fact", facts: { fact: "toString", value: "true" }, then: ["penuhi toString: ya", "bring about toString: yes"] },
    { given: "a step nobody has worded", change: "toString", facts: {}, then: ["toString", "toString"] },
    { given: "a score out of its maximum", change: "take-assessment", facts: { assessment: "post", amount: 705000, possible: 1000000 }, then: ["ikuti post dan capai nilai 70,5 dari 100", "take post and score 70.5 of 100"] }
  ])("advises: $given", ({ change, earliest, facts, then }) =>
    expect([indonesian, en].map((words) => Explain.advise({ change, path: "", facts, cost: 1, ...(earliest === undefined ? {} : { earliest: day(earliest) }) }, two, words))).toEqual(then))

  it.each([
    { given: "a declared fact", missing: { fact: "declared", about: "tunggakan" }, then: ["Tunggakan (bulan)", "Arrears (months)"] },
    { given: "something about a meeting", missing: { fact: "attendance", about: "S-1" }, then: ["kehadiran pada pertemuan S-1", "attendance of meeting S-1"] },
    { given: "something about nobody knows what", missing: { fact: "score" }, then: ["nilai belum diketahui", "score of not known"] },
    { given: "something without a hole", missing: { fact: "birth-day" }, then: ["tanggal lahir", "day of birth"] }
  ])("asks for $given", ({ missing, then }) => expect([indonesian, en].map((words) => Explain.ask(missing, two, words))).toEqual(then))

  it("says what a declared fact should be", () => {
    const say = (leaf: Scheme.Leaf, value: boolean | number | string) =>
      Explain.document(Eligibility.recommend(scheme(leaf), file({ declared: [{ fact: "x", value, day: day("2026-05-01"), evidence: event("e") }] })), scheme(leaf), indonesian).rows[0]!.finding
    const asks = (more: object): Scheme.Leaf => ({ kind: "declared-fact", fact: "x", labels: { id: "Hal", en: "Thing" }, ...more }) as Scheme.Leaf
    expect(say(asks({ type: "boolean" }), false)).toBe("Hal: tidak, yang diminta ya")
    expect(say(asks({ type: "number", atLeast: score(1), atMost: score(3) }), 9)).toBe("Hal: 9, yang diminta ≥ 1, ≤ 3")
    expect(say(asks({ type: "text", oneOf: ["a", "b"] }), "z")).toBe("Hal: z, yang diminta a | b")
  })

  it("escapes everything that comes from outside", () => {
    const evil = "<script>alert('x')</script> & \"q\" | *b* [l](javascript:1)"
    const tree: Scheme.Leaf = { ...arrears, label: { id: evil, en: evil }, labels: { id: evil, en: evil }, source: { instrument: evil, url: "javascript:alert(1)", read: "own-rule", confidence: "A", article: "9" } }
    const named = scheme(tree, { name: { id: evil, en: evil } })
    const document = Explain.document(Answer.of(named, file({ declared: [{ fact: "tunggakan", value: evil, day: day("2026-05-01"), evidence: "<b>" as never }] })), named, indonesian)
    const html = ExplainForms.html(document)
    expect(html).not.toMatch(/<script|javascript:alert\(1\)"|<b>/)
    expect(html).toContain("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;q&quot;")
    expect(html).not.toContain("href=\"javascript")
    const markdown = ExplainForms.markdown(document)
    expect(markdown).not.toMatch(/<script|(?<!\\)\*b\*|\]\(javascript/)
    expect(markdown.split("\n").filter((line) => line.startsWith("| ✗") || line.startsWith("| ?"))).toHaveLength(1)
  })

  it("writes HTML and Markdown of one document", () => {
    const document = Explain.document(answer, scheme(tree), en)
    expect(ExplainForms.html(document)).toContain(
      "<tr><td>✗</td><th scope=\"row\">Class attendance</th><td>attended 1 of 3 meetings, below the minimum of 75%</td><td><code>e-1-present</code> <code>e-2-absent</code></td><td><a href=\"https://example.org/aturan\">Aturan sekolah contoh</a></td></tr>"
    )
    expect(ExplainForms.html(document)).toMatch(/^<section lang="en">\n<h2>Example training: not met<\/h2>/)
    expect(ExplainForms.html(document)).toContain("<h3>What cannot be changed</h3>\n<ul>\n<li>Class attendance: the meetings left are not enough</li>")
    const markdown = ExplainForms.markdown(document)
    expect(markdown).toContain("| | requirement | finding | evidence | source |\n|---|---|---|---|---|\n| ✗ | Class attendance | attended 1 of 3 meetings, below the minimum of 75% | e-1-present, e-2-absent | [Aturan sekolah contoh](<https://example.org/aturan>) |")
    expect(markdown).toContain("### What cannot be changed\n\n- Class attendance: the meetings left are not enough")
  })
})

describe("one document in every form", () => {
  const written: Explain.Document = {
    language: "en", title: "Scales & weights", verdict: "not *met*", rule: "Scheme <2> version 1",
    columns: ["requirement", "finding", "evidence", "source & article"],
    rows: [
      { mark: "✗", requirement: "visits", finding: "1 of\n  2 visits", evidence: ["v-1", "v_2"], source: { text: "Own rule, article 9", url: "https://example.org/a b|c>d\\e" } },
      { mark: "✓", requirement: "consent", finding: "given", evidence: [], source: { text: "Archive", url: "see https://example.org" } }
    ],
    sections: [{ title: "Steps & days", items: ["visit <once>", "wait"] }, { title: "Doubts", items: ["none"] }]
  }

  it.each([
    { url: "https://example.org", linked: true },
    { url: "HTTP://example.org", linked: true },
    { url: "example.org", linked: false },
    { url: "javascript:https://example.org", linked: false }
  ])("$url is a link: $linked", ({ linked, url }) => {
    const one = { ...written, rows: [{ ...written.rows[0]!, source: { text: "Rule", url } }] }
    expect(ExplainForms.html(one)).toContain(linked ? `<td><a href="${url}">Rule</a></td>` : "<td>Rule</td>")
    expect(ExplainForms.markdown(one)).toContain(linked ? `| [Rule](<${url}>) |` : "| Rule |")
  })

  it("text: as it is, a line a finding, a heading a section", () => expect(ExplainForms.text(written)).toBe(`Scales & weights: not *met*
Scheme <2> version 1

✗ visits: 1 of
  2 visits [Own rule, article 9; v-1; v_2]
✓ consent: given [Archive]

Steps & days:
- visit <once>
- wait

Doubts:
- none
`))

  it("Markdown: a cell stays on its line, a link keeps to the web and to its brackets", () => expect(ExplainForms.markdown(written)).toBe(`## Scales &amp; weights: not \\*met\\*

Scheme &lt;2&gt; version 1

| | requirement | finding | evidence | source &amp; article |
|---|---|---|---|---|
| ✗ | visits | 1 of 2 visits | v-1, v\\_2 | [Own rule, article 9](<https://example.org/a%20b%7Cc%3Ed%5Ce>) |
| ✓ | consent | given |  | Archive |

### Steps &amp; days

- visit &lt;once&gt;
- wait

### Doubts

- none
`))

  it("HTML: a section that is well formed, with a link only to the web", () => expect(ExplainForms.html(written)).toBe(`<section lang="en">
<h2>Scales &amp; weights: not *met*</h2>
<p>Scheme &lt;2&gt; version 1</p>
<table>
<thead><tr><th></th><th scope="col">requirement</th><th scope="col">finding</th><th scope="col">evidence</th><th scope="col">source &amp; article</th></tr></thead>
<tbody>
<tr><td>✗</td><th scope="row">visits</th><td>1 of
  2 visits</td><td><code>v-1</code> <code>v_2</code></td><td><a href="https://example.org/a b|c&gt;d\\e">Own rule, article 9</a></td></tr>
<tr><td>✓</td><th scope="row">consent</th><td>given</td><td></td><td>Archive</td></tr>
</tbody>
</table>
<h3>Steps &amp; days</h3>
<ul>
<li>visit &lt;once&gt;</li>
<li>wait</li>
</ul>
<h3>Doubts</h3>
<ul>
<li>none</li>
</ul>
</section>
`))
})

describe("the words", () => {
  const holes = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
  const verdicts: ReadonlyArray<Verdict> = ["met", "unmet", "undetermined"]
  const leaves: ReadonlyArray<Scheme.Leaf> = [
    share, visits, age, arrears,
    { kind: "lesson-hours", minimum: score(1), unit: "lessonHours", ...policy },
    { kind: "module-completed", modules: [id("M-1")], minimum: score(1), notOffered: "blocks", ...policy },
    { kind: "units-competent", units: [{ code: id("U") }] },
    { kind: "score-at-least", assessment: id("post"), minimum: score(1), scale: "percent", method: "highest" },
    { kind: "gain-at-least", pre: id("pre"), post: id("post"), minimum: score(1), measure: "points", postAttempt: "latest" },
    { kind: "practice-hours", minimum: score(1), unit: "clockHours" },
    { kind: "evidence-vatm", items: 1 },
    { kind: "portfolio-path", units: [id("U")], items: 1 },
    { kind: "certificate-held", scheme: id("dasar") },
    { kind: "stage-passed", stage: "s" },
    { kind: "assessor-independent", from: ["trainer"] },
    { kind: "decider-independent" },
    { kind: "consent-given", purpose: "x", textVersions: ["1"] },
    { kind: "stall-status", allowed: ["active"] },
    { kind: "supervisor-ratio", participants: "p", supervisors: "s", perSupervisor: 10 }
  ]

  it("has a leaf here for every kind", () => expect(leaves.map(({ kind }) => kind).sort()).toEqual(Object.keys(kinds).sort()))

  it.each(leaves)("$kind: every hole in a sentence is a fact of the finding", (leaf) => {
    const facts = new Set([...Object.keys(Eligibility.recommend(scheme(leaf), file()).findings[0].facts), "label", "wanted"])
    for (const words of [indonesian, en]) {
      for (const verdict of verdicts) {
        expect(holes(words.certification.findings[leaf.kind][verdict]).filter((hole) => !facts.has(hole))).toEqual([])
      }
    }
  })

  it.each(leaves)("$kind: nothing stays unfilled or untranslated in a whole answer without facts", (leaf) => {
    const answer = Answer.of(scheme(leaf), file())
    for (const words of [indonesian, en]) {
      expect(ExplainForms.text(Explain.document(answer, scheme(leaf), words))).not.toMatch(/[{}]|undefined|NaN/)
    }
    for (const { fact } of answer.missing) expect(Object.keys(indonesian.certification.missing)).toContain(fact)
    for (const { fact } of answer.remedy.fixed) expect(Object.keys(indonesian.certification.fixed)).toContain(fact)
  })

  it("has the same holes in both languages for changes, missing facts and doubts", () => {
    for (const table of ["changes", "missing", "doubts"] as const) {
      for (const [key, sentence] of Object.entries(indonesian.certification[table])) {
        expect([key, holes((en.certification[table] as Record<string, string>)[key]!).sort()]).toEqual([key, holes(sentence).sort()])
      }
    }
  })
})

describe("the sentence to a trader, in every form", () => {
  const said = "kios <A> & *B* | 'c'"
  it.each([
    { form: "text" as const, then: said },
    { form: "markdown" as const, then: "kios &lt;A&gt; &amp; \\*B\\* \\| 'c'" },
    { form: "html" as const, then: "<p lang=\"id\">kios &lt;A&gt; &amp; *B* | &#39;c&#39;</p>" }
  ])("$form", ({ form, then }) => expect(ExplainForms.sentence(said, form, "id")).toBe(then))
})
