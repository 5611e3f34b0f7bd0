/**
 * The technology market: a network of brokers shows open firms what they could buy. Where somebody ahead of them in their
 * sector licenses, that is a licence: part of the lead for a part of the gain (Arora & Fosfuri 2003: licensing needs
 * protection). Else it is a finished result of an institute. Licensors are paid through the exchange and get a stronger
 * rival.
 */

import { keyedUniform } from '../../kernel/random.ts'
import { PURPOSE } from '../../world/purposes.ts'
import type { World } from '../../world/world.ts'
import { listBySector, lookUp } from '../goods-market/directory.ts'
import { knowledgeWithin } from './knowledge.ts'
import { MEASURE, knows } from '../public-sector/measures.ts'
import { bookExpense, payExpense } from '../payment/payments.ts'
import { isFor } from '../public-sector/target.ts'
import { uptakeChance } from './knowledge.equations.ts'
import { resultGain, technologyGain, technologyPrice } from './technology-market.equations.ts'

/** Firms a standard deviation ahead of the usual founder, as many of them as are protected: a firm’s willingness is its own for good. */
function licenses(world: World, f: number): boolean {
  const { firms, p, policy, key } = world
  if (!firms.alive[f] || firms.productivity[f] < p.productivitySpread) return false
  const u = keyedUniform(key, firms.identityLow[f], firms.identityHigh[f], 0, PURPOSE.licensor)
  return u < policy.ipProtection
}

/** Nobody, and an institute, among those that a firm may have chosen to buy from. */
const NOBODY = -1
const INSTITUTE = -2

function listLicensors(world: World): void {
  const { seeker, rows } = world.firms
  let willing = 0
  for (let f = 0; f < rows; f++) if (licenses(world, f)) seeker[willing++] = f
  listBySector(world, 0, willing)
}

function priceOf(world: World, f: number, gain: number): number {
  return technologyPrice(world.p.licencePrice, gain, world.firms.expectedSales[f])
}

/** What the firm is shown and would gain by it, if it can pay. */
function considerOffer(world: World, f: number, luck: number): void {
  const { firms, p } = world
  const seller = lookUp(world, firms.sector[f], luck)
  const lead = seller < 0 ? 0 : firms.productivity[seller] - firms.productivity[f]
  const result = resultGain(p.codified * p.productGain, luck, knowledgeWithin(world, firms.city[f]))
  const gain = technologyGain(lead, p.codified, result)
  if (firms.deposits[f] < priceOf(world, f, gain) + p.liquidityWish * firms.outflow[f]) return
  firms.chosen[f] = lead > 0 ? seller : INSTITUTE
  firms.prospect[f] = gain
}

/** What is offered to each firm that is shown something, as the phase found them. */
function findOffers(world: World): void {
  const { firms, p, policy, key, clock } = world
  const month = clock.month[0]
  listLicensors(world)
  for (let f = 0; f < firms.rows; f++) {
    firms.chosen[f] = NOBODY
    if (!firms.alive[f] || firms.arrears[f] > 0 || !knows(world, f, MEASURE.innovation)) continue
    if (!isFor(world, policy.aims.technologyTransfer, f)) continue
    const u = keyedUniform(key, firms.identityLow[f], firms.identityHigh[f], month, PURPOSE.broker)
    const chance = uptakeChance(p.uptake, policy.technologyTransfer, firms.openness[f])
    if (u < chance) considerOffer(world, f, u / chance)
  }
}

export function tradeTechnology(world: World): void {
  const { firms, policy, ledger, tally, economy } = world
  if (policy.technologyTransfer === 0) return
  findOffers(world)
  for (let f = 0; f < firms.rows; f++) {
    const seller = firms.chosen[f]
    if (seller === NOBODY) continue
    const gain = firms.prospect[f]
    const price = priceOf(world, f, gain)
    payExpense(world, ledger.cells.licenceFee, f, price)
    firms.productivity[f] += gain
    tally.technologyTurnover += price
    tally.transfers += seller === INSTITUTE ? 1 : 0
    if (seller === INSTITUTE) continue
    tally.licences += 1
    // Passed on by the exchange: no income of households, and spendable by the licensor next month.
    economy.earned[0] -= price
    economy.households[0] -= price
    firms.incoming[seller] += price
    bookExpense(world, seller, -price)
    ledger.cells.licenceIncome[firms.holder[seller]] += price
  }
}
