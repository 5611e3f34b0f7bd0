import { arch, availableParallelism, cpus, platform, totalmem } from 'node:os'
import { catalogue } from '../../sim/index.ts'
import { toldFailure } from '../run/index.ts'
import type { FailedReplicate, ToldFailure } from '../run/index.ts'
import type { Notice, Scenario } from '../scenario/index.ts'
import { version } from '../version.ts'
import type { FileEntry, TableEntry } from './table-file.ts'

/** What a run was and what it left: the same bytes for the same run, on any machine, with any number of workers. */
export interface Manifest {
  readonly ballast: string
  readonly modelVersion: number
  readonly scenario: Scenario
  readonly seed: string
  /** How many are in the tables. */
  readonly replicates: number
  /** Whether every replicate that was asked for is. */
  readonly complete: boolean
  readonly asked: number
  readonly finished: number
  /** Those that failed, ascending; none of their runs is in the tables. */
  readonly failures: readonly ToldFailure[]
  /** Ascending. */
  readonly fingerprints: readonly { readonly replicate: number; readonly fingerprint: string }[]
  /** By table. */
  readonly tables: Readonly<Record<string, TableEntry>>
  /** What helps to read them. `provenance.json` is left out: it differs from machine to machine. */
  readonly readers: readonly FileEntry[]
  /** What acted on nobody, or otherwise than it reads. */
  readonly notices: readonly Notice[]
}

/** How much of what was asked for was run; looked at when the last replicate has come. */
export interface Extent {
  readonly asked: number
  readonly failures: readonly FailedReplicate[]
  /** Whether it was interrupted. */
  readonly isStopped: boolean
}

type Told = Pick<Manifest, 'replicates' | 'complete' | 'asked' | 'finished' | 'failures'>

/** @param runs names of the arms, where there are several */
export function toldExtent(
  finished: number,
  { asked, failures, isStopped }: Extent,
  runs: readonly string[] = [],
): Told {
  return {
    replicates: finished,
    complete: !isStopped && failures.length === 0,
    asked,
    finished,
    failures: failures.map((failure) => toldFailure(failure, runs)),
  }
}

export function manifestOf(
  scenario: Scenario,
  fingerprints: Manifest['fingerprints'],
  tables: Manifest['tables'],
  extent: Told,
): Omit<Manifest, 'readers' | 'notices'> {
  return {
    ballast: version,
    modelVersion: catalogue.modelVersion,
    scenario,
    seed: scenario.seed,
    ...extent,
    fingerprints,
    tables,
  }
}

/** All that depends on machine and clock, kept apart from the rest. */
export function provenance(): object {
  return {
    written: new Date().toISOString(),
    command: process.argv,
    node: process.versions.node,
    machine: {
      system: platform(),
      architecture: arch(),
      processor: cpus()[0]?.model ?? 'unknown',
      parallelism: availableParallelism(),
      memoryBytes: totalmem(),
    },
  }
}
