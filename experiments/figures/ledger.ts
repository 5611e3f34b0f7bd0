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
  /** Figures in documents, by key. */
  readonly values: Readonly<Record<string, string>>
}

export type Ledger = Readonly<Record<string, Entry>>

export const readLedger = (): Ledger => JSON.parse(readFileSync(LEDGER, 'utf8')) as Ledger

/** Writes one entry and leaves the others, whatever has become of them since. */
export function writeEntry(group: string, entry: Entry): void {
  const all = existsSync(LEDGER) ? readLedger() : {}
  const sorted = Object.entries({ ...all, [group]: entry }).toSorted(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(`${LEDGER}.tmp`, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
  renameSync(`${LEDGER}.tmp`, LEDGER)
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
