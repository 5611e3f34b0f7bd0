/** The series of renewal say what a count from outside says: jobs, productivity, concentration, zombies. One run of 400 firms. */
import { beforeAll, describe, expect, test } from 'vitest'
import { catalogue, metricsOf, open, step, type World } from '../../sim/index.ts'
import { isZombie } from '../../sim/mechanisms/statistics/stock-taking.ts'
import { LOAN_SLOTS, SLOT } from '../../sim/state/loan.ts'
import { QUIET, compiledWorld, smallSetup } from '../laws/small-worlds.ts'

const MONTHS = 36

/** What each firm was when a year ended, by identity. */
type Year = Map<number, { staff: number; level: number }>

interface Seen {
  readonly years: Year[]
  readonly series: Record<string, number>[]
  readonly herfindahl: number[]
  readonly zombies: { firms: number; capital: number; debt: number }[]
}

function yearOf({ firms }: World): Year {
  const year: Year = new Map()
  for (let f = 0; f < firms.rows; f++) {
    if (!firms.alive[f]) continue
    const identity = firms.identityHigh[f] * 2 ** 32 + firms.identityLow[f]
    year.set(identity, { staff: firms.staff[f], level: Math.log(firms.perWorker[f]) })
  }
  return year
}

function herfindahlOf({ firms, region }: World): number {
  const all = [...firms.revenue.subarray(0, firms.rows)].map((sales, f) =>
    firms.alive[f] || firms.exitCause[f] > 0 ? sales : 0,
  )
  const total = all.reduce((sum, sales) => sum + sales, 0)
  return region.sectors.reduce((index, _, s) => {
    const mine = all.filter((_sales, f) => firms.sector[f] === s)
    const sales = mine.reduce((sum, each) => sum + each, 0)
    return index + (sales / total) * mine.reduce((sum, each) => sum + (each / sales) ** 2, 0)
  }, 0)
}

function zombiesOf(world: World) {
  const { firms, loans } = world
  const found = { firms: 0, capital: 0, debt: 0 }
  for (let f = 0; f < firms.rows; f++) {
    if (!firms.alive[f] || !isZombie(world, f)) continue
    found.firms += 1
    found.capital += firms.capital[f]
    for (let slot = 0; slot < SLOT.private; slot++) found.debt += loans.principal[f * LOAN_SLOTS + slot]
  }
  return found
}

let seen: Seen
beforeAll(() => {
  const world = compiledWorld(smallSetup({ firms: 400, burnIn: 240 }))
  open(world, QUIET, 1)
  seen = { years: [yearOf(world)], series: [], herfindahl: [], zombies: [] }
  for (let month = 1; month <= MONTHS; month++) {
    step(world)
    if (month % 12 === 0) seen.years.push(yearOf(world))
    seen.series.push(Object.fromEntries(catalogue.metrics.map(({ key }, k) => [key, metricsOf(world)[k]])))
    seen.herfindahl.push(herfindahlOf(world))
    seen.zombies.push(zombiesOf(world))
  }
})

describe.each([1, 2, 3])('year %i', (year) => {
  test('job flows are those of the firms, and add up to the change of jobs', () => {
    const [then, now] = [seen.years[year - 1], seen.years[year]]
    const flows = { jobsGained: 0, jobsEntered: 0, jobsShed: 0, jobsExited: 0 }
    for (const [firm, { staff }] of now) {
      const before = then.get(firm)?.staff
      if (before === undefined) flows.jobsEntered += staff
      else if (staff > before) flows.jobsGained += staff - before
      else flows.jobsShed += before - staff
    }
    for (const [firm, { staff }] of then) if (!now.has(firm)) flows.jobsExited += staff
    expect(seen.series[12 * year - 1]).toMatchObject(flows)
    for (const flow of Object.values(flows)) expect(flow).toBeGreaterThan(0)
    const staffOf = (all: Year) => [...all.values()].reduce((sum, { staff }) => sum + staff, 0)
    expect(flows.jobsGained + flows.jobsEntered - flows.jobsShed - flows.jobsExited).toBe(
      staffOf(now) - staffOf(then),
    )
  })

  test('productivity splits as Griliches and Regev do, without a rest', () => {
    const [then, now] = [seen.years[year - 1], seen.years[year]]
    const sumOf = (all: Year, of: (firm: number, each: { staff: number; level: number }) => number) =>
      [...all].reduce((sum, [firm, each]) => sum + of(firm, each), 0)
    const staff = [then, now].map((all) => sumOf(all, (_, each) => each.staff))
    const mean = [then, now].map((all, k) => sumOf(all, (_, each) => each.staff * each.level) / staff[k])
    const middle = (mean[0] + mean[1]) / 2
    const expected = { within: 0, between: 0, entry: 0, exit: 0 }
    for (const [firm, after] of now) {
      const before = then.get(firm)
      const weight = after.staff / staff[1]
      if (before === undefined) expected.entry += weight * (after.level - middle)
      else {
        const weightBefore = before.staff / staff[0]
        expected.within += ((weight + weightBefore) / 2) * (after.level - before.level)
        expected.between += ((after.level + before.level) / 2 - middle) * (weight - weightBefore)
      }
    }
    for (const [firm, before] of then)
      if (!now.has(firm)) expected.exit -= (before.staff / staff[0]) * (before.level - middle)
    const series = seen.series[12 * year - 1]
    expect(series['productivityWithin']).toBeCloseTo(expected.within, 4)
    expect(series['productivityBetween']).toBeCloseTo(expected.between, 4)
    expect(series['productivityEntry']).toBeCloseTo(expected.entry, 4)
    expect(series['productivityExit']).toBeCloseTo(expected.exit, 4)
    expect(series['productivityGrowth']).toBeCloseTo(mean[1] - mean[0], 4)
    expect(series['productivity']).toBeCloseTo(mean[1], 4)
    expect(Math.abs(expected.exit) + Math.abs(expected.entry)).toBeGreaterThan(1e-4)
  })
})

test('figures of a year stand until the next is over, and at 0 in the first', () => {
  expect(seen.series[10]['jobsGained']).toBe(0)
  expect(seen.series[0]['productivity']).toBeGreaterThan(0)
  for (let month = 13; month < 24; month++)
    expect(seen.series[month - 1]['jobsGained']).toBe(seen.series[11]['jobsGained'])
})

test('concentration is the Herfindahl index of sectors', () => {
  seen.series.forEach(({ concentration }, k) => expect(concentration).toBeCloseTo(seen.herfindahl[k], 9))
})

test('zombies are there, hold capital and credit, and are old', () => {
  const sum = (values: number[]) => values.reduce((total, each) => total + each, 0)
  expect(sum(seen.zombies.map(({ firms }) => firms))).toBeGreaterThan(0)
  seen.series.forEach(({ zombies, zombieCredit, bankLoans }, k) => {
    expect(zombies).toBe(seen.zombies[k].firms)
    expect(zombieCredit).toBeCloseTo(seen.zombies[k].debt / bankLoans, 12)
  })
})
