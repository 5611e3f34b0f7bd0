import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'

const TEXT = '; charset=utf-8'
const TYPES: Readonly<Record<string, string>> = {
  '.css': `text/css${TEXT}`,
  '.html': `text/html${TEXT}`,
  '.ico': 'image/x-icon',
  '.js': `text/javascript${TEXT}`,
  '.json': 'application/json',
  '.mjs': `text/javascript${TEXT}`,
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': `text/plain${TEXT}`,
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/** No hidden file, no way up, nothing that would have to be decoded: what is built has plain names. */
const PLAIN_NAME = /^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/
const INDEX = 'index.html'

/**
 * Answers GET and HEAD with the files of a folder, and with nothing else. Pages come with the Content-Security-Policy that they
 * themselves ask for; scripts and all other files with that of the first page, since a worker takes its policy from its own answer.
 */
export function pageServer(folder: string): Server {
  return createServer((request, response) => {
    answer(folder, request, response).catch(() => {
      if (response.headersSent) response.destroy()
      else refuse(response, 500, 'this file cannot be read')
    })
  })
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('X-Content-Type-Options', 'nosniff')
  // A page that was built anew is seen at once.
  response.setHeader('Cache-Control', 'no-cache')
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return refuse(response, 405, 'only GET and HEAD are answered')
  }
  const path = (request.url ?? '').split('?', 1)[0]!
  const names = namesIn(path)
  const found = names === undefined ? undefined : await contentOf(join(folder, ...names))
  if (found === 'folder') {
    response.setHeader('Location', `${path}/`)
    return refuse(response, 301, `see ${path}/`)
  }
  if (names === undefined || found === undefined) return refuse(response, 404, 'nothing is there')
  const type = TYPES[extname(names.at(-1)!)] ?? 'application/octet-stream'
  const page = type === TYPES['.html'] ? found : await contentOf(join(folder, INDEX))
  const policy = page === undefined || page === 'folder' ? undefined : policyOf(page.toString())
  if (policy !== undefined) response.setHeader('Content-Security-Policy', policy)
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': found.length })
  response.end(found)
}

/** Folders and file of an address, the index where it ends in a slash; undefined where one is no plain name. */
function namesIn(path: string): readonly string[] | undefined {
  const [start, ...names] = path.split('/')
  if (start !== '' || names.length === 0) return undefined
  if (names.at(-1) === '') names[names.length - 1] = INDEX
  return names.every((name) => PLAIN_NAME.test(name)) ? names : undefined
}

async function contentOf(file: string): Promise<Buffer | 'folder' | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EISDIR') return 'folder'
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined
    throw error
  }
}

/** What a page's own meta tag says. */
function policyOf(page: string): string | undefined {
  const tag = /<meta\s[^>]*http-equiv="Content-Security-Policy"[^>]*>/i.exec(page)?.[0] ?? ''
  return /\scontent="([^"]*)"/i.exec(tag)?.[1]?.replaceAll('&#39;', "'").replaceAll(/\s+/g, ' ').trim()
}

function refuse(response: ServerResponse, status: number, why: string): void {
  response.writeHead(status, { 'Content-Type': TYPES['.txt'] })
  response.end(`${why}\n`)
}
