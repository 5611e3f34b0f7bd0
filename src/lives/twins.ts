import { replicatesInOrder } from '../run/index.ts'
import type { AnyPool, ArmsOptions, Pieces, Replicate, ReplicateResult, RunArm, Want } from '../run/index.ts'
import type { TwinPlan } from './plan.ts'

/** All runs of one replicate, parallel to the plan's arms: they share the state at month 0 and every draw. */
export type Twins = Replicate

export interface TwinOptions extends Pick<
  ArmsOptions,
  'replicates' | 'first' | 'signal' | 'onProgress' | 'onFinished' | 'onFailed' | 'kept'
> {
  /** Of base and policy as they are written; the other runs bring metrics and lives only. */
  readonly want?: Want | undefined
}

/** Of what is run besides. */
export interface BesidesOptions extends Omit<TwinOptions, 'want'> {
  /** Where numbers of each replicate wait for the last one; by default in memory. */
  readonly newPieces?: (() => Pieces) | undefined
}

/**
 * Twins 1, 2, … in this order. Few are held at a time.
 *
 * @throws as `replicatesInOrder`: of twins, all runs fail together; leaving early stops the others
 */
export function twinsInOrder(
  pool: AnyPool,
  { arms }: Pick<TwinPlan, 'arms'>,
  { want = {}, ...options }: TwinOptions,
): AsyncGenerator<Twins, void, undefined> {
  const runs = arms.map(({ scenario, twin }, arm): RunArm => {
    return { scenario, placebo: twin === 'placebo', want: arm < 2 ? want : {} }
  })
  const substitute = (arm: number, before: readonly Promise<ReplicateResult>[]) =>
    isPaidOtherwise(arms, arm) ? unlessPaid(before[0]!) : undefined
  return replicatesInOrder(pool, runs, { ...options, substitute })
}

async function unlessPaid(first: Promise<ReplicateResult>): Promise<ReplicateResult | undefined> {
  const like = await first
  return hasOutlay(like) ? undefined : like
}

/** Whether an arm is the first, paid for in another way. */
function isPaidOtherwise(arms: TwinPlan['arms'], arm: number): boolean {
  const [first, other] = [arms[0]!, arms[arm]!]
  if (arm === 0 || first.twin !== other.twin || first.scenario.financing === other.scenario.financing)
    return false
  const { financing } = first.scenario
  return JSON.stringify({ ...other.scenario, financing }) === JSON.stringify(first.scenario)
}

/** Where nothing is spent on measures, how they are paid for makes no difference. */
function hasOutlay({ metricKeys, metrics }: ReplicateResult): boolean {
  const column = metricKeys.indexOf('publicOutlay')
  return column < 0 || metrics.some((value, at) => at % metricKeys.length === column && value !== 0)
}
