/**
 * Digital level and positioning [001, 002]: digital work is paid for first and brings customers later, part of them a
 * rival's; firms that have spread live through a slump, suppliers who plan find
 * other custom sooner when their core enterprise fails.
 *
 * Statistical: Jilin at 1 000 firms; digital: five calm years, 8 replicates of each arm; position: three years (teams: half a year and one), 10
 * replicates, half of the firms treated by a coin that belongs to their identity and turns with the replicate, so that
 * both halves live in the same world. Broken on purpose, and seen to fail: no reach by the Internet; exposure and carried
 * standing that do not ask for spread or plans.
 */
import { expect, test } from 'vitest'
import { open, step, type Course, type World } from '../../sim/index.ts'
import { compiledWorld } from '../laws/small-worlds.ts'
import { constantCourse, effect, jilin, lives, mean, QUIET, sum, told, replicateMean } from './lives.ts'

test('digital adoption costs the public and firms at once, and raises sales later', () => {
  const options = { months: 60 }
  const known = { publicity: 0.5 }
  const base = lives(constantCourse(known), 8, options)
  const helped = lives(constantCourse({ ...known, digitalAdoption: 0.9 }), 8, options)
  const year = (values: readonly number[], n: number) => mean(values.slice(12 * (n - 1), 12 * n))
  const paid = effect(base, helped, ({ publicOutlay }) => year(publicOutlay, 1))
  const online = effect(base, helped, ({ onlineShare }) => year(onlineShare, 5))
  const first = effect(base, helped, ({ insideShare }) => year(insideShare, 1))
  const last = effect(base, helped, ({ insideShare }) => year(insideShare, 5))
  const sales = effect(base, helped, (record) => year(record.sales, 5))
  expect(paid.interval[0], told(paid)).toBeGreaterThan(0)
  expect(online.interval[0], told(online)).toBeGreaterThan(0.005)
  expect(last.mean, `${told(last)} after ${told(first)}`).toBeGreaterThan(2 * first.mean)
  expect(sales.interval[0], told(sales)).toBeGreaterThan(0)
})

test('most of what an own brand gains by digital work other firms of the region lose', () => {
  const options = { months: 60 }
  const known = { publicity: 0.5 }
  const base = lives(constantCourse(known), 8, options)
  const helped = lives(constantCourse({ ...known, digitalAdoption: 0.9 }), 8, options)
  const projects = effect(
    base,
    helped,
    (record) => sum(record.digitalProjects) / sum(base[0].digitalProjects),
  )
  const sales = effect(base, helped, (record) => sum(record.sales) / sum(base[0].sales))
  expect(projects.interval[0], told(projects)).toBeGreaterThan(0.2)
  expect(sales.mean, told(sales)).toBeLessThan(0.02)
})

interface Half {
  readonly alive: number
  readonly sales: number
}

/** Who is treated: everybody, or the suppliers of the largest core enterprise. */
type Among = 'all' | 'largest'

/** Share alive and sales kept after so many months: without and with the treatment. */
type Treat = (world: World, f: number, side: number) => void

function halves(course: Course, replicate: number, among: Among, treat: Treat, months: number) {
  const world = compiledWorld(jilin())
  open(world, course, replicate)
  const { firms, cores, constants } = world
  const largest = cores.sales.indexOf(Math.max(...cores.sales))
  const mine: Map<number, number>[] = [new Map(), new Map()]
  for (let f = 0; f < firms.rows; f++) {
    const supplies = firms.market[f] === constants.sectors + largest
    if (!firms.alive[f] || (among === 'largest' && !supplies)) continue
    const side = (firms.identityLow[f] + replicate) % 2
    treat(world, f, side)
    mine[side].set(firms.identityLow[f], firms.expectedSales[f])
  }
  for (let month = 1; month <= months; month++) step(world)
  const left = mine.map((before): Half => {
    let [alive, sales] = [0, 0]
    for (let f = 0; f < firms.rows; f++) {
      if (!firms.alive[f] || firms.identityHigh[f] !== 0 || !before.has(firms.identityLow[f])) continue
      alive += 1
      sales += firms.expectedSales[f]
    }
    return { alive: alive / before.size, sales: sales / sum([...before.values()]) }
  })
  return { without: left[0], with: left[1] }
}

function contrast(course: Course, among: Among, treat: Treat, of: (half: Half) => number, months = 36) {
  const pairs = Array.from({ length: 10 }, (_, at) => halves(course, at + 1, among, treat, months))
  return replicateMean(pairs.map((pair) => of(pair.with) - of(pair.without)))
}

test('firms that have spread survive a fall of demand more often', () => {
  const slump: Course = { ...QUIET, shocks: [{ kind: 'demandSlump', from: 1, months: 36, size: 0.3 }] }
  const spread = contrast(
    slump,
    'all',
    ({ firms }, f, side) => {
      firms.spread[f] = 0.9 * side
    },
    ({ alive }) => alive,
  )
  expect(spread.interval[0], told(spread)).toBeGreaterThan(0)
})

test('suppliers with a team find other custom sooner when their core enterprise fails: half a year on they sell more, a year on less so', () => {
  const failure: Course = { ...QUIET, shocks: [{ kind: 'coreFailure', from: 1, months: 1, size: 1 }] }
  const planned = (months: number) =>
    contrast(
      failure,
      'largest',
      ({ firms }, f, side) => {
        firms.leadership[f] = 0.9 * side
      },
      ({ sales }) => sales,
      months,
    )
  const [soon, later] = [planned(6), planned(12)]
  expect(soon.interval[0], told(soon)).toBeGreaterThan(0.05)
  expect(later.mean, told(later)).toBeLessThan(soon.interval[0])
})
