import { expect } from 'vitest'
import data from '../../reference/data.json' with { type: 'json' }
import type { Observations } from '../../../src/stats/index.ts'

/** The data sets of test/reference/data.R, by name and column. */
export const DATA = data as unknown as Record<string, Record<string, number[]>>

/** The rows of a data set as the estimators take them. */
export function livesOf(name: string, { clustered = true } = {}): Observations {
  const { entry, time, event, cause, cluster } = DATA[name]
  const lives = { time, event: event ?? cause.map((c) => Math.min(c, 1)) }
  return { ...lives, ...(entry && { entry }), ...(clustered && cluster && { cluster }) }
}

/** Equal to 1e-9, relative where numbers are large; `null` is R's NA and our NaN. */
export function near(got: number, want: number | null | undefined, tolerance = 1e-9): void {
  if (want === null) expect(got).toBeNaN()
  else
    expect(Math.abs(got - want!), `${got} is not ${want}`).toBeLessThanOrEqual(
      tolerance * Math.max(1, Math.abs(want!)),
    )
}

export function allNear(got: ArrayLike<number>, want: readonly (number | null)[], tolerance = 1e-9): void {
  expect(got.length).toBe(want.length)
  want.forEach((value, k) => near(got[k], value, tolerance))
}
