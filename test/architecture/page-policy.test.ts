/** The page allows nothing that its content security policy would have to be loosened for. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sourcesOf } from './source.ts'

const index = readFileSync('index.html', 'utf8')
const docs = readFileSync('scripts/docs/layout.mjs', 'utf8')

function policyOf(page: string): Map<string, string[]> {
  const [, content] = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page)!
  return new Map(
    content.split(';').map((directive) => {
      const [name, ...sources] = directive.trim().split(/\s+/)
      return [name, sources]
    }),
  )
}

test.each([
  ['the page', index],
  ['the guide', docs],
])('%s takes scripts, styles and workers from its own place only', (_, page) => {
  const policy = policyOf(page)
  expect(policy.get('default-src')).toEqual(["'none'"])
  for (const [name, sources] of policy) {
    expect(sources).not.toContain("'unsafe-inline'")
    expect(sources).not.toContain("'unsafe-eval'")
    expect(sources.join(' '), name).not.toMatch(/\*|https?:/)
  }
  expect(page).not.toMatch(/<style|style="|\son\w+="|<script(?![^>]*\ssrc=)/)
})

test('the model may be compiled, and the policy comes before anything that is loaded', () => {
  expect(policyOf(index).get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"])
  expect(policyOf(docs).has('script-src')).toBe(false)
  expect(index.indexOf('Content-Security-Policy')).toBeLessThan(index.search(/<(script|link)/))
})

test('no template of the page writes a style attribute, which the policy forbids: properties do it', () => {
  const wrong = sourcesOf(['ui'])
    .filter(({ text }) => /[^.]style=/.test(text))
    .map(({ path }) => path)
  expect(wrong).toEqual([])
})
