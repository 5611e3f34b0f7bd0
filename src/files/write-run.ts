import { fillFolder } from './output-folder.ts'
import type { Manifest } from './manifest.ts'
import type { Format } from './encoder.ts'
import { RunWriter } from './run-writer.ts'
import type { ReplicateResult, Survival } from '../run/index.ts'
import type { Scenario } from '../scenario/index.ts'

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
  { scenario, replicates }: WritableRun,
  { format = 'csv', force = false }: WriteOptions = {},
): Promise<Written> {
  return fillFolder(folder, force, async (temporary) => {
    const writer = new RunWriter(temporary, scenario, format)
    try {
      for await (const result of replicates) await writer.add(result)
      return await writer.finish()
    } finally {
      await writer.close()
    }
  })
}
