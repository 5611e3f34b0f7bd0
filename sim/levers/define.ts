import { defineLever, type Lever as Declared } from '../kernel/declare.ts'
import type { Policy } from '../state/policy.ts'

export type Lever = Declared<Policy>

/** A lever that sets the policy field of its own name. */
export function lever(declaration: Omit<Lever, 'apply'> & { readonly key: keyof Policy }): Lever {
  const { key } = declaration
  return defineLever<Policy>({
    ...declaration,
    apply(policy, value) {
      policy[key] = value
    },
  })
}
