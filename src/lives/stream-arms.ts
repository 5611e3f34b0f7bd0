import { borrowPool, checkCounts, checkScenario } from '../run/index.ts'
import type { BorrowOptions, FailedReplicate, RunProgress } from '../run/index.ts'
import { checkTwins } from './check-twins.ts'
import type { Arm } from './plan.ts'
import { twinsInOrder } from './twins.ts'
import type { Twins } from './twins.ts'

export interface StreamArmsOptions extends BorrowOptions {
  /** By default as many as the first arm says. */
  readonly replicates?: number
  /** Number of the first; by default 1. */
  readonly first?: number
  /** Called in order with a replicate of which a run failed; the others go on. Without it the first failure ends them all. */
  readonly onFailed?: (failed: FailedReplicate) => void
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: RunProgress) => void
}

/**
 * Many runs of each replicate, from one start and with one luck, for instance a base, its placebo and fifty policies: `pairOf` any
 * two of them says what the second did. The base is run once, whatever it is compared with.
 *
 * @throws InputError at once if they are no twins of the first or an option is wrong
 */
export function streamArms(
  arms: readonly [Arm, ...Arm[]],
  options: StreamArmsOptions = {},
): AsyncGenerator<Twins, void, undefined> {
  for (const { scenario } of arms) checkScenario(scenario)
  for (const { scenario } of arms) checkTwins(arms[0].scenario, scenario)
  checkCounts(options)
  return stream(arms, options)
}

async function* stream(
  arms: readonly [Arm, ...Arm[]],
  { replicates = arms[0].scenario.replicates, ...rest }: StreamArmsOptions,
): AsyncGenerator<Twins, void, undefined> {
  const { pool, giveBack } = borrowPool(rest)
  try {
    yield* twinsInOrder(pool, { arms }, { replicates, ...rest })
  } finally {
    await giveBack()
  }
}
