/**
 * Runs the tests and closes with one plain line that machines can read: N passed, N failed, N skipped.
 * A file that cannot be loaded, or a run that breaks off, counts as a failure. Arguments go to vitest.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = mkdtempSync(join(tmpdir(), 'ballast-tests-'))
const report = join(folder, 'report.json')
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
const child = spawn(process.execPath, [vitest, 'run', ...reporters, ...process.argv.slice(2)], {
  stdio: 'inherit',
})

child.on('exit', (code, signal) => {
  const { passed, failed, skipped } = count(report)
  const brokeOff = (signal !== null || code !== 0) && failed === 0 ? 1 : 0
  rmSync(folder, { recursive: true, force: true })
  console.log(`${passed} passed, ${failed + brokeOff} failed, ${skipped} skipped`)
  process.exitCode = failed + brokeOff > 0 ? code || 1 : 0
})

function count(path) {
  if (!existsSync(path)) return { passed: 0, failed: 0, skipped: 0 }
  const { numPassedTests, numFailedTests, numTotalTests, testResults } = JSON.parse(
    readFileSync(path, 'utf8'),
  )
  const didNotLoad = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  return {
    passed: numPassedTests,
    failed: numFailedTests + didNotLoad,
    skipped: numTotalTests - numPassedTests - numFailedTests,
  }
}
