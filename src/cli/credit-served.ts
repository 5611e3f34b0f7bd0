import { catalogue } from '../../sim/index.ts'
import type { ReplicateResult } from '../run/index.ts'
import { alignedTable } from './table.ts'

const { served: OUTCOMES, sizeClass: SIZES, ageBand: AGES } = catalogue.enumerations

/** What became of the need for credit, as shares of a group's firm-months. */
export interface CreditRow {
  /** `all`, a size class, or an age band. */
  group: string
  /** Over all months and replicates. */
  firmMonths: number
  /** By outcome, adding up to 1; missing where the group was empty. */
  shares: Record<(typeof OUTCOMES)[number], number> | null
}

/** Groups as their metrics are named: `creditRefused`, `creditRefusedMicro`, `creditRefusedUnder3` … */
const GROUPS = [
  { group: 'all', suffix: '' },
  ...SIZES.map((size) => ({ group: size, suffix: capital(size) })),
  ...AGES.map((band) => ({ group: `age ${band}`, suffix: capital(band) })),
]

/** Adds up who was served with credit, replicate by replicate. */
export class CreditFold {
  /** By group and outcome. */
  #sums = GROUPS.map(() => OUTCOMES.map(() => 0))

  add({ metrics, metricKeys }: Pick<ReplicateResult, 'metrics' | 'metricKeys'>): void {
    GROUPS.forEach(({ suffix }, group) =>
      OUTCOMES.forEach((outcome, at) => {
        const column = metricKeys.indexOf(`credit${capital(outcome)}${suffix}`)
        if (column === -1) return
        for (let i = column; i < metrics.length; i += metricKeys.length)
          this.#sums[group]![at]! += metrics[i]!
      }),
    )
  }

  rows(): CreditRow[] {
    return GROUPS.map(({ group }, at) => {
      const counts = this.#sums[at]!
      const firmMonths = counts.reduce((sum, count) => sum + count, 0)
      const shares = OUTCOMES.map((outcome, o) => [outcome, counts[o]! / firmMonths] as const)
      return {
        group,
        firmMonths,
        shares: firmMonths > 0 ? (Object.fromEntries(shares) as CreditRow['shares']) : null,
      }
    })
  }
}

/** A row for each group that had firms, in percent. */
export function creditTable(credit: readonly CreditRow[]): string {
  const rows = credit.flatMap(({ group, firmMonths, shares }) =>
    shares === null
      ? []
      : [[group, ...OUTCOMES.map((outcome) => `${(shares[outcome] * 100).toFixed(1)}%`), String(firmMonths)]],
  )
  const columns = ['credit, all months', ...OUTCOMES.map(words), 'firm-months']
  return alignedTable({ columns, rows }, new Set(columns.map((_, at) => at).slice(1)))
}

/** Whether the table tells a metric already. */
export function isCreditDetail(group: string): boolean {
  return group === 'creditBySize' || group === 'creditByAge'
}

/** `partlyServed` → partly served. */
function words(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

function capital(key: string): string {
  return key.slice(0, 1).toUpperCase() + key.slice(1)
}
