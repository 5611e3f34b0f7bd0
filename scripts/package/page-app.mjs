/** A page of somebody else, made with Vite from the installed package: its comparison gives what Node gives. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, createServer, preview } from 'vite'
import { check, run } from './check.mjs'

const work = (/** @type {string} */ library) => `import { compare, createScenario } from '${library}'

export async function work() {
  const scenario = { format: 1, seed: 'elsewhere', months: 24, burnIn: 12, population: { firms: 200 } }
  const base = createScenario(scenario)
  const policy = base.with({ levers: { guaranteeCover: { rule: 'month > 3 ? 0.8 : 0' }, guaranteeCapital: 0.3 } })
  const seen = []
  const { fates, effects } = await compare(base, policy, { replicates: 3, workers: 2, onReplicate: () => seen.push(1) })
  return JSON.stringify({ seen: seen.length, fates, effects })
}
`
const INDEX = `<!doctype html>
<link rel="icon" href="data:," />
<title>elsewhere</title>
<script type="module" src="./main.js"></script>
`
const MAIN = `import { work } from './work.js'
globalThis.answer = work().catch((error) => 'failed: ' + (error.stack ?? error))
`

/**
 * @param {string} folder where the package is installed
 * @param {string} name of the package
 * @param {import('playwright').Browser | undefined} browser
 */
export async function checkPageApp(folder, name, browser) {
  const root = join(folder, 'app')
  mkdirSync(root)
  for (const [file, text] of Object.entries({ 'index.html': INDEX, 'main.js': MAIN, 'work.js': work(name) }))
    writeFileSync(join(root, file), text)
  const print = "import { work } from './app/work.js'; console.log(await work())"
  const expected = run(folder, process.execPath, ['--input-type=module', '-e', print]).trim()
  check(JSON.parse(expected).seen === 3, 'the library compares in Node')

  const options = /** @type {const} */ ({ root, configFile: false, logLevel: 'error', server: { port: 0 } })
  await build(options)
  check(true, 'an app of somebody else is built with it')
  if (browser === undefined) return
  const built = await preview({ ...options, preview: { port: 0, host: '127.0.0.1' } })
  check((await answerOf(browser, built)) === expected, 'built, it compares in a browser as Node does')
  const written = await createServer({ ...options, server: { port: 0, host: '127.0.0.1' } })
  await written.listen()
  check((await answerOf(browser, written)) === expected, 'and so it does while it is being written')
}

async function answerOf(browser, server) {
  const page = await browser.newPage()
  try {
    await page.goto(server.resolvedUrls.local[0])
    await page.waitForFunction('globalThis.answer !== undefined')
    const answer = await page.evaluate('globalThis.answer')
    if (answer.startsWith('failed')) throw new Error(answer)
    return answer
  } finally {
    await page.close()
    await server.close()
  }
}
