/** Rewrites the kept fingerprints. A change of them wants a line in CHANGELOG.md: which phases moved, and why. */
import { writeFileSync } from 'node:fs'
import { runnerImport } from 'vite'

const { module } = await runnerImport('./test/golden/runs.ts', { configFile: false, logLevel: 'error' })
const kept = `${JSON.stringify(module.goldenFingerprints(), null, 2)}\n`
writeFileSync('test/golden/fingerprints.json', kept)
console.log(kept)
