import { falseDiscoveryAdjusted, signTest } from '../stats/index.ts'
import { BRANCH_ARMS } from './branches.ts'
import type { BranchArm, BranchOutcomes } from './branches.ts'

/** What can be said of a firm with the method's noise taken into account. */
export const LABELS = ['saved by the policy', 'displaced by the policy', 'indistinguishable'] as const
export type Label = (typeof LABELS)[number]

/** Expected share of false ones among the labelled. */
export const DISCOVERY_RATE = 0.05
/** Share of the placebo's differences that a label must exceed. */
const NOISE_SHARE = 0.95

/** The ledger of one state: one element a firm. */
export interface BranchLedger {
  readonly replicate: number
  readonly from: number
  readonly branches: number
  readonly firm: Float64Array
  /** Probability of dying by the end of the run. */
  readonly pBase: Float64Array
  readonly pPolicy: Float64Array
  /** Of so uneven a split of the branches in which the twins differ, had the policy no effect on the firm; adjusted. */
  readonly adjusted: Float64Array
  /** Codes of `LABELS`. */
  readonly label: Uint8Array
  /** The placebo's 95% quantile of |difference|. */
  readonly noise: number
}

/** Two arms against each other: how often each firm died in one only. */
interface Split {
  readonly onlyFirst: Float64Array
  readonly onlySecond: Float64Array
}

/**
 * Probabilities and labels. A firm is labelled if its difference exceeds the placebo's 95% quantile, and the exact sign test over the
 * branches in which its twins differ is a discovery at 5% (Benjamini and Hochberg over all firms).
 */
export function branchLedger(outcomes: BranchOutcomes): BranchLedger {
  const { replicate, from, branches, firm } = outcomes
  const noise = noiseOf(outcomes)
  const split = splitOf(outcomes, 'base', 'policy')
  const { adjusted, label } = labelsOf(split, branches, noise)
  return {
    replicate,
    from,
    branches,
    firm,
    pBase: shareDead(outcomes, 'base'),
    pPolicy: shareDead(outcomes, 'policy'),
    adjusted,
    label,
    noise,
  }
}

/** What the same rule would label where nothing differs but one draw: base against its placebo, and policy against its own. */
export function placeboLabels(outcomes: BranchOutcomes): readonly [base: Uint8Array, policy: Uint8Array] {
  const noise = noiseOf(outcomes)
  const labels = (one: BranchArm, other: BranchArm) =>
    labelsOf(splitOf(outcomes, one, other), outcomes.branches, noise).label
  return [labels('base', 'basePlacebo'), labels('policy', 'policyPlacebo')]
}

/** Share of the branches in which each firm dies in an arm; `only` picks branches. */
export function shareDead(
  { branches, firm, died }: BranchOutcomes,
  arm: BranchArm,
  only: (branch: number) => boolean = () => true,
): Float64Array {
  const bit = 1 << BRANCH_ARMS.indexOf(arm)
  const share = new Float64Array(firm.length)
  let lived = 0
  for (let branch = 0; branch < branches; branch++) {
    if (!only(branch)) continue
    lived++
    for (let row = 0; row < firm.length; row++) if (died[branch * firm.length + row]! & bit) share[row]! += 1
  }
  return share.map((count) => count / lived)
}

function splitOf({ branches, firm, died }: BranchOutcomes, one: BranchArm, other: BranchArm): Split {
  const [first, second] = [1 << BRANCH_ARMS.indexOf(one), 1 << BRANCH_ARMS.indexOf(other)]
  const split = { onlyFirst: new Float64Array(firm.length), onlySecond: new Float64Array(firm.length) }
  for (let k = 0; k < branches * firm.length; k++) {
    const [a, b] = [died[k]! & first, died[k]! & second]
    if (a && !b) split.onlyFirst[k % firm.length]! += 1
    if (b && !a) split.onlySecond[k % firm.length]! += 1
  }
  return split
}

/** Both twins' placebos together, so that swapping base and policy moves nothing. */
function noiseOf(outcomes: BranchOutcomes): number {
  const differences = (['base', 'policy'] as const).flatMap((arm) => {
    const { onlyFirst, onlySecond } = splitOf(outcomes, arm, `${arm}Placebo`)
    return Array.from(onlyFirst, (count, row) => Math.abs(count - onlySecond[row]!) / outcomes.branches)
  })
  differences.sort((a, b) => a - b)
  return differences[Math.ceil(NOISE_SHARE * differences.length) - 1] ?? 0
}

function labelsOf({ onlyFirst, onlySecond }: Split, branches: number, noise: number) {
  const tests = Float64Array.from(onlyFirst, (count, row) => signTest(count, onlySecond[row]!))
  const adjusted = falseDiscoveryAdjusted(tests)
  const label = Uint8Array.from(adjusted, (probability, row) => {
    const difference = (onlyFirst[row]! - onlySecond[row]!) / branches
    if (probability > DISCOVERY_RATE || Math.abs(difference) <= noise)
      return LABELS.indexOf('indistinguishable')
    return LABELS.indexOf(difference > 0 ? 'saved by the policy' : 'displaced by the policy')
  })
  return { adjusted, label }
}
