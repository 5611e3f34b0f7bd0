/** Two results, headline by headline, on folders written by hand so that every number can be checked on paper. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { diffResults, InputError } from '../../../src/index.ts'
import type { ResultDifference } from '../../../src/index.ts'
import { workplace, writeFolder, writeHandRun } from './helpers.ts'
import type { HandFirm, HandRun } from './helpers.ts'

const headline = ({ headlines }: ResultDifference, key: string) => headlines.find((each) => each.key === key)!
const flat = (value: number, months = 24) => Array.from({ length: months }, () => value)

/** Four firms: one lives, one is bought, two die, in months 12 and 13. */
const firms: HandFirm[] = [
  ['micro'],
  ['micro', 'acquisition', 3],
  ['small', 'closure', 12],
  ['small', 'bankruptcy', 13],
  ['micro', 'bankruptcy', 5, 'startup'],
]
const rescued: HandFirm[] = [...firms.slice(0, 3), ['small'], firms[4]]

/** Two replicates, of which the second of B saves a firm and has two jobs more, the first one more. */
const a: HandRun = {
  replicates: [
    { firms, jobs: flat(10) },
    { firms, jobs: flat(20) },
  ],
}
const b: HandRun = {
  replicates: [
    { firms, jobs: flat(11), print: 'other 1' },
    { firms: rescued, jobs: flat(22), print: 'other 2' },
  ],
}

test('survival, exits and series of a run', async () => {
  const at = workplace()
  const difference = await diffResults(writeHandRun(at('a'), a), writeHandRun(at('b'), b))
  // The bought firm has not died, and the start-up is no initial firm: 3 of 4 live after month 12, 2 after month 24.
  expect(headline(difference, 'firms/alive12')).toMatchObject({ a: 0.75, b: 0.75, verdict: 'identical' })
  expect(headline(difference, 'firms/alive24')).toMatchObject({ a: 0.5, b: 0.625, difference: 0.125 })
  expect(headline(difference, 'firms/alive24/small')).toMatchObject({ a: 0, b: 0.25, counts: [2, 2] })
  expect(headline(difference, 'firms/alive24/micro')).toMatchObject({ a: 1, b: 1, kind: 'identical' })
  expect(headline(difference, 'firms/exits/bankruptcy')).toMatchObject({ a: 2, b: 1.5 })
  expect(headline(difference, 'firms/exits/acquisition')).toMatchObject({ a: 1, b: 1 })
  const jobs = headline(difference, 'months/jobs/last')
  expect(jobs).toMatchObject({ a: 15, b: 16.5, difference: 1.5, standardError: 0.5, standardErrors: 3 })
  // One degree of freedom: the 97.5% point is tan(0.475 π), and P(|T| > 3) = 1 − 2 arctan(3)/π.
  expect(jobs.upper).toBeCloseTo(1.5 + 0.5 * Math.tan(0.475 * Math.PI), 9)
  expect(jobs.probability).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(3), 12)
  expect(difference.pairing).toEqual({ unit: 'replicate', isPaired: true, isTestable: true, counts: [2, 2] })
  expect(difference.fingerprints).toEqual({ equal: 0, common: 2 })
  expect(difference.settings).toEqual([])
})

test('a month without a value is left out of the mean, and a last month without one out of the headline', async () => {
  const at = workplace()
  const gappy = (last: number): HandRun => ({
    replicates: [1, 2].map(() => ({ firms, jobs: [...flat(4, 22), NaN, last] })),
  })
  const difference = await diffResults(writeHandRun(at('a'), gappy(NaN)), writeHandRun(at('b'), gappy(4)))
  expect(headline(difference, 'months/jobs/mean')).toMatchObject({ a: 4, b: 4, kind: 'identical' })
  expect(headline(difference, 'months/jobs/last')).toMatchObject({ a: NaN, b: 4, verdict: 'unknown' })
})

