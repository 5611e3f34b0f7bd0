/**
 * Packs what would be published, installs it in an empty folder and uses it there as a stranger would: the command, the page, the
 * types, the library in Node and in a page of one's own.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { findBrowser } from './find-browser.mjs'
import { run } from './package/check.mjs'
import { checkCommand } from './package/command.mjs'
import { checkContents } from './package/contents.mjs'
import { checkLook } from './package/look.mjs'
import { checkPageApp } from './package/page-app.mjs'
import { checkServing } from './package/serving.mjs'
import { checkTypes } from './package/types.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'ballast-package-'))
const browser = await launched()

try {
  // prepare has built already; building again would only take time.
  const packing = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]
  const [{ filename, files }] = JSON.parse(run(root, 'npm', packing))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true }))
  run(folder, 'npm', ['install', '--no-audit', '--no-fund', join(folder, filename)])

  checkContents(
    folder,
    name,
    files.map(({ path }) => path),
  )
  checkTypes(folder, name)
  checkCommand(folder, name)
  await checkServing(folder, name, (address) => checkLook(browser, address))
  await checkPageApp(folder, name, browser)
} finally {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
}

async function launched() {
  const found = await findBrowser()
  if (found.name !== undefined) return chromium.launch(found.launch)
  console.warn(`SKIPPED: what needs a browser, for no Chromium starts here (${found.tried.join('; ')})`)
  return undefined
}
