import { comparisonOf, measure, planTwins } from '../../src/index.ts'
import type { Comparison, Measured, ReplicateResult } from '../../src/index.ts'
import { ARMS } from './twin-runner.ts'
import type { RunView } from './twin-runner.ts'

interface Remembered {
  readonly results: readonly ReplicateResult[]
  readonly measured: Measured
}

/** Measuring a replicate walks through all its firms; by the policy's result, since that is what changes. */
const remembered = new WeakMap<ReplicateResult, Remembered>()

/** Effects that the page shows, each from the first of its rows that the length of the run allows. */
export const SHOWN = [
  ['lifeGained', ['restrictedMeanGained120', 'restrictedMeanGained60', 'restrictedMeanGained36']],
  ['jobYears', ['jobYears']],
  ['netCost', ['netCost']],
  ['costPerNetSaved', ['costPerNetSaved']],
] as const
const KEYS: ReadonlySet<string> = new Set(SHOWN.flatMap(([, keys]) => keys))

/** Fates, and the effects that are shown, over the replicates that base, policy and placebo all have; nothing before the first. */
export function comparisonIn(run: RunView): Comparison | undefined {
  const plan = planTwins(run.base.scenario, run.policy.scenario, [])
  const arms = ARMS.map((arm) => new Map(run[arm].replicates.map((result) => [result.replicate, result])))
  const measured = run.policy.replicates.flatMap((policy) => {
    const { replicate } = policy
    const results = arms.flatMap((arm) => arm.get(replicate) ?? [])
    if (results.length < ARMS.length) return []
    const known = remembered.get(policy)
    if (known?.results.every((result, arm) => result === results[arm])) return [known.measured]
    const fresh = measure(plan, { replicate, results }, KEYS)
    remembered.set(policy, { results, measured: fresh })
    return [fresh]
  })
  return measured.length === 0 ? undefined : comparisonOf(plan, measured)
}