describe('order and verdicts', () => {
  /** Replicates of B differ from those of A by these; `print` keeps fingerprints apart. */
  const run = (steps: readonly number[], print: string): HandRun => ({
    replicates: steps.map((step, k) => ({ firms, jobs: flat(100 + step), print: `${print} ${k}` })),
  })

  test('what moved comes first, the rest by size, identical ones then', async () => {
    const at = workplace()
    const steps = [5, 5.1, 4.9, 5, 5.1, 4.9, 5, 5]
    const difference = await diffResults(
      writeHandRun(at('a'), run(flat(0, 8), 'a')),
      writeHandRun(at('b'), run(steps, 'b')),
    )
    const [first, second, third] = difference.headlines
    expect([first.key, second.key].toSorted()).toEqual(['months/jobs/last', 'months/jobs/mean'])
    expect([first.verdict, second.verdict, third.verdict]).toEqual(['moved', 'moved', 'identical'])
    // Two tests that moved among as many as there are headlines: Benjamini and Hochberg at rank 2.
    expect(first.adjusted).toBeCloseTo((first.probability * difference.headlines.length) / 2, 15)
  })

  test('the same step in each of twelve replicates is beyond chance, in each of two it is not', async () => {
    const at = workplace()
    const twelve = await diffResults(
      writeHandRun(at('a'), run(flat(0, 12), 'a')),
      writeHandRun(at('b'), run(flat(1, 12), 'b')),
    )
    const step = { kind: 'constant', difference: 1, standardErrors: Infinity }
    expect(headline(twelve, 'months/jobs/last')).toMatchObject({ ...step, verdict: 'moved' })
    const two = await diffResults(
      writeHandRun(at('c'), run(flat(0, 2), 'a')),
      writeHandRun(at('d'), run(flat(1, 2), 'b')),
    )
    expect(headline(two, 'months/jobs/last')).toMatchObject({ ...step, probability: 0.5, verdict: 'unmoved' })
  })
})

describe('what has to be known first', () => {
  test('equal fingerprints: identical runs; tables that were changed are told', async () => {
    const at = workplace()
    const same = await diffResults(writeHandRun(at('a'), a), writeHandRun(at('a2'), a))
    expect(same.notices[0]).toBe('Identical runs: the fingerprints of all 2 replicates are equal.')
    expect(new Set(same.headlines.map(({ verdict }) => verdict))).toEqual(new Set(['identical']))
    const changed = { replicates: a.replicates.map((each) => ({ ...each, jobs: flat(7) })) }
    const { notices } = await diffResults(at('a'), writeHandRun(at('b'), changed))
    expect(notices[0]).toMatch(/are equal, and yet 2 headlines differ: a table was changed/)
  })

  test('settings differ key by key; names and numbers of replicates are no settings', async () => {
    const at = workplace()
    const scenario = { levers: { taxRelief: 0.5, fee: 1 }, replicates: 7, name: 'one' }
    const other = { levers: { taxRelief: [{ from: 3, value: 1 }] }, replicates: 9, name: 'two' }
    const { settings, a: side } = await diffResults(
      writeHandRun(at('a'), { ...a, scenario }),
      writeHandRun(at('b'), { ...b, scenario: other, modelVersion: 5 }),
    )
    expect(settings).toEqual([
      { path: 'modelVersion', a: '4', b: '5' },
      { path: 'levers.taxRelief', a: '0.5', b: '[{"from":3,"value":1}]' },
      { path: 'levers.fee', a: '1' },
    ])
    expect(side).toMatchObject({ names: ['one'], seeds: ['s'], replicates: 2, months: 24, isComplete: true })
  })

  test('another start is a warning, another lever is none', async () => {
    const at = workplace()
    const notices = async (name: string, scenario: object) =>
      (await diffResults(writeHandRun(at('a'), a), writeHandRun(at(name), { ...b, scenario }))).notices
    expect((await notices('b', { levers: { fee: 1 } })).join()).not.toContain('starts differ')
    expect((await notices('c', { parameters: { wage: 1 } })).join()).toContain('The starts differ too')
  })

  test('lengths: both are told over the months that they have in common', async () => {
    const at = workplace()
    const long = {
      ...b,
      months: 36,
      replicates: b.replicates.map((each) => ({ ...each, jobs: flat(3, 36) })),
    }
    const difference = await diffResults(writeHandRun(at('a'), a), writeHandRun(at('b'), long))
    expect(difference.months).toBe(24)
    expect(difference.notices.join()).toContain('24 and 36 months: both are told over the first 24')
    expect(headline(difference, 'firms/alive36')).toBeUndefined()
    expect(headline(difference, 'firms/alive24')).toMatchObject({ a: 0.5, b: 0.625 })
  })

  test('what was stopped, and headlines that one side alone has', async () => {
    const at = workplace()
    const large: HandRun = {
      ...b,
      complete: false,
      replicates: b.replicates.map((each) => ({ ...each, firms: [...each.firms, ['large']] })),
    }
    const difference = await diffResults(writeHandRun(at('a'), a), writeHandRun(at('b'), large))
    expect(difference.notices[0]).toMatch(/b is not complete: 2 replicates/)
    expect(difference.onlyIn).toEqual({ a: [], b: ['firms/alive12/large', 'firms/alive24/large'] })
  })
})

