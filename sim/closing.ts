/** What surrounds the phases of a month and goes over all books or all firms; steps like theirs, so that they run compiled as well. */

import { gather, type Phase } from './kernel/block.ts'
import { closeMonth } from './kernel/ledger.ts'
import { lookForFault } from './world/proof.ts'
import type { World } from './world/world.ts'

function closeBooks(world: World): void {
  closeMonth(world.ledger)
}

export const CLOSING = {
  books: { says: 'Last month’s flows are folded into the balances.', steps: [gather(closeBooks)] },
  proof: { says: 'Tables are compared with books.', steps: [gather(lookForFault)] },
} satisfies Record<string, Phase<World>>
