/** The documentation as it is built: every lever has its page, every link leads somewhere, nothing comes from a network. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { catalogue } from '../../sim/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'docs-'))
execFileSync(process.execPath, ['scripts/docs.mjs', folder])
afterAll(() => rmSync(folder, { recursive: true }))

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
  path.replaceAll('\\', '/'),
)
const pages = files.filter((path) => path.endsWith('.html'))
const textOf = (page: string) => readFileSync(join(folder, page), 'utf8')
const linksOf = (page: string) =>
  [...textOf(page).matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, href]) => href)
const isOutside = (href: string) => /^[a-z]+:/.test(href)

/** Page and anchor, from the root. */
function resolved(page: string, href: string): { path: string; anchor: string | undefined } {
  const [name = '', anchor] = href.split('#')
  return { path: name === '' ? page : posix.join(posix.dirname(page), name), anchor }
}

describe('links', () => {
  test.each(pages)('%s: each leads to a file, and to a heading where it says so', (page) => {
    const broken = linksOf(page).filter((href) => {
      if (isOutside(href)) return false
      const { path, anchor } = resolved(page, href)
      if (!existsSync(join(folder, path))) return true
      return anchor !== undefined && !textOf(path).includes(`id="${anchor}"`)
    })
    expect(broken).toEqual([])
  })

  test('every page is reached from the first', () => {
    const reached = new Set(['index.html'])
    for (const page of reached) {
      for (const href of linksOf(page).filter((each) => !isOutside(each))) {
        const { path } = resolved(page, href)
        if (path.endsWith('.html')) reached.add(path)
      }
    }
    expect(pages.filter((page) => !reached.has(page))).toEqual([])
  })

  test('nothing is loaded from elsewhere, and no script runs', () => {
    for (const page of pages) {
      expect(textOf(page)).not.toMatch(/<script|<img[^>]*https?:|<link[^>]*https?:/)
    }
  })
})

describe('pages of levers', () => {
  test.each(catalogue.levers.map((lever) => [lever.key, lever] as const))('%s', (key, lever) => {
    const text = textOf(`levers/${key}.html`)
    const { title, says, loses, limits } = lever
    for (const words of [title, says, loses, limits]) {
      expect(text).toContain(escaped(words.en))
      expect(text).toContain(escaped(words.zh))
    }
    expect(text).toContain(escaped(lever.evidence))
    expect(text).not.toContain('**')
    expect(text).toContain(`<code>${key}</code>`)
    expect(text).toContain(`--set ${key}=`)
    expect(textOf('catalogue.html')).toContain(`levers/${key}.html`)
  })
})

test('the catalogue names everything that is declared', () => {
  const text = textOf('catalogue.html')
  for (const { key } of [...catalogue.shocks, ...catalogue.parameters, ...catalogue.metrics]) {
    expect(text).toContain(`<td>${key}</td>`)
  }
})

describe('who is cited on a lever’s page stands among the references', () => {
  const references = readFileSync('docs/references.md', 'utf8').split('\n')
  const AUTHOR_AND_YEAR =
    /\b(\p{Lu}[\p{L}’'-]+)(?: et al\.)?(?:(?:, \p{Lu}[\p{L}’' -]+?)* & \p{L}[\p{L}’' -]+?)?,? \(?((?:19|20)\d\d)\b/gu
  /** Years of events, not of texts. */
  const EVENTS = /^(Act of|China,|February|August|Sichuan|Wenzhou|Zhejiang)/

  test.each(catalogue.levers.map(({ key, evidence }) => [key, evidence] as const))('%s', (_, evidence) => {
    const cited = [...evidence.matchAll(AUTHOR_AND_YEAR)].filter(([whole]) => !EVENTS.test(whole))
    const missing = cited.filter(
      ([, author = '', year = '']) =>
        !references.some((line) => line.includes(author) && line.includes(year)),
    )
    expect(missing.map(([whole]) => whole)).toEqual([])
  })
})

/** As Markdown writes it. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
