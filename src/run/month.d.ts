/** The month as WebAssembly, made by compiler/ while the library is bundled. */
declare module 'virtual:month' {
  import type { Plan } from '../../sim/index.ts'

  /** In base 64. */
  export const binary: string
  export const plan: Plan
}
