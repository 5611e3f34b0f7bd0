import { writeFileSync } from 'node:fs'

/**
 * Leaves the number of tests that passed, failed and were skipped in the file that COUNTS_FILE names.
 * A file that could not be loaded, a broken hook and an error outside of all tests count as one failure each.
 */
export default class CountReporter {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 }
    for (const module of modules) {
      const before = counts.failed
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        counts[state === 'pending' ? 'failed' : state] += 1
      }
      if (module.state() === 'failed' && counts.failed === before) counts.failed += 1
    }
    writeFileSync(String(process.env.COUNTS_FILE), JSON.stringify(counts))
  }
}
