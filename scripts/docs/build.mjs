/** Written and generated Markdown becomes pages that link to each other. */
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runnerImport } from 'vite'
import { htmlOf, titleOf } from './render.mjs'
import { pageOf } from './layout.mjs'

/** Written pages that live elsewhere, by the path their page has on the site. */
const ELSEWHERE = { 'model.md': 'sim/MODEL.md', 'model-tables.md': 'sim/MODEL-TABLES.md' }
const EFFECTS = 'experiments/lever-effects/effects.csv'

/** @param {string} folder @returns {Promise<number>} how many pages it wrote */
export async function buildDocs(folder) {
  const sources = { ...(await writtenPages()), ...(await generatedPages()) }
  await rm(folder, { recursive: true, force: true })
  for (const [path, { text, file }] of Object.entries(sources)) {
    const target = join(folder, path.replace(/\.md$/, '.html'))
    await mkdir(dirname(target), { recursive: true })
    await writeFile(
      target,
      pageOf({ path, title: titleOf(text), body: htmlOf(text, { file, path, pages: sources }) }),
    )
  }
  await cp('scripts/docs/style.css', join(folder, 'style.css'))
  return Object.keys(sources).length
}

/** @typedef {{ text: string, file: string }} Source Markdown, and the file of the repository that its links start from */

/** @returns {Promise<Record<string, Source>>} */
async function writtenPages() {
  const names = (await readdir('docs')).filter((name) => name.endsWith('.md')).toSorted()
  const files = { ...Object.fromEntries(names.map((name) => [name, `docs/${name}`])), ...ELSEWHERE }
  const entries = Object.entries(files).map(async ([path, file]) => [
    path,
    { file, text: await readFile(file, 'utf8') },
  ])
  return Object.fromEntries(await Promise.all(entries))
}

/** @returns {Promise<Record<string, Source>>} */
async function generatedPages() {
  const { module } = await runnerImport('./src/catalogue/description/site.ts', {
    configFile: false,
    logLevel: 'error',
  })
  const pages = module.generatedPages(existsSync(EFFECTS) ? await readFile(EFFECTS, 'utf8') : '')
  return Object.fromEntries(
    Object.entries(pages).map(([path, text]) => [path, { file: `docs/${path}`, text }]),
  )
}
