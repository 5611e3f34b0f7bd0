/**
 * From a lever that moves to the first frame in which the curve has changed, in the built page and the Chromium of the tests.
 *
 *   npm run build && node experiments/bench/slider.mjs [MOVES]
 *
 * Two cases: all replicates are there and the workers rest; or they are busy with further replicates, as they are while a class
 * watches. The page itself opens as the user finds it: a thousand firms, ten years.
 */
import { createReadStream, existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { chromium } from 'playwright'
import { findBrowser } from '../../scripts/find-browser.mjs'

/** The slider has that many places below the one where it stands. */
const moves = Math.min(16, Number(process.argv[2] ?? 16))
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

const server = createServer(({ url }, response) => {
  const path = join('dist/page', new URL(url, 'http://page').pathname.replace(/\/$/, '/index.html'))
  if (!existsSync(path)) return response.writeHead(404).end()
  response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' })
  createReadStream(path).pipe(response)
})
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const { launch } = await findBrowser()
const browser = await chromium.launch(launch)
try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  const address = `http://127.0.0.1:${server.address().port}/#pair=jilin&lang=en`
  for (const [name, replicates] of [
    ['at rest', 2],
    ['busy', 500],
  ]) {
    await page.goto('about:blank')
    await page.goto(`${address}&replicates=${replicates}`)
    await page.waitForFunction(
      (wanted) => document.querySelector('ballast-lab').lab.run?.done >= wanted,
      Math.min(replicates, 4),
      { timeout: 120_000 },
    )
    const seen = []
    for (let move = 0; move < moves; move++) {
      seen.push(await page.evaluate(moveLever, 5 * move))
      await page.waitForTimeout(replicates === 2 ? 1500 : 700)
    }
    for (const part of ['handled', 'arrived', 'framed']) {
      const sorted = seen.map((each) => each[part]).toSorted((a, b) => a - b)
      const [least, median, most] = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)]
      console.log(`${name}, ${part}: ${[least, median, most].map((ms) => ms.toFixed(0)).join(' / ')} ms`)
    }
  }
} finally {
  await browser.close()
  server.close()
}

/** In the page: moves a lever; when the event was handled, when the first look came, when its frame was there. */
function moveLever(percent) {
  const lab = document.querySelector('ballast-lab')
  const slider = lab.shadowRoot
    .querySelector('lever-panel')
    .shadowRoot.querySelector('[data-lever=guaranteeCover]')
    .shadowRoot.querySelector('input[type=range]')
  const before = lab.lab.sight.picture
  const shown = lab.lab.run.policy.scenario
  return new Promise((resolve, reject) => {
    const start = performance.now()
    let arrived
    slider.value = String(percent)
    slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
    const handled = performance.now() - start
    const look = () => {
      const { scenario, look: seen, replicates } = lab.lab.run.policy
      if (arrived === undefined && scenario !== shown && (seen ?? replicates[0]) !== undefined)
        arrived = performance.now() - start
      // The frame after the one in which it was drawn: then it is on the screen.
      if (lab.lab.sight.isCurrent && lab.lab.sight.picture !== before)
        requestAnimationFrame(() => resolve({ handled, arrived, framed: performance.now() - start }))
      else if (performance.now() - start > 20_000) reject(new Error(`nothing moved at ${percent}%`))
      else setTimeout(look, 1)
    }
    look()
  })
}
