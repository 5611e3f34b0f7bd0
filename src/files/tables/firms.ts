import { followedUntil, hasDied, startOf } from '../../run/index.ts'
import type { FirmLives, Names, ReplicateResult } from '../../run/index.ts'
import { replicateColumn } from '../column.ts'
import type { Column, Table } from '../column.ts'

type FirmColumn = Column<ReplicateResult>

/**
 * A row per firm that was alive in some month of the run. Two pairs of columns tell how it ended: `time` and `event` of any exit, which
 * ends the watch; `followed` and `died` of death alone, where a bought firm lives on in its buyer.
 *
 * @param supports lever keys
 */
export function firmsTable(names: Names, supports: readonly string[]): Table<ReplicateResult> {
  return {
    name: 'firms',
    row: 'a firm',
    count: ({ lives }) => lives.count,
    columns: [
      replicateColumn(),
      ...identityColumns(names),
      ...observationColumns(names),
      ...supports.map(supportColumn),
    ],
  }
}

function life(
  declared: Omit<FirmColumn, 'of'>,
  of: (lives: FirmLives, row: number, months: number) => number | string | undefined,
): FirmColumn {
  return { ...declared, of: ({ lives, months }, row) => of(lives, row, months) }
}

function identityColumns({ sector, city, sizeClass, entry }: Names): FirmColumn[] {
  return [
    life(
      {
        name: 'firm',
        kind: 'int64',
        unit: 'identity',
        says: 'the same firm in every table and in both twins',
      },
      (f, row) => f.firm[row],
    ),
    life(
      { name: 'sector', kind: 'text', unit: 'key', says: 'of the region', values: sector },
      (f, row) => sector[f.sector[row]!],
    ),
    life(
      { name: 'city', kind: 'text', unit: 'key', says: 'of the region', values: city },
      (f, row) => city[f.city[row]!],
    ),
    life(
      {
        name: 'park',
        kind: 'int32',
        unit: 'number',
        says: 'of the region, from 0; missing: none',
        optional: true,
      },
      (f, row) => (f.park[row]! < 0 ? undefined : f.park[row]),
    ),
    life(
      {
        name: 'sizeClass',
        kind: 'text',
        unit: 'category',
        says: 'when observation begins',
        values: sizeClass,
      },
      (f, row) => sizeClass[f.sizeClass[row]!],
    ),
    life(
      { name: 'entry', kind: 'text', unit: 'category', says: 'how it came to be', values: entry },
      (f, row) => entry[f.entry[row]!],
    ),
    life(
      {
        name: 'entryMonth',
        kind: 'int32',
        unit: 'month',
        says: 'founded in; missing: initial',
        optional: true,
      },
      (f, row) => monthOrNone(f.entryMonth[row]!),
    ),
    life(
      { name: 'ageAtStart', kind: 'int32', unit: 'months', says: 'age when observation begins' },
      (f, row) => f.ageAtStart[row],
    ),
  ]
}

function observationColumns({ cause }: Names): FirmColumn[] {
  const stopped = (lives: FirmLives, row: number): boolean => lives.cause[row] !== 0
  return [
    life({ name: 'start', kind: 'int32', unit: 'month', says: 'observed over (start, stop]' }, startOf),
    life(
      { name: 'stop', kind: 'int32', unit: 'month', says: 'of the exit, or the last of the run' },
      (f, row) => f.stop[row],
    ),
    life(
      { name: 'time', kind: 'int32', unit: 'months', says: 'stop − start' },
      (f, row) => f.stop[row]! - startOf(f, row),
    ),
    life(
      { name: 'event', kind: 'int32', unit: 'flag', says: '1 exit of any kind at the end of time, 0 none' },
      (f, row) => (stopped(f, row) ? 1 : 0),
    ),
    life(
      {
        name: 'followed',
        kind: 'int32',
        unit: 'months',
        says: 'from start to death, or to the end of the run: a bought firm lives on in its buyer',
      },
      (f, row, months) => followedUntil(f, row, months) - startOf(f, row),
    ),
    life(
      { name: 'died', kind: 'int32', unit: 'flag', says: '1 death at the end of followed, 0 none' },
      (f, row) => (hasDied(f, row) ? 1 : 0),
    ),
    life(
      {
        name: 'cause',
        kind: 'text',
        unit: 'category',
        says: 'of the exit; missing: none',
        values: cause.slice(1),
        optional: true,
      },
      (f, row) => (stopped(f, row) ? cause[f.cause[row]!] : undefined),
    ),
    life(
      { name: 'exitMonth', kind: 'int32', unit: 'month', says: 'missing: none', optional: true },
      (f, row) => (stopped(f, row) ? f.stop[row] : undefined),
    ),
    life(
      {
        name: 'deregisteredMonth',
        kind: 'int32',
        unit: 'month',
        says: 'struck off the register; missing: not yet',
        optional: true,
      },
      (f, row, months) =>
        f.deregisteredMonth[row]! > months ? undefined : monthOrNone(f.deregisteredMonth[row]!),
    ),
    life(
      { name: 'staffAtStart', kind: 'int32', unit: 'people', says: 'when observation begins' },
      (f, row) => f.staffAtStart[row],
    ),
    life(
      { name: 'staffAtStop', kind: 'int32', unit: 'people', says: 'at its exit, or at the end of the run' },
      (f, row) => f.staffAtStop[row],
    ),
    life(
      { name: 'debtAtStop', kind: 'int64', unit: 'money', says: 'owed to lenders then' },
      (f, row) => f.debtAtStop[row],
    ),
  ]
}

function supportColumn(lever: string): FirmColumn {
  return life(
    {
      name: `support_${lever}`,
      kind: 'int32',
      unit: 'month',
      says: 'support of this lever first received; missing: never',
      optional: true,
    },
    (f, row) => monthOrNone(f.supports[lever]?.[row] ?? 0),
  )
}

function monthOrNone(month: number): number | undefined {
  return month > 0 ? month : undefined
}
