import type { FirmLives, Names } from '../../run/index.ts'
import { ARM, FATES, fatesOf } from '../../lives/index.ts'
import type { FirmFates, Twins } from '../../lives/index.ts'
import type { Column, Table } from '../column.ts'

/** The fates of one replicate, beside the lives they were told from. */
export interface ReplicateFates {
  readonly replicate: number
  readonly fates: FirmFates
  readonly base: FirmLives
  readonly policy: FirmLives
}

export function replicateFates({ replicate, results }: Twins): ReplicateFates {
  const [base, policy] = [results[ARM.base]!, results[ARM.policy]!]
  const fates = fatesOf(base.lives, policy.lives, base.months)
  return { replicate, fates, base: base.lives, policy: policy.lives }
}

type FateColumn = Column<ReplicateFates>

/** A row per firm of either twin. Exit months count acquisitions, fates do not: the causes tell them apart. */
export function livesTable({ cause }: Names): Table<ReplicateFates> {
  return {
    name: 'lives',
    row: 'a firm of either twin',
    count: ({ fates }) => fates.count,
    columns: [
      { name: 'replicate', kind: 'int32', says: 'counts from 1', of: ({ replicate }) => replicate },
      { name: 'firm', kind: 'int64', says: 'identity', of: ({ fates }, row) => fates.firm[row] },
      {
        name: 'fate',
        kind: 'text',
        says: 'saved, displaced, untouched, doomed, induced or forestalled',
        of: ({ fates }, row) => FATES[fates.fate[row]!],
      },
      exists('existsBase', ({ fates }, row) => fates.rowBase[row]!),
      exists('existsPolicy', ({ fates }, row) => fates.rowPolicy[row]!),
      exitMonth('exitMonthBase', ({ base, fates }, row) => [base, fates.rowBase[row]!]),
      exitMonth('exitMonthPolicy', ({ policy, fates }, row) => [policy, fates.rowPolicy[row]!]),
      causeOf('causeBase', cause, ({ base, fates }, row) => [base, fates.rowBase[row]!]),
      causeOf('causePolicy', cause, ({ policy, fates }, row) => [policy, fates.rowPolicy[row]!]),
      {
        name: 'supportFen',
        kind: 'int64',
        says: 'worth of what it received under the policy: subsidies, spared tax and fees, expected loss covered; missing: not there',
        optional: true,
        of: ({ policy, fates }, row) => policy.aid[fates.rowPolicy[row]!],
      },
      ...NOT_YET,
    ],
  }
}

/** Named in the table's contract, and empty: futures are not branched. */
const NOT_YET: readonly FateColumn[] = [
  { name: 'pBase', kind: 'double', says: 'missing: needs the ensemble of branches' },
  { name: 'pPolicy', kind: 'double', says: 'missing: needs the ensemble of branches' },
  { name: 'label', kind: 'text', says: 'missing: needs the ensemble of branches' },
].map((column) => ({ ...column, optional: true, of: () => undefined }) as FateColumn)

function exists(name: string, rowOf: (source: ReplicateFates, row: number) => number): FateColumn {
  return { name, kind: 'int32', says: '1 yes, 0 no', of: (source, row) => (rowOf(source, row) < 0 ? 0 : 1) }
}

type Life = (source: ReplicateFates, row: number) => [lives: FirmLives, row: number]

function exitMonth(name: string, lifeOf: Life): FateColumn {
  const of: FateColumn['of'] = (source, row) => {
    const [lives, life] = lifeOf(source, row)
    return life < 0 || lives.cause[life] === 0 ? undefined : lives.stop[life]
  }
  return { name, kind: 'int32', says: 'missing: no exit within the run', optional: true, of }
}

function causeOf(name: string, causes: readonly string[], lifeOf: Life): FateColumn {
  const of: FateColumn['of'] = (source, row) => {
    const [lives, life] = lifeOf(source, row)
    return life < 0 || lives.cause[life] === 0 ? undefined : causes[lives.cause[life]!]
  }
  return { name, kind: 'text', says: 'of the exit', optional: true, of }
}
