/**
 * Builds the documentation, a folder of plain files that needs neither server nor network: `node scripts/docs.mjs [FOLDER]`. Where the
 * page is built, it gets a copy beside it.
 */
import { existsSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { buildDocs } from './docs/build.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const [folder = 'dist/docs'] = process.argv.slice(2)
const pages = await buildDocs(folder)
if (folder === 'dist/docs' && existsSync('dist/page')) {
  await cp(folder, 'dist/page/docs', { recursive: true })
}
console.log(`${pages} pages in ${folder}; open ${folder}/index.html`)
