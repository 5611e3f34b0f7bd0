import { catalogue } from '../../sim/index.ts'
import type { Text } from '../../sim/index.ts'
import { RowStore } from '../run/index.ts'
import type { AnyPool } from '../run/index.ts'
import { wholeInputError } from '../scenario/index.ts'
import type { Scenario } from '../scenario/index.ts'
import { differenceOf, meanEstimate, shapleyValues } from '../stats/index.ts'
import type { Range } from '../stats/index.ts'
import { DETAIL_KINDS } from './detail-kinds.ts'
import { detailRow } from './details.ts'
import type { DetailRow, DetailTable } from './details.ts'
import { pairOf } from './pair.ts'
import type { Pair } from './pair.ts'
import { ARM } from './plan.ts'
import type { Arm, TwinPlan } from './plan.ts'
import { accountQuantities, effectsOf } from './quantities/index.ts'
import type { Quantity } from './quantities/index.ts'
import { twinsInOrder } from './twins.ts'
import type { BesidesOptions } from './twins.ts'

/** Parts that an effect is divided among, at most: every coalition of them is run. */
export const MOST_MEASURES = 6

/** One part of a package: what base and policy differ in. */
export interface PackagePart {
  readonly key: string
  readonly title: Text
  /** The scenario with this part as in the policy. */
  readonly apply: (scenario: Scenario) => Scenario
}

/** Levers that differ, one by one; all shocks together; the financing. */
export function packageParts({ base, policy }: Pick<TwinPlan, 'base' | 'policy'>): PackagePart[] {
  const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other)
  const parts: PackagePart[] = catalogue.levers
    .filter(({ key }) => differs(base.levers[key], policy.levers[key]))
    .map(({ key, title }) => ({
      key,
      title,
      apply: (scenario) => ({ ...scenario, levers: { ...scenario.levers, [key]: policy.levers[key]! } }),
    }))
  if (differs(base.shocks, policy.shocks))
    parts.push({
      key: 'shocks',
      title: { en: 'Shocks', zh: '冲击' },
      apply: (scenario) => ({ ...scenario, shocks: policy.shocks }),
    })
  if (base.financing !== policy.financing)
    parts.push({
      key: 'financing',
      title: { en: 'Financing', zh: '筹资方式' },
      apply: (scenario) => ({ ...scenario, financing: policy.financing }),
    })
  return parts
}

/** @throws InputError unless the twins differ in one to six things */
export function requireParts(plan: Pick<TwinPlan, 'base' | 'policy'>): PackagePart[] {
  const parts = packageParts(plan)
  if (parts.length >= 1 && parts.length <= MOST_MEASURES) return parts
  const found = parts.length === 0 ? 'twins that differ in nothing' : `twins that differ in ${parts.length}`
  throw wholeInputError(
    '--attribute',
    found,
    `twins that differ in 1 to ${MOST_MEASURES} levers, shocks, financing`,
  )
}

/** What is divided. */
const DIVIDED = /^(restrictedMeanGained\d+|saved|displaced|jobYears|netCost)$/

/**
 * Divides the effect of a package among its parts: all coalitions of them are run on the same luck, and each part has its Shapley
 * value; beside it what it does alone, and what is lost without it.
 *
 * @throws InputError unless the twins differ in one to six things; else as `Pool.run`
 */
export async function attributionTable(
  pool: AnyPool,
  plan: TwinPlan,
  options: BesidesOptions,
): Promise<DetailTable> {
  const parts = requireParts(plan)
  const coalitions: Arm[] = Array.from({ length: 1 << parts.length }, (_, coalition) => ({
    twin: coalition === 0 ? 'base' : 'policy',
    scenario: parts.reduce(
      (scenario, part, bit) => (coalition & (1 << bit) ? part.apply(scenario) : scenario),
      plan.base,
    ),
  }))
  const arms: Arm[] = [...coalitions, plan.arms[ARM.placebo]!]
  const quantities = dividedQuantities(plan)
  /** Of each replicate, by quantity: worth of each coalition, the placebo's last. */
  const worths = new RowStore(quantities.length * arms.length, options.newPieces?.())
  for await (const { results } of twinsInOrder(pool, { arms }, options)) {
    const pairs = arms.map(({ scenario }, arm) =>
      pairOf(results[0]!, results[arm]!, [plan.base.financing, scenario.financing]),
    )
    worths.add(quantities.flatMap(({ of }) => pairs.map((pair: Pair) => of(pair))))
  }
  return {
    ...DETAIL_KINDS.attribution,
    title: { en: 'Parts of the package', zh: '组合中各措施的贡献' },
    rows: quantities.flatMap((quantity, q) => {
      const columns = arms.map((_, arm) => worths.column(q * arms.length + arm))
      return rowsOf(quantity, parts, columns)
    }),
  }
}

function dividedQuantities(plan: TwinPlan): Quantity[] {
  return [...effectsOf(plan), ...accountQuantities()].filter(({ key }) => DIVIDED.test(key))
}

/** @param worths by coalition, the placebo's last */
function rowsOf(
  quantity: Quantity,
  parts: readonly PackagePart[],
  worths: readonly Float64Array[],
): DetailRow[] {
  const { key, unit, range } = quantity
  /** Of what one coalition has more than another. */
  const more = differenceOf(range)
  const all = (1 << parts.length) - 1
  const shares = Array.from(worths[0]!, (nothing, row) =>
    shapleyValues(parts.length, (coalition) => worths[coalition]![row]! - nothing),
  )
  const less = (one: number, other: number) => worths[one]!.map((worth, row) => worth - worths[other]![row]!)
  const placebo = meanEstimate(worths.at(-1)!).mean
  const row = (of: string, what: string, title: Text, values: ArrayLike<number>, among: Range) =>
    detailRow({ of, quantity: what, unit, title }, meanEstimate(values, among), placebo)
  const words = (part: Text, [en, zh]: readonly [string, string]): Text => ({
    en: `${quantity.title.en}; ${part.en}, ${en}`,
    zh: `${quantity.title.zh}；${part.zh}，${zh}`,
  })
  return [
    row(
      'together',
      key,
      words({ en: 'all measures', zh: '全部措施' }, ['together', '合计']),
      worths[all]!,
      range,
    ),
    ...parts.flatMap((part, bit) => [
      row(
        part.key,
        key,
        words(part.title, ['its share', '贡献']),
        shares.map((share) => share[bit]!),
        more,
      ),
      row(part.key, `${key}Alone`, words(part.title, ['alone', '单独']), worths[1 << bit]!, range),
      row(
        part.key,
        `${key}Withdrawn`,
        words(part.title, ['lost without it', '缺少时的损失']),
        less(all, all & ~(1 << bit)),
        more,
      ),
    ]),
  ]
}
