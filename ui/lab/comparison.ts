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

/** Fates and effects over the replicates that base, policy and placebo all have; nothing before the first. */
export function comparisonIn(run: RunView): Comparison | undefined {
  const plan = planTwins(run.base.scenario, run.policy.scenario, [])
  const count = Math.min(...ARMS.map((arm) => run[arm].results.length))
  if (count === 0) return undefined
  const measured = Array.from({ length: count }, (_, k) => {
    const results = ARMS.map((arm) => run[arm].results[k]!)
    const policy = run.policy.results[k]!
    const known = remembered.get(policy)
    if (known?.results.every((result, arm) => result === results[arm])) return known.measured
    const fresh = measure(plan, { replicate: k + 1, results })
    remembered.set(policy, { results, measured: fresh })
    return fresh
  })
  return comparisonOf(plan, measured)
}
