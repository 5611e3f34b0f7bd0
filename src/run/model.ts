import type * as Sim from '../../sim/index.ts'
import type { courseOf, setupOf } from '../scenario/index.ts'

/** What a worker needs of the model; given to it from outside, so that tests can run it on a smaller one. */
export interface Model extends Pick<
  typeof Sim,
  | 'createWorld'
  | 'isReady'
  | 'step'
  | 'open'
  | 'resume'
  | 'snapshot'
  | 'restore'
  | 'metricsOf'
  | 'departures'
  | 'survivors'
  | 'booksOf'
  | 'fingerprint'
  | 'trace'
  | 'observeFirm'
  | 'arrivals'
  | 'leversOf'
  | 'hasFirm'
  | 'TableWatch'
  | 'catalogue'
> {
  setupOf: typeof setupOf
  courseOf: typeof courseOf
  /** Together they turn a world that has lived back to month 0; a model without them makes a new one each time. */
  rewind?: typeof Sim.rewind
  canRewind?: typeof Sim.canRewind
  /** Makes the months of a world faster, if it can, with the code for a population of so many firms; what they give stays the same. */
  accelerate?: (world: ReturnType<typeof Sim.createWorld>, firms?: number) => void
}

export type World = ReturnType<Model['createWorld']>
