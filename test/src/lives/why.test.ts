/** Why: where twins part, by what the difference reached each firm, and which part of a package did how much. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogue } from '../../../sim/index.ts'
import { compare } from '../../../src/index.ts'
import { findPaths, fatesOf, FATES, packageParts, PATHS, planTwins } from '../../../src/lives/index.ts'
import type { FirmPaths } from '../../../src/lives/index.ts'
import { Pool } from '../../../src/run/index.ts'
import type { FlowColumns, ReplicateResult } from '../../../src/run/index.ts'
import { withChanges } from '../../../src/scenario/index.ts'
import { smallBase } from './helpers.ts'

const FROM = 3
const base = smallBase({ months: 14, population: { firms: 200 } })
const policy = withChanges(base, {
  name: 'help',
  levers: { taxRelief: [{ from: FROM, value: 1 }], loanRenewal: [{ from: FROM, value: 1 }] },
})
const plan = planTwins(base, policy, [])
const books = { books: 'firms' } as const
let pool: Pool
let runs: ReplicateResult[]
let found: FirmPaths

beforeAll(async () => {
  process.env['BALLAST_CACHE'] = 'off'
  pool = new Pool({ workers: 2 })
  runs = await Promise.all(
    [base, policy].map((scenario) => pool.run({ scenario, replicate: 1, want: books })),
  )
  found = await findPaths(pool, plan, { replicate: 1, results: runs })
})
afterAll(() => pool.close())

describe('where twins part', () => {
  test('is in the first month of the policy, in a phase that a lever touches', () => {
    const { month, phase, columns } = found.parting!
    expect(month).toBe(FROM)
    const touched = catalogue.levers
      .filter(({ key }) => ['taxRelief', 'loanRenewal'].includes(key))
      .flatMap(({ touches }) => touches)
    expect(touched).toContain(phase)
    expect(columns.length).toBeGreaterThan(0)
  })

  test('is nowhere for a policy equal to the base', async () => {
    const result = await pool.run({ scenario: base, replicate: 1, want: { parting: base } })
    expect(result.parting).toBeUndefined()
    expect(result.fingerprint).toBe(runs[0].fingerprint)
  })
})

describe('paths', () => {
  test('are of the saved and the displaced, each by one', () => {
    const [b, p] = [runs[0].lives, runs[1].lives]
    const fates = fatesOf(b, p, base.months)
    const flipped = [...fates.firm].filter((_, row) =>
      ['saved', 'displaced'].includes(FATES[fates.fate[row]]),
    )
    expect(flipped.length).toBeGreaterThan(0)
    expect([...found.firm]).toEqual(flipped)
    expect(found.path.every((path) => PATHS.includes(path))).toBe(true)
  })

  test('an outsider finds the same ones in the books of firms', () => {
    found.firm.forEach((firm, at) => expect([firm, found.path[at]]).toEqual([firm, outsiders(firm)]))
  })

  test('swapping the twins leaves the paths', async () => {
    const back = planTwins(policy, base, [])
    const mirrored = await findPaths(pool, back, { replicate: 1, results: runs.toReversed() })
    expect(mirrored.firm).toEqual(found.firm)
    expect(mirrored.path).toEqual(found.path)
    expect(mirrored.fate).toEqual(found.fate.map((fate) => (fate === 'saved' ? 'displaced' : 'saved')))
  })
})

/** The rule of the documentation, from written books and tables of firms. */
function outsiders(firm: number): string {
  const [b, p] = runs.map(({ lives }) => lives.firm.indexOf(firm))
  const dead = ({ lives }: ReplicateResult, row: number) => ![0, 3].includes(lives.cause[row])
  const [dying, living] = dead(runs[0], b) ? [runs[0], runs[1]] : [runs[1], runs[0]]
  const last = dying.lives.stop[dying.lives.firm.indexOf(firm)] - 1
  for (const key of runs[0].lives.supportKeys) {
    const got = (run: ReplicateResult, row: number) => {
      const month = run.lives.supports[key]?.[row] ?? 0
      return month > 0 && month <= last
    }
    if (got(runs[0], b) !== got(runs[1], p)) return 'direct'
  }
  const [here, there] = [moneyOf(living, firm, last), moneyOf(dying, firm, last)]
  let [path, most] = ['none', 0]
  for (const channel of ['credit', 'bank', 'demand', 'supplyChain', 'labour', 'other']) {
    const more = (here[channel] ?? 0) - (there[channel] ?? 0)
    if (more > most) [path, most] = [channel, more]
  }
  return path
}

