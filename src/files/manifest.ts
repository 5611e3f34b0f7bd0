import { arch, availableParallelism, cpus, platform, totalmem } from 'node:os'
import { catalogue } from '../../sim/index.ts'
import type { Notice, Scenario } from '../scenario/index.ts'
import { version } from '../version.ts'
import type { TableEntry } from './table-file.ts'

/** What a run was and what it left: the same bytes for the same run, on any machine, with any number of workers. */
export interface Manifest {
  readonly ballast: string
  readonly modelVersion: number
  readonly scenario: Scenario
  readonly seed: string
  readonly replicates: number
  /** Replicate 1 first. */
  readonly fingerprints: readonly { readonly replicate: number; readonly fingerprint: string }[]
  /** By table. */
  readonly tables: Readonly<Record<string, TableEntry>>
  /** What acted on nobody, or otherwise than it reads. */
  readonly notices: readonly Notice[]
}

export function manifestOf(
  scenario: Scenario,
  fingerprints: Manifest['fingerprints'],
  tables: Manifest['tables'],
): Omit<Manifest, 'notices'> {
  return {
    ballast: version,
    modelVersion: catalogue.modelVersion,
    scenario,
    seed: scenario.seed,
    replicates: fingerprints.length,
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
