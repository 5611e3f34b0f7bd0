import { catalogue } from '../../sim/index.ts'
import type { Scenario } from './types.ts'

/** Every parameter as it stands in a profile where nobody sets it. */
export function usualParameters(profile: string): Record<string, number> {
  const own: Readonly<Record<string, number>> = catalogue.profiles.find(
    ({ key }) => key === profile,
  )!.parameters
  return Object.fromEntries(catalogue.parameters.map(({ key, default: d }) => [key, own[key] ?? d]))
}

/**
 * A changed scenario in which parameters that nobody has set follow a changed profile.
 *
 * @param changed not checked yet
 */
export function withProfile(changed: object, { profile, parameters }: Scenario): object {
  const isKept = !('profile' in changed) || changed.profile === profile
  if (isKept || !('parameters' in changed)) return changed
  const usual = usualParameters(profile)
  const isSet = ([key, value]: [string, unknown]): boolean =>
    value !== parameters[key] || value !== usual[key]
  const own = Object.entries(changed.parameters as object).filter(isSet)
  return { ...changed, parameters: Object.fromEntries(own) }
}
