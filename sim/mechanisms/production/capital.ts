/** Capital that a firm's people need: those it has, or those its orders ask for, whichever are more. */

import type { World } from '../../world/world.ts'
import { capitalForOrders } from './output.equations.ts'

/** Capital that the staff needs, or the staff that expected sales ask for: a firm equips itself before it grows. Fen. */
export function capitalWanted({ firms, constants }: World, f: number): number {
  const { staff, expectedSales, price, perWorker } = firms
  const perPerson = constants.capitalPerWorker[firms.sector[f]]
  return capitalForOrders(perPerson, staff[f], expectedSales[f], price[f], perWorker[f])
}
