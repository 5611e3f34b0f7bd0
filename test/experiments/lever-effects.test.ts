/**
 * The table of effects: that it holds every lever and both its bounds, goes on where it was interrupted, and says so when a declared
 * sign does not hold. The quick plan measures nothing worth knowing but that an entry barrier keeps entrants out.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csvOf } from '../../experiments/lever-effects/csv.ts'
import { measureEffects, type Found } from '../../experiments/lever-effects/effects.ts'
import {
  discoveryLimit,
  harmsOf,
  holm,
  judgementsOf,
  pValueOf,
  trialsOf,
  type Effect,
} from '../../experiments/lever-effects/judge.ts'
import { OUTCOMES } from '../../experiments/lever-effects/outcomes.ts'
import { pageOf } from '../../experiments/lever-effects/page.ts'
import { CONTEXTS, planOf, QUICK, settingsOf, type Lever } from '../../experiments/lever-effects/plan.ts'
import { workThrough } from '../../experiments/lever-effects/work.ts'
import { catalogue, Pool, stats } from '../../src/index.ts'

const lever = (key: string): Lever => catalogue.levers.find((each) => each.key === key)!

describe('the plan', () => {
  const { arms, contrasts } = planOf(catalogue.levers)

  test('moves every lever from its default and its off value to both bounds', () => {
    for (const { key, min, max, off, default: usual } of catalogue.levers) {
      const moves = contrasts
        .filter((each) => each.lever.key === key)
        .map(({ from, to }) => `${from} to ${to}`)
      const wanted = [usual, off].flatMap((from) =>
        [min, max].filter((to) => to !== from).map((to) => `${from} to ${to}`),
      )
      expect(new Set(moves), key).toEqual(new Set(wanted))
    }
  })

  test('differs within a contrast in one lever, and runs no arm twice', () => {
    expect(new Set(arms.map(({ key }) => key)).size).toBe(arms.length)
    const scenario = settingsOf(QUICK, 1)[0].scenario
    for (const { base, policy, lever: moved, from, to } of contrasts) {
      const [one, other] = [base, policy].map((key) => {
        return scenario.with({ levers: arms.find((arm) => arm.key === key)!.levers }).levers
      })
      const differing = Object.keys(one).filter((key) => one[key] !== other[key])
      expect(differing).toEqual([moved.key])
      expect([one[moved.key], other[moved.key]]).toEqual([from, to])
    }
  })

  test('names real levers as company', () => {
    for (const { levers } of CONTEXTS)
      for (const [key, value] of Object.entries(levers)) {
        expect(lever(key).min).toBeLessThanOrEqual(value)
        expect(lever(key).max).toBeGreaterThanOrEqual(value)
      }
  })
})

describe('a quick run of two levers', () => {
  const levers = [lever('entryBarrier'), lever('guaranteeFee')]
  let folder: string
  let found: Found

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'effects-'))
    found = await measureEffects({ size: QUICK, levers, workers: 2, folder })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('has a row for every setting, step and outcome', () => {
    expect(found.effects).toHaveLength(2 * 3 * OUTCOMES.length)
    const rows = csvOf(found.effects).trimEnd().split('\n')
    expect(rows).toHaveLength(1 + found.effects.length)
    const columns = rows[0].split(',').length
    for (const row of rows) expect(row.replaceAll(/"[^"]*"/g, '').split(',')).toHaveLength(columns)
  })

  test('finds that a barrier keeps entrants out, and which outcome that harms', () => {
    const entrants = found.effects.filter(
      ({ contrast, outcome }) => contrast.lever.key === 'entryBarrier' && outcome.key === 'entrants',
    )
    expect(entrants.map(({ setting }) => setting)).toEqual(['calm', 'crisis'])
    for (const { estimate, placebo } of entrants) {
      expect(estimate.mean).toBeLessThan(-50)
      expect(Math.abs(placebo.mean)).toBeLessThan(10)
    }
    const page = pageOf(found, '2000-01-01')
    expect(page).toMatch(/\| entryBarrier = 0\.9 \|/)
    expect(page).toMatch(/\| guaranteeFee \| 0\.01 → 0\.05, cover of 80% \|/)
    expect(page).not.toMatch(/NaN|undefined|Infinity/)
  })

  test('measures nothing again', async () => {
    const pool = new Pool({ workers: 1 })
    let runs = 0
    const counting = {
      workers: 1,
      run: (...asked: Parameters<Pool['run']>) => {
        runs++
        return pool.run(...asked)
      },
    }
    try {
      const again = await workThrough(found.plan, { size: QUICK, pool: counting, folder })
      expect(runs).toBe(0)
      expect(again.get('calm')!.get(found.plan.contrasts[0].key)).toHaveLength(QUICK.replicates)
      // One replicate more, in each of two settings: bases and placebos of two contexts, and three steps.
      await workThrough(found.plan, {
        size: { ...QUICK, replicates: QUICK.replicates + 1 },
        pool: counting,
        folder,
      })
      expect(runs).toBe(2 * (2 * 2 + 3))
    } finally {
      await pool.close()
    }
  })
})

test('of the committed table, every lever of the catalogue moves what it says and harms whom it says', async () => {
  const page = await readFile('experiments/lever-effects/effects.md', 'utf8')
  const count = catalogue.levers.length
  expect(page).toContain(`${count} of ${count} levers pass.`)
})

test('a run that fails says which it was', async () => {
  const failing = { workers: 1, run: () => Promise.reject(new Error('books')) }
  const plan = planOf([lever('entryBarrier')])
  await expect(workThrough(plan, { size: QUICK, pool: failing })).rejects.toThrow(/calm, effects-1.*: books/)
})

describe('judgement', () => {
  const moved = { ...lever('entryBarrier'), signs: [{ of: 'entrants', sign: -1, kind: 'builtIn' }] } as Lever
  const effect = (mean: number, isClear: boolean, to = 0.9): Effect => {
    const [contrast] = planOf([moved]).contrasts
    const estimate = stats.meanEstimate([mean - 1, mean, mean + 1])
    const outcome = OUTCOMES.find(({ key }) => key === 'entrants')!
    const still = stats.meanEstimate([0, 0, 0])
    return {
      setting: 'calm',
      contrast: { ...contrast, to, from: to === 0 ? 0.9 : 0 },
      outcome,
      estimate,
      base: 100,
      placebo: still,
      pValue: 0,
      isClear,
      isSame: false,
    }
  }
  const verdict = (...effects: Effect[]) => judgementsOf([moved], effects)[0].verdict

  test('is about raising the lever', () => {
    expect(verdict(effect(-50, true))).toBe('agrees')
    expect(verdict(effect(50, true, 0))).toBe('agrees')
    expect(verdict(effect(50, true))).toBe('opposite')
    expect(verdict(effect(50, true), effect(-50, true))).toBe('mixed')
    expect(verdict(effect(50, false))).toBe('indistinguishable')
  })

  test('finds a clear harm at the maximum, and none where there is none', () => {
    expect(harmsOf(moved, [effect(-50, true)]).map(({ relative }) => relative)).toEqual([50])
    expect(harmsOf(moved, [effect(50, true)])).toEqual([])
    expect(harmsOf(moved, [effect(-50, false)])).toEqual([])
    expect(harmsOf(moved, [effect(-50, true, 0)])).toEqual([])
  })

  test('a lever passes if both of its series move as it says, one-sided', () => {
    const claimed = {
      ...moved,
      moves: { of: 'deaths', sign: -1 },
      harms: { of: 'births', sign: -1 },
    } as Lever
    const seen = (key: string, mean: number, pValue: number): Effect => {
      const [contrast] = planOf([claimed]).contrasts
      const outcome = OUTCOMES.find((each) => each.key === key)!
      return { ...effect(mean, true), contrast, outcome, pValue }
    }
    const tried = (...effects: Effect[]) => trialsOf([claimed], effects)[0]
    const both = tried(seen('mean deaths', -2, 0.02), seen('mean births', -5, 0.01))
    expect([both.moves.pValue, both.harms.pValue, both.passes]).toEqual([0.01, 0.005, true])
    expect(tried(seen('mean deaths', 2, 0.02), seen('mean births', -5, 0.01)).passes).toBe(false)
    expect(tried(seen('mean deaths', -2, 0.02), seen('mean births', -5, 0.2)).passes).toBe(false)
    // Seen in calm and in the crisis: the better of the two, paid for twice.
    const twice = tried(
      seen('mean deaths', -2, 0.02),
      seen('mean deaths', 1, 0.5),
      seen('mean births', -5, 0.01),
    )
    expect(twice.moves.pValue).toBe(0.02)
  })

  test('Holm rejects from the smallest on, until one is too large for those that are left', () => {
    expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([true, false, false, true])
    expect(holm([0.2, 0.9])).toEqual([false, false])
    expect(holm([0.001, 0.002])).toEqual([true, true])
  })

  test('holds false discoveries down: of these, two pass at 5%', () => {
    expect(discoveryLimit([0.9, 0.01, 0.04, 0.02])).toBe(0.02)
    expect(discoveryLimit([0.9, 0.5])).toBe(-1)
    expect(pValueOf(stats.meanEstimate([1, 2, 3]))).toBeCloseTo(0.0741799, 6)
    expect(pValueOf(stats.meanEstimate([0, 0]))).toBe(1)
  })
})
