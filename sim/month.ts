/** The month's table of contents. */

import type { Phase } from './kernel/block.ts'
import { ally } from './month/ally.ts'
import { applyPolicyAndShocks } from './month/apply-policy-and-shocks.ts'
import { enter } from './month/enter.ts'
import { expect } from './month/expect.ts'
import { finance } from './month/finance.ts'
import { hireAndLoseStaff } from './month/hire-and-lose-staff.ts'
import { inform } from './month/inform.ts'
import { innovate } from './month/innovate.ts'
import { manage } from './month/manage.ts'
import { produce } from './month/produce.ts'
import { record } from './month/record.ts'
import { resolveDistress } from './month/resolve-distress.ts'
import { sell } from './month/sell.ts'
import { settle } from './month/settle.ts'
import { supply } from './month/supply.ts'
import type { World } from './world/world.ts'

/** One month, in order. Open a line to read its economics. */
export const MONTH = {
  applyPolicyAndShocks,
  inform,
  expect,
  enter,
  manage,
  hireAndLoseStaff,
  finance,
  produce,
  supply,
  sell,
  settle,
  innovate,
  ally,
  resolveDistress,
  record,
} satisfies Record<string, Phase<World>>
