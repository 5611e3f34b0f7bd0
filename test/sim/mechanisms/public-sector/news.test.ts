/** How news of a measure reaches a firm, against values worked out by hand. */
import { describe, expect, test } from 'vitest'
import {
  hearingProbability,
  hearsFromPeers,
  newsLimit,
  noticed,
} from '../../../../sim/mechanisms/public-sector/news.equations.ts'

describe('hearsFromPeers = peers · (1 + roleModels) · knowing / living', () => {
  test.each([
    ['a quarter know', 0, 25, 100, 1 / 32],
    ['more where role models are shown', 1, 25, 100, 1 / 16],
    ['all know', 0, 100, 100, 1 / 8],
    ['nobody knows', 1, 0, 100, 0],
    ['nobody lives', 1, 0, 0, 0],
  ])('%s', (_, roleModels, knowing, living, chance) => {
    expect(hearsFromPeers(1 / 8, roleModels, knowing, living)).toBe(chance)
  })
})

describe('hearingProbability = 1 − (1 − byChance) · (1 − fromPeers) · (1 − publicity)', () => {
  test.each([
    ['chance alone', 0.25, 0, 0, 1 / 4],
    ['peers alone', 0, 0.25, 0, 1 / 4],
    ['publicity alone', 0, 0, 0.25, 1 / 4],
    ['1 − 3/4 · 1/2 · 1/2 = 13/16', 0.25, 0.5, 0.5, 13 / 16],
    ['full publicity reaches everybody', 0.25, 0.5, 1, 1],
    ['no source, no news', 0, 0, 0, 0],
  ])('%s', (_, byChance, fromPeers, publicity, chance) => {
    expect(hearingProbability(byChance, fromPeers, publicity)).toBe(chance)
  })
})

describe('noticed = attention · probability, at most 1', () => {
  test.each([
    ['as much attention as the mean measure', 1 / 4, 1, 1 / 4],
    ['half as much again', 1 / 4, 3 / 2, 3 / 8],
    ['half as much', 1 / 4, 1 / 2, 1 / 8],
    ['never more than certain', 3 / 4, 3 / 2, 1],
  ])('%s', (_, probability, attention, chance) => {
    expect(noticed(probability, attention)).toBe(chance)
  })
})

describe('newsLimit: of 0 … words − 1, so many are below it', () => {
  const below = (limit: number): number =>
    Array.from({ length: 64 }, (_, i) => i).filter((i) => i < limit).length
  test('1/16 for four months, of 64 words: 16', () => {
    expect(newsLimit(1 / 16, 4, 64)).toBe(15.5)
    expect(below(newsLimit(1 / 16, 4, 64))).toBe(16)
  })
  test('none at 0, all at 1/4 and above', () => {
    expect(below(newsLimit(0, 4, 64))).toBe(0)
    expect(below(newsLimit(1 / 4, 4, 64))).toBe(64)
    expect(below(newsLimit(1, 4, 64))).toBe(64)
  })
})
