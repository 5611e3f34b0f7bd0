/** Builds the documentation, a folder of plain files that needs neither server nor network: `node scripts/docs.mjs [FOLDER]`. */
import { fileURLToPath } from 'node:url'
import { buildDocs } from './docs/build.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const folder = process.argv[2] ?? 'dist/docs'
const pages = await buildDocs(folder)
console.log(`${pages} pages in ${folder}; open ${folder}/index.html`)
