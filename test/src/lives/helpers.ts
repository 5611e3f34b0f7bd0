/** Lives written by hand, and twins of a small region on the real model. */
import type { FirmLives, ReplicateResult } from '../../../src/run/index.ts'
import { validateScenario } from '../../../src/scenario/index.ts'
import type { Scenario, ScenarioChange } from '../../../src/scenario/index.ts'

export const CAUSE = { none: 0, bankruptcy: 1, closure: 2, acquisition: 3, elimination: 4 }

/** A firm: its identity, the month of its exit with the cause (none: it lives), the month it entered (none: it was there). */
export interface Life {
  firm: number
  exit?: number
  cause?: keyof typeof CAUSE
  enters?: number
}

/** @param lives ascending by identity @param months of the run */
export function livesOf(lives: readonly Life[], months: number): FirmLives {
  const whole = (of: (life: Life) => number) => Int32Array.from(lives, of)
  const nothing = whole(() => 0)
  return {
    count: lives.length,
    firm: Float64Array.from(lives, ({ firm }) => firm),
    entryMonth: whole(({ enters }) => enters ?? 0),
    entry: whole(({ enters }) => (enters === undefined ? 0 : 1)),
    stop: whole(({ exit }) => exit ?? months),
    cause: whole(({ exit, cause }) => (exit === undefined ? 0 : CAUSE[cause ?? 'bankruptcy'])),
    sector: nothing,
    city: nothing,
    park: nothing,
    sizeClass: nothing,
    ageAtStart: nothing,
    deregisteredMonth: nothing,
    staffAtStart: nothing,
    staffAtStop: nothing,
    debtAtStop: new Float64Array(lives.length),
    aid: new Float64Array(lives.length),
    supportKeys: [],
    supports: {},
  }
}

/** A result with lives and monthly series by key. */
export function resultOf(
  lives: readonly Life[],
  months: number,
  series: Readonly<Record<string, readonly number[]>> = {},
  replicate = 1,
): ReplicateResult {
  const metricKeys = Object.keys(series)
  const metrics = Float64Array.from({ length: months * metricKeys.length }, (_, at) => {
    const month = Math.floor(at / metricKeys.length)
    return series[metricKeys[at % metricKeys.length]][month]
  })
  const fingerprint = String(replicate).padStart(16, '0')
  return { replicate, months, fingerprint, metricKeys, metrics, lives: livesOf(lives, months) }
}

/** A small base: a deep slump, without help. */
export function smallBase(change: ScenarioChange = {}): Scenario {
  return validateScenario(
    {
      format: 1,
      name: 'small',
      months: 14,
      replicates: 3,
      seed: 'lives',
      burnIn: 24,
      region: 'plain',
      population: { firms: 120 },
      shocks: [{ kind: 'demandSlump', from: 1, months: 6, size: 0.5 }],
      ...change,
    },
    'test',
  )
}
