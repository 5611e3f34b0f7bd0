/**
 * Runs the tests and closes with one plain line that machines can read: N passed, N failed, N skipped.
 * A run that breaks off counts as a failure. Arguments go to vitest.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'ballast-tests-'))
const countsFile = join(folder, 'counts.json')
const reporters = ['--reporter=default', `--reporter=${here('count-reporter.mjs')}`]

const vitest = spawn(
  process.execPath,
  [here('../node_modules/vitest/vitest.mjs'), 'run', ...reporters, ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, COUNTS_FILE: countsFile } },
)

vitest.on('exit', (code) => {
  const counts = existsSync(countsFile)
    ? JSON.parse(readFileSync(countsFile, 'utf8'))
    : { passed: 0, failed: 0, skipped: 0 }
  rmSync(folder, { recursive: true, force: true })
  if (code !== 0 && counts.failed === 0) counts.failed = 1
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
  process.exitCode = counts.failed > 0 ? code || 1 : 0
})
