/** How a lever is declared. The policy has a field of its key: see `policy.ts`. */

import { checkedLever, type LeverDeclaration } from '../kernel/declare.ts'

/** A lever as catalogues and forms see it. */
export type Lever = LeverDeclaration

/** Keeps the key and whether it is aimed as types, from which those of the policy are made. */
export function lever<const K extends string, const A extends boolean = false>(
  declaration: Omit<Lever, 'key' | 'aimed'> & { readonly key: K; readonly aimed?: A },
): Lever & { readonly key: K; readonly aimed?: A } {
  return checkedLever(declaration)
}
