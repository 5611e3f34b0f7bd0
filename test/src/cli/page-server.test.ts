/** The server of the page: files of one folder, with their types and the page's own policy, and nothing else. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pageServer } from '../../../src/cli/page-server.ts'
import { ballast } from './terminal.ts'

const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"
const FILES: Readonly<Record<string, string>> = {
  'index.html': `<!doctype html><meta charset="utf-8" /><meta http-equiv="Content-Security-Policy" content="${POLICY}" /><p>数`,
  'assets/worker-A_1.js': 'export {}',
  'assets/style.css': 'p {}',
  'assets/month.wasm': '\0asm',
  'docs/index.html': '<!doctype html>the guide',
  'docs/.htaccess': 'hidden',
  '.secret': 'hidden',
}

let folder: string
let server: Server
let port: number

beforeAll(async () => {
  const home = mkdtempSync(join(tmpdir(), 'ballast-page-'))
  writeFileSync(join(home, 'outside.txt'), 'outside')
  folder = join(home, 'page')
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(join(folder, file, '..'), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  server = pageServer(folder)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  ;({ port } = server.address() as AddressInfo)
})
afterAll(() => {
  server.close()
  rmSync(join(folder, '..'), { recursive: true })
})

interface Answer {
  status: number
  headers: Record<string, string>
  body: string
}

/** Sends the first line as it stands, whatever an ordinary client would make of it. */
function ask(line: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`${line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
    )
    const parts: Buffer[] = []
    socket.on('data', (part) => parts.push(part))
    socket.on('error', reject)
    socket.on('end', () => {
      const [head = '', ...body] = Buffer.concat(parts).toString().split('\r\n\r\n')
      const [first = '', ...rest] = head.split('\r\n')
      const headers = rest.map((each) => [
        each.slice(0, each.indexOf(':')).toLowerCase(),
        each.slice(each.indexOf(':') + 2),
      ])
      resolve({
        status: Number(first.split(' ')[1]),
        headers: Object.fromEntries(headers) as Record<string, string>,
        body: body.join('\r\n\r\n'),
      })
    })
  })
}

describe('what is there', () => {
  test.each([
    ['/', 'index.html', 'text/html; charset=utf-8'],
    ['/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['/?scenario=x/../y', 'index.html', 'text/html; charset=utf-8'],
    ['/assets/worker-A_1.js', 'assets/worker-A_1.js', 'text/javascript; charset=utf-8'],
    ['/assets/style.css', 'assets/style.css', 'text/css; charset=utf-8'],
    ['/assets/month.wasm', 'assets/month.wasm', 'application/wasm'],
    ['/docs/', 'docs/index.html', 'text/html; charset=utf-8'],
  ])('%s', async (path, file, type) => {
    const { status, headers, body } = await ask(`GET ${path}`)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe(type)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(Number(headers['content-length'])).toBe(Buffer.byteLength(FILES[file]))
    expect(body).toBe(FILES[file])
  })

  test('HEAD says the same without the content', async () => {
    const [get, head] = [await ask('GET /index.html'), await ask('HEAD /index.html')]
    expect(head.body).toBe('')
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' })
  })

  test('a folder without its slash leads to the folder', async () => {
    expect(await ask('GET /docs')).toMatchObject({ status: 301, headers: { location: '/docs/' } })
  })

  test('the page’s policy comes with it and with its scripts; another page has its own, or none', async () => {
    for (const path of ['/', '/assets/worker-A_1.js'])
      expect((await ask(`GET ${path}`)).headers['content-security-policy']).toBe(POLICY)
    expect((await ask('GET /docs/')).headers).not.toHaveProperty('content-security-policy')
  })
})

describe('what is not', () => {
  test.each([
    '/nosuch',
    '/nosuch/',
    '/assets/',
    '/index.html/',
    '/index.html/x',
    '/.secret',
    '/docs/.htaccess',
    '/../outside.txt',
    '/docs/../../outside.txt',
    '/docs/../index.html',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/..%2Foutside.txt',
    '/docs%2findex.html',
    '/..%5coutside.txt',
    '/..\\outside.txt',
    '/%00',
    '/index.html%00.js',
    '/%0d%0aSet-Cookie:a=b',
    '//index.html',
    '//example.org/docs',
    '/./index.html',
    '/%zz',
    '/C:/index.html',
    `/${'a'.repeat(5000)}`,
    'http://example.org/index.html',
    '*',
  ])('%s', async (path) => {
    const { status, body, headers } = await ask(`GET ${path}`)
    expect(status).toBe(404)
    expect(body).not.toMatch(/hidden|outside|guide/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers).not.toHaveProperty('set-cookie')
  })

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s', async (method) => {
    expect(await ask(`${method} /`)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
  })
})

describe('the command', () => {
  test('a port in use is told in one line, with another', async () => {
    const { status, out, err } = await ballast(['serve', '--port', String(port)])
    const unbuilt = 'ballast: the page is not built yet: npm run build\n'
    expect([`ballast: port ${port} is taken; choose another: --port ${port + 1}\n`, unbuilt]).toContain(err)
    expect({ status, out }).toEqual({ status: 1, out: '' })
  })

  test.each(['65536', '-1', '80.5', '1e3', '0x50', '', 'http'])('%j is no port', async (text) => {
    const { status, out, err } = await ballast(['serve', `--port=${text}`])
    expect(err).toContain('a whole number from 0 to 65535')
    expect({ status, out }).toEqual({ status: 2, out: '' })
  })
})
