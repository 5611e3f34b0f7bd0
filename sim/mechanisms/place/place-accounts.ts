/** What the measures of place, knowledge and market access cost the public, paid to the people who carry them out. */

import type { World } from '../../world/world.ts'
import { payForService } from '../payment/payments.ts'
import { monthsCut } from '../goods-market/terms.ts'
import { programmesCost } from '../public-sector/public-accounts.equations.ts'
import { publicServicesCost } from './place-accounts.equations.ts'

/** Landlords of parks and incubators get what firms are relieved of; public services cost more than those they replace. */
export function payForPlaces(world: World): void {
  const { policy, p, tally, economy } = world
  const offices =
    policy.publicServices * p.serviceCost +
    (policy.technologyTransfer + policy.ipProtection) * p.programmeCost +
    policy.fairCompetition * p.fairCost +
    policy.informationSharing * p.sharingCost +
    monthsCut(world) * p.termCost
  const services = publicServicesCost(tally.serviceRelief, p.serviceWaste)
  payForService(world, programmesCost(economy.scale[0], offices) + tally.placeRelief + services)
}
