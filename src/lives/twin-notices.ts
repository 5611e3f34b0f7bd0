import { noticesOf } from '../run/index.ts'
import { noticesOfTwins } from '../scenario/index.ts'
import type { Acts } from '../run/index.ts'
import type { Notice, Scenario } from '../scenario/index.ts'
import { policySpan } from './policy-span.ts'

/** What the runs of twins have to say, told of both twins once. */
export interface ActsOfTwins {
  readonly base: Acts
  readonly policy: Acts
  /** Whether their fingerprints are equal in every replicate. */
  readonly areEqual: boolean
}

/** @param acts of all replicates; absent: what can be told beforehand */
export function noticesAboutTwins(base: Scenario, policy: Scenario, acts?: ActsOfTwins): Notice[] {
  const each = noticesOfTwins(noticesOf(base, acts?.base), noticesOf(policy, acts?.policy))
  if (areIdentical(base, policy)) return [identicalTwins(base), ...each]
  return acts?.areEqual ? [identicalWorlds(acts.base.replicates), ...each] : each
}

/** Whether twins are treated alike in every month. */
function areIdentical(base: Scenario, policy: Scenario): boolean {
  return policySpan(base, policy).end === 0
}

function identicalTwins({ months }: Scenario): Notice {
  return {
    key: 'identicalTwins',
    about: 'twins',
    says: {
      en: `base and policy are identical: no lever, shock or financing differs in any of the ${months} months, so that every difference is 0`,
      zh: `基准与政策完全相同：${months}个月中没有任何措施、冲击或筹资方式不同，因此所有差异均为0`,
    },
  }
}

function identicalWorlds(count: number): Notice {
  const all = count === 1 ? 'the one replicate' : `each of ${count} replicates`
  return {
    key: 'identicalWorlds',
    about: 'twins',
    says: {
      en: `base and policy lived identical worlds in ${all} (equal fingerprints): what they differ in touched nobody`,
      zh: `在全部${count}次重复中，基准与政策的世界完全相同（指纹一致）：二者的不同未触及任何主体`,
    },
  }
}