describe('how the two belong together', () => {
  test('one seed: pairs of the replicates that both have', async () => {
    const at = workplace()
    const more = { replicates: [...b.replicates, { firms, jobs: flat(1000) }] }
    const { pairing, notices, ...rest } = await diffResults(
      writeHandRun(at('a'), a),
      writeHandRun(at('b'), more),
    )
    expect(pairing).toMatchObject({ isPaired: true, counts: [2, 2] })
    expect(notices.join()).toContain('of 2 and 3 the others are left out')
    expect(headline({ pairing, notices, ...rest }, 'months/jobs/last')).toMatchObject({ b: 16.5 })
  })

  test('one seed, other replicates: two samples of luck from one start', async () => {
    const at = workplace()
    const later = { replicates: b.replicates.map((each, k) => ({ ...each, number: k + 3 })) }
    const difference = await diffResults(writeHandRun(at('a'), a), writeHandRun(at('b'), later))
    expect(difference.pairing).toMatchObject({ isPaired: false, isTestable: true, counts: [2, 2] })
    expect(headline(difference, 'months/jobs/last').standardError).toBeCloseTo(Math.sqrt(25 + 30.25), 12)
  })

  test('other seeds, one start each: differences, and no verdict', async () => {
    const at = workplace()
    const difference = await diffResults(writeHandRun(at('a'), a), writeHandRun(at('b'), { ...b, seed: 't' }))
    expect(difference.pairing).toMatchObject({ isPaired: false, isTestable: false })
    expect(difference.notices.join()).toContain('nothing here can be called beyond chance')
    expect(headline(difference, 'months/jobs/last')).toMatchObject({ difference: 1.5, verdict: 'unknown' })
    expect(headline(difference, 'firms/alive12').verdict).toBe('identical')
  })

  /** A folder of results, one a seed; of the second replicates so much is added. */
  const seeds = (folder: string, jobs: Record<string, number>, step = 0): string => {
    mkdirSync(folder)
    for (const [seed, value] of Object.entries(jobs)) {
      const replicates = [
        { firms, jobs: flat(value), print: `${folder} 1` },
        { firms, jobs: flat(value + 2 * step), print: `${folder} 2` },
      ]
      writeHandRun(join(folder, seed), { seed, replicates })
    }
    return folder
  }

  test('several seeds: the mean of each population is one value, paired by seed', async () => {
    const at = workplace()
    const jobs = { s: 10, t: 20, u: 60 }
    const difference = await diffResults(seeds(at('a'), jobs), seeds(at('b'), { ...jobs, s: 13 }, 1))
    expect(difference.pairing).toEqual({
      unit: 'population',
      isPaired: true,
      isTestable: true,
      counts: [3, 3],
    })
    // Means of two replicates: 10, 20, 60 and 14, 21, 61. Differences 4, 1, 1: mean 2, error 1.
    const last = headline(difference, 'months/jobs/last')
    expect(last).toMatchObject({ a: 30, b: 32, difference: 2, counts: [3, 3] })
    expect(last.standardError).toBeCloseTo(1, 12)
  })

  test('several other seeds: two samples of populations', async () => {
    const at = workplace()
    const difference = await diffResults(seeds(at('a'), { s: 1, t: 3 }), seeds(at('b'), { u: 5, v: 7, w: 6 }))
    expect(difference.pairing).toMatchObject({ isPaired: false, isTestable: true, counts: [2, 3] })
    expect(headline(difference, 'months/jobs/last')).toMatchObject({ a: 2, b: 6, difference: 4 })
  })

  test('folders beside each other that are not one scenario under several seeds are refused', async () => {
    const at = workplace()
    const path = seeds(at('a'), { s: 1, t: 3 })
    writeHandRun(join(path, 'twice'), { ...a, seed: 't', scenario: { levers: { fee: 1 } } })
    await expect(diffResults(path, path)).rejects.toThrow(/twice: seed: found the same as beside it/)
    await expect(diffResults(path, path)).rejects.toThrow(/twice: levers: found \{"fee":1\}/)
    rmSync(join(path, 'twice'), { recursive: true })
    await expect(diffResults(path, writeHandRun(at('b'), b))).rejects.toThrow(/one result beside the 2/)
  })
})

