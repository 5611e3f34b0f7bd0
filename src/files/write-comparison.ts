import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { catalogue } from '../../sim/index.ts'
import { ARM, comparisonOfKept, fingerprintsIn, KeptTwins, replicateValues } from '../lives/index.ts'
import type { Comparison, DetailTable, MeasuredTwins, Omission, TwinPlan } from '../lives/index.ts'
import { checkChoice, namesOf } from '../run/index.ts'
import type { FailedReplicate, ToldFailure } from '../run/index.ts'
import type { Notice, Scenario } from '../scenario/index.ts'
import { version } from '../version.ts'
import type { Table, TableFacts } from './column.ts'
import { FORMATS } from './encoder.ts'
import type { Format } from './encoder.ts'
import { jsonText } from './json-text.ts'
import { provenance, toldExtent } from './manifest.ts'
import type { Extent } from './manifest.ts'
import { originOf } from './origin.ts'
import { FilePieces } from './file-pieces.ts'
import { fillFolder } from './output-folder.ts'
import { INSIDE } from './put-in-place.ts'
import { writeReaders } from './readers/index.ts'
import { RunWriter } from './run-writer.ts'
import type { WritePlaces } from './run-writer.ts'
import { TableFile, writeTable } from './table-file.ts'
import type { FileEntry, TableEntry } from './table-file.ts'
import { detailsTable } from './tables/details.ts'
import { estimatesTable } from './tables/effects.ts'
import { replicateValuesTable } from './tables/replicate-values.ts'
import { livesTable, replicateFates } from './tables/lives.ts'
import type { ReplicateFates } from './tables/lives.ts'
import type { WriteOptions } from './write-run.ts'

/** Twins to write, in order, at hand or still to come. */
export interface WritableComparison {
  readonly plan: TwinPlan
  readonly twins: Iterable<MeasuredTwins> | AsyncIterable<MeasuredTwins>
  /** To which their numbers have been added as they come; by default that is done here. */
  readonly numbers?: KeptTwins
  /** Further tables; looked at when the last twins have come. */
  readonly details: readonly DetailTable[]
  /** Those that failed; looked at when the last twins have come. */
  readonly failures?: readonly FailedReplicate[]
  /** What was asked for and is missing; likewise. */
  readonly omissions?: readonly Omission[]
  /** By default as many as came or failed, without interruption. */
  readonly extent?: Extent
}

/** What a comparison was and what it left: the same bytes on any machine, with any number of workers. */
export interface ComparisonManifest {
  readonly ballast: string
  readonly modelVersion: number
  readonly base: Scenario
  readonly policy: Scenario
  readonly seed: string
  /** How many twins are in the tables. */
  readonly replicates: number
  /** Whether all that were asked for are, with all that was asked of them. */
  readonly complete: boolean
  readonly asked: number
  readonly finished: number
  /** Those of which a run failed, ascending. */
  readonly failures: readonly ToldFailure[]
  readonly omissions: readonly Omission[]
  /** All that was run in each replicate, in the order of their fingerprints. */
  readonly runs: readonly { readonly twin: string; readonly financing: string }[]
  readonly fingerprints: readonly { readonly replicate: number; readonly fingerprints: readonly string[] }[]
  /** By table; and the manifests of both runs, which name theirs. */
  readonly tables: Readonly<Record<string, TableEntry>>
  readonly readers: readonly FileEntry[]
  readonly manifests: Readonly<Record<'base' | 'policy', FileEntry>>
  /** What acted on nobody, or otherwise than it reads; twins or worlds that are identical. */
  readonly notices: readonly Notice[]
}

export interface WrittenComparison {
  readonly manifest: ComparisonManifest
  readonly comparison: Comparison
  readonly details: readonly DetailTable[]
}

export interface ComparisonWriteOptions extends Omit<WriteOptions, 'onComplete'> {
  /** Called when all files are complete, before they are put in place. */
  readonly onComplete?: (written: WrittenComparison) => void
}

/**
 * Writes lives, effects, account and manifest into `folder`, and the whole runs into `base` and `policy` inside it.
 *
 * @throws as `writeRun`
 */
export async function writeComparison(
  folder: string,
  { plan, twins, numbers, details, failures = [], omissions = [], extent }: WritableComparison,
  { format = 'csv', onComplete, ...options }: ComparisonWriteOptions = {},
): Promise<WrittenComparison> {
  checkChoice('format', format, FORMATS)
  return fillFolder(folder, { ...options, inside: INSIDE }, async (temporary) => {
    const places = { folder: temporary, scratch: folder }
    const writer = await ComparisonWriter.create(places, plan, format, numbers)
    try {
      for await (const each of twins) await writer.add(each)
      const asked = writer.finished + failures.length
      const written = await writer.finish(details, extent ?? { asked, failures, isStopped: false }, omissions)
      onComplete?.(written)
      return written
    } finally {
      await writer.close()
    }
  })
}

/** Replicate by replicate, since each is many rows. */
function* valuesOf(plan: TwinPlan, numbers: KeptTwins, part: 'effects' | 'account') {
  for (const row of numbers.rows()) yield replicateValues(plan, row, part)
}

