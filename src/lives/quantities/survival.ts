import { catalogue } from '../../../sim/index.ts'
import { ANY, coxRegression, logRank, SHARE, SingularError, upTo } from '../../stats/index.ts'
import { restrictedMean, shareAlive, shareGoneBy, shareInBusiness } from '../initial-firms.ts'
import type { InitialFirms } from '../initial-firms.ts'
import type { Pair } from '../pair.ts'
import { difference } from './define.ts'
import type { Quantity, Title } from './define.ts'

/** Months at which survival is told. */
export const LANDMARKS = [12, 24, 36, 60, 120] as const
/** Months over which lifetimes are averaged. */
export const HORIZONS = [36, 60, 120] as const
/** Months after the last one in which twins are treated differently. */
export const AFTERMATH = 24

/** What the headline is called wherever it is told. A firm that is bought lives on in its buyer. */
export function aliveAfter(month: number): Title {
  return [`Initial firms alive after ${month} months`, `${month}个月后存活的初始企业`]
}

/**
 * Effects on the survival of initial firms.
 *
 * @param policyEnd last month in which base and policy differ; absent if they differ to the end
 */
export function survivalQuantities(months: number, policyEnd?: number): Quantity[] {
  const landmarks = LANDMARKS.filter((month) => month <= months)
  const horizons = HORIZONS.filter((month) => month <= months)
  return [
    ...landmarks.map((month) =>
      difference(
        `survivalDifference${month}`,
        'share',
        aliveAfter(month),
        ({ firms }) => shareAlive(firms, month),
        SHARE,
      ),
    ),
    ...landmarks.map((month) =>
      difference(
        `inBusinessDifference${month}`,
        'share',
        [
          `Initial firms alive and not bought after ${month} months`,
          `${month}个月后存活且未被收购的初始企业`,
        ],
        ({ firms }) => shareInBusiness(firms, month),
        SHARE,
      ),
    ),
    ...horizons.map((month) =>
      difference(
        `restrictedMeanGained${month}`,
        'months',
        [`Months of life gained within ${month} months`, `${month}个月内平均延长的存活月数`],
        ({ firms }) => restrictedMean(firms, month),
        upTo(month),
      ),
    ),
    ...aftermath(months, policyEnd),
    ...incidence(landmarks.at(-1) ?? months),
    ...hazards(months),
  ]
}

/** What is left of it two years after the last support. */
function aftermath(months: number, policyEnd: number | undefined): Quantity[] {
  const horizon = (policyEnd ?? months) + AFTERMATH
  if (horizon > months) return []
  return [
    difference(
      `restrictedMeanGained${AFTERMATH}AfterEnd`,
      'months',
      [
        `Months of life gained until ${AFTERMATH} months after the policy's end (month ${horizon})`,
        `政策结束后${AFTERMATH}个月（第${horizon}月）为止平均延长的存活月数`,
      ],
      ({ firms }) => restrictedMean(firms, horizon),
      upTo(horizon),
    ),
  ]
}

const CAUSE_TITLES: Readonly<Record<string, readonly [string, string]>> = {
  bankruptcy: ['bankrupt', '破产'],
  closure: ['closed', '关闭'],
  acquisition: ['acquired', '被收购'],
  elimination: ['eliminated', '被淘汰'],
}

/**
 * Cumulative incidence by cause, policy − base. Every initial firm is watched to the end of the run, so that Aalen and Johansen's
 * estimate is the share that has gone by that cause.
 */
function incidence(month: number): Quantity[] {
  return catalogue.enumerations.cause.flatMap((cause, code) => {
    const title = CAUSE_TITLES[cause]
    if (code === 0 || title === undefined) return []
    return [
      difference(
        `${cause}Difference${month}`,
        'share',
        [`Initial firms ${title[0]} within ${month} months`, `${month}个月内${title[1]}的初始企业`],
        ({ firms }) => shareGoneBy(firms, code, month),
        SHARE,
      ),
    ]
  })
}

/**
 * The two classics, on the deaths of one replicate's twins. Either program's own error takes firms as independent, which twins are
 * not; so each replicate gives one number here, and the error is that between replicates.
 */
function hazards(months: number): Quantity[] {
  return [
    {
      key: 'deathsSpared',
      unit: 'per 1000 initial firms',
      title: {
        en: 'Log-rank: deaths under the policy, fewer than if both twins had one hazard',
        zh: '对数秩：政策下的死亡数比同一风险假设下减少的数量',
      },
      of: (pair) => (deathsSpared(pair, months) * 1000) / pair.base.firms.count,
      range: ANY,
    },
    {
      key: 'logHazardRatio',
      unit: 'log points',
      title: {
        en: 'Log hazard ratio of dying, policy to base (Cox)',
        zh: '死亡风险比的对数，政策对基准（Cox）',
      },
      of: (pair) => logHazardRatio(pair, months),
      range: ANY,
    },
  ]
}

/** Both twins' firms as one sample: group 0 the base, 1 the policy; an acquisition censors. */
function pooledLives({ base, policy }: Pair, months: number) {
  const [time, event, group]: [number[], number[], number[]] = [[], [], []]
  const add = ({ died, gone, count }: InitialFirms, code: number) => {
    const push = (lives: number, month: number, ends: number) => {
      for (let k = 0; k < lives; k++) {
        time.push(month)
        event.push(ends)
        group.push(code)
      }
    }
    for (let month = 1; month <= months; month++) {
      const deaths = died[month]! - died[month - 1]!
      push(deaths, month, 1)
      push(gone[month]! - gone[month - 1]! - deaths, month, 0)
    }
    push(count - gone[months]!, months, 0)
  }
  add(base.firms, 0)
  add(policy.firms, 1)
  return { time, event, group }
}

function deathsSpared(pair: Pair, months: number): number {
  const lives = pooledLives(pair, months)
  if (!lives.event.includes(1)) return 0
  const { observed, expected, groups } = logRank(lives)
  const at = groups.indexOf(1)
  return expected[at]! - observed[at]!
}

function logHazardRatio(pair: Pair, months: number): number {
  const { time, event, group } = pooledLives(pair, months)
  if (!event.includes(1)) return NaN
  // Equal samples: the iteration would answer with its rounding.
  if (pair.base.firms.died.every((deaths, month) => deaths === pair.policy.firms.died[month])) return 0
  try {
    const fit = coxRegression({ time, event, covariates: [group] })
    return fit.converged ? fit.effects[0]!.coefficient : NaN
  } catch (error) {
    if (error instanceof SingularError) return NaN
    throw error
  }
}
