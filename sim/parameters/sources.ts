/** Short forms for the three standings a number can have, and for numbers that are counted. */

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

/** Only whole numbers: what is counted, or months that a clock counts, or money that is paid as it stands. */
export function whole(parameter: Parameter): Parameter {
  return { ...parameter, whole: true }
}
