/**
 * The technology market: a network of brokers shows open firms what they could buy. Where somebody ahead of them in their
 * sector licenses, that is a licence: part of the lead for a part of the gain (Arora & Fosfuri 2003: the more willingly, the
 * better it is protected). Else it is a finished result of an institute. Licensors are paid through the exchange and get
 * a stronger rival.
 */

import { keyedUniform } from '../kernel/random.ts'
import { round } from '../kernel/money.ts'
import { PURPOSE } from '../world/purposes.ts'
import type { World } from '../world/world.ts'
import { directoryOf, lookUp } from './directory.ts'
import { knowledgeWithin } from './knowledge.ts'
import { MEASURE, knows } from './measures.ts'
import { payHouseholds } from './payments.ts'
import { isFor } from './target.ts'

interface Deal {
  readonly buyer: number
  /** Row of the licensor, −1 for an institute. */
  readonly seller: number
  readonly gain: number
  readonly price: number
}

/** Leaders of their sector who are willing: a firm’s willingness is its own for good. */
function licenses(world: World, f: number): boolean {
  const { firms, p, policy, key } = world
  if (!firms.alive[f] || firms.productivity[f] < p.licensorLead) return false
  const willing = p.licensorWilling + (1 - p.licensorWilling) * policy.ipProtection
  return keyedUniform(key, firms.identityLow[f], firms.identityHigh[f], 0, PURPOSE.licensor) < willing
}

/** What is offered to each firm that is shown something, as the phase found them. */
function offers(world: World): Deal[] {
  const { firms, p, policy, key, clock } = world
  const month = clock.month[0]
  const leaders = directoryOf(world, licenses)
  const deals: Deal[] = []
  for (let f = 0; f < firms.rows; f++) {
    if (!firms.alive[f] || firms.arrears[f] > 0 || !knows(world, f, MEASURE.innovation)) continue
    if (!isFor(world, policy.aims.technologyTransfer, f)) continue
    const u = keyedUniform(key, firms.identityLow[f], firms.identityHigh[f], month, PURPOSE.broker)
    const chance = policy.technologyTransfer * p.brokerRate * firms.openness[f]
    if (u >= chance) continue
    const seller = lookUp(leaders, firms.sector[f], u / chance)
    const lead = seller < 0 ? 0 : firms.productivity[seller] - firms.productivity[f]
    const licensed = lead > 0
    const found = (p.resultGain + p.resultGain) * (u / chance) * knowledgeWithin(world, firms.city[f])
    const gain = licensed ? p.licenceGain * lead : found
    const price = round(p.licencePrice * gain * 12 * firms.expectedSales[f])
    if (firms.deposits[f] < price + p.liquidityWish * firms.outflow[f]) continue
    deals.push({ buyer: f, seller: licensed ? seller : -1, gain, price })
  }
  return deals
}

export function tradeTechnology(world: World): void {
  const { firms, policy, ledger, tally, economy } = world
  if (policy.technologyTransfer === 0) return
  for (const { buyer, seller, gain, price } of offers(world)) {
    payHouseholds(world, ledger.cells.licenceFee, buyer, price)
    firms.productivity[buyer] += gain
    tally.technologyTurnover += price
    tally.transfers += seller < 0 ? 1 : 0
    if (seller < 0) continue
    tally.licences += 1
    // Passed on by the exchange: no income of households, and spendable by the licensor next month.
    economy.earned[0] -= price
    economy.households[0] -= price
    firms.incoming[seller] += price
    ledger.cells.licenceIncome[firms.holder[seller]] += price
  }
}
