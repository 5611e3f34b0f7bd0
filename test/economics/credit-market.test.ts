/**
 * The credit market lives: no firm finances itself for ever, and every outcome of need is met with.
 *
 * Statistical: Jilin at 1 000 firms, without policy or shock; replicates as told in each sentence.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { catalogue, type Course, type World } from '../../sim/index.ts'
import { SLOT, LOAN_SLOTS, PRIVATE_LENDER } from '../../sim/state/loan.ts'
import { NEED, POSITIONING } from '../../sim/state/firm.ts'
import {
  constantCourse,
  jilin,
  live,
  lives,
  mean,
  QUIET,
  sum,
  told,
  type History,
  replicateMean,
} from './lives.ts'

const OUTCOMES = ['Discouraged', 'Refused', 'PartlyServed', 'FullyServed'] as const
/** Fewer firm-months than these say nothing of a class. */
const ENOUGH = 2000

describe('in a year of four replicates', () => {
  let years: History[]
  beforeAll(() => {
    years = lives(QUIET, 4, { months: 12 })
  })

  const total = (key: string) => sum(years.map((year) => sum(year[key])))
  const inBand = (band: string) =>
    sum(['NoNeed', ...OUTCOMES].map((outcome) => total(`credit${outcome}${band}`)))

  const { sizeClass, ageBand } = catalogue.enumerations
  const bands = [...sizeClass, ...ageBand].map((band) => band[0].toUpperCase() + band.slice(1))

  test.each(bands)('firms are discouraged, refused, partly and fully served: %s', (band) => {
    if (inBand(band) < ENOUGH) return
    for (const outcome of OUTCOMES) expect(total(`credit${outcome}${band}`), outcome).toBeGreaterThan(0)
  })

  test('most firm-months lie in bands that are large enough to speak', () => {
    expect(bands.filter((band) => inBand(band) >= ENOUGH)).toEqual([
      'Micro',
      'Small',
      'Under3',
      '3to9',
      '10plus',
    ])
  })

  test('between a tenth and all of the firms apply to a bank', () => {
    const rate = (12 * total('applications')) / total('firms')
    expect(rate).toBeGreaterThan(0.1)
    expect(rate).toBeLessThan(1)
  })
})

describe('over a calm decade of four replicates', () => {
  let decades: History[]
  let privateRates: number[]
  beforeAll(() => {
    privateRates = []
    decades = lives(QUIET, 4, {
      months: 120,
      watch: ({ firms, loans }) => {
        for (let f = 0; f < firms.rows; f++) {
          const k = f * LOAN_SLOTS + SLOT.private
          if (firms.alive[f] && loans.principal[k] > 0 && loans.lender[k] === PRIVATE_LENDER)
            privateRates.push(loans.rate[k])
        }
      },
    })
  })

  const decadeMean = (key: string) => replicateMean(decades.map((decade) => mean(decade[key])))

  test('banks lend at about six per cent', () => {
    const rate = decadeMean('bankRate')
    expect(rate.mean, told(rate)).toBeGreaterThan(0.055)
    expect(rate.mean, told(rate)).toBeLessThan(0.07)
  })

  test('nobody borrows privately below fifteen per cent', () => {
    expect(privateRates.length).toBeGreaterThan(0)
    expect(Math.min(...privateRates)).toBeGreaterThanOrEqual(0.15)
  })

  test('somebody turns to the private lender in every year', () => {
    for (const { privateLoansMade } of decades) {
      for (let year = 0; year < 10; year++)
        expect(sum(privateLoansMade.slice(12 * year, 12 * year + 12)), `year ${year + 1}`).toBeGreaterThan(0)
    }
  })

  test('one to five per cent of bank loans are non-performing', () => {
    const share = decadeMean('nonPerforming')
    expect(share.mean, told(share)).toBeGreaterThan(0.01)
    expect(share.mean, told(share)).toBeLessThan(0.05)
  })
})

describe('working capital drives the need for credit (six replicates of a year)', () => {
  test('suppliers apply more often while core enterprises put payments off', () => {
    const shocks = [{ kind: 'latePayments', from: 1, months: 12, size: 0.8 }]
    const [usual, late] = [QUIET, constantCourse({}, { shocks })].map((course) => suppliersApply(course))
    const difference = replicateMean(late.map((rate, at) => rate - usual[at]))
    expect(difference.interval[0], told(difference)).toBeGreaterThan(0)
  })

  test('with terms of four months instead of one, suppliers owe lenders more months of outflow', () => {
    const [one, four] = [1, 4].map((coreTerm) => suppliersOwe(jilin({ parameters: { coreTerm } })))
    const difference = replicateMean(four.map((rate, at) => rate - one[at]))
    expect(difference.interval[0], told(difference)).toBeGreaterThan(0)
  })
})

/** Applications per supplier and year, by replicate. */
function suppliersApply(course: Course): number[] {
  return Array.from({ length: 6 }, (_, at) => {
    let [applications, months] = [0, 0]
    const watch = ({ firms }: World, month: number) => {
      if (month === 0) return
      for (let f = 0; f < firms.rows; f++) {
        if (!firms.alive[f] || firms.positioning[f] !== POSITIONING.supplier) continue
        months += 1
        if (firms.served[f] >= NEED.refused) applications += 1
      }
    }
    live(course, { replicate: at + 1, watch })
    return (12 * applications) / months
  })
}

/** Months of their outflow that suppliers owe banks, private lenders and families, by replicate. */
function suppliersOwe(setup: ReturnType<typeof jilin>): number[] {
  return Array.from({ length: 6 }, (_, at) => {
    let [owed, outflow] = [0, 0]
    const watch = ({ firms, loans }: World) => {
      for (let f = 0; f < firms.rows; f++) {
        if (!firms.alive[f] || firms.positioning[f] !== POSITIONING.supplier) continue
        outflow += firms.outflow[f]
        for (let k = f * LOAN_SLOTS; k < (f + 1) * LOAN_SLOTS; k++) owed += loans.principal[k]
      }
    }
    live(QUIET, { setup, replicate: at + 1, watch })
    return owed / outflow
  })
}
