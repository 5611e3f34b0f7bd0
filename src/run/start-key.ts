import { setupText } from '../../sim/index.ts'
import { setupOf } from '../scenario/index.ts'
import type { Scenario } from '../scenario/index.ts'

/** What the state at month 0 depends on, as text: population, parameters, seed, model; not levers, shocks, replicate. */
export function startKey(scenario: Scenario): string {
  return setupText(setupOf(scenario))
}
