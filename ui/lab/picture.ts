import type { Comparison, FateEstimate, ReplicateResult } from '../../src/index.ts'
import { curvesAtFirst, curvesOf } from '../charts/survival-data.ts'
import type { TwinCurves } from '../charts/survival-data.ts'
import { wholeIn } from './arms.ts'
import type { ArmView } from './arms.ts'
import { comparisonIn } from './comparison.ts'
import type { RunView } from './twin-runner.ts'

/**
 * Everything the page shows of a run: curves, difference, ledger and series rest on the same pairs, replicate r of the base with
 * replicate r of the policy, so that nothing on the page compares a mean of many with one.
 */
export interface Picture {
  readonly base: ArmView['scenario']
  readonly policy: ArmView['scenario']
  readonly pairs: readonly PairOfRuns[]
  /** Months 1…known have been run: fewer than the scenario has in a first look. */
  readonly known: number
  readonly curves: TwinCurves
  /** Absent until the first pair is there with its placebo. */
  readonly comparison: Comparison | undefined
  /** There with the comparison. */
  readonly netSaved?: FateEstimate
  /** Base and policy went the same way in every pair, to the fen. */
  readonly isIdentical: boolean
}

export type PairOfRuns = readonly [base: ReplicateResult, policy: ReplicateResult]

/** What can be shown of a run; nothing before both sides have begun. `last` is given back if there is nothing new. */
export function pictureOf(run: RunView, last?: Picture): Picture | undefined {
  const whole = wholeIn(run)
  const scenarios = { base: run.base.scenario, policy: run.policy.scenario }
  if (whole.length === 0) return firstPicture(run, last)
  const pairs = whole.map(([base, policy]): PairOfRuns => [base, policy])
  if (last?.comparison !== undefined && isMadeOf(last, scenarios, pairs)) return last
  const { comparison, netSaved, firms } = comparisonIn(run, whole)
  const isIdentical = pairs.every(([base, policy]) => base.fingerprint === policy.fingerprint)
  const curves = curvesOf(comparison.survival, firms)
  return { ...scenarios, pairs, known: scenarios.base.months, curves, comparison, netSaved, isIdentical }
}

/** Replicate 1 as far as both sides have come: the first months, or all of them while the placebo is on its way. */
function firstPicture(run: RunView, last: Picture | undefined): Picture | undefined {
  const [base, policy] = [firstOf(run.base), firstOf(run.policy)]
  if (base === undefined || policy === undefined) return undefined
  const scenarios = { base: run.base.scenario, policy: run.policy.scenario }
  const pairs: PairOfRuns[] = [[base, policy]]
  if (last !== undefined && last.comparison === undefined && isMadeOf(last, scenarios, pairs)) return last
  const known = Math.min(base.months, policy.months)
  const isWhole = known === scenarios.base.months
  return {
    ...scenarios,
    pairs,
    known,
    curves: curvesAtFirst(base, policy, known),
    comparison: undefined,
    isIdentical: isWhole && base.fingerprint === policy.fingerprint,
  }
}

function firstOf({ replicates, look }: ArmView): ReplicateResult | undefined {
  return replicates.find(({ replicate }) => replicate === 1) ?? look
}

function isMadeOf(
  picture: Picture,
  { base, policy }: Pick<Picture, 'base' | 'policy'>,
  pairs: readonly PairOfRuns[],
): boolean {
  return (
    picture.base === base &&
    picture.policy === policy &&
    picture.pairs.length === pairs.length &&
    pairs.every(([one, other], at) => picture.pairs[at]![0] === one && picture.pairs[at]![1] === other)
  )
}
