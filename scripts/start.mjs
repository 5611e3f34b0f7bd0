/** Serves the built page until interrupted. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { preview } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const wanted = process.env.PORT || '4173'
const port = Number(wanted)

if (!Number.isInteger(port) || port < 1 || port > 65535) {
  fail(`PORT is ${JSON.stringify(wanted)}, but a port is a whole number from 1 to 65535`)
}
if (!existsSync(`${root}/dist/page/index.html`)) fail('the page is not built yet: run npm run build first')

try {
  // By its number, because 'localhost' alone may mean only the IPv6 side of the machine.
  await preview({ root, logLevel: 'error', preview: { host: '127.0.0.1', port, strictPort: true } })
  console.log(`Ballast is at http://localhost:${port} (Ctrl+C stops it)`)
} catch (error) {
  const taken = /already in use/.test(String(error))
  fail(taken ? `port ${port} is taken; choose another: PORT=${port + 1} npm start` : String(error))
}

function fail(message) {
  console.error(`ballast: ${message}`)
  process.exit(1)
}
