import { RunError } from './protocol.ts'
import type { Where } from './protocol.ts'

/** A replicate that failed. What is known of where it did is absent if a worker died of it. */
export interface FailedReplicate extends Pick<Where, 'month' | 'place'> {
  readonly replicate: number
  /** Which of the arms that were run, where there are several. */
  readonly arm?: number
  readonly message: string
  readonly error: RunError
}

/** What is told of one in a manifest. */
export type ToldFailure = Omit<FailedReplicate, 'error' | 'arm'> & { readonly run?: string }

/** Whether the failure is one replicate's: no wish to stop, no mistake of who listens, no fault of what all replicates begin with. */
export function isFailureOfOne(error: unknown): error is RunError {
  return error instanceof RunError && error.where?.phase !== 'burn-in'
}

export function failedReplicate(replicate: number, error: RunError, arm?: number): FailedReplicate {
  const { where, reason } = error
  return {
    replicate,
    ...(arm !== undefined && { arm }),
    ...(where?.month !== undefined && { month: where.month }),
    ...(where?.place !== undefined && { place: where.place }),
    message: reason,
    error,
  }
}

export function isFailed(each: object): each is FailedReplicate {
  return 'error' in each
}

/** @param runs names of the arms; none where there is one only */
export function toldFailure(
  { replicate, arm, month, place, message }: FailedReplicate,
  runs: readonly string[] = [],
): ToldFailure {
  const run = arm === undefined ? undefined : runs[arm]
  return {
    replicate,
    ...(run !== undefined && { run }),
    ...(month !== undefined && { month }),
    ...(place !== undefined && { place }),
    message,
  }
}

/** For instance `replicate 7 failed in its policy, month 12, phase sell: …`. */
export function failureText({ replicate, run, month, place, message }: ToldFailure): string {
  const where = [
    `replicate ${replicate} failed${run === undefined ? '' : ` in its ${run}`}`,
    ...(month === undefined ? [] : [`month ${month}`]),
    ...(place === undefined ? [] : [place]),
  ]
  return `${where.join(', ')}: ${message}`
}
