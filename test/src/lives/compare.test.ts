/** Twins on threads and on the real model, small: what must hold of any comparison whatever the economy does. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { branchLedger, compare, diffResults, InputError, run } from '../../../src/index.ts'
import type { CompareResult } from '../../../src/index.ts'
import { withChanges } from '../../../src/scenario/index.ts'
import { readCsv } from '../files/helpers.ts'
import { smallBase } from './helpers.ts'

const base = smallBase()
const policy = withChanges(base, {
  name: 'help',
  levers: { guaranteeCover: 0.8, loanRenewal: 1, taxRelief: 0.5, publicity: 0.5 },
})
let folder: string
let result: CompareResult

beforeAll(async () => {
  process.env['BALLAST_CACHE'] = 'off'
  folder = mkdtempSync(join(tmpdir(), 'ballast-compare-'))
  result = await compare(base, policy, { workers: 2 })
  await result.write(join(folder, 'two'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8')
const rows = (...path: string[]) => readCsv(read(...path))

describe('twins', () => {
  test('are the runs that their scenarios make alone', async () => {
    for (const twin of ['base', 'policy'] as const) {
      const alone = await run(result[twin], { workers: 2 })
      const prints = ({ fingerprint }: { fingerprint: string }) => fingerprint
      expect(result.runs[twin].replicates.map(prints)).toEqual(alone.replicates.map(prints))
    }
  })

  test('that are equal share every fate, and every effect is zero', async () => {
    const { fates, effects, account } = await compare(base, base, { workers: 2, replicates: 2 })
    expect([fates.saved.mean, fates.displaced.mean, fates.induced.mean, fates.forestalled.mean]).toEqual([
      0, 0, 0, 0,
    ])
    expect(fates.untouched.mean + fates.doomed.mean).toBeGreaterThanOrEqual(base.population.firms)
    const still = /^(untouched|doomed|same)/
    for (const { quantity, estimate } of [...effects, ...account]) {
      if (!still.test(quantity) && !Number.isNaN(estimate))
        expect([quantity, estimate]).toEqual([quantity, 0])
    }
  })

  test('that swap places swap saved with displaced and induced with forestalled', async () => {
    const swapped = await compare(policy, base, { workers: 2, financings: [] })
    expect(result.fates.saved.mean + result.fates.displaced.mean).toBeGreaterThan(0)
    for (const [one, other] of [
      ['saved', 'displaced'],
      ['induced', 'forestalled'],
      ['delayed', 'hastened'],
      ['untouched', 'untouched'],
      ['same', 'same'],
    ] as const) {
      expect(swapped.fates[one].mean).toBe(result.fates[other].mean)
      expect(swapped.fates[other].mean).toBe(result.fates[one].mean)
    }
    expect(swapped.survival.difference(12).mean).toBeCloseTo(-result.survival.difference(12).mean, 14)
  })

  test.each([
    ['seed', { seed: 'other' }],
    ['months', { months: 15 }],
    ['burnIn', { burnIn: 25 }],
    ['population.firms', { population: { firms: 121 } }],
    ['parameters.runwayWish', { parameters: { runwayWish: base.parameters['runwayWish'] * 1.01 } }],
  ] as const)('that differ in %s are refused by name', async (path, change) => {
    const error: unknown = await compare(base, withChanges(policy, change)).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(InputError)
    expect((error as InputError).issues.map((issue) => issue.path)).toEqual([path])
  })
})

describe('a comparison', () => {
  test('answers as the documentation says', () => {
    const { mean, interval, placebo } = result.fates.saved
    expect(interval[0]).toBeLessThanOrEqual(mean)
    expect(interval[1]).toBeGreaterThanOrEqual(mean)
    expect(placebo.mean).toBeGreaterThanOrEqual(0)
    expect(result.survival.difference(12).interval).toHaveLength(2)
    expect(() => result.survival.difference(15)).toThrow(RangeError)
  })

  test('shows both ways of financing, the written one first', () => {
    const financings = [...new Set(result.effects.map(({ financing }) => financing))]
    expect(financings).toEqual(['bonds', 'taxes'])
    const gross = result.account.filter(({ quantity }) => quantity === 'grossCost')
    expect(gross.map(({ financing }) => financing)).toEqual(['bonds', 'taxes'])
    for (const { estimate } of gross) expect(estimate).toBeGreaterThan(0)
    const [bonds, taxes] = result.account.filter(({ quantity }) => quantity === 'taxes')
    expect(taxes.estimate).toBeGreaterThan(bonds.estimate)
  })

  test('tells of twins as they finish, in replicate order', async () => {
    const seen: number[][] = []
    const onReplicate = ({ twins, replicates, fates }: CompareResult) => {
      expect(replicates).toBe(twins.length)
      expect(fates.saved.count).toBe(replicates)
      seen.push(twins.map((each) => each.twins.replicate))
    }
    await compare(base, policy, { workers: 2, financings: [], onReplicate })
    expect(seen.map(({ length }) => length)).toEqual([1, 2, 3])
    for (const replicates of seen) expect(replicates).toEqual(replicates.toSorted((a, b) => a - b))
  })
})

describe('its folder', () => {
  test('holds the same bytes for any number of workers', async () => {
    await (await compare(base, policy, { workers: 1 })).write(join(folder, 'one'))
    const names = readdirSync(join(folder, 'one'), { recursive: true }) as string[]
    expect(names).toEqual(expect.arrayContaining(['manifest.json', join('base', 'firms.csv')]))
    for (const name of names.filter((each) => /csv|manifest/.test(each)))
      expect([name, read('two', name)]).toEqual([name, read('one', name)])
  })

  test('holds the runs as they are written alone', async () => {
    await (await run(policy, { workers: 2 })).write(join(folder, 'alone'))
    for (const name of readdirSync(join(folder, 'alone')).filter((each) => each !== 'provenance.json'))
      expect(read('two', 'policy', name)).toBe(read('alone', name))
  })

  test('an outsider finds the same fates in the tables of firms', () => {
    const lives = rows('two', 'lives.csv')
    const key = ({ replicate, firm }: Record<string, string>) => `${replicate} ${firm}`
    const side = (twin: string) => new Map(rows('two', twin, 'firms.csv').map((row) => [key(row), row]))
    const [before, after] = [side('base'), side('policy')]
    expect(new Set(lives.map(key))).toEqual(new Set([...before.keys(), ...after.keys()]))
    const died = (row: Record<string, string>) => row['died'] === '1'
    for (const row of lives) {
      const [b, p] = [before.get(key(row)), after.get(key(row))]
      const fate =
        b === undefined
          ? 'induced'
          : p === undefined
            ? 'forestalled'
            : died(b)
              ? died(p)
                ? 'doomed'
                : 'saved'
              : died(p)
                ? 'displaced'
                : 'untouched'
      expect([key(row), row['fate']]).toEqual([key(row), fate])
      expect(row['diedBase']).toBe(b?.['died'] ?? '')
      expect(row['diedPolicy']).toBe(p?.['died'] ?? '')
      expect(row['exitMonthBase']).toBe(b?.['exitMonth'] ?? '')
      expect(row['exitMonthPolicy']).toBe(p?.['exitMonth'] ?? '')
    }
  })

  test('an outsider finds the same effects and account', () => {
    const effect = (name: 'effects' | 'account', quantity: string) =>
      Number(rows('two', `${name}.csv`).find((row) => row['quantity'] === quantity)?.['estimate'])
    const mean = (of: (replicate: string) => number) =>
      ['1', '2', '3'].reduce((sum, replicate) => sum + of(replicate), 0) / 3
    const alive = (twin: string) => {
      const firms = rows('two', twin, 'firms.csv').filter(({ entry }) => entry === 'initial')
      return mean((replicate) => {
        const mine = firms.filter((row) => row['replicate'] === replicate)
        const dead = mine.filter((row) => row['died'] === '1' && Number(row['followed']) <= 12)
        return 1 - dead.length / mine.length
      })
    }
    expect(effect('effects', 'survivalDifference12')).toBeCloseTo(alive('policy') - alive('base'), 12)
    const total = (twin: string, metric: string) =>
      mean((replicate) =>
        rows('two', twin, 'months.csv')
          .filter((row) => row['replicate'] === replicate)
          .reduce((sum, row) => sum + Number(row[metric]), 0),
      )
    for (const [quantity, metric] of [
      ['grossCost', 'publicOutlay'],
      ['taxes', 'taxes'],
    ]) {
      const difference = total('policy', metric) - total('base', metric)
      expect(effect('account', quantity) / difference).toBeCloseTo(1, 9)
    }
  })

  test.each(['effects', 'account'] as const)(
    'the means of %s by replicate are its estimates, of placebos too; ratios are those of the means of their sides',
    (name) => {
      const values = rows('two', `${name}-by-replicate.csv`)
      expect(new Set(values.map(({ population }) => population))).toEqual(new Set(['1']))
      const number = (cell: string | undefined) => (cell === '' || cell === undefined ? NaN : Number(cell))
      const meanOf = (quantity: string, financing: string, column: string) => {
        const own = values.filter((row) => row['quantity'] === quantity && row['financing'] === financing)
        expect(own.map(({ replicate }) => replicate)).toEqual(['1', '2', '3'])
        return own.reduce((sum, row) => sum + number(row[column]), 0) / 3
      }
      const isNear = (one: number, other: number) =>
        Object.is(one, other) || Math.abs(one - other) <= 1e-12 * Math.abs(other)
      let ratios = 0
      for (const { quantity, financing, unit, estimate, placebo } of rows('two', `${name}.csv`)) {
        const isRatio = values.some((row) => row['quantity'] === `${quantity}.numerator`)
        if (isRatio) {
          ratios++
          const [above, below] = ['numerator', 'denominator'].map((side) =>
            meanOf(`${quantity}.${side}`, financing, 'value'),
          )
          expect([quantity, isNear(below === 0 ? NaN : above / below, number(estimate))]).toEqual([
            quantity,
            true,
          ])
          continue
        }
        expect([quantity, isNear(meanOf(quantity, financing, 'value'), number(estimate))]).toEqual([
          quantity,
          true,
        ])
        expect([quantity, isNear(meanOf(quantity, financing, 'placebo'), number(placebo))]).toEqual([
          quantity,
          true,
        ])
        expect(values.find((row) => row['quantity'] === quantity)!['unit']).toBe(unit)
      }
      // Under both financings.
      expect(ratios).toBe(name === 'account' ? 18 : 0)
      const { tables } = JSON.parse(read('two', 'manifest.json')) as {
        tables: Record<string, { rows: number }>
      }
      expect(tables[`${name}-by-replicate`].rows).toBe(values.length)
    },
  )

  test('as Parquet says the same: every row of effects and account is identical', async () => {
    await result.write(join(folder, 'parquet'), { format: 'parquet' })
    const { headlines, notices, onlyIn } = await diffResults(join(folder, 'two'), join(folder, 'parquet'))
    expect(notices[0]).toBe('Identical runs: the fingerprints of all 3 replicates are equal.')
    expect(headlines.length).toBe(rows('two', 'effects.csv').length + rows('two', 'account.csv').length)
    expect(onlyIn).toEqual({ a: [], b: [] })
    for (const row of headlines) {
      // A share of nothing has no value, on either side.
      const isNothing = Number.isNaN(row.a) && Number.isNaN(row.b)
      expect([row.key, isNothing || row.verdict === 'identical']).toEqual([row.key, true])
      const own = rows('two', `${row.table}.csv`).find(
        ({ quantity, financing }) => quantity === row.quantity && financing === row.part,
      )!
      if (own['estimate'] !== '') expect(row.a).toBeCloseTo(Number(own['estimate']), 6)
      expect(row.unit).toBe(own['unit'])
    }
  })

  test('written over, keeps what is not ours and nothing that is old', async () => {
    await result.write(join(folder, 'again'), { format: 'parquet' })
    await result.write(join(folder, 'again'), { force: true })
    const names = readdirSync(join(folder, 'again'), { recursive: true }) as string[]
    expect(names.filter((name) => name.endsWith('.parquet'))).toEqual([])
    expect(names.length).toBe(readdirSync(join(folder, 'two'), { recursive: true }).length)
    await expect(result.write(join(folder, 'again'))).rejects.toThrow('not empty')
    await (await run(base, { workers: 1, replicates: 1 })).write(join(folder, 'again'), { force: true })
    expect(readdirSync(join(folder, 'again'))).not.toContain('policy')
  })
})

describe('branched', () => {
  const late = withChanges(base, { name: 'late', levers: { wageSubsidy: [{ from: 4, value: 1 }] } })
  const branches = { branches: 8, financings: [], replicates: 2 } as const

  test('chances stand beside the fates of the first replicate, the same for any number of workers', async () => {
    for (const [workers, name] of [
      [1, 'branched-one'],
      [2, 'branched-two'],
    ] as const)
      await (await compare(base, late, { ...branches, workers })).write(join(folder, name))
    for (const name of ['lives.csv', 'branches.csv'])
      expect(read('branched-two', name)).toBe(read('branched-one', name))
    const lives = rows('branched-two', 'lives.csv')
    const told = lives.filter(({ label }) => label !== '')
    expect(new Set(told.map(({ replicate }) => replicate))).toEqual(new Set(['1']))
    // Whoever is there when the futures begin: initial firms and entrants that have not gone before month 4.
    const there = lives.filter(
      (row) =>
        row['replicate'] === '1' && row['existsBase'] === '1' && !(Number(row['exitMonthBase'] || 99) < 4),
    )
    expect(told.length).toBeGreaterThan(100)
    expect(told.every((row) => there.includes(row))).toBe(true)
    const net = told.reduce((sum, { pBase, pPolicy }) => sum + Number(pBase) - Number(pPolicy), 0)
    const row = rows('branched-two', 'branches.csv').find(({ quantity }) => quantity === 'netSaved')!
    expect(Number(row['estimate'])).toBeCloseTo(net, 9)
    expect(row['from']).toBe('4')
  })

  test('swapping the twins swaps chances and labels', async () => {
    const lived = async (one: typeof base, other: typeof base) =>
      (await compare(one, other, { ...branches, workers: 2, replicates: 1 })).twins[0].branches!
    const [there, back] = [await lived(base, late), await lived(late, base)].map(branchLedger)
    expect(back.firm).toEqual(there.firm)
    expect(back.pBase).toEqual(there.pPolicy)
    expect(back.pPolicy).toEqual(there.pBase)
    const swap = [1, 0, 2]
    expect([...back.label]).toEqual([...there.label].map((code) => swap[code]))
  })

  test('a policy equal to the base is told from it for no firm', async () => {
    const { details } = await compare(base, base, { ...branches, workers: 2, branches: 4, branched: 2 })
    const value = (key: string) => details[0].rows.find(({ quantity }) => quantity === key)
    expect(value('netSaved')).toMatchObject({ estimate: 0, replicates: 2 })
    expect(value('labelledSaved')?.estimate).toBe(0)
    expect(value('labelledDisplaced')?.estimate).toBe(0)
  })
})
