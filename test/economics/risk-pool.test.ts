/**
 * Allies who stand in for each other save firms in small shocks and sink together in large ones.
 * Broken on purpose, and seen to fail: without what is inherited from the failed (`poolLiability` 0) the deep slump drags nobody along.
 *
 * Statistical: Jilin at 1 000 firms, alliances promoted, a slump of three years from month 25 on, agreements on mutual aid from
 * then on in all alliances or in none; members of alliances at month 24 who die within four years; 12 replicates of twins.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { departures, type Course, type World } from '../../sim/index.ts'
import { meanEstimate, type Estimate } from '../../src/stats/index.ts'
import { live, QUIET, sum, told } from './lives.ts'

const REPLICATES = 12
const FROM = 25
const SLUMP = 36
const MONTHS = FROM - 1 + 48
const ACQUISITION = 3

function course(depth: number, pooled: boolean): Course {
  return {
    ...QUIET,
    levers: { alliancePromotion: () => 0.05, riskPool: (month) => (pooled && month >= FROM ? 1 : 0) },
    shocks: [{ kind: 'demandSlump', from: FROM, months: SLUMP, size: depth }],
  }
}

interface Outcome {
  readonly died: Set<number>
  readonly helped: number
  readonly aid: number
}

function outcomeOf(depth: number, pooled: boolean, replicate: number): Outcome {
  const [members, died] = [new Set<number>(), new Set<number>()]
  const watch = (world: World, month: number) => {
    const { firms } = world
    if (month === FROM - 1)
      for (let f = 0; f < firms.rows; f++)
        if (firms.alive[f] && firms.partner[f] >= 0)
          members.add(firms.identityHigh[f] * 4294967296 + firms.identityLow[f])
    const { firm, cause, count } = departures(world)
    for (let row = 0; row < count; row++)
      if (cause[row] !== ACQUISITION && members.has(firm[row])) died.add(firm[row])
  }
  const history = live(course(depth, pooled), { replicate, months: MONTHS, watch })
  return { died, helped: sum(history.helped), aid: sum(history.mutualAid) }
}

/** Deaths of members with agreements less without, and of those alone who would have lived. */
function effectOf(depth: number): { net: Estimate; dragged: Estimate; helped: number } {
  const twins = Array.from({ length: REPLICATES }, (_, at) =>
    [false, true].map((pooled) => outcomeOf(depth, pooled, at + 1)),
  )
  return {
    net: meanEstimate(twins.map(([alone, pooled]) => pooled.died.size - alone.died.size)),
    dragged: meanEstimate(
      twins.map(([alone, pooled]) => [...pooled.died].filter((firm) => !alone.died.has(firm)).length),
    ),
    helped: twins.reduce((total, [, pooled]) => total + pooled.helped, 0),
  }
}

describe('as shocks grow, the cure becomes a channel', () => {
  let [small, large]: ReturnType<typeof effectOf>[] = []
  beforeAll(() => {
    ;[small, large] = [0.1, 0.6].map(effectOf)
  })

  test('in a small slump agreements save members', () => {
    expect(small.net.interval[1], told(small.net)).toBeLessThan(0)
  })

  test('in a deep and long one more members die for them', () => {
    expect(large.net.interval[0], told(large.net)).toBeGreaterThan(0)
    expect(large.dragged.mean, told(large.dragged)).toBeGreaterThan(2 * small.dragged.mean)
  })

  test('help is given, more of it in a deep slump', () => {
    expect(small.helped).toBeGreaterThan(0)
    expect(large.helped).toBeGreaterThan(2 * small.helped)
  })
})

test('without agreements nobody helps', () => {
  const { helped, aid } = outcomeOf(0.1, false, 1)
  expect(helped).toBe(0)
  expect(aid).toBe(0)
})
