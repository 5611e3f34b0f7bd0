/**
 * Allies who stand in for each other save firms in small shocks; a large one spreads through them to firms that it did not hit.
 * Broken on purpose, and seen to fail: where allies neither help nor inherit debts. Each of the two alone is enough to spread a
 * large shock; only help saves.
 *
 * Statistical: Jilin at 1 000 firms, alliances promoted, a slump of two years from month 25 on, agreements on mutual aid from then
 * on in all alliances or in none; members of alliances at month 24 who die within three years; 48 replicates of twins.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { departures, type Course, type World } from '../../sim/index.ts'
import type { Estimate } from '../../src/stats/index.ts'
import { live, QUIET, sum, told, replicateMean } from './lives.ts'

const REPLICATES = 48
const FROM = 25
const SLUMP = 24
const MONTHS = FROM - 1 + 36
const ACQUISITION = 3
/** Vehicles, machinery, food, chemicals, minerals: about half of the firms. */
const HIT = [0, 1, 2, 7, 8]
const EVERYWHERE = [-1]

function course(depth: number, sectors: readonly number[], pooled: boolean): Course {
  return {
    ...QUIET,
    levers: { alliancePromotion: () => 0.05, riskPool: (month) => (pooled && month >= FROM ? 1 : 0) },
    shocks: sectors.map((sector) => ({
      kind: 'demandSlump',
      from: FROM,
      months: SLUMP,
      size: depth,
      sector,
    })),
  }
}

interface Outcome {
  /** Members who died, by whether their sector is among the hit. */
  readonly hit: number
  readonly spared: number
  readonly helped: number
  readonly aid: number
}

function outcomeOf(slump: Course, replicate: number): Outcome {
  const members = new Map<number, boolean>()
  const died = { hit: 0, spared: 0 }
  const watch = (world: World, month: number) => {
    const { firms } = world
    if (month === FROM - 1)
      for (let f = 0; f < firms.rows; f++)
        if (firms.alive[f] && firms.partner[f] >= 0)
          members.set(
            firms.identityHigh[f] * 4294967296 + firms.identityLow[f],
            HIT.includes(firms.sector[f]),
          )
    const { firm, cause, count } = departures(world)
    for (let row = 0; row < count; row++)
      if (cause[row] !== ACQUISITION && members.has(firm[row]))
        died[members.get(firm[row]) ? 'hit' : 'spared'] += 1
  }
  const history = live(slump, { replicate, months: MONTHS, watch })
  return { ...died, helped: sum(history.helped), aid: sum(history.mutualAid) }
}

/** Deaths of members with agreements less without. */
function effectOf(
  depth: number,
  sectors: readonly number[],
): Record<'all' | 'spared', Estimate> & { helped: number } {
  const twins = Array.from({ length: REPLICATES }, (_, at) =>
    [false, true].map((pooled) => outcomeOf(course(depth, sectors, pooled), at + 1)),
  )
  return {
    all: replicateMean(twins.map(([alone, pooled]) => pooled.hit + pooled.spared - alone.hit - alone.spared)),
    spared: replicateMean(twins.map(([alone, pooled]) => pooled.spared - alone.spared)),
    helped: sum(twins.map(([, pooled]) => pooled.helped)),
  }
}

describe('as shocks grow, the cure becomes a channel', () => {
  let [small, large]: ReturnType<typeof effectOf>[] = []
  beforeAll(() => {
    small = effectOf(0.1, EVERYWHERE)
    large = effectOf(0.9, HIT)
  })

  test('in a small slump agreements save members', () => {
    expect(small.all.interval[1], told(small.all)).toBeLessThan(0)
  })

  test('a deep slump of half of the industries kills members in the other half, who would have lived alone', () => {
    expect(large.spared.interval[0], told(large.spared)).toBeGreaterThan(0)
  })

  test('help is given, more of it in a deep slump', () => {
    expect(small.helped).toBeGreaterThan(0)
    expect(large.helped).toBeGreaterThan(1.5 * small.helped)
  })
})

test('without agreements nobody helps', () => {
  const { helped, aid } = outcomeOf(course(0.1, EVERYWHERE, false), 1)
  expect(helped).toBe(0)
  expect(aid).toBe(0)
})
