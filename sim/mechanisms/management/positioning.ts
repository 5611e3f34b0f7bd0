/**
 * Where a firm stands: supplier of a core enterprise, or own brand, and how far it has spread beyond its core business
 * [001]. Suppliers who track the market leave a core enterprise whose orders fall while there is time, and carry more of
 * their standing; who has spread suffers less from a fall of its own market and pays for it in focus.
 */

import { QUANTA } from '../../kernel/quanta.ts'
import { round } from '../../kernel/money.ts'
import { smoothed } from '../../kernel/smoothing.ts'
import { POSITIONING } from '../../state/firm.ts'
import { PURPOSE } from '../../world/purposes.ts'
import type { World } from '../../world/world.ts'
import { callOrderLoan } from '../credit/order-finance.ts'
import { chooseCore } from '../credit/choice.ts'
import { lowForMost } from '../ownership/traits.equations.ts'
import { sellReceivables } from '../payment/liquidation.ts'
import { spreadPlanned } from './positioning.equations.ts'

/** Share of its standing that a supplier takes along: what a team has planned for or other custom replaces, whichever is more. */
function carriedShare({ firms }: World, f: number): number {
  return Math.max(firms.leadership[f], firms.spread[f])
}

/** Moves a supplier to market `next` with what it can carry of its standing. */
function moveTo(world: World, f: number, next: number): void {
  const { firms, markets, constants } = world
  callOrderLoan(world, f)
  if (next < constants.sectors) firms.positioning[f] = POSITIONING.ownBrand
  const base = round(firms.base[f] * carriedShare(world, f) * QUANTA) / QUANTA
  // Its custom adds to that of the market, so that insiders and outsiders there make room in proportion.
  markets.inside[next] += base
  firms.base[f] = base
  firms.market[f] = next
}

function otherCore(world: World, f: number): number {
  const { firms, clock } = world
  const chooser = {
    low: firms.identityLow[f],
    high: firms.identityHigh[f],
    month: clock.month[0],
    purpose: PURPOSE.newCore,
  }
  return chooseCore(world, firms.sector[f], chooser)
}

/** A supplier whose core enterprise has failed turns to another, or to a brand of its own; most of its standing is lost. */
export function changeCore(world: World, f: number): void {
  const { firms, constants } = world
  const other = otherCore(world, f)
  moveTo(world, f, other < 0 ? firms.sector[f] : constants.sectors + other)
}

/** Part of a base that certainly is in the market’s sum: what rounding may have left out stays behind. */
const CERTAIN_PART = 0.999

/**
 * A supplier leaves a living core enterprise whose orders fall, for one that does better, or for a brand of its own. What
 * the old buyer owes it, its bank takes over.
 */
function leaveCore(world: World, f: number): void {
  const { firms, constants, markets, tally } = world
  const from = firms.market[f]
  const sector = firms.sector[f]
  const other = otherCore(world, f)
  const core = other < 0 ? sector : constants.sectors + other
  const next = markets.decline[core] < markets.decline[sector] ? core : sector
  if (next === from || markets.decline[next] >= markets.decline[from]) return
  const left = Math.floor(firms.base[f] * CERTAIN_PART * QUANTA) / QUANTA
  markets.inside[from] -= left
  markets.outside[from] += left
  sellReceivables(world, f)
  moveTo(world, f, next)
  tally.coresLeft += 1
}

/** How far the firm would spread: a planner with the danger it sees, anybody else as chance brings ideas. */
function wantedSpread(world: World, f: number, planned: boolean, u: number): number {
  const { firms, markets } = world
  if (!planned) return lowForMost(u)
  return spreadPlanned(markets.decline[firms.market[f]], firms.turbulence[f])
}

/** The firm asks where it stands. Planners leave a falling core enterprise; `v` decides who plans. */
export function considerPosition(world: World, f: number, u: number, v: number): void {
  const { firms, p, markets } = world
  const planned = v < firms.leadership[f]
  firms.spread[f] = smoothed(firms.spread[f], wantedSpread(world, f, planned, u), p.decisionStep)
  const supplier = firms.positioning[f] === POSITIONING.supplier
  if (planned && supplier && markets.decline[firms.market[f]] > p.declineSeen) leaveCore(world, f)
}
