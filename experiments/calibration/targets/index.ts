/** Published figures by profile: a profile is what one country or union has, and its figures can be met together. */
import { china } from './china.ts'
import { eu } from './eu.ts'
import type { Target } from './target.ts'
import { us } from './us.ts'

export const TARGETS = { china, us, eu } satisfies Record<string, readonly Target[]>

export type Profile = keyof typeof TARGETS

/** Nobody publishes a figure; the model’s own is told. */
export const TOLD: readonly (readonly [key: string, says: string])[] = [
  ['operating1', 'Cease to trade in the first year'],
  ['operating2', 'in the second'],
  ['operating3', 'in the third'],
  ['operating4', 'in the fourth'],
  ['operating5', 'in the fifth'],
  ['staff', 'Mean staff'],
  ['closuresPerBankruptcy', 'Closures per bankruptcy'],
  ['discouragedPerRefusal', 'Discouraged firms per refused one'],
  ['loansOverSales', 'Bank loans, in months of sales'],
  ['exitsWithBankDebt', 'Exits that owe a bank'],
  ['debtAtExit', 'Bank debt at exit, relative to the average firm’s'],
]
