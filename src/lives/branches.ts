import { inOrder } from '../run/index.ts'
import type { AnyPool, ReplicateResult } from '../run/index.ts'
import { deathMonth } from './fates.ts'
import { ARM } from './plan.ts'
import type { TwinPlan } from './plan.ts'
import { policySpan } from './policy-span.ts'

/** Arms of a branch, in the order of their bits: both twins, and each one's placebo. */
export const BRANCH_ARMS = ['base', 'policy', 'basePlacebo', 'policyPlacebo'] as const
export type BranchArm = (typeof BRANCH_ARMS)[number]

/** Which firms died in which of the futures of one state. */
export interface BranchOutcomes {
  readonly replicate: number
  /** First month of the futures: the state is the one before, the last that the twins share. */
  readonly from: number
  readonly branches: number
  /** Firms in business then, ascending by identity. */
  readonly firm: Float64Array
  /** Element branch · firms + row: bit k says whether the firm died in arm k of that branch, by the end of the run. */
  readonly died: Uint8Array
}

export interface BranchOptions {
  /** Futures of each arm. */
  readonly branches: number
  readonly signal?: AbortSignal | undefined
  /** How many branches are done. */
  readonly onBranch?: ((done: number) => void) | undefined
}

/**
 * Lives many futures of one replicate: its state is frozen before the first month in which base and policy differ, and branch j of
 * every arm goes on with the luck of j. Acquired firms have not died.
 *
 * @throws as `Pool.run`
 */
export async function liveBranches(
  pool: AnyPool,
  plan: TwinPlan,
  replicate: number,
  { branches, signal, onBranch }: BranchOptions,
): Promise<BranchOutcomes> {
  const from = policySpan(plan.base, plan.policy).start
  const trunk = plan.base
  const begin = async (index: number, stop: AbortSignal): Promise<ReplicateResult[]> => {
    const branch = { index, from, trunk }
    const live = (arm: BranchArm) => {
      const twin = arm.startsWith('base') ? ARM.base : ARM.policy
      const { scenario } = plan.arms[twin]!
      const placebo = arm.endsWith('Placebo')
      return pool.run({ scenario, replicate, branch, placebo }, { signal: stop })
    }
    return Promise.all(BRANCH_ARMS.map(live))
  }
  const width = Math.ceil(pool.workers / BRANCH_ARMS.length) + 1
  let firm: Float64Array | undefined
  const died: Uint8Array[] = []
  for await (const results of inOrder({ count: branches, width, begin, signal })) {
    firm ??= presentAt(results[0]!, from)
    died.push(deathsOf(results, firm))
    onBranch?.(died.length)
  }
  const rows = firm?.length ?? 0
  const all = new Uint8Array(branches * rows)
  died.forEach((codes, branch) => all.set(codes, branch * rows))
  return { replicate, from, branches, firm: firm ?? new Float64Array(0), died: all }
}

/** Firms that were in business when the future began. */
function presentAt({ lives }: ReplicateResult, from: number): Float64Array {
  return lives.firm.filter((_, row) => lives.entryMonth[row]! < from)
}

/** @throws Error if arms of a branch did not begin with the same firms: a mistake of ours */
function deathsOf(results: readonly ReplicateResult[], firm: Float64Array): Uint8Array {
  const died = new Uint8Array(firm.length)
  results.forEach(({ lives, months }, arm) => {
    // Both ascend by identity.
    let life = 0
    for (let row = 0; row < firm.length; row++) {
      while (life < lives.count && lives.firm[life]! < firm[row]!) life++
      if (lives.firm[life] !== firm[row]) throw new Error(`firm ${firm[row]} is missing in a branch`)
      if (deathMonth(lives, life, months) > 0) died[row]! |= 1 << arm
    }
  })
  return died
}
