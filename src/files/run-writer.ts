import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Region } from '../../sim/index.ts'
import { regions } from '../regions/index.ts'
import { actsOf, actsOfBoth, namesOf, noticesOf, SurvivalFold } from '../run/index.ts'
import type { Acts, Names, ReplicateResult, Survival } from '../run/index.ts'
import type { Scenario } from '../scenario/index.ts'
import type { Table, TableFacts } from './column.ts'
import type { Format } from './encoder.ts'
import { FilePieces } from './file-pieces.ts'
import { jsonText } from './json-text.ts'
import { manifestOf, provenance } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { originOf } from './origin.ts'
import { writeReaders } from './readers/index.ts'
import { balancesTable, flowsTable } from './tables/books.ts'
import { firmsTable } from './tables/firms.ts'
import { tablesOnRequest } from './tables/on-request.ts'
import { monthsTable } from './tables/months.ts'
import { curvesOf, survivalTable } from './tables/survival.ts'
import { traceTable } from './tables/trace.ts'
import { TableFile, writeTable } from './table-file.ts'
import type { TableEntry } from './table-file.ts'

/** Where a writer puts its files, and what it needs until the last replicate has come. */
export interface WritePlaces {
  readonly folder: string
  readonly scratch: string
}

/** Writes the files of one run into a folder, replicate by replicate, and lets each go. */
export class RunWriter {
  #folder: string
  #scenario: Scenario
  #format: Format
  #names: Names
  #fold: SurvivalFold
  #isFoldOurs: boolean
  #files = new Map<string, TableFile<ReplicateResult>>()
  #tables: TableFacts[] = []
  #fingerprints: { replicate: number; fingerprint: string }[] = []
  #acts: Acts | undefined

  /** @param fold to which somebody else adds the replicates */
  constructor({ folder, scratch }: WritePlaces, scenario: Scenario, format: Format, fold?: SurvivalFold) {
    this.#folder = folder
    this.#scenario = scenario
    this.#format = format
    this.#names = namesOf(scenario)
    this.#fold = fold ?? new SurvivalFold(this.#names, new FilePieces(scratch))
    this.#isFoldOurs = fold === undefined
  }

  get finished(): number {
    return this.#fingerprints.length
  }

  /** @throws Error unless replicates come in order; some may be missing */
  async add(result: ReplicateResult): Promise<void> {
    if (result.replicate <= (this.#fingerprints.at(-1)?.replicate ?? 0))
      throw new Error('replicates come in order')
    if (this.#fingerprints.length === 0) {
      for (const table of tablesFor(result, this.#names, regions[this.#scenario.region]!)) {
        this.#tables.push(table, ...(table.name === 'months' ? [survivalTable] : []))
        this.#files.set(table.name, await TableFile.create(this.#folder, this.#owned(table), this.#format))
      }
    }
    for (const file of this.#files.values()) await file.add(result)
    if (this.#isFoldOurs) this.#fold.add(result)
    this.#acts = actsOfBoth(this.#acts, actsOf(result))
    this.#fingerprints.push({ replicate: result.replicate, fingerprint: result.fingerprint })
  }

  /** Ends the tables; the manifest comes last. */
  async finish(
    extent: Parameters<typeof manifestOf>[3],
  ): Promise<{ manifest: Manifest; survival: Survival }> {
    if (this.#fingerprints.length === 0) throw new Error('a run without replicates has nothing to write')
    const survival = this.#fold.survival()
    const entries: Record<string, TableEntry> = {}
    for (const [name, file] of this.#files) {
      entries[name] = await file.finish()
      if (name !== 'months') continue
      const table = this.#owned(survivalTable)
      entries['survival'] = await writeTable(this.#folder, table, this.#format, curvesOf(survival))
    }
    const readers = await writeReaders(this.#folder, this.#tables, this.#format)
    const notices = noticesOf(this.#scenario, this.#acts)
    const manifest = { ...manifestOf(this.#scenario, this.#fingerprints, entries, extent), readers, notices }
    await writeFile(join(this.#folder, 'provenance.json'), jsonText(provenance()))
    await writeFile(join(this.#folder, 'manifest.json'), jsonText(manifest))
    return { manifest, survival }
  }

  /** The table with what made it. */
  #owned<Source>(table: Table<Source>): Table<Source> {
    return { ...table, origin: originOf({ scenario: this.#scenario }) }
  }

  /** Lets go of all files, finished or not. */
  async close(): Promise<void> {
    await Promise.all([...this.#files.values()].map((file) => file.close().catch(() => {})))
  }
}

function tablesFor(result: ReplicateResult, names: Names, region: Region): Table<ReplicateResult>[] {
  const { lives, metricKeys, books, trace, watched } = result
  return [
    firmsTable(names, lives.supportKeys),
    monthsTable(metricKeys, Object.keys(watched?.levers ?? {})),
    ...(books === undefined ? [] : [flowsTable, balancesTable]),
    ...tablesOnRequest(result, region),
    ...(trace === undefined ? [] : [traceTable]),
  ]
}
