/** The page from the installed package: what is there is answered, with its type and policy, and nothing else is. */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { attempt, check } from './check.mjs'

const NOT_THERE = [
  '/nosuch',
  '/assets/',
  '/../package.json',
  '/assets/../../../package.json',
  '/%2e%2e/package.json',
  '/assets%2f..%2findex.html',
  '/..%5cpackage.json',
  '/.hidden',
  '//index.html',
  '/index.html%00',
  '/%0d%0aSet-Cookie:a=b',
]

/** @param {string} folder @param {string} name of the package @param {(address: string) => Promise<void>} look at the page */
export async function checkServing(folder, name, look) {
  const command = join('node_modules', '.bin', 'ballast')
  const server = spawn(command, ['serve', '--port', '0'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise((resolve) => server.once('exit', resolve))
  try {
    const port = await new Promise((resolve, reject) => {
      server.stdout.on('data', (text) => resolve(Number(/localhost:(\d+)/.exec(String(text))?.[1])))
      server.once('exit', (status) => reject(new Error(`ballast serve ended with ${status}`)))
    })
    await checkAnswers(port, join(folder, 'node_modules', name, 'dist', 'page'))
    const taken = attempt(folder, command, ['serve', '--port', String(port)])
    check(taken.status === 1 && taken.stderr.trim().split('\n').length === 1, 'a port in use is one line')
    await look(`http://localhost:${port}/`)
  } finally {
    server.kill('SIGINT')
  }
  check((await gone) === 0, 'the server stops when it is told to')
}

async function checkAnswers(port, page) {
  const files = readdirSync(page, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map(({ parentPath, name }) =>
    join(parentPath, name).slice(page.length).replaceAll('\\', '/'),
  )
  for (const path of paths) {
    const { status, body, headers } = await ask(port, 'GET', path)
    const right = status === 200 && body.equals(readFileSync(join(page, path)))
    if (!right || headers['content-type'] === 'application/octet-stream')
      throw new Error(`${path}: ${status}`)
  }
  check(paths.length > 10, `each of ${paths.length} files of the page is served as it is`)
  const first = await ask(port, 'GET', '/')
  check(first.headers['content-type']?.startsWith('text/html'), 'the address alone is the page')
  check(first.headers['x-content-type-options'] === 'nosniff', 'types are not to be guessed')
  const head = await ask(port, 'HEAD', '/')
  check(
    head.body.length === 0 && Number(head.headers['content-length']) === first.body.length,
    'HEAD has no body',
  )
  check(
    (await ask(port, 'GET', '/docs')).headers.location === '/docs/',
    'a folder is found without its slash',
  )
  check((await ask(port, 'GET', '/docs/')).status === 200, 'and with it')
  for (const path of NOT_THERE) check((await ask(port, 'GET', path)).status === 404, `${path} is not there`)
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
    check((await ask(port, method, '/')).status === 405, `${method} is refused`)
}

/**
 * The path is sent as it stands.
 *
 * @returns {Promise<{ status?: number, headers: import('node:http').IncomingHttpHeaders, body: Buffer }>}
 */
function ask(port, method, path) {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path }, (response) => {
      const parts = []
      response.on('data', (part) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
    asked.once('error', reject)
    asked.end()
  })
}
