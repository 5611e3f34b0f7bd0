/** The same measurement in many starting populations: what differs between them is the chance of a whole economy, month 0 included. */
import { Pool } from '../src/index.ts'

/** Mean over populations, and its standard error between them. `NaN` where there is but one. */
export interface Moment {
  readonly value: number
  readonly error: number
}

/**
 * Measures populations 1…count, as many at a time as there are workers; the result is in their order. A population is its seed:
 * `measure` is handed `<name>-<number>`.
 *
 * @throws whatever `measure` throws, after those under way have ended
 */
export async function overPopulations<T>(
  name: string,
  count: number,
  measure: (seed: string, pool: Pool) => Promise<T>,
): Promise<T[]> {
  const pool = new Pool()
  const measured: T[] = []
  let next = 0
  const lane = async () => {
    while (next < count) {
      const at = next++
      measured[at] = await measure(`${name}-${at + 1}`, pool)
      process.stderr.write(`\r${name}: ${Object.keys(measured).length}/${count}`)
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(pool.workers, count) }, lane))
    process.stderr.write('\n')
    return measured
  } finally {
    await pool.close()
  }
}

/** Values that are no number (nothing happened that could be measured) are left out. */
export function momentOf(values: readonly number[]): Moment {
  const known = values.filter((value) => !Number.isNaN(value))
  const value = known.reduce((sum, each) => sum + each, 0) / known.length
  const squares = known.reduce((sum, each) => sum + (each - value) * (each - value), 0)
  return { value, error: Math.sqrt(squares / (known.length - 1) / known.length) }
}

/** The moments of all populations by key, from the measurements of each. */
export function momentsOver<K extends string>(
  measured: readonly Readonly<Record<K, number>>[],
): Record<K, Moment> {
  const keys = Object.keys(measured[0]) as K[]
  const moments = keys.map((key) => [key, momentOf(measured.map((each) => each[key]))] as const)
  return Object.fromEntries(moments) as Record<K, Moment>
}
