/** Builds everything that is shipped: the page, the library with its command and worker, the types, the licences. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { gatherLicences } from './gather-licences.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

for (const configFile of ['vite.config.ts', 'vite.node.config.ts']) {
  await build({ configFile, logLevel: 'warn' })
}
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--build', 'src'], { stdio: 'inherit' })

const written = ['dist/page/licenses.txt', 'dist/node/licenses.txt']
gatherLicences(written, ['THIRD_PARTY_LICENSES.md', ...written])
