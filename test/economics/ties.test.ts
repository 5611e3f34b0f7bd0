/**
 * Ties: allies innovate more often, and employees who leave found a share of the newcomers.
 *
 * Statistical: Jilin at 1 000 firms, five calm years, 8 replicates; spin-offs in 4 populations of 3 000.
 */
import { beforeAll, expect, test } from 'vitest'
import { open, step, type World } from '../../sim/index.ts'
import { freshWorld } from '../laws/small-worlds.ts'
import { jilin, live, lives, QUIET, sum, told, type History, replicateMean } from './lives.ts'

const REPLICATES = 8
const POPULATIONS = 4
const MONTHS = 60

test('firms with an ally innovate at least a tenth more often than firms without', () => {
  const ratios = Array.from({ length: REPLICATES }, (_, at) => {
    const { allied, alone } = innovationRates(at + 1)
    return allied / alone
  })
  const ratio = replicateMean(ratios)
  expect(ratio.interval[0], told(ratio)).toBeGreaterThan(1.1)
})

let years: History[]
beforeAll(() => {
  years = lives(QUIET, REPLICATES, { months: MONTHS })
})

test('between a tenth and two fifths of the newcomers are spin-offs', () => {
  // Where there are 1 000 firms few customers are free, fewer start-ups come, and the share is a third to a half.
  const regions = Array.from({ length: POPULATIONS }, (_, at) => jilin({ firms: 3000, seed: `ties-${at}` }))
  const shares = regions.map((setup) => {
    const { spinOffs, births } = live(QUIET, { setup, months: MONTHS })
    return sum(spinOffs) / sum(births)
  })
  const share = replicateMean(shares)
  expect(share.mean, told(share)).toBeGreaterThan(0.1)
  expect(share.mean, told(share)).toBeLessThan(0.4)
})

test('some firms are in alliances, most are not', () => {
  const share = replicateMean(years.map(({ allied, firms }) => sum(allied) / sum(firms)))
  expect(share.mean, told(share)).toBeGreaterThan(0.02)
  expect(share.mean, told(share)).toBeLessThan(0.5)
})

/** Innovations per firm and year with an ally and without: a find lifts what would otherwise fade. */
function innovationRates(replicate: number): { allied: number; alone: number } {
  const world = freshWorld(jilin())
  open(world, QUIET, replicate)
  const found = { allied: 0, alone: 0 }
  const firmMonths = { allied: 0, alone: 0 }
  let before: ReturnType<typeof expectedAfterFading> = []
  for (let month = 1; month <= MONTHS; month++) {
    step(world, (phase) => {
      if (phase === 'settle') before = expectedAfterFading(world)
      if (phase !== 'innovate') return
      for (const { f, kind, productivity, defects } of before) {
        firmMonths[kind] += 1
        // Columns of four bytes round at the eighth digit; a find is far larger.
        const better = world.firms.productivity[f] > productivity + 1e-6
        if (better || world.firms.defects[f] < defects - 1e-6) found[kind] += 1
      }
    })
  }
  return {
    allied: (12 * found.allied) / firmMonths.allied,
    alone: (12 * found.alone) / firmMonths.alone,
  }
}

function expectedAfterFading({ firms, p }: World) {
  const rows: { f: number; kind: 'allied' | 'alone'; productivity: number; defects: number }[] = []
  for (let f = 0; f < firms.rows; f++) {
    if (!firms.alive[f]) continue
    const kind = firms.partner[f] >= 0 ? 'allied' : 'alone'
    const productivity = firms.productivity[f] * (1 - p.obsolescence)
    const defects = firms.defects[f] + p.obsolescence * (p.defectsNormal - firms.defects[f])
    rows.push({ f, kind, productivity, defects })
  }
  return rows
}
