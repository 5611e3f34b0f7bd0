import { CHANNELS } from '../run/index.ts'
import type { ChannelWant, FirmLives, Parting, Pool, Want } from '../run/index.ts'
import type { Scenario } from '../scenario/index.ts'
import { COUNT, meanEstimate } from '../stats/index.ts'
import { DETAIL_KINDS } from './detail-kinds.ts'
import { detailRow } from './details.ts'
import type { DetailTable } from './details.ts'
import { deathMonth, FATES, fatesOf } from './fates.ts'
import type { Fate, FirmFates } from './fates.ts'
import { ARM } from './plan.ts'
import type { TwinPlan } from './plan.ts'
import type { Twins } from './twins.ts'

/**
 * By what the difference reached a firm that one twin loses and the other keeps. Direct: it received a support in one twin that it had
 * not received in the other by the month before its death. Else the channel by which, in the months before that death, the living twin
 * took in most more money (or paid out most less) than the dying one; none, where in no channel it had more.
 */
export const PATHS = ['direct', 'credit', 'bank', 'demand', 'supplyChain', 'labour', 'other', 'none'] as const
export type Path = (typeof PATHS)[number]

/** Channels that can be a path: support that is no first receipt, such as fees, has no path of its own. */
const COMPARED = CHANNELS.filter((channel) => channel !== 'support')

/** Saved and displaced firms of one replicate, ascending by identity. */
export interface FirmPaths {
  readonly replicate: number
  readonly firm: Float64Array
  readonly fate: readonly Fate[]
  readonly path: readonly Path[]
  /** Where the twins part; absent if they never do. */
  readonly parting?: Parting
}

/** Fates of which the path is asked. */
const FLIPPED: readonly Fate[] = ['saved', 'displaced']

/**
 * Runs base and policy of a replicate again, following the money of its saved and displaced firms.
 *
 * @throws as `Pool.run`
 */
export async function findPaths(
  pool: Pick<Pool, 'run'>,
  plan: TwinPlan,
  { replicate, results }: Twins,
  signal?: AbortSignal,
): Promise<FirmPaths> {
  const [base, policy] = [results[ARM.base]!.lives, results[ARM.policy]!.lives]
  const fates = fatesOf(base, policy, plan.base.months)
  const rows = Array.from(fates.fate.keys()).filter((row) => FLIPPED.includes(FATES[fates.fate[row]!]!))
  const until = rows.map((row) => lastMonth(fates, row, base, policy))
  const channels: ChannelWant = {
    firm: Float64Array.from(rows, (row) => fates.firm[row]!),
    until: Int32Array.from(until),
  }
  const follow = (scenario: Scenario, want: Want) =>
    pool.run({ scenario, replicate, want }, signal === undefined ? {} : { signal })
  const [there, here] = await Promise.all([
    follow(plan.base, { channels, parting: plan.policy }),
    follow(plan.policy, { channels }),
  ])
  const money = { base: there.channels!, policy: here.channels! }
  const fateOf = rows.map((row) => FATES[fates.fate[row]!]!)
  return {
    replicate,
    firm: channels.firm,
    fate: fateOf,
    ...(there.parting && { parting: there.parting }),
    path: rows.map((row, at): Path => {
      const [b, p] = [fates.rowBase[row]!, fates.rowPolicy[row]!]
      if (receivesElsewhere(base, b, policy, p, until[at]!)) return 'direct'
      const [living, dying] = fateOf[at] === 'saved' ? [money.policy, money.base] : [money.base, money.policy]
      return widest(living, dying, at)
    }),
  }
}

/** The month before the firm dies in the twin that loses it. */
function lastMonth(fates: FirmFates, row: number, base: FirmLives, policy: FirmLives): number {
  const death =
    deathMonth(base, fates.rowBase[row]!, fates.horizon) ||
    deathMonth(policy, fates.rowPolicy[row]!, fates.horizon)
  return death - 1
}

/** Whether by a month the firm has received a support in one twin that it has not in the other. */
function receivesElsewhere(base: FirmLives, b: number, policy: FirmLives, p: number, by: number): boolean {
  const has = ({ supports }: FirmLives, key: string, row: number) => {
    const month = supports[key]?.[row] ?? 0
    return month > 0 && month <= by
  }
  const keys = new Set([...Object.keys(base.supports), ...Object.keys(policy.supports)])
  return [...keys].some((key) => has(base, key, b) !== has(policy, key, p))
}

function widest(living: Float64Array, dying: Float64Array, at: number): Path {
  let best: Path = 'none'
  let most = 0
  for (const channel of COMPARED) {
    const k = at * CHANNELS.length + CHANNELS.indexOf(channel)
    const more = living[k]! - dying[k]!
    if (more <= most) continue
    most = more
    best = channel
  }
  return best
}

const PATH_TITLES: Readonly<Record<Path, readonly [string, string]>> = {
  direct: ['by support of its own', '直接获得支持'],
  credit: ['by new loans', '新增贷款'],
  bank: ['by what lenders took back', '还本付息'],
  demand: ['by customers', '市场需求'],
  supplyChain: ['by suppliers and buyers on credit', '供应链'],
  labour: ['by wages', '用工成本'],
  other: ['by rent, tax and owner', '租金、税收与业主'],
  none: ['not by money', '非资金渠道'],
}

/** Counts by path. @param found at least one replicate */
export function pathsTable(found: readonly FirmPaths[]): DetailTable {
  const count = ({ fate, path }: FirmPaths, of: Fate, by: Path) =>
    path.filter((each, row) => each === by && fate[row] === of).length
  return {
    ...DETAIL_KINDS.paths,
    title: { en: 'How the difference reached a firm', zh: '差异到达企业的渠道' },
    rows: FLIPPED.flatMap((fate) =>
      PATHS.map((path) => {
        const [en, zh] = PATH_TITLES[path]
        const named = { of: fate, quantity: path, unit: 'firms', title: { en, zh } }
        const counts = found.map((each) => count(each, fate, path))
        return detailRow(named, meanEstimate(counts, COUNT))
      }),
    ),
  }
}

/** Columns that are named of those in which twins part; the rest follows from them. */
const NAMED = 3

/** Where and when twins part: mean month of the replicates that part there. @param found at least one replicate */
export function partingsTable(found: readonly FirmPaths[]): DetailTable {
  const months = new Map<string, number[]>()
  for (const { parting } of found) {
    const { phase, columns } = parting ?? { phase: 'nowhere', columns: [] }
    const more = columns.length > NAMED ? ' …' : ''
    const where = `${phase}: ${columns.slice(0, NAMED).join(', ')}${more}`
    months.set(where, [...(months.get(where) ?? []), parting?.month ?? NaN])
  }
  return {
    ...DETAIL_KINDS.partings,
    title: { en: 'Where twins part first', zh: '孪生最初分离之处' },
    rows: [...months].map(([where, all]) =>
      detailRow(
        { of: where, quantity: 'month', unit: 'month', title: { en: 'First month', zh: '首月' } },
        meanEstimate(all, COUNT),
      ),
    ),
  }
}
