import { catalogue, isAimed, planOf } from '../../src/index.ts'
import type { Comparison, LeverSetting, Notice } from '../../src/index.ts'

/**
 * What acts on nobody, or otherwise than it reads. A lever that somebody has moved to where it does nothing is no surprise: its slider
 * says so.
 */
export function noticesIn({ notices, base, policy }: Comparison): Notice[] {
  return notices.filter(({ key, about, twin }) => {
    const lever = catalogue.levers.find((each) => about === `levers.${each.key}`)
    if (key !== 'neverInForce' || lever === undefined) return true
    const { levers } = twin === 'base' ? base : policy
    return !isAlways(levers[lever.key]!, lever.off)
  })
}

function isAlways(setting: LeverSetting, value: number): boolean {
  const plan = isAimed(setting) ? planOf(setting) : setting
  return Array.isArray(plan) ? plan.every((step) => step.value === value) : plan === value
}
