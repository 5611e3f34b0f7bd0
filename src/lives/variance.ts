import { pairingGain } from '../stats/index.ts'
import { DETAIL_KINDS } from './detail-kinds.ts'
import { detailRow } from './details.ts'
import type { DetailTable } from './details.ts'
import type { KeptTwins } from './kept-twins.ts'
import type { TwinPlan } from './plan.ts'
import { variedEffects } from './quantities/index.ts'

/** Fewer replicates say nothing of a variance. */
export const LEAST_REPLICATES = 5

/**
 * How many independent runs one pair of twins is worth, for each number that either twin has by itself.
 *
 * @param kept at least `LEAST_REPLICATES`
 */
export function varianceTable(plan: TwinPlan, kept: KeptTwins): DetailTable {
  const rows = variedEffects(plan).map(({ key, title }, q) => {
    const values = (twin: 0 | 1) => kept.column('sides', 2 * q + twin)
    const gain = pairingGain(values(0), values(1), `${plan.base.seed} ${key}`)
    return detailRow({ of: key, quantity: 'varianceRatio', unit: 'ratio', title }, gain)
  })
  return {
    ...DETAIL_KINDS.variance,
    title: {
      en: 'Variance of independent runs over that of twins',
      zh: '独立运行与孪生运行的方差之比',
    },
    rows,
  }
}