describe('comparisons', () => {
  const manifest = {
    seed: 's',
    base: { name: 'base', months: 24, levers: { fee: 0 } },
    policy: { name: 'policy', months: 24, levers: { fee: 1 } },
    fingerprints: [1, 2, 3].map((replicate) => ({ replicate, fingerprints: ['x', 'y'] })),
  }
  const header = 'quantity,financing,unit,estimate,standardError,lower,upper,placebo,replicates'
  /** As every version has written them. */
  const older = {
    effects: [header, 'saved,bonds,per 1000 initial firms,5,1,0.7,9.3,0,3'],
    account: [header, 'costPerSaved,bonds,fen per firm,4,0.3,,,,3'],
  }
  const byReplicate = (saved: readonly number[], sides: readonly (readonly [number, number])[]) => ({
    'effects-by-replicate': [
      'population,replicate,quantity,financing,unit,value,placebo',
      ...saved.map((value, k) => `1,${k + 1},saved,bonds,per 1000 initial firms,${value},0`),
    ],
    'account-by-replicate': [
      'population,replicate,quantity,financing,unit,value,placebo',
      ...sides.flatMap(([above, below], k) => [
        `1,${k + 1},costPerSaved.numerator,bonds,fen,${above},0`,
        `1,${k + 1},costPerSaved.denominator,bonds,firms,${below},0`,
      ]),
    ],
  })
  const sides: [number, number][] = [
    [10, 2],
    [14, 4],
    [12, 3],
  ]

  test('rows are paired by replicate, ratios too', async () => {
    const at = workplace()
    const one = writeFolder(at('a'), { ...older, ...byReplicate([1, 2, 3], sides) }, manifest)
    const more = sides.map(([above, below]) => [above + 3, below] as const)
    const other = writeFolder(at('b'), { ...older, ...byReplicate([3, 3, 6], more) }, manifest)
    const difference = await diffResults(one, other)
    expect(headline(difference, 'effects/saved/bonds')).toMatchObject({
      a: 2,
      b: 4,
      difference: 2,
      title: 'Saved: dies in the base, not under the policy',
    })
    const cost = headline(difference, 'account/costPerSaved/bonds')
    expect([cost.a, cost.b]).toEqual([4, 5])
    // Residuals of A: 2, −2, 0; of B: 3, −3, 0; differences over the mean denominator 3: 1/3, −1/3, 0.
    expect(cost.standardError).toBeCloseTo(1 / 3 / Math.sqrt(3), 12)
    expect(difference.notices.join()).toContain('are equal, and yet 2 headlines differ')
  })

  test('a folder of an older version, without values by replicate, is held against the other by its errors', async () => {
    const at = workplace()
    const one = writeFolder(at('a'), older, manifest)
    const other = writeFolder(at('b'), { ...older, ...byReplicate([3, 3, 6], sides) }, manifest)
    const difference = await diffResults(one, other)
    const row = headline(difference, 'effects/saved/bonds')
    // Errors 1 and 1: √2.
    expect(row).toMatchObject({ a: 5, b: 4, difference: -1, counts: [3, 3] })
    expect(row.standardError).toBeCloseTo(Math.SQRT2, 12)
    // Without limits the ratio could be anything.
    expect(headline(difference, 'account/costPerSaved/bonds').verdict).toBe('unknown')
    expect(difference.notices.join()).toContain('no values by replicate')
  })

  test('a run and a comparison cannot be held against each other', async () => {
    const at = workplace()
    const path = writeFolder(at('b'), older, manifest)
    const error: unknown = await diffResults(writeHandRun(at('a'), a), path).catch(
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(InputError)
    expect((error as InputError).message).toContain(`${path}/base or ${path}/policy`)
  })
})
