import { platform } from '#workers'
import type { AnyPool } from './arms.ts'
import { checkCounts } from './check-options.ts'
import { Pool as PlatformPool } from './pool.ts'
import type { PoolOptions } from './pool.ts'

/** Workers of this platform: threads in Node, web workers in a browser. */
export class Pool extends PlatformPool {
  constructor(options: PoolOptions = {}) {
    super(platform, options)
  }
}

export interface BorrowOptions {
  /** Workers to use and leave running; by default some are started and ended. */
  readonly pool?: AnyPool
  /** How many are started; by default as many as the machine runs at once. */
  readonly workers?: number
}

/**
 * The pool that is given, which stays; or one for this occasion, which ends when it is given back.
 *
 * @throws InputError if there can be no such number of workers
 */
export function borrowPool(
  { pool: given, workers = platform.workers }: BorrowOptions,
  atMost = workers,
): { readonly pool: AnyPool; readonly giveBack: () => Promise<void> } {
  if (given !== undefined) return { pool: given, giveBack: async () => {} }
  checkCounts({ workers })
  const pool = new Pool({ workers: Math.min(workers, atMost) })
  return { pool, giveBack: () => pool.close() }
}
