/** Mark-up, price and planned staff of a firm whose columns are set by hand. */
import { describe, expect, test } from 'vitest'
import { createWorld, type World } from '../../../sim/index.ts'
import { manage } from '../../../sim/month/manage.ts'
import { POSITIONING } from '../../../sim/state/firm.ts'
import { smallSetup } from '../../laws/small-worlds.ts'

const FIRM = 3
const PARAMETERS = {
  markup: 0.5,
  supplierMarkup: 0.25,
  adjustSpeed: 0.5,
  markupBand: 0.125,
  stockWish: 0.25,
  expectSpeed: 0.5,
}

function firmWith(stock: number, arrears: number) {
  const world = createWorld(smallSetup({ firms: 10, parameters: PARAMETERS }))
  const { firms } = world
  firms.positioning[FIRM] = POSITIONING.ownBrand
  firms.markup[FIRM] = 0.25
  firms.unitCost[FIRM] = 80
  firms.price[FIRM] = 100
  firms.expectedSales[FIRM] = 12000
  firms.unmet[FIRM] = 0
  firms.stock[FIRM] = stock
  firms.staff[FIRM] = 2
  firms.workerUnits[FIRM] = 40
  firms.defects[FIRM] = 0.25
  firms.arrears[FIRM] = arrears
  return world
}

/** One step of the phase alone: those between would change what the firm is like. */
function run(name: string, world: World): World['firms'] {
  const step = manage.steps.find((each) => 'block' in each && each.block.name === name)
  if (step === undefined || !('block' in step)) throw new Error(`no step ${name}`)
  step.block(world, 0, world.firms.rows)
  return world.firms
}

describe('mark-up and price of an own brand that wants 1/4 · 12 000 / 100 = 30 in stock', () => {
  test('as much there: half of the way from 1/4 to 1/2, price 80 · 11/8', () => {
    const firms = run('setPrices', firmWith(30, 0))
    expect(firms.markup[FIRM]).toBe(3 / 8)
    expect(firms.price[FIRM]).toBe(110)
  })
  test('a third of it there: 1/2 · 1/8 · 1/2 more', () => {
    expect(run('setPrices', firmWith(10, 0)).markup[FIRM]).toBe(3 / 8 + 1 / 32)
  })
  test('a supplier goes half of the way to its own normal: it stays at 1/4', () => {
    const world = firmWith(30, 0)
    world.firms.positioning[FIRM] = POSITIONING.supplier
    expect(run('setPrices', world).markup[FIRM]).toBe(1 / 4)
  })
})

describe('staff of two where a worker makes 40 · 3/4 = 30 sound units and 120 are sold', () => {
  test.each([
    ['stocks as wished: 120 / 30 − 2', 30, 0, 2],
    ['90 there, half of the 60 too many sold off: 90 / 30 − 2', 90, 0, 1],
    ['210 there: 30 / 30 − 2', 210, 0, -1],
    ['behind with wages nobody is hired', 30, 1, 0],
    ['but people are let go', 210, 1, -1],
  ])('%s', (_, stock, arrears, gap) => {
    expect(run('planStaff', firmWith(stock, arrears)).vacancies[FIRM]).toBe(gap)
  })
})