class ComparisonWriter {
  #folder: string
  #plan: TwinPlan
  #format: Format
  #runs: Readonly<Record<'base' | 'policy', RunWriter>>
  #lives: TableFile<ReplicateFates>
  #tables: TableFacts[]
  #numbers: KeptTwins
  #areNumbersOurs: boolean
  #finished = 0

  private constructor(
    { folder, scratch }: WritePlaces,
    plan: TwinPlan,
    format: Format,
    lives: TableFile<ReplicateFates>,
    numbers?: KeptTwins,
  ) {
    const run = (twin: 'base' | 'policy') =>
      new RunWriter({ folder: join(folder, twin), scratch }, plan[twin], format)
    this.#folder = folder
    this.#plan = plan
    this.#format = format
    this.#runs = { base: run('base'), policy: run('policy') }
    this.#lives = lives
    this.#tables = [livesTable(namesOf(plan.base))]
    this.#numbers = numbers ?? new KeptTwins(new FilePieces(scratch))
    this.#areNumbersOurs = numbers === undefined
  }

  /** @param numbers to which somebody else adds the twins */
  static async create(
    places: WritePlaces,
    plan: TwinPlan,
    format: Format,
    numbers?: KeptTwins,
  ): Promise<ComparisonWriter> {
    const { folder } = places
    for (const twin of INSIDE) await mkdir(join(folder, twin))
    const table = { ...livesTable(namesOf(plan.base)), origin: originOf(plan) }
    const lives = await TableFile.create(folder, table, format)
    return new ComparisonWriter(places, plan, format, lives, numbers)
  }

  async add(each: MeasuredTwins): Promise<void> {
    const { twins, measured } = each
    if (this.#areNumbersOurs) this.#numbers.add(measured)
    await this.#runs.base.add(twins.results[ARM.base]!)
    await this.#runs.policy.add(twins.results[ARM.policy]!)
    await this.#lives.add(replicateFates(each))
    this.#finished++
  }

  get finished(): number {
    return this.#finished
  }

  async finish(
    details: readonly DetailTable[],
    extent: Extent,
    omissions: readonly Omission[],
  ): Promise<WrittenComparison> {
    const arms = this.#plan.arms.map(({ twin }) => twin)
    const told = toldExtent(this.#finished, extent, arms)
    await this.#runs.base.finish(told)
    await this.#runs.policy.finish(told)
    const comparison = comparisonOfKept(this.#plan, this.#numbers)
    const tables: Record<string, TableEntry> = {
      lives: await this.#lives.finish(),
      effects: await this.#write(estimatesTable('effects'), [comparison.effects]),
      account: await this.#write(estimatesTable('account'), [comparison.account]),
      'effects-by-replicate': await this.#values('effects'),
      'account-by-replicate': await this.#values('account'),
    }
    for (const detail of details) tables[detail.name] = await this.#write(detailsTable(detail), [detail.rows])
    const readers = await writeReaders(this.#folder, this.#tables, this.#format)
    const manifests = { base: await this.#manifestOf('base'), policy: await this.#manifestOf('policy') }
    const complete = told.complete && omissions.length === 0
    const manifest = {
      ...this.#facts(),
      ...told,
      complete,
      omissions: [...omissions],
      tables,
      readers,
      manifests,
      notices: comparison.notices,
    }
    await writeFile(join(this.#folder, 'provenance.json'), jsonText(provenance()))
    await writeFile(join(this.#folder, 'manifest.json'), jsonText(manifest))
    return { manifest, comparison, details }
  }

  async close(): Promise<void> {
    await Promise.all([this.#runs.base.close(), this.#runs.policy.close()])
    await this.#lives.close().catch(() => {})
  }

  #write<Source>(table: Table<Source>, sources: Iterable<Source>): Promise<TableEntry> {
    this.#tables.push(table)
    return writeTable(this.#folder, { ...table, origin: originOf(this.#plan) }, this.#format, sources)
  }

  #values(part: 'effects' | 'account'): Promise<TableEntry> {
    return this.#write(replicateValuesTable(part), valuesOf(this.#plan, this.#numbers, part))
  }

  async #manifestOf(twin: 'base' | 'policy') {
    const file = `${twin}/manifest.json`
    const bytes = await readFile(join(this.#folder, file))
    return { file, sha256: createHash('sha256').update(bytes).digest('hex') }
  }

  #facts(): Pick<
    ComparisonManifest,
    'ballast' | 'modelVersion' | 'base' | 'policy' | 'seed' | 'runs' | 'fingerprints'
  > {
    const { base, policy, arms } = this.#plan
    return {
      ballast: version,
      modelVersion: catalogue.modelVersion,
      base,
      policy,
      seed: base.seed,
      runs: arms.map(({ twin, scenario }) => ({ twin, financing: scenario.financing })),
      fingerprints: Array.from(this.#numbers.rows(), (of) => ({
        replicate: of('replicate', 0),
        fingerprints: fingerprintsIn(of, arms.length),
      })),
    }
  }
}
