/** The site: pages people wrote, and the reference that `npm run docs` writes into `api/`. */
import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { defineConfig } from "vitepress"

const docs = join(import.meta.dirname, "..")

/** Pages of a folder, in the order of their names. */
const pages = (folder: string) =>
  !existsSync(join(docs, folder)) ? [] : readdirSync(join(docs, folder)).filter((file) => file.endsWith(".md") && file !== "index.md").sort().map((file) => ({
    text: file.replace(/\.md$/, "").replaceAll("-", " "),
    link: `/${folder}/${file.replace(/\.md$/, "")}`
  }))

/** Doors of the packages, each with the concepts behind it. */
const doors = () => {
  const folders = (at: string): Array<string> => existsSync(join(docs, at)) ? readdirSync(join(docs, at), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => `${at}/${name}`) : []
  return folders("api").flatMap((one) =>
    folders(`${one}/src`).map((door) => ({ text: door.replace("api/", "").replace("/src", ""), link: `/${door}/` })))
}

export default defineConfig({
  title: "Sepasar",
  description: "Curriculum rules, competency scoring, certification eligibility and KIPP indicators for market schools",
  lang: "en",
  cleanUrls: true,
  ignoreDeadLinks: [/^\.\.?\//, /\/(packages|examples|bench|scripts)\//],
  markdown: { attrs: { disable: true } },
  vite: { build: { chunkSizeWarningLimit: 8000 } },
  themeConfig: {
    search: { provider: "local" },
    nav: [
      { text: "Guide", link: "/" },
      { text: "Glossary", link: "/glossary" },
      { text: "Decisions", link: "/decisions/" },
      { text: "Reference", link: "/api/" }
    ],
    sidebar: [
      { text: "Guide", items: [{ text: "Start", link: "/" }, ...pages("how-to"), ...pages("explanation"), { text: "Glossary", link: "/glossary" }] },
      { text: "Rooms", collapsed: true, items: pages("rooms") },
      { text: "Law notes", collapsed: true, items: pages("law") },
      { text: "Decisions", collapsed: true, items: pages("decisions") },
      { text: "Reference", collapsed: true, items: doors() }
    ].filter(({ items }) => items.length > 0)
  }
})
