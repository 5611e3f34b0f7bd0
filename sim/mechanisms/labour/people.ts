/** Who belongs to the labour force of small firms, and who of them is at work. */

import type { World } from '../../world/world.ts'

export interface People {
  /** Labour force of the region, heads. */
  readonly force: number
  /** At work in small firms, heads; more than the labour force where people come from elsewhere. */
  readonly employed: number
}

export function countPeople({ cities }: World): People {
  let [force, employed] = [0, 0]
  for (let c = 0; c < cities.rows; c++) {
    force += cities.labourForce[c]
    employed += cities.employed[c]
  }
  return { force, employed }
}
