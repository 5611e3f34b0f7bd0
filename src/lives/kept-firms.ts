import type { InitialFirms } from './initial-firms.ts'
import { ARM } from './plan.ts'

/**
 * Of the firms of month 0 in the twins of a replicate, what shares of survivors need, in one small array: of many replicates this much of
 * each is kept.
 */
export interface KeptFirms {
  /** The same in every twin. */
  readonly count: number
  readonly months: number
  /** How many had died by the end of months 0…M, then how many had gone by any cause: of the base, the policy, the placebo. */
  readonly left: Uint16Array | Uint32Array
}

/** Of base, policy and placebo. */
export function keptFirms(twins: Readonly<Record<keyof typeof ARM, InitialFirms>>): KeptFirms {
  const { count, died } = twins.base
  const length = died.length
  const left = new (count > 0xffff ? Uint32Array : Uint16Array)(2 * Object.keys(ARM).length * length)
  const months = length - 1
  for (const twin of Object.keys(ARM) as (keyof typeof ARM)[]) {
    left.set(twins[twin].died, placeOfLeft('died', twin, months, 0))
    left.set(twins[twin].gone, placeOfLeft('gone', twin, months, 0))
  }
  return { count, months, left }
}

/** Element of `left`: how many had died, or gone by any cause, by the end of a month. */
export function placeOfLeft(
  left: 'died' | 'gone',
  twin: keyof typeof ARM,
  months: number,
  month: number,
): number {
  return (2 * ARM[twin] + (left === 'died' ? 0 : 1)) * (months + 1) + month
}

/** As `shareAlive`. */
export function keptAlive({ count, months, left }: KeptFirms, twin: keyof typeof ARM, month: number): number {
  return shareLeft(left[placeOfLeft('died', twin, months, month)]!, count)
}

/** Of so many firms, when so many have left. */
export function shareLeft(left: number, count: number): number {
  return 1 - left / count
}
