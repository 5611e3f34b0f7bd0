import type { Financing, Notice, Scenario } from '../scenario/index.ts'

/** One run of a replicate. */
export interface Arm {
  /** The placebo is the base but for one draw. */
  readonly twin: 'base' | 'policy' | 'placebo'
  readonly scenario: Scenario
}

/** Two arms that are compared. */
export interface Contrast {
  /** How both are financed; `asWritten` where the scenarios themselves differ in that. */
  readonly financing: Financing | 'asWritten'
  /** Indices of arms. */
  readonly base: number
  readonly policy: number
}

/** What is run in each replicate, and what is compared with what: the scenarios as they are written first. */
export interface TwinPlan {
  readonly base: Scenario
  readonly policy: Scenario
  readonly arms: readonly Arm[]
  readonly contrasts: readonly [Contrast, ...Contrast[]]
  /** What is asked of the comparison besides and cannot be had. */
  readonly notices?: readonly Notice[]
}

/** Indices of the arms that every plan has. */
export const ARM = { base: 0, policy: 1, placebo: 2 } as const

/**
 * Base, policy and placebo, and the pair again under every other way of financing. Both twins of a pair are financed alike, so that
 * what differs is the policy: each pays for its own support.
 */
export function planTwins(base: Scenario, policy: Scenario, financings: readonly Financing[]): TwinPlan {
  const arms: Arm[] = [
    { twin: 'base', scenario: base },
    { twin: 'policy', scenario: policy },
    { twin: 'placebo', scenario: base },
  ]
  const written = base.financing === policy.financing ? base.financing : 'asWritten'
  const contrasts: [Contrast, ...Contrast[]] = [{ financing: written, base: ARM.base, policy: ARM.policy }]
  const place = (twin: 'base' | 'policy', financing: Financing): number => {
    const { scenario } = arms[ARM[twin]]!
    if (scenario.financing === financing) return ARM[twin]
    return arms.push({ twin, scenario: { ...scenario, financing } }) - 1
  }
  for (const financing of financings) {
    if (contrasts.some((known) => known.financing === financing)) continue
    contrasts.push({ financing, base: place('base', financing), policy: place('policy', financing) })
  }
  return { base, policy, arms, contrasts }
}
