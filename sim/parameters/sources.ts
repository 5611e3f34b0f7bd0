/** Short forms for the three standings a number can have. */

import type { Parameter } from '../kernel/declare.ts'

type Bounds = readonly [number, number]

/** A figure somebody published. */
export function cited(
  value: number,
  [min, max]: Bounds,
  unit: string,
  says: string,
  source: string,
): Parameter {
  return { unit, min, max, default: value, status: 'cited', source, says }
}

/** A figure set so that the model's own moments meet published ones; `moment` names them. */
export function calibrated(
  value: number,
  [min, max]: Bounds,
  unit: string,
  says: string,
  moment: string,
): Parameter {
  return { unit, min, max, default: value, status: 'calibrated', source: moment, says }
}

/** A figure nobody gave us; `why` says why this one. */
export function assumed(
  value: number,
  [min, max]: Bounds,
  unit: string,
  says: string,
  why: string,
): Parameter {
  return { unit, min, max, default: value, status: 'assumed', source: why, says }
}
