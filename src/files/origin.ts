import { catalogue } from '../../sim/index.ts'
import type { Scenario } from '../scenario/index.ts'
import { version } from '../version.ts'

/** What made the tables of a run, or of a comparison, for formats that keep it with them. */
export function originOf(made: { scenario: Scenario } | { base: Scenario; policy: Scenario }) {
  const scenarios =
    'scenario' in made ? { scenario: made.scenario } : { base: made.base, policy: made.policy }
  const [first] = Object.values(scenarios)
  return {
    'ballast.version': version,
    'ballast.modelVersion': String(catalogue.modelVersion),
    'ballast.seed': first!.seed,
    ...Object.fromEntries(
      Object.entries(scenarios).map(([key, scenario]) => [`ballast.${key}`, JSON.stringify(scenario)]),
    ),
  }
}
