/** The econometrician's mirror by hand, and what else a comparison can be asked for, on a small real model. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compare } from '../../../src/index.ts'
import { mirrorImage, mirrorSample, outsideValues, planTwins } from '../../../src/lives/index.ts'
import { Pool } from '../../../src/run/index.ts'
import type { FirmPanel, ReplicateResult } from '../../../src/run/index.ts'
import { withChanges } from '../../../src/scenario/index.ts'
import { resultOf, smallBase } from './helpers.ts'
import type { Life } from './helpers.ts'

/** Twelve months of a policy that begins with month 1, by hand: firms 1 to 4 are supported in month 2, firm 5 too late, 6 to 9 never. */
describe('by hand', () => {
  const base = smallBase({ months: 14 })
  const policy = withChanges(base, { levers: { guaranteeCover: 0.8 } })
  const firms = [1, 2, 3, 4, 5, 6, 7, 8, 9]

  function run(lives: Life[], staff: Readonly<Record<number, number>>): ReplicateResult {
    const present = firms.filter((firm) => staff[firm] !== undefined)
    const rows = [
      ...firms.map((firm) => ({ month: 0, firm, staff: 10 })),
      ...present.map((firm) => ({ month: 14, firm, staff: staff[firm] })),
    ]
    const of = (value: (row: (typeof rows)[0]) => number) => Float64Array.from(rows, value)
    const zero = of(() => 0)
    const panel: FirmPanel = {
      count: rows.length,
      month: Int32Array.from(rows, ({ month }) => month),
      firm: of(({ firm }) => firm),
      state: {
        staff: of((row) => row.staff),
        revenue: of(({ firm }) => 100 + firm),
        profit: of(({ firm }) => (firm * 7) % 10),
        deposits: zero,
        bankDebt: zero,
        arrearsMonths: zero,
      },
    }
    return { ...resultOf(lives, 14), panel }
  }
  const lives = (exits: Readonly<Record<number, number>>) =>
    firms.map((firm): Life => ({ firm, ...(exits[firm] !== undefined && { exit: exits[firm] }) }))
  const untreated = run(lives({ 1: 5, 2: 6, 6: 7 }), { 3: 8, 4: 10, 5: 10, 7: 12, 8: 9, 9: 11 })
  const treated = run(lives({ 2: 9, 6: 7 }), { 1: 6, 3: 9, 4: 12, 5: 11, 7: 11, 8: 9, 9: 10 })
  Object.assign(treated.lives, {
    supportKeys: ['guaranteeCover'],
    supports: { guaranteeCover: Int32Array.of(2, 2, 2, 2, 13, 0, 0, 0, 0) },
  })
  const sample = mirrorSample(untreated, treated, { before: 0, after: 14 })

  test('the sample leaves out who is supported too late', () => {
    expect([...sample.treated]).toEqual([1, 1, 1, 1, 0, 0, 0, 0])
    expect([...sample.alive]).toEqual([1, 0, 1, 1, 0, 1, 1, 1])
    expect([...sample.aliveBase]).toEqual([0, 0, 1, 1, 0, 1, 1, 1])
    expect([...sample.staff]).toEqual([6, 0, 9, 12, 0, 11, 9, 10])
    expect([...sample.staffBase]).toEqual([0, 0, 8, 10, 0, 12, 9, 11])
  })

  test('each method answers as on paper', () => {
    const plan = planTwins(base, policy, [])
    const image = mirrorImage(plan, { replicate: 1, results: [untreated, treated, untreated] })
    expect([image.treated, image.untreated]).toEqual([4, 4])
    const { survival, staff } = image.effects
    // One of four is saved; three of four live in either group.
    expect(survival).toMatchObject({ truth: 1 / 4, naive: 0 })
    expect(staff.truth).toBe((6 + 0 + 1 + 2) / 4)
    expect(staff.naive).toBeCloseTo(27 / 4 - 30 / 4, 12)
    // All had 10 before.
    expect(staff.differenceInDifferences).toBeCloseTo(-3 / 4, 12)
    expect(staff.matchedDifferences).toBeCloseTo(staff.matching!, 12)
  })
})

describe('on the model', () => {
  const base = smallBase({ months: 36, population: { firms: 200 } })
  const policy = withChanges(base, { levers: { guaranteeCover: [{ from: 3, value: 0.8 }], publicity: 0.5 } })
  const asked = { financings: [], mirror: true, outside: true, precision: 1000, replicates: 6 } as const
  let pool: Pool
  let result: Awaited<ReturnType<typeof compare>>

  beforeAll(async () => {
    process.env['BALLAST_CACHE'] = 'off'
    pool = new Pool({ workers: 2 })
    result = await compare(base, policy, { ...asked, pool })
  })
  afterAll(() => pool.close())

  const table = (name: string) => result.details.find((each) => each.name === name)!

  test('precision stops as soon as there are five replicates', () => {
    expect(result.replicates).toBe(5)
    expect(result.twins).toHaveLength(5)
  })

  test('precision that cannot be reached runs them all; a short run has no headline', async () => {
    const fine = { financings: [], replicates: 5, precision: 1e-9, pool } as const
    expect((await compare(base, policy, fine)).replicates).toBe(5)
    const short = (scenario: typeof base) => withChanges(scenario, { months: 12 })
    await expect(compare(short(base), short(policy), fine)).rejects.toThrow('--precision')
  })

  test('outside competition: three values around the own one, which tells what the comparison tells', () => {
    const values = outsideValues(base)
    expect(values[0]).toBeLessThan(values[1])
    expect(values[1]).toBeLessThan(values[2])
    const { rows } = table('outside')
    expect([...new Set(rows.map(({ of }) => of))]).toEqual(values.map(String))
    const own = rows.find((row) => row.of === String(values[1]) && row.quantity === 'saved')!
    expect(own.estimate).toBe(result.effects.find(({ quantity }) => quantity === 'saved')!.estimate)
    expect(
      new Set(rows.filter(({ quantity }) => quantity === 'jobYears').map(({ estimate }) => estimate)).size,
    ).toBe(3)
  })

  test('the mirror’s bias is its distance from the truth', () => {
    const { rows } = table('mirror')
    const value = (of: string, quantity: string) =>
      rows.find((row) => row.of === of && row.quantity === quantity)!.estimate
    for (const method of ['naive', 'matching'])
      expect(value(method, 'survival24Bias')).toBeCloseTo(
        value(method, 'survival24') - value('truth', 'survival24'),
        12,
      )
    expect(value('sample', 'treated')).toBeGreaterThan(0)
    expect(value('sample', 'treated') + value('sample', 'untreated')).toBeLessThanOrEqual(200)
  })

  test('the variance of independent runs is the sum of the twins’', () => {
    const { rows } = table('variance')
    const row = rows.find(({ of }) => of === 'jobYears')!
    const sums = (['base', 'policy'] as const).map((twin) =>
      result.runs[twin].series('jobs').map((months) => months.reduce((sum, jobs) => sum + jobs, 0) / 12),
    )
    const variance = (values: number[]) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
    }
    const paired = variance(sums[1].map((value, at) => value - sums[0][at]))
    expect(row.estimate / ((variance(sums[0]) + variance(sums[1])) / paired)).toBeCloseTo(1, 9)
  })
})
