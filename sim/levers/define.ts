import { defineLever, type Lever as Declared } from '../kernel/declare.ts'
import type { AimedKey, Policy } from '../state/policy.ts'

export type Lever = Declared<Policy>

/** Keys of the policy fields that hold one number. */
type NumberKey = Exclude<keyof Policy, 'aims'>

/** An aimed lever has its place among the policy's aims, and only such a one. */
type Declaration = Omit<Lever, 'apply' | 'key' | 'aimed'> &
  (
    | { readonly key: Exclude<NumberKey, AimedKey>; readonly aimed?: false }
    | { readonly key: AimedKey; readonly aimed: true }
  )

/** A lever that sets the policy field of its own name. */
export function lever(declaration: Declaration): Lever {
  const { key } = declaration
  return defineLever<Policy>({
    ...declaration,
    apply(policy, value) {
      policy[key] = value
    },
  })
}