function moneyOf({ books: written }: ReplicateResult, firm: number, last: number): Record<string, number> {
  const { names, flows } = written!
  const money: Record<string, number> = {}
  const text = (column: keyof FlowColumns, row: number) => names[(flows[column] as Int32Array)[row]]
  for (let row = 0; row < flows.count; row++) {
    if (flows.month[row] > last || text('instrument', row) !== 'deposit') continue
    const kind = text('kind', row)
    const add = (partner: string, fen: number) => {
      const who = partner.replace(/:.*/, '')
      const channel =
        kind === 'sales'
          ? 'demand'
          : kind === 'tax'
            ? 'other'
            : who === 'government' || who === 'guarantor'
              ? 'support'
              : kind === 'loanDrawn'
                ? 'credit'
                : ['materials', 'tradePayment', 'estatePayment', 'discounted'].includes(kind)
                  ? 'supplyChain'
                  : who === 'bank' || who === 'privateLender'
                    ? 'bank'
                    : kind === 'wages'
                      ? 'labour'
                      : 'other'
      money[channel] = (money[channel] ?? 0) + fen
    }
    if (text('from', row) === `firm:${firm}`) add(text('to', row), -flows.amount[row])
    if (text('to', row) === `firm:${firm}`) add(text('from', row), flows.amount[row])
  }
  return money
}

describe('attribution', () => {
  test('shares add up to the effect that the comparison tells, whatever the number of workers', async () => {
    const options = { replicates: 2, financings: [], attribute: true } as const
    const one = await compare(base, policy, { ...options, workers: 1 })
    const two = await compare(base, policy, { ...options, workers: 2 })
    expect(two.details).toEqual(one.details)
    const { rows } = one.details.find(({ name }) => name === 'attribution')!
    for (const key of ['saved', 'jobYears', 'netCost']) {
      const mine = rows.filter(({ quantity }) => quantity === key)
      const value = (of: string) => mine.find((row) => row.of === of)!.estimate
      expect(mine.map(({ of }) => of)).toEqual(['together', 'loanRenewal', 'taxRelief'])
      const told = [...one.effects, ...one.account].find(({ quantity }) => quantity === key)!
      expect(value('together')).toBe(told.estimate)
      const scale = 1 + Math.abs(told.estimate)
      expect((value('taxRelief') + value('loanRenewal')) / scale).toBeCloseTo(told.estimate / scale, 12)
    }
  })

  test('knows the parts of a package, and refuses more than six or none', async () => {
    expect(packageParts(plan).map(({ key }) => key)).toEqual(['loanRenewal', 'taxRelief'])
    const other = withChanges(policy, { shocks: [], financing: 'taxes' })
    expect(packageParts({ base, policy: other }).map(({ key }) => key)).toEqual([
      'loanRenewal',
      'taxRelief',
      'shocks',
      'financing',
    ])
    const many = Object.fromEntries(
      catalogue.levers
        .slice(0, 7)
        .map(({ key, max, default: usual, min }) => [key, max === usual ? min : max]),
    )
    for (const levers of [{}, many])
      await expect(compareOnly(withChanges(base, { levers }))).rejects.toThrow('--attribute')
  })
})

const compareOnly = (other: typeof base) => compare(base, other, { attribute: true, replicates: 1 })
