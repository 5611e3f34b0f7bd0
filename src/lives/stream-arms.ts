import { Pool } from '../run/index.ts'
import type { RunProgress } from '../run/index.ts'
import { checkTwins } from './check-twins.ts'
import type { Arm } from './plan.ts'
import { twinsInOrder } from './twins.ts'
import type { Twins } from './twins.ts'

export interface StreamArmsOptions {
  /** By default as many as the first arm says. */
  readonly replicates?: number
  readonly workers?: number
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: RunProgress) => void
  /** Workers to use and leave running. */
  readonly pool?: Pick<Pool, 'run' | 'workers'>
}

/**
 * Many runs of each replicate, from one start and with one luck, for instance a base, its placebo and fifty policies: `pairOf` any
 * two of them says what the second did. The base is run once, whatever it is compared with.
 *
 * @throws InputError at once if they are no twins of the first
 */
export function streamArms(
  arms: readonly [Arm, ...Arm[]],
  options: StreamArmsOptions = {},
): AsyncGenerator<Twins, void, undefined> {
  for (const { scenario } of arms) checkTwins(arms[0].scenario, scenario)
  return stream(arms, options)
}

async function* stream(
  arms: readonly [Arm, ...Arm[]],
  { replicates = arms[0].scenario.replicates, workers, pool: given, ...rest }: StreamArmsOptions,
): AsyncGenerator<Twins, void, undefined> {
  const own = given === undefined ? new Pool(workers === undefined ? {} : { workers }) : undefined
  try {
    yield* twinsInOrder(given ?? own!, { arms }, { replicates, ...rest })
  } finally {
    await own?.close()
  }
}
