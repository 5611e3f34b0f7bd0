/**
 * The same numbers in every engine and in every version: this file runs in Node and in Chromium. A fingerprint that moves
 * on purpose is rewritten by `npm run golden`, with a line in CHANGELOG.md that says which phases moved and why.
 */
import { expect, test } from 'vitest'
import kept from './fingerprints.json'
import { goldenFingerprints } from './runs.ts'

test('fingerprints are those kept in fingerprints.json', () => {
  expect(goldenFingerprints()).toEqual(kept)
})

test('different scenarios and replicates have different ones', () => {
  const all = Object.values(kept).flat()
  expect(new Set(all).size).toBe(all.length)
  for (const digits of all) expect(digits).toMatch(/^[0-9a-f]{16}$/)
})
