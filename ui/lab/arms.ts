import type { ArmAnswer, ReplicateResult } from '../../src/index.ts'

/** The placebo is the base but for one draw: what it changes is the method's noise. */
export const ARMS = ['base', 'policy', 'placebo'] as const
export type ArmName = (typeof ARMS)[number]

/** What one side of the comparison has brought home. */
export type ArmView = Pick<ArmAnswer, 'scenario' | 'replicates' | 'look'>

/** Results of one replicate, parallel to `ARMS`. */
export type Whole = readonly [base: ReplicateResult, policy: ReplicateResult, placebo: ReplicateResult]

/** The replicates that all three have, ascending. */
export function wholeIn({ base, policy, placebo }: Readonly<Record<ArmName, ArmView>>): Whole[] {
  const [bases, placebos] = [byReplicate(base), byReplicate(placebo)]
  return policy.replicates.flatMap((result): Whole[] => {
    const [one, other] = [bases.get(result.replicate), placebos.get(result.replicate)]
    return one === undefined || other === undefined ? [] : [[one, result, other]]
  })
}

function byReplicate({ replicates }: ArmView): Map<number, ReplicateResult> {
  return new Map(replicates.map((result) => [result.replicate, result]))
}
