import { hasDied } from '../../run/index.ts'
import type { FirmLives, Names } from '../../run/index.ts'
import { ARM, branchLedger, FATES, fatesOf, LABELS, PATHS } from '../../lives/index.ts'
import type { BranchLedger, FirmFates, MeasuredTwins } from '../../lives/index.ts'
import { replicateColumn } from '../column.ts'
import type { Column, Table } from '../column.ts'

/** The fates of one replicate, beside the lives they were told from. */
export interface ReplicateFates {
  readonly replicate: number
  readonly fates: FirmFates
  readonly base: FirmLives
  readonly policy: FirmLives
  /** Of saved and displaced firms, if they were asked for. */
  readonly pathOf?: ReadonlyMap<number, string>
  /** Of the firms at the freeze, if the replicate was branched. */
  readonly chances?: { readonly ledger: BranchLedger; readonly rowOf: ReadonlyMap<number, number> }
}

export function replicateFates({ twins, branches, paths }: MeasuredTwins): ReplicateFates {
  const { replicate, results } = twins
  const [base, policy] = [results[ARM.base]!, results[ARM.policy]!]
  const fates = fatesOf(base.lives, policy.lives, base.months)
  const told = {
    replicate,
    fates,
    base: base.lives,
    policy: policy.lives,
    ...(paths && { pathOf: new Map(paths.path.map((path, row) => [paths.firm[row]!, path])) }),
  }
  if (branches === undefined) return told
  const ledger = branchLedger(branches)
  const rowOf = new Map(Array.from(ledger.firm, (firm, row) => [firm, row]))
  return { ...told, chances: { ledger, rowOf } }
}

type FateColumn = Column<ReplicateFates>

/** A row per firm of either twin. Exit months and causes are those of any exit; fates know deaths only, as `diedBase` and `diedPolicy`. */
export function livesTable({ cause }: Names): Table<ReplicateFates> {
  return {
    name: 'lives',
    row: 'a firm of either twin',
    count: ({ fates }) => fates.count,
    columns: [
      replicateColumn(),
      {
        name: 'firm',
        kind: 'int64',
        unit: 'identity',
        says: 'the same firm in both twins',
        of: ({ fates }, row) => fates.firm[row],
      },
      {
        name: 'fate',
        kind: 'text',
        unit: 'category',
        says: 'by death in either twin: in the base only, under the policy only, in neither, in both; or it exists in one twin only',
        values: FATES,
        of: ({ fates }, row) => FATES[fates.fate[row]!],
      },
      exists('existsBase', ({ fates }, row) => fates.rowBase[row]!),
      exists('existsPolicy', ({ fates }, row) => fates.rowPolicy[row]!),
      exitMonth('exitMonthBase', ({ base, fates }, row) => [base, fates.rowBase[row]!]),
      exitMonth('exitMonthPolicy', ({ policy, fates }, row) => [policy, fates.rowPolicy[row]!]),
      causeOf('causeBase', cause, ({ base, fates }, row) => [base, fates.rowBase[row]!]),
      causeOf('causePolicy', cause, ({ policy, fates }, row) => [policy, fates.rowPolicy[row]!]),
      died('diedBase', ({ base, fates }, row) => [base, fates.rowBase[row]!]),
      died('diedPolicy', ({ policy, fates }, row) => [policy, fates.rowPolicy[row]!]),
      {
        name: 'support',
        kind: 'int64',
        unit: 'money',
        says: 'worth of what it received under the policy: subsidies, spared tax and fees, expected loss covered; missing: not there',
        optional: true,
        of: ({ policy, fates }, row) => policy.aid[fates.rowPolicy[row]!],
      },
      ...CHANCES,
      {
        name: 'path',
        kind: 'text',
        unit: 'category',
        values: PATHS,
        says: 'by what the difference reached a saved or displaced firm; missing: not asked',
        optional: true,
        of: ({ fates, pathOf }, row) => pathOf?.get(fates.firm[row]!),
      },
    ],
  }
}

/** Of the ensemble of branches: missing where the replicate was not branched, or the firm entered later. */
const CHANCES: readonly FateColumn[] = [
  chance('pBase', 'probability of dying in the base', (ledger, row) => ledger.pBase[row]),
  chance('pPolicy', 'probability of dying under the policy', (ledger, row) => ledger.pPolicy[row]),
  {
    name: 'label',
    kind: 'text',
    unit: 'category',
    says: 'what can be said of the firm beyond noise; missing: not branched',
    values: LABELS,
    optional: true,
    of: ({ fates, chances }, row) => {
      const at = chances?.rowOf.get(fates.firm[row]!)
      return at === undefined ? undefined : LABELS[chances!.ledger.label[at]!]
    },
  },
]

function chance(
  name: string,
  says: string,
  of: (ledger: BranchLedger, row: number) => number | undefined,
): FateColumn {
  return {
    name,
    kind: 'double',
    unit: 'probability',
    says,
    optional: true,
    of: ({ fates, chances }, row) => {
      const at = chances?.rowOf.get(fates.firm[row]!)
      return at === undefined ? undefined : of(chances!.ledger, at)
    },
  }
}

function exists(name: string, rowOf: (source: ReplicateFates, row: number) => number): FateColumn {
  return {
    name,
    kind: 'int32',
    unit: 'flag',
    says: 'whether it exists in that twin',
    of: (source, row) => (rowOf(source, row) < 0 ? 0 : 1),
  }
}

type Life = (source: ReplicateFates, row: number) => [lives: FirmLives, row: number]

function exitMonth(name: string, lifeOf: Life): FateColumn {
  const of: FateColumn['of'] = (source, row) => {
    const [lives, life] = lifeOf(source, row)
    return life < 0 || lives.cause[life] === 0 ? undefined : lives.stop[life]
  }
  return {
    name,
    kind: 'int32',
    unit: 'month',
    says: 'of an exit of any kind; missing: none within the run',
    optional: true,
    of,
  }
}

function died(name: string, lifeOf: Life): FateColumn {
  const of: FateColumn['of'] = (source, row) => {
    const [lives, life] = lifeOf(source, row)
    return life < 0 ? undefined : Number(hasDied(lives, life))
  }
  return {
    name,
    kind: 'int32',
    unit: 'flag',
    says: '1 death within the run, 0 none (who is bought has not died); missing: not in that twin',
    optional: true,
    of,
  }
}

function causeOf(name: string, causes: readonly string[], lifeOf: Life): FateColumn {
  const of: FateColumn['of'] = (source, row) => {
    const [lives, life] = lifeOf(source, row)
    return life < 0 || lives.cause[life] === 0 ? undefined : causes[lives.cause[life]!]
  }
  return {
    name,
    kind: 'text',
    unit: 'category',
    says: 'of that exit; missing: none',
    values: causes.slice(1),
    optional: true,
    of,
  }
}
