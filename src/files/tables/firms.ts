import { startOf } from '../../run/index.ts'
import type { FirmLives, Names, ReplicateResult } from '../../run/index.ts'
import type { Column, Table } from '../column.ts'

type FirmColumn = Column<ReplicateResult>

/** A row per firm that was alive in some month of the run. @param supports lever keys */
export function firmsTable(names: Names, supports: readonly string[]): Table<ReplicateResult> {
  return {
    name: 'firms',
    row: 'a firm',
    count: ({ lives }) => lives.count,
    columns: [
      { name: 'replicate', kind: 'int32', says: 'counts from 1', of: ({ replicate }) => replicate },
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
    life({ name: 'firm', kind: 'int64', says: 'identity' }, (f, row) => f.firm[row]),
    life({ name: 'sector', kind: 'text', says: 'key' }, (f, row) => sector[f.sector[row]!]),
    life({ name: 'city', kind: 'text', says: 'key' }, (f, row) => city[f.city[row]!]),
    life({ name: 'park', kind: 'int32', says: 'number; missing: none', optional: true }, (f, row) =>
      f.park[row]! < 0 ? undefined : f.park[row],
    ),
    life({ name: 'sizeClass', kind: 'text', says: 'at start' }, (f, row) => sizeClass[f.sizeClass[row]!]),
    life(
      { name: 'entry', kind: 'text', says: 'initial, startup, spinoff' },
      (f, row) => entry[f.entry[row]!],
    ),
    life({ name: 'entryMonth', kind: 'int32', says: 'missing: initial', optional: true }, (f, row) =>
      monthOrNone(f.entryMonth[row]!),
    ),
    life({ name: 'ageAtStart', kind: 'int32', says: 'whole months' }, (f, row) => f.ageAtStart[row]),
  ]
}

function observationColumns({ cause }: Names): FirmColumn[] {
  const stopped = (lives: FirmLives, row: number): boolean => lives.cause[row] !== 0
  return [
    life({ name: 'start', kind: 'int32', says: 'observed over (start, stop]' }, startOf),
    life(
      { name: 'stop', kind: 'int32', says: 'exit month, or the last of the run' },
      (f, row) => f.stop[row],
    ),
    life({ name: 'time', kind: 'int32', says: 'stop − start' }, (f, row) => f.stop[row]! - startOf(f, row)),
    life({ name: 'event', kind: 'int32', says: '1 exit, 0 censored' }, (f, row) => (stopped(f, row) ? 1 : 0)),
    life({ name: 'cause', kind: 'text', says: 'of the exit', optional: true }, (f, row) =>
      stopped(f, row) ? cause[f.cause[row]!] : undefined,
    ),
    life({ name: 'exitMonth', kind: 'int32', says: 'missing: censored', optional: true }, (f, row) =>
      stopped(f, row) ? f.stop[row] : undefined,
    ),
    life(
      { name: 'deregisteredMonth', kind: 'int32', says: 'missing: not yet', optional: true },
      (f, row, months) =>
        f.deregisteredMonth[row]! > months ? undefined : monthOrNone(f.deregisteredMonth[row]!),
    ),
    life({ name: 'staffAtStart', kind: 'int32', says: 'persons' }, (f, row) => f.staffAtStart[row]),
    life({ name: 'staffAtStop', kind: 'int32', says: 'persons' }, (f, row) => f.staffAtStop[row]),
    life({ name: 'debtAtStop', kind: 'int64', says: 'fen' }, (f, row) => f.debtAtStop[row]),
  ]
}

function supportColumn(lever: string): FirmColumn {
  return life(
    { name: `support_${lever}`, kind: 'int32', says: 'first month received', optional: true },
    (f, row) => monthOrNone(f.supports[lever]?.[row] ?? 0),
  )
}

function monthOrNone(month: number): number | undefined {
  return month > 0 ? month : undefined
}
