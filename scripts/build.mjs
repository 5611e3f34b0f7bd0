/** Builds everything that is shipped: the page with its documentation, the library for Node with its command and for pages, the licences, the types. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { buildDocs } from './docs/build.mjs'
import { gatherLicences } from './gather-licences.mjs'
import { linkCommand } from './link-command.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

for (const configFile of ['vite.config.ts', 'vite.node.config.ts', 'vite.browser.config.ts']) {
  await build({ configFile, logLevel: 'warn' })
}
await buildDocs('dist/page/docs')
const licences = ['page', 'node', 'browser'].map((part) => `dist/${part}/licenses.txt`)
gatherLicences(licences, ['THIRD_PARTY_LICENSES.md', ...licences])

const types = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '--build', 'src'], {
  stdio: 'inherit',
})
process.exitCode = types.status ?? 1
linkCommand()
