import { expect, test } from 'vitest'

test('these tests run in a page, not in Node', () => {
  expect(typeof window).toBe('object')
  expect(navigator.userAgent).toContain('Chrome')
})

test('the page speaks a language that number and date formatting accept', () => {
  expect(navigator.language).toBe('en-US')
})
