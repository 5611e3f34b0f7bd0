/** The annual panel: a row for each firm and year of the run in which it was in business. */

import { debtOf } from '../../world/debt.ts'
import { payablesOf, receivablesOf } from '../../mechanisms/credit/credit-score.ts'
import { isZombie } from '../../mechanisms/statistics/stock-taking.ts'
import { MONTHS_A_YEAR } from '../../kernel/calendar.ts'
import { columnOf } from '../../kernel/table.ts'
import { log } from '../../kernel/math.ts'
import { CAUSES, MODES, SIZE_CLASSES } from '../../state/firm.ts'
import { LOAN_SLOTS, SLOT } from '../../state/loan.ts'
import { sizeClass } from '../../world/constants.ts'
import { SUPPORTS } from '../../world/depart.ts'
import type { World } from '../../world/world.ts'
import {
  written,
  identityOf,
  keyOf,
  oneOf,
  wasHere,
  type OutputColumn,
  type OutputTable,
  type Rows,
} from './table.ts'

/** What a firm did so far this year, by row. */
interface Running {
  identity: number
  months: number
  sales: number
  output: number
  profit: number
  interest: number
  drawn: number
  /** Public aid received until the year began. */
  aidBefore: number
}

function begun(identity: number, aidBefore: number): Running {
  return { identity, months: 0, sales: 0, output: 0, profit: 0, interest: 0, drawn: 0, aidBefore }
}

class Panel {
  #running: Running[] = []
  #rows: Rows

  constructor(world: World, rows: Rows) {
    this.#rows = rows
    for (let f = 0; f < world.firms.rows; f++)
      this.#running[f] = begun(identityOf(world, f), world.firms.aid[f])
  }

  add(world: World): void {
    const closes = world.clock.month[0] % MONTHS_A_YEAR === 0
    for (let f = 0; f < world.firms.rows; f++) {
      if (!wasHere(world, f)) continue
      this.#count(world, f)
      if (closes || !world.firms.alive[f]) this.#close(world, f)
    }
  }

  /** The last year may be short. */
  end(world: World): void {
    if (world.clock.month[0] % MONTHS_A_YEAR === 0) return
    for (let f = 0; f < world.firms.rows; f++) if (world.firms.alive[f]) this.#close(world, f)
  }

  #count(world: World, f: number): void {
    const { firms, journal } = world
    const identity = identityOf(world, f)
    // A row may be another firm's by now.
    if (this.#running[f]?.identity !== identity) this.#running[f] = begun(identity, 0)
    const running = this.#running[f]
    running.months += 1
    running.sales += firms.revenue[f]
    running.output += journal?.output[f] ?? 0
    running.profit += journal?.profit[f] ?? 0
    running.interest += journal?.interest[f] ?? 0
    running.drawn += journal?.drawn[f] ?? 0
  }

  #close(world: World, f: number): void {
    const { firms, clock } = world
    const running = this.#running[f]
    this.#rows.push([
      Math.ceil(clock.month[0] / MONTHS_A_YEAR),
      running.identity,
      ...who(world, f),
      running.months,
      running.sales,
      running.output,
      running.profit,
      running.interest,
      running.drawn,
      Math.round(firms.aid[f] - running.aidBefore),
      ...stocks(world, f),
      ...technique(world, f),
      isZombie(world, f) ? 1 : 0,
      firms.alive[f] ? NaN : firms.exitCause[f],
      firms.alive[f] ? NaN : clock.month[0],
      ...SUPPORTS.map(({ column }) => columnOf(firms, column)[f] || NaN),
    ])
    this.#running[f] = begun(running.identity, firms.aid[f])
  }
}

function who(world: World, f: number): number[] {
  const { firms, clock, constants } = world
  const size = sizeClass(constants.thresholds, firms.sector[f], firms.staff[f])
  const park = firms.park[f] < 0 ? NaN : firms.park[f]
  const age = clock.month[0] - firms.born[f]
  return [age, firms.sector[f], firms.city[f], park, firms.positioning[f], size, firms.staff[f]]
}

const WHO: readonly OutputColumn[] = [
  { name: 'age', kind: 'int32', unit: 'months', says: 'at the end of the year or at exit' },
  { name: 'sector', kind: 'text', says: 'of the region', ...keyOf('sectors') },
  { name: 'city', kind: 'text', says: 'of the region', ...keyOf('cities') },
  {
    name: 'park',
    kind: 'int32',
    unit: 'number',
    says: 'of the region, from 0; missing: none',
    optional: true,
  },
  {
    name: 'positioning',
    kind: 'text',
    says: 'sells under its own brand, or to a core enterprise',
    ...oneOf(['ownBrand', 'supplier']),
  },
  { name: 'sizeClass', kind: 'text', says: 'at the end of the year or at exit', ...oneOf(SIZE_CLASSES) },
  { name: 'staff', kind: 'int32', unit: 'people', says: 'at the end of the year or at exit' },
]

