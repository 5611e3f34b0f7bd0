/** The served page in a browser: the laboratory runs in its workers, the guide opens, and the browser has nothing to complain of. */
import { check } from './check.mjs'

/** Small: one pair of a year. */
const LINK = '#pair=first-region&lang=en&months=12&replicates=1'

/** @param {import('playwright').Browser | undefined} browser @param {string} address of the page, with its slash */
export async function checkLook(browser, address) {
  if (browser === undefined) return
  await checkPage(browser, address + LINK, 'the laboratory', async (page) => {
    await page.waitForFunction(isRunning)
    await page.locator('button.share').click()
    await page.keyboard.press('Escape')
    await page.locator('lever-slider button.about').first().click()
    await page.waitForFunction(isFinished)
  })
  for (const path of ['docs/', 'docs/levers/guaranteeCover.html'])
    await checkPage(browser, address + path, path, (page) => page.locator('h1').first().waitFor())
}

/** Opens a page and uses it; what its policy forbids, throws or fails to load is a complaint. */
async function checkPage(browser, address, name, use) {
  const page = await browser.newPage()
  const complaints = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('requestfailed', (request) => complaints.push(`${request.url()} did not load`))
  const answer = await page.goto(address)
  await use(page)
  await page.waitForLoadState('networkidle')
  // What is slipped in below is complained of as well, and shall be.
  const seen = complaints.join('; ')
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]')
  const [written, sent] = [
    await meta.getAttribute('content'),
    await answer?.headerValue('content-security-policy'),
  ]
  const isHeld = await page.evaluate(isInlineRefused)
  await page.close()
  check(seen === '', `${name} is used without complaint ${seen}`)
  check(
    written === sent,
    `${name} has in itself the policy that the server sends ${written === sent ? '' : sent}`,
  )
  check(isHeld, `${name} lets no script in that is written into it`)
}

// In the page, as functions: its policy evaluates no strings.

function isRunning() {
  /** @type {any} */
  const element = document.querySelector('ballast-lab')
  return element?.lab.run !== undefined
}

function isFinished() {
  /** @type {any} */
  const element = document.querySelector('ballast-lab')
  const { run, sight } = element.lab
  return run.state === 'done' && sight.picture?.comparison !== undefined
}

function isInlineRefused() {
  const script = document.createElement('script')
  script.textContent = 'globalThis.slippedIn = true'
  document.head.append(script)
  return globalThis.slippedIn === undefined
}
