/** What failed is told in the page's language; the model's own words are there for who wants them. */
import { afterEach, expect, test } from 'vitest'
import { RunError } from '../../src/index.ts'
import '../../ui/run-failures/run-failures.ts'
import type { RunFailures } from '../../ui/run-failures/run-failures.ts'
import type { RunView } from '../../ui/lab/twin-runner.ts'
import type { Language } from '../../ui/text/index.ts'
import { textOf } from './page.ts'

afterEach(() => document.body.replaceChildren())

const REASON = 'share: total must be a whole number, found -15'
const failed = (replicate: number) => ({
  replicate,
  arm: 1,
  month: 7,
  message: REASON,
  error: new RunError(REASON, 'RangeError'),
})

async function shown(run: Partial<RunView>, language: Language): Promise<ShadowRoot> {
  const element = document.createElement('run-failures') as RunFailures
  element.run = { failures: [], ...run } as RunView
  element.language = language
  document.body.append(element)
  await element.updateComplete
  return element.shadowRoot!
}

const headline = (root: ShadowRoot) => root.querySelector('[role=alert] b')!.textContent
const lines = (root: ShadowRoot) =>
  [...root.querySelectorAll('li')].map((line) => textOf(line).replaceAll('\n', ''))

test('while all goes well nothing is said', async () => {
  expect((await shown({}, 'en')).querySelector('*:not(style)')).toBe(null)
})

test('pairs that failed are named, with the side and the month; of many the number is told', async () => {
  const english = await shown({ failures: [failed(3)] }, 'en')
  expect(headline(english)).toContain('left out')
  expect(lines(english)).toEqual([`replicate 3, Policy, month 7: ${REASON}`])
  const many = await shown({ failures: [1, 2, 3, 4, 5, 6, 7].map(failed) }, 'zh')
  expect(headline(many)).toContain('已予剔除')
  expect(lines(many)).toHaveLength(6)
  expect(lines(many)[0]).toBe(`第 1 次重复，政策，第 7 个月：${REASON}`)
  expect(lines(many)[5]).toBe('另有 2 项')
})

test('a run that failed altogether says in which part, and what can be done', async () => {
  const failure = { where: { phase: 'burn-in', month: 12 }, reason: REASON } as const
  const root = await shown({ failure }, 'en')
  expect(headline(root)).toContain('another seed')
  expect(lines(root)).toEqual([`in the past that all replicates share, month 12: ${REASON}`])
  const chinese = await shown({ failure: { reason: 'a worker failed' } }, 'zh')
  expect(headline(chinese)).toContain('浏览器')
  expect(headline(chinese)).not.toContain('worker')
  expect(chinese.querySelector('details')!.open).toBe(false)
})
