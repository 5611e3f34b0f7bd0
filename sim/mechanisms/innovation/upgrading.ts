/**
 * Upgrading of an industry, two ways [003]. By elimination: once a standard is set, a share of the firms whose technique lies
 * below it is closed each year, the worst first, and with them go the orders and parts of their neighbours in the chain. By
 * technology: laggards that know of the measure renew their equipment, the government paying part, and catch up with the mean.
 * A laggard lies below the mean technique of its sector, reviewed yearly, by more than a standard deviation of
 * founders' productivity.
 */

import { QUANTA } from '../../kernel/quanta.ts'
import { MONTHS_A_YEAR } from '../../kernel/calendar.ts'
import { keyedUniform } from '../../kernel/random.ts'
import { ration, rationKey } from '../../kernel/ration.ts'
import { round } from '../../kernel/money.ts'
import { CAUSE } from '../../state/firm.ts'
import { PURPOSE } from '../../world/purposes.ts'
import type { World } from '../../world/world.ts'
import { knows, MEASURE } from '../public-sector/measures.ts'
import { bookExpense, payForInputs, supportFirm } from '../payment/payments.ts'
import { isFor } from '../public-sector/target.ts'
import { partOf } from '../goods-market/spending.equations.ts'
import { uptakeChance } from './knowledge.equations.ts'
import { costOfGain } from './research.ts'
import { closedPerMonth } from './upgrading.equations.ts'

/** Technique of a firm: what it makes of a worker, and how good it is, apart from the owner’s ability. */
export function techniqueOf(world: World, f: number): number {
  return world.firms.productivity[f] + world.firms.quality[f]
}

/** How far below the mean technique of its sector a firm lies. */
function techniqueGap(world: World, f: number): number {
  return world.markets.technique[world.firms.sector[f]] - techniqueOf(world, f)
}

/** Once a year the mean technique of each sector is found. */
function reviewStandards(world: World): void {
  const { firms, markets, clock, constants } = world
  if (clock.tick[0] % MONTHS_A_YEAR !== 0) return
  const sums = new Float64Array(constants.sectors)
  const counts = new Float64Array(constants.sectors)
  for (let f = 0; f < firms.rows; f++) {
    if (!firms.alive[f]) continue
    sums[firms.sector[f]] += round(techniqueOf(world, f) * QUANTA)
    counts[firms.sector[f]] += 1
  }
  for (let s = 0; s < constants.sectors; s++)
    if (counts[s] > 0) markets.technique[s] = sums[s] / QUANTA / counts[s]
}

/** Each sector’s quota of the month is closed, those furthest below the standard first. */
function closeLaggards(world: World): void {
  const { firms, p, policy, constants, key, clock } = world
  const { alive, sector, exitCause, request, queue, rationKey: keys, accepted } = firms
  const month = clock.month[0]
  const quota = new Float64Array(constants.sectors)
  for (let f = 0; f < firms.rows; f++) {
    queue[f] = sector[f]!
    const below = alive[f] && exitCause[f] === CAUSE.none && techniqueGap(world, f) > p.productivitySpread
    request[f] = below && isFor(world, policy.aims.eliminationStandard, f) ? 1 : 0
    if (request[f] === 0) continue
    quota[sector[f]] += closedPerMonth(policy.eliminationStandard)
    const u = keyedUniform(key, firms.identityLow[f], firms.identityHigh[f], month, PURPOSE.elimination)
    keys[f] = rationKey(techniqueGap(world, f) / p.productivitySpread, 1, u)
  }
  for (let s = 0; s < constants.sectors; s++)
    quota[s] = Math.floor(quota[s] + keyedUniform(key, s, 0, month, PURPOSE.eliminationQuota))
  ration(firms.rows, queue, keys, request, quota, accepted)
  for (let f = 0; f < firms.rows; f++) if (request[f] > 0 && accepted[f]) exitCause[f] = CAUSE.elimination
  // Rows of the dead keep what is written here, and there are more sectors than other queues.
  queue.fill(0, 0, firms.rows)
}

/** After the month’s verdicts: standards are reviewed, and what falls short of them is closed if there is a quota. */
export function enforceStandards(world: World): void {
  reviewStandards(world)
  if (world.policy.eliminationStandard > 0) closeLaggards(world)
}

/** A laggard that knows of the measure, wants to and can pay its part renews its equipment. */
function considerRenewal(world: World, f: number): void {
  const { firms, p, policy, clock, ledger, tally } = world
  const gap = techniqueGap(world, f)
  if (gap < p.productivitySpread || !knows(world, f, MEASURE.innovation)) return
  if (!isFor(world, policy.aims.technologyUpgrading, f)) return
  const cost = costOfGain(world, f, gap)
  const paid = partOf(cost, policy.technologyUpgrading)
  if (firms.deposits[f] < cost - paid + p.liquidityWish * firms.outflow[f]) return
  const low = firms.identityLow[f]
  const high = firms.identityHigh[f]
  const u = keyedUniform(world.key, low, high, clock.month[0], PURPOSE.renewal)
  if (u >= uptakeChance(p.uptake, policy.technologyUpgrading, firms.openness[f])) return
  supportFirm(world, f, paid)
  payForInputs(world, ledger.cells.equipmentFromCore, ledger.cells.equipmentFromWorld, f, cost)
  bookExpense(world, f, cost)
  firms.productivity[f] += gap
  firms.supportTechnologyUpgrading[f] ||= Math.max(0, clock.month[0])
  tally.upgraded += 1
}

export function renewTechnology(world: World, from: number, to: number): void {
  if (world.policy.technologyUpgrading === 0) return
  for (let f = from; f < to; f++) if (world.firms.alive[f]) considerRenewal(world, f)
}
