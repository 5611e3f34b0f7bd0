import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { namesOf, SurvivalFold } from '../run/index.ts'
import type { Names, ReplicateResult, Survival } from '../run/index.ts'
import type { Scenario } from '../scenario/index.ts'
import type { Table } from './column.ts'
import type { Format } from './encoder.ts'
import { manifestOf, provenance } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { fillFolder } from './output-folder.ts'
import { balancesTable, flowsTable } from './tables/books.ts'
import { firmsTable } from './tables/firms.ts'
import { monthsTable } from './tables/months.ts'
import { curvesOf, survivalTable } from './tables/survival.ts'
import { traceTable } from './tables/trace.ts'
import { TableFile } from './table-file.ts'
import type { TableEntry } from './table-file.ts'

export interface WriteOptions {
  readonly format?: Format
  /** Write over an earlier run. */
  readonly force?: boolean
}

/** A run to write: its replicates in order, at hand or still to come. */
export interface WritableRun {
  readonly scenario: Scenario
  readonly replicates: Iterable<ReplicateResult> | AsyncIterable<ReplicateResult>
}

export interface Written {
  readonly manifest: Manifest
  readonly survival: Survival
}

/**
 * Writes manifest, provenance and tables into `folder`, which is new or empty unless `force`. Replicates are written one by
 * one and let go; they come in order.
 *
 * @throws FolderNotEmpty, errors of the file system, or whatever the replicates throw; `folder` is then as it was
 */
export function writeRun(
  folder: string,
  run: WritableRun,
  { format = 'csv', force = false }: WriteOptions = {},
): Promise<Written> {
  return fillFolder(folder, force, async (temporary) => {
    const files = new Map<string, TableFile<ReplicateResult>>()
    try {
      return await writeAll(temporary, run, format, files)
    } catch (error) {
      await Promise.all([...files.values()].map((file) => file.close().catch(() => {})))
      throw error
    }
  })
}

async function writeAll(
  folder: string,
  { scenario, replicates }: WritableRun,
  format: Format,
  files: Map<string, TableFile<ReplicateResult>>,
): Promise<Written> {
  const names = namesOf(scenario)
  const fold = new SurvivalFold(names)
  const fingerprints: { replicate: number; fingerprint: string }[] = []
  for await (const result of replicates) {
    if (result.replicate !== fingerprints.length + 1) throw new Error('replicates come in order, from 1')
    if (fingerprints.length === 0) {
      for (const table of tablesFor(result, names)) {
        files.set(table.name, await TableFile.create(folder, table, format))
      }
    }
    for (const file of files.values()) await file.add(result)
    fold.add(result.lives)
    fingerprints.push({ replicate: result.replicate, fingerprint: result.fingerprint })
  }
  if (fingerprints.length === 0) throw new Error('a run without replicates has nothing to write')
  const survival = fold.survival()
  const entries = await finishTables(folder, format, files, survival)
  const manifest = manifestOf(scenario, fingerprints, entries)
  await writeFile(join(folder, 'provenance.json'), jsonText(provenance()))
  await writeFile(join(folder, 'manifest.json'), jsonText(manifest))
  return { manifest, survival }
}

function tablesFor(
  { lives, metricKeys, books, trace }: ReplicateResult,
  names: Names,
): Table<ReplicateResult>[] {
  return [
    firmsTable(names, lives.supportKeys),
    monthsTable(metricKeys),
    ...(books === undefined ? [] : [flowsTable, balancesTable]),
    ...(trace === undefined ? [] : [traceTable]),
  ]
}

async function finishTables(
  folder: string,
  format: Format,
  files: ReadonlyMap<string, TableFile<ReplicateResult>>,
  survival: Survival,
): Promise<Record<string, TableEntry>> {
  const entries: Record<string, TableEntry> = {}
  for (const [name, file] of files) {
    entries[name] = await file.finish()
    if (name === 'months') entries['survival'] = await writeSurvival(folder, format, survival)
  }
  return entries
}

async function writeSurvival(folder: string, format: Format, survival: Survival): Promise<TableEntry> {
  const file = await TableFile.create(folder, survivalTable, format)
  try {
    for (const curve of curvesOf(survival)) await file.add(curve)
    return await file.finish()
  } catch (error) {
    await file.close().catch(() => {})
    throw error
  }
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
