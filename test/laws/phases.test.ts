/** Law 9: every phase matters. Without it a metric that it is there for moves by more than a tenth. */
import { expect, test } from 'vitest'
import { catalogue, metricsOf, open, step, type Course, type World } from '../../sim/index.ts'
import { gather } from '../../sim/kernel/block.ts'
import { MONTH } from '../../sim/month.ts'
import { BUSY, freshWorld, MONTHS, smallSetup } from './small-worlds.ts'

/** A failed core enterprise needs every phase to bury it. */
const busy: Course = { ...BUSY, shocks: BUSY.shocks.filter(({ kind }) => kind !== 'coreFailure') }

interface Row {
  readonly phase: keyof typeof MONTH
  /** Summed over the months. */
  readonly metric: string
  readonly course?: Course
  /** Fewer where the economy cannot go on without the phase. */
  readonly months?: number
  /** Of its scratch what would otherwise hold other scratch. */
  readonly instead?: (world: World) => void
}

const TABLE: readonly Row[] = [
  { phase: 'applyPolicyAndShocks', metric: 'taxes', months: 2 },
  { phase: 'inform', metric: 'supported' },
  { phase: 'expect', metric: 'jobsLost', months: 1, instead: costsAsBefore },
  { phase: 'enter', metric: 'births' },
  { phase: 'manage', metric: 'jobsCreated' },
  { phase: 'hireAndLoseStaff', metric: 'jobsCreated' },
  { phase: 'finance', metric: 'bankLoans' },
  { phase: 'produce', metric: 'output', instead: nothingMade },
  { phase: 'supply', metric: 'tradeReceivables' },
  { phase: 'sell', metric: 'sales' },
  { phase: 'settle', metric: 'sales' },
  { phase: 'innovate', metric: 'innovations' },
  { phase: 'ally', metric: 'alliancesFormed' },
  { phase: 'resolveDistress', metric: 'deaths' },
  { phase: 'record', metric: 'downturn' },
]

test('9 the table names every phase', () => {
  expect(TABLE.map(({ phase }) => phase)).toEqual(catalogue.phases)
})

test.each(TABLE)('9 without $phase $metric moves', (row) => {
  const { phase, metric, course = busy, months = MONTHS, instead } = row
  const usual = total(metric, course, months)
  const whole = MONTH[phase]
  MONTH[phase] = { says: 'taken out', steps: instead ? [gather(instead)] : [] }
  try {
    const without = total(metric, course, months)
    expect(Math.abs(without - usual) / Math.abs(usual), `from ${usual} to ${without}`).toBeGreaterThan(0.1)
  } finally {
    MONTH[phase] = whole
  }
})

/** Nobody has ordered anything, and prices go on being what they were. */
function costsAsBefore({ firms }: World): void {
  firms.orders.fill(0)
  firms.execution.fill(0)
  firms.workerUnits.set(firms.perWorker)
  for (let f = 0; f < firms.rows; f++) firms.unitCost[f] = firms.price[f] / (1 + firms.markup[f])
}

function nothingMade({ firms }: World): void {
  for (const name of ['wages', 'ordered', 'spoiled', 'materialsDue'] as const) firms[name].fill(0)
}

function total(metric: string, course: Course, months: number): number {
  const column = catalogue.metrics.findIndex(({ key }) => key === metric)
  const world = freshWorld(smallSetup({ firms: 400 }))
  open(world, course, 1, { fused: false })
  let sum = 0
  for (let month = 1; month <= months; month++) {
    step(world)
    sum += metricsOf(world)[column]
  }
  return sum
}
