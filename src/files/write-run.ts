import { fillFolder } from './output-folder.ts'
import { toldExtent } from './manifest.ts'
import type { Extent, Manifest } from './manifest.ts'
import { FORMATS } from './encoder.ts'
import type { Format } from './encoder.ts'
import { RunWriter } from './run-writer.ts'
import { checkChoice } from '../run/index.ts'
import type { FailedReplicate, ReplicateResult, Survival, SurvivalFold } from '../run/index.ts'
import type { Scenario } from '../scenario/index.ts'

export interface WriteOptions {
  readonly format?: Format
  /** Write over an earlier run. */
  readonly force?: boolean
  /** How messages name the folder. */
  readonly source?: string
  /** Called when all files are complete, before they are put in place. */
  readonly onComplete?: () => void
}

/** A run to write: its replicates in order, at hand or still to come. */
export interface WritableRun {
  readonly scenario: Scenario
  readonly replicates: Iterable<ReplicateResult> | AsyncIterable<ReplicateResult>
  /** Those that failed; looked at when the last has come. */
  readonly failures?: readonly FailedReplicate[]
  /** By default as many as came or failed, without interruption. */
  readonly extent?: Extent
  /** To which they have been added as they come; by default that is done here. */
  readonly fold?: SurvivalFold
}

export interface Written {
  readonly manifest: Manifest
  readonly survival: Survival
}

/**
 * Writes manifest, provenance and tables into `folder`, which is new or empty unless `force`. Replicates are written one by
 * one and let go; they come in order.
 *
 * @throws FolderNotEmpty; InputError, before the first replicate, if there is no such format or the folder cannot be written; WriteError if that fails later; or
 * whatever the replicates throw; `folder` is then as it was
 */
export async function writeRun(
  folder: string,
  { scenario, replicates, failures = [], extent, fold }: WritableRun,
  { format = 'csv', onComplete, ...options }: WriteOptions = {},
): Promise<Written> {
  checkChoice('format', format, FORMATS)
  return fillFolder(folder, options, async (temporary) => {
    const writer = new RunWriter({ folder: temporary, scratch: folder }, scenario, format, fold)
    try {
      for await (const result of replicates) await writer.add(result)
      const asked = writer.finished + failures.length
      const written = await writer.finish(
        toldExtent(writer.finished, extent ?? { asked, failures, isStopped: false }),
      )
      onComplete?.()
      return written
    } finally {
      await writer.close()
    }
  })
}
