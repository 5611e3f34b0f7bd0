/** The accounts of every firm, month by month: what it earned, what its owner took, what banks lent it and what it has. */

import { debtOf } from '../../world/debt.ts'
import { LOAN_EVENT } from '../../world/journal.ts'
import { SLOT } from '../../state/loan.ts'
import type { World } from '../../world/world.ts'
import { identityOf, wasHere, type OutputTable, type Rows } from './table.ts'

/** Lent by banks this month, by row of the firm. The drawing that follows what takes over an ally's debt brings no money. */
function lentByBanks({ journal }: World): Map<number, number> {
  const lent = new Map<number, number>()
  let takesOver = false
  for (const { event, f, slot, amount } of journal?.loans ?? []) {
    if (event === LOAN_EVENT.drawn && slot < SLOT.private && !takesOver)
      lent.set(f, (lent.get(f) ?? 0) + amount)
    takesOver = event === LOAN_EVENT.takenOver
  }
  return lent
}

function writeMonth(world: World, rows: Rows): void {
  const { firms, journal, clock } = world
  const lent = lentByBanks(world)
  for (let f = 0; f < firms.rows; f++) {
    if (!wasHere(world, f)) continue
    const stays = firms.alive[f] === 1
    rows.push([
      clock.month[0],
      identityOf(world, f),
      firms.staff[f],
      firms.revenue[f],
      journal?.profit[f] ?? 0,
      journal?.drawn[f] ?? 0,
      lent.get(f) ?? 0,
      stays ? firms.deposits[f] + firms.incoming[f] : NaN,
      stays ? debtOf(world, f, false) : NaN,
      stays ? firms.paidIn[f] : NaN,
    ])
  }
}

const money = (name: string, says: string) => ({ name, kind: 'int64', unit: 'money', says }) as const

export const accounts: OutputTable = {
  key: 'accounts',
  row: 'a firm in a month of the run',
  order: ['month', 'firm'],
  columns: [
    { name: 'month', kind: 'int32', unit: 'month', says: '1 is the first after burn-in' },
    { name: 'firm', kind: 'int64', unit: 'identity', says: 'as in firms' },
    { name: 'staff', kind: 'int32', unit: 'people', says: 'at the end of the month or at exit' },
    money('sales', 'of the month, paid or not'),
    money('profit', 'operating profit after interest and tax, before the owner is paid'),
    money('drawn', 'by the owner while it was in business'),
    money('lent', 'by banks, this month'),
    { ...money('deposits', 'at the end of the month; missing: stopped'), optional: true },
    {
      ...money('debt', 'owed to banks, the private lender and the public bridge fund; missing: stopped'),
      optional: true,
    },
    { ...money('paidIn', 'paid in by its owners and by funds so far; missing: stopped'), optional: true },
  ],
  watch(_start, rows) {
    return { add: (world) => writeMonth(world, rows), end: () => undefined }
  },
}
