/** Rewrites what is generated in the model's description: the marked parts of sim/MODEL.md, and all of sim/MODEL-TABLES.md. */
import { readFileSync, writeFileSync } from 'node:fs'
import { runnerImport } from 'vite'

const { module } = await runnerImport('./src/catalogue/description/index.ts', {
  configFile: false,
  logLevel: 'error',
})
const page = 'sim/MODEL.md'
writeFileSync(page, module.withParts(readFileSync(page, 'utf8'), module.describedParts()))
writeFileSync('sim/MODEL-TABLES.md', module.describedTables())
