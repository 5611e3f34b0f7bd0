import { catalogue } from '../../sim/index.ts'
import type { AnyPool } from '../run/index.ts'
import type { Scenario } from '../scenario/index.ts'
import { comparisonOfKept, measure } from './comparison.ts'
import type { Comparison, EffectRow } from './comparison.ts'
import { DETAIL_KINDS, OUTSIDE } from './detail-kinds.ts'
import type { DetailRow, DetailTable } from './details.ts'
import { KeptTwins } from './kept-twins.ts'
import { planTwins } from './plan.ts'
import type { TwinPlan } from './plan.ts'
import { twinsInOrder } from './twins.ts'
import type { BesidesOptions } from './twins.ts'

/** What is shown at each value. */
const SHOWN =
  /^(restrictedMeanGained\d+|survivalDifference\d+|saved|displaced|forestalled|jobYears|netCost|costPerNetSaved|costPerJobYear|marginalValue|displacedPerSaved)$/

/** The scenario's own value, half of it, and half as far from all of the market. */
export function outsideValues(scenario: Scenario): readonly [low: number, own: number, high: number] {
  const { min, max } = catalogue.parameters.find(({ key }) => key === OUTSIDE)!
  const own = scenario.parameters[OUTSIDE]!
  return [Math.max(min, own / 2), own, Math.min(max, (1 + own) / 2)]
}

/**
 * Headlines at three values of outside competition. It moves the start of a run too, so that each value has a burn-in of its own.
 *
 * @param comparison at the scenario's own value
 * @throws as `Pool.run`
 */
export async function outsideTable(
  pool: AnyPool,
  plan: TwinPlan,
  comparison: Comparison,
  options: BesidesOptions,
): Promise<DetailTable> {
  const rows: DetailRow[] = []
  const values = outsideValues(plan.base)
  const [, own] = values
  // At a bound of the parameter two of them are one.
  for (const value of new Set(values)) {
    const told = value === own ? comparison : await comparisonAt(pool, plan, value, options)
    rows.push(...headlines(told).map((row) => ({ ...row, of: String(value) })))
  }
  return {
    ...DETAIL_KINDS.outside,
    title: { en: 'At three values of outside competition', zh: '外部竞争的三种取值' },
    rows,
  }
}

async function comparisonAt(
  pool: AnyPool,
  plan: TwinPlan,
  value: number,
  options: BesidesOptions,
): Promise<Comparison> {
  const at = (scenario: Scenario): Scenario => ({
    ...scenario,
    parameters: { ...scenario.parameters, [OUTSIDE]: value },
  })
  const here = planTwins(at(plan.base), at(plan.policy), [])
  const kept = new KeptTwins(options.newPieces?.())
  for await (const twins of twinsInOrder(pool, here, options)) kept.add(measure(here, twins))
  return comparisonOfKept(here, kept)
}

function headlines({ effects, account }: Comparison): Omit<DetailRow, 'of'>[] {
  const written = effects[0]?.financing
  return [...effects, ...account]
    .filter(({ quantity, financing }: EffectRow) => financing === written && SHOWN.test(quantity))
    .map(({ financing: _financing, ...row }) => row)
}
