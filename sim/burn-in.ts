/**
 * Burn-in: default levers, no shocks, and the law of entry of the run, but that as many start-ups enter as hold the number of firms to balanced growth. Then time is set to
 * zero and identities become 1…N.
 */

import { columnOf } from './kernel/table.ts'
import { countFirms, setEntryMass } from './mechanisms/ownership/entry.ts'
import { fillPlaces } from './month/enter.ts'
import { noticeDeadSuppliers } from './mechanisms/payment/trade-debts.ts'
import { MOST_STAFF } from './state/firm.ts'
import { SUPPORTS } from './world/depart.ts'
import { identityOf } from './world/identity.ts'
import { layTogether } from './world/permute.ts'
import type { World } from './world/world.ts'

/** Identities 1…N in the order of those before: no order of rows shows in them. */
function renumber({ firms, clock }: World): void {
  const rows = Array.from({ length: firms.rows }, (_, f) => f)
  const before = rows.map((f) => identityOf(firms, f))
  rows.sort((f, g) => before[f] - before[g])
  rows.forEach((f, at) => {
    firms.identityLow[f] = at + 1
    firms.identityHigh[f] = 0
  })
  clock.nextIdentity[0] = firms.rows + 1
}

function setTimeToZero(world: World): void {
  const { firms, clock } = world
  const month = clock.month[0]
  for (let f = 0; f < firms.rows; f++) {
    firms.born[f] -= month
    firms.entryKind[f] = 0
    firms.staffAtStart[f] = Math.min(MOST_STAFF, firms.staff[f])
    for (const { column } of SUPPORTS) columnOf(firms, column)[f] = 0
    firms.aid[f] = 0
  }
  clock.month[0] = 0
  clock.ready[0] = 1
  clock.firms[0] = firms.rows
}

/** After a month of burn-in: ends it when its time is over and there are no more firms than there are meant to be. The last places are filled first. */
export function considerReady(world: World): void {
  const { clock, constants } = world
  if (clock.tick[0] < clock.burnIn[0] || countFirms(world) > constants.population) return
  noticeDeadSuppliers(world, 0, world.firms.rows)
  fillPlaces(world)
  setEntryMass(world)
  layTogether(world)
  renumber(world)
  setTimeToZero(world)
}
