/** What the measures of place, knowledge and market access cost the public, paid to the people who carry them out. */

import type { World } from '../../world/world.ts'
import { payForService } from '../payment/payments.ts'
import { monthsCut } from '../goods-market/terms.ts'
import { programmesCost } from '../public-sector/public-accounts.equations.ts'

/** Landlords of parks and incubators, and who serves firms at the public’s expense, get what firms are relieved of. */
export function payForPlaces(world: World): void {
  const { policy, p, tally, economy } = world
  const offices =
    p.programmeCost *
    (policy.publicServices +
      policy.technologyTransfer +
      policy.ipProtection +
      policy.fairCompetition +
      policy.informationSharing +
      monthsCut(world))
  payForService(world, programmesCost(economy.scale[0], offices) + tally.placeRelief + tally.serviceRelief)
}
