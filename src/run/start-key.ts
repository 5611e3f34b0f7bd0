import { catalogue } from '../../sim/index.ts'
import { setupOf } from '../scenario/index.ts'
import type { Scenario } from '../scenario/index.ts'
import { canonicalJson } from './canonical-json.ts'

/** What the state at month 0 depends on, as text: neither levers nor shocks nor the replicate. */
export function startKey(scenario: Scenario): string {
  return canonicalJson({ modelVersion: catalogue.modelVersion, setup: setupOf(scenario) })
}
