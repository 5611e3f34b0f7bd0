/** Steps in the order in which they are taken. */
import type { Step } from '../show.ts'
import { age } from './age.ts'
import { cycle } from './cycle.ts'
import { owners } from './owners.ts'
import { prices } from './prices.ts'
import { drift, growth } from './rest.ts'
import { stresses } from './stresses.ts'
import { workingCapital } from './working-capital.ts'
import { upOrOut } from './up-or-out.ts'
import { wages } from './wages.ts'

export const STEPS: readonly Step[] = [
  drift,
  prices,
  wages,
  owners,
  workingCapital,
  stresses,
  growth,
  age,
  upOrOut,
  cycle,
]
