/** What is known of each group of figures: which model made it, when, and what came out. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Shown } from './marks.ts'

const LEDGER = 'experiments/figures/ledger.json'

/** The model that made a group of figures. */
export interface Model {
  readonly model: number
  /** Digest of the fingerprints that the tests keep: they move before the version does. Absent where it is not known. */
  readonly fingerprints?: string
}

export interface Entry extends Model {
  /** Of the package. */
  readonly version: string
  readonly date: string
  /** Sentences about the group have not been read again since its figures changed. */
  readonly readAgain?: boolean
  /** Digests of committed files, by path. */
  readonly files: Readonly<Record<string, string>>
  /** Figures in documents, by key. In the file, those of several lines are lists of lines, so that a change can be read. */
  readonly values: Readonly<Record<string, string>>
}

export type Ledger = Readonly<Record<string, Entry>>

export function readLedger(file = LEDGER): Ledger {
  if (!existsSync(file)) return {}
  const entries = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Stored>
  return mapped(entries, (entry) => ({
    ...entry,
    values: mapped(entry.values, (value) => (typeof value === 'string' ? value : value.join('\n'))),
  }))
}

/** Writes one entry and leaves the others, whatever has become of them since it was made. */
export function writeEntry(group: string, entry: Entry, file = LEDGER): void {
  const entries = mapped(sorted({ ...readLedger(file), [group]: entry }), ({ files, values, ...rest }) => ({
    ...rest,
    files: sorted(files),
    values: mapped(sorted(values), (value) => (value.includes('\n') ? value.split('\n') : value)),
  }))
  writeFileSync(`${file}.tmp`, `${JSON.stringify(entries, null, 2)}\n`)
  renameSync(`${file}.tmp`, file)
}

/** An entry in the file. */
type Stored = Omit<Entry, 'values'> & { readonly values: Readonly<Record<string, string | string[]>> }

function mapped<From, To>(all: Readonly<Record<string, From>>, to: (each: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(all).map(([key, each]) => [key, to(each)]))
}

function sorted<Each>(all: Readonly<Record<string, Each>>): Record<string, Each> {
  return Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Whether two entries have the same files and figures. */
export function isSame(one: Entry | undefined, other: Pick<Entry, 'files' | 'values'>): boolean {
  const told = ({ files, values }: Pick<Entry, 'files' | 'values'>) =>
    JSON.stringify([sorted(files), sorted(values)])
  return one !== undefined && told(one) === told(other)
}

/** The model as it stands in the sources; the built library may be older. */
export function modelNow(): Required<Model> {
  const [, version] = /MODEL_VERSION = (\d+)/.exec(readFileSync('sim/model-version.ts', 'utf8'))!
  return { model: Number(version), fingerprints: digest('test/golden/fingerprints.json') }
}

/** Of a text file: dates in it and the ends of its lines do not count. */
export function digest(path: string): string {
  const text = readFileSync(path, 'utf8')
    .replaceAll('\r\n', '\n')
    .replaceAll(/\b\d{4}-\d\d-\d\d\b/g, '')
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

/** Why a group is to be made again; nothing where it is of this model. */
export function ageOf(entry: Entry | undefined, now: Required<Model>): string | undefined {
  if (entry === undefined) return 'never made'
  if (entry.model !== now.model) return `of model version ${entry.model}, now ${now.model}`
  return entry.fingerprints === now.fingerprints ? undefined : 'of the same version with other fingerprints'
}

/** Figures as the ledger has them; of every group its date and the version of the model too. */
export function shownBy(ledger: Ledger): Shown {
  return ({ group, key }) => {
    const entry = ledger[group]
    if (entry === undefined) return undefined
    return entry.values[key] ?? { date: entry.date, model: String(entry.model) }[key]
  }
}
