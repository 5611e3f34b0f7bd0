/** All shocks by key. */

import { coreFailure } from './core-failure.ts'
import { creditCrunch } from './credit-crunch.ts'
import { demandSlump } from './demand-slump.ts'
import { epidemic } from './epidemic.ts'
import { labourShortage } from './labour-shortage.ts'
import { latePayments } from './late-payments.ts'
import { materialSpike } from './material-spike.ts'
import { marketTurn } from './market-turn.ts'
import { shutdown } from './shutdown.ts'
import type { Shock } from './define.ts'

export const SHOCKS: Readonly<Record<string, Shock>> = {
  epidemic,
  demandSlump,
  marketTurn,
  shutdown,
  labourShortage,
  materialSpike,
  creditCrunch,
  latePayments,
  coreFailure,
}

export type { Shock }
