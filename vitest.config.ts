import { availableParallelism } from 'node:os'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'
import { findBrowser } from './scripts/find-browser.mjs'
import { month } from './scripts/month.mjs'
import { builtWorker, skipEverything } from './test/setup/plugins.ts'

/** What must give the same numbers in every engine runs twice: in Node and in Chromium. */
const EVERYWHERE = ['test/sim/kernel/**/*.test.ts', 'test/golden/**/*.test.ts']
const BROWSER_ONLY = ['test/browser/**/*.test.ts', 'test/ui/**/*.test.ts']

// All cores for one project after the other: side by side, pages would wait for the worlds of the others.
const common = { testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: availableParallelism() }

const node: TestProjectConfiguration = {
  plugins: [builtWorker(), month()],
  test: {
    ...common,
    name: 'node',
    include: ['test/**/*.test.ts'],
    exclude: BROWSER_ONLY,
    globalSetup: 'test/setup/build-node.ts',
    sequence: { groupOrder: 1 },
  },
}

async function chromium(): Promise<TestProjectConfiguration> {
  const browser = await findBrowser()
  const test = {
    ...common,
    name: 'chromium',
    include: [...EVERYWHERE, ...BROWSER_ONLY],
    sequence: { groupOrder: 2 },
  }
  if (browser.name === undefined) {
    console.warn(`Browser tests are skipped: no Chromium starts here (${browser.tried.join('; ')})`)
    return { plugins: [skipEverything('no Chromium starts here')], test }
  }
  console.log(`Browser tests use ${browser.name}`)
  return {
    plugins: [month()],
    worker: { format: 'es', plugins: () => [month()] },
    test: {
      ...test,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions: browser.launch, contextOptions: { locale: 'en-US' } }),
        instances: [{ browser: 'chromium' }],
      },
    },
  }
}

export default defineConfig({ test: { projects: [node, await chromium()] } })
