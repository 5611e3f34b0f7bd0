/**
 * A public pool repays banks part of what they lose on small firms without cover [003], up to a yearly sum, a month after the
 * loss. Banks bear more risk while it has money, and look less closely: it is cover that needs no application.
 */

import { MONTHS_A_YEAR } from '../../kernel/calendar.ts'
import { share } from '../../kernel/share.ts'
import type { World } from '../../world/world.ts'
import { isFor } from '../public-sector/target.ts'
import { compensationDue, poolLeft, poolOfYear } from './risk-compensation.equations.ts'

/** The uncovered part of a loss is put before the pool. */
export function bookForCompensation(world: World, f: number, bank: number, uncovered: number): void {
  const { policy, banks } = world
  if (policy.riskCompensation > 0 && isFor(world, policy.aims.riskCompensation, f))
    banks.compensable[bank] += uncovered
}

/** The year’s money of the pool, in fen. */
function yearly(world: World): number {
  return poolOfYear(world.p.poolCapacity, world.economy.scale[0])
}

/** Pays last month’s losses, pro rata where the year’s money runs out; in January there is new money. */
export function compensateBanks(world: World): void {
  const { economy, banks, policy, ledger, clock, constants, tally } = world
  if (clock.month[0] % MONTHS_A_YEAR === 1) economy.compensated[0] = 0
  const left = Math.max(0, yearly(world) - economy.compensated[0])
  let due = 0
  for (let b = 0; b < banks.rows; b++) due += compensationDue(banks.compensable[b], policy.riskCompensation)
  if (due > 0) {
    const parts = new Float64Array(constants.banks)
    share(Math.min(due, left), banks.compensable, constants.bankIndex, parts, constants.banks)
    for (let b = 0; b < banks.rows; b++) {
      banks.deposits[b] -= parts[b]
      economy.government[0] -= parts[b]
      economy.support[0] += parts[b]
      economy.compensated[0] += parts[b]
      tally.compensated += parts[b]
      ledger.cells.compensation[b] += parts[b]
    }
  }
  banks.compensable.fill(0)
  economy.poolLeft[0] = poolLeft(economy.compensated[0], yearly(world))
}
