import { InputError } from '../scenario/index.ts'
import type { InputIssue, Scenario } from '../scenario/index.ts'

/**
 * Twins start from one state and run for one time; they may differ in levers, shocks and financing, and in words.
 *
 * @param source how messages name the policy
 * @throws InputError naming every field that differs
 */
export function checkTwins(base: Scenario, policy: Scenario, source: string = policy.name): void {
  const issues: InputIssue[] = []
  const compare = (path: string, inBase: unknown, inPolicy: unknown) => {
    if (inBase === inPolicy) return
    issues.push({
      path,
      found: JSON.stringify(inPolicy),
      allowed: `${JSON.stringify(inBase)}, as in the base: twins differ in levers, shocks and financing only`,
    })
  }
  compare('region', base.region, policy.region)
  compare('profile', base.profile, policy.profile)
  compare('population.firms', base.population.firms, policy.population.firms)
  compare('seed', base.seed, policy.seed)
  compare('burnIn', base.burnIn, policy.burnIn)
  compare('months', base.months, policy.months)
  for (const key of Object.keys({ ...base.parameters, ...policy.parameters }))
    compare(`parameters.${key}`, base.parameters[key], policy.parameters[key])
  if (issues.length > 0) throw new InputError(source, issues)
}
