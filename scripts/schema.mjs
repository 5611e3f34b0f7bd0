/** Rewrites the JSON Schema of scenarios beside the experiments: what `ballast schema` prints. */
import { writeFileSync } from 'node:fs'
import { runnerImport } from 'vite'

const { module } = await runnerImport('./src/cli/program.ts', { configFile: false, logLevel: 'error' })
let schema = ''
const status = await module.runCommandLine(['schema'], {
  out: (text) => (schema += text),
  err: (text) => process.stderr.write(text),
  isScreen: false,
  now: () => 0,
  signal: new AbortController().signal,
})
if (status === 0) writeFileSync('experiments/scenario.schema.json', schema)
process.exitCode = status