/** Who has stopped has been sold up: nothing would be a misleading figure. */
function stocks(world: World, f: number): number[] {
  const { firms } = world
  if (!firms.alive[f]) return STOCKS.map(() => NaN)
  const bank = debtOf(world, f, true)
  return [
    Math.round(firms.capital[f]),
    firms.deposits[f] + firms.incoming[f],
    bank,
    debtOf(world, f, false) - bank,
    world.loans.principal[f * LOAN_SLOTS + SLOT.family],
    receivablesOf(world, f),
    payablesOf(world, f),
    firms.paidIn[f],
  ]
}

const STOCKS: readonly OutputColumn[] = (
  [
    ['capital', 'productive capital at replacement cost'],
    ['deposits', 'deposits'],
    ['bankDebt', 'owed to banks'],
    ['privateDebt', 'owed to the private lender or the public bridge fund'],
    ['familyDebt', 'owed to the founder’s family and friends'],
    ['receivables', 'owed to it for goods'],
    ['payables', 'owed by it for goods'],
    ['paidIn', 'paid in by its owners and by funds so far'],
  ] as const
).map(([name, says]) => ({
  name,
  kind: 'int64',
  unit: 'money',
  says: `${says}, at the end of the year; missing: stopped`,
  optional: true,
}))

function technique(world: World, f: number): number[] {
  const { firms } = world
  const units = firms.perWorker[f]
  return [
    units > 0 ? log(units) : NaN,
    written(firms.quality[f]),
    written(firms.practice[f]),
    firms.mode[f],
    written(firms.digital[f]),
    firms.allies[f],
  ]
}

const TECHNIQUE: readonly OutputColumn[] = [
  {
    name: 'productivity',
    kind: 'double',
    unit: 'log points',
    says: 'log of good units a worker; missing: no output',
    optional: true,
  },
  { name: 'quality', kind: 'double', unit: 'log points', says: 'of its goods' },
  { name: 'practice', kind: 'double', unit: 'index', says: 'management practice in place' },
  { name: 'mode', kind: 'text', says: 'of management', ...oneOf(MODES) },
  { name: 'digital', kind: 'double', unit: 'index', says: 'digital level' },
  { name: 'allies', kind: 'int32', unit: 'firms', says: 'other members of its alliance, 0 if it has none' },
]

const FLOWS: readonly OutputColumn[] = [
  { name: 'months', kind: 'int32', unit: 'months', says: 'in business, of this year of the run' },
  { name: 'sales', kind: 'int64', unit: 'money', says: 'of those months, paid or not' },
  { name: 'output', kind: 'int64', unit: 'money', says: 'goods made, at world prices' },
  {
    name: 'profit',
    kind: 'int64',
    unit: 'money',
    says: 'operating profit after interest and tax, before the owner is paid',
  },
  { name: 'interest', kind: 'int64', unit: 'money', says: 'interest on all debts' },
  { name: 'drawn', kind: 'int64', unit: 'money', says: 'by the owner while it was in business' },
  { name: 'aid', kind: 'int64', unit: 'money', says: 'public support received' },
]

export const panel: OutputTable = {
  key: 'panel',
  row: 'a firm in a year of the run',
  order: ['year', 'firm'],
  columns: [
    { name: 'year', kind: 'int32', unit: 'year', says: '1 is months 1 to 12' },
    { name: 'firm', kind: 'int64', unit: 'identity', says: 'as in firms' },
    ...WHO,
    ...FLOWS,
    ...STOCKS,
    ...TECHNIQUE,
    {
      name: 'zombie',
      kind: 'int32',
      unit: 'flag',
      says: '1: ten years old, and for three years without profit for interest and the owner’s work',
    },
    {
      name: 'exit',
      kind: 'text',
      says: 'cause of it; missing: in business at the end of the year',
      optional: true,
      ...oneOf(CAUSES, 1),
    },
    {
      name: 'exitMonth',
      kind: 'int32',
      unit: 'month',
      says: 'missing: in business at the end of the year',
      optional: true,
    },
    ...SUPPORTS.map(({ key }): OutputColumn => ({
      name: `support_${key}`,
      kind: 'int32',
      unit: 'month',
      says: 'support of this lever first received; missing: not so far',
      optional: true,
    })),
  ],
  watch(start, rows) {
    const watching = new Panel(start, rows)
    return { add: (world) => watching.add(world), end: (world) => watching.end(world) }
  },
}
