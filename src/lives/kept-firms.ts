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
  for (const [twin, place] of Object.entries(ARM)) {
    const firms = twins[twin as keyof typeof ARM]
    left.set(firms.died, 2 * place * length)
    left.set(firms.gone, (2 * place + 1) * length)
  }
  return { count, months: length - 1, left }
}

/** As `shareAlive`. */
export function keptAlive(firms: KeptFirms, twin: keyof typeof ARM, month: number): number {
  return share(firms, 2 * ARM[twin], month)
}

/** As `shareInBusiness`. */
export function keptInBusiness(firms: KeptFirms, twin: keyof typeof ARM, month: number): number {
  return share(firms, 2 * ARM[twin] + 1, month)
}

function share({ count, months, left }: KeptFirms, row: number, month: number): number {
  return 1 - left[row * (months + 1) + month]! / count
}
