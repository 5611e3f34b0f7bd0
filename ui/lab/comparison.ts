import { comparisonOf, measure, planTwins, stats } from '../../src/index.ts'
import type { Comparison, FateEstimate, KeptFirms, Measured, ReplicateResult } from '../../src/index.ts'
import type { Whole } from './arms.ts'
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

/** What twins say, and how the firms of the start went on in each replicate. */
export interface Compared {
  readonly comparison: Comparison
  readonly netSaved: FateEstimate
  readonly firms: readonly KeptFirms[]
}

/** Survival, fates, and the effects that are shown, over these replicates: at least one. */
export function comparisonIn(run: RunView, whole: readonly Whole[]): Compared {
  const plan = planTwins(run.base.scenario, run.policy.scenario, [])
  const measured = whole.map((results) => {
    const [, policy] = results
    const known = remembered.get(policy)
    if (known?.results.every((result, arm) => result === results[arm])) return known.measured
    const fresh = measure(plan, { replicate: policy.replicate, results }, KEYS)
    remembered.set(policy, { results, measured: fresh })
    return fresh
  })
  const comparison = comparisonOf(plan, measured)
  return { comparison, netSaved: netSavedIn(measured), firms: measured.map(({ firms }) => firms) }
}

/** Saved less displaced, pair by pair: the two vary together, so that its interval follows from neither of theirs. */
function netSavedIn(measured: readonly Measured[]): FateEstimate {
  const net = ({ saved, displaced }: Measured['fates']) => saved - displaced
  const placebo = stats.meanEstimate(measured.map(({ placeboFates }) => net(placeboFates)))
  return { ...stats.meanEstimate(measured.map(({ fates }) => net(fates))), placebo }
}
