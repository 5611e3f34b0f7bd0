/** What a change of the model has to show, measured over starting populations. */
import { createScenario, run, type Pool, type ReplicateResult, type Scenario } from '../../src/index.ts'

/** Where and in whom it is measured. */
export interface Sample {
  readonly region: string
  readonly firms: number
  /** The population. */
  readonly seed: string
  readonly pool: Pool
}

export interface Show {
  readonly key: string
  readonly says: string
  /** Bounds that count as met, both included. Neither: it is told only. */
  readonly least?: number
  readonly most?: number
  /** `mean`: the mean over populations lies within, as far as its 95% interval can tell; `every`: every population does. */
  readonly of: 'mean' | 'every'
  /** Met by construction: it proves nothing. */
  readonly isBuiltIn?: true
}

export interface Step {
  readonly key: string
  readonly title: string
  readonly shows: readonly Show[]
  /** A number for each show of one population; `NaN` where nothing happened that could be measured. */
  readonly measure: (sample: Sample) => Promise<Readonly<Record<string, number>>>
}

/** The region in calm, at defaults. */
export const calmIn = ({ region, firms, seed }: Sample, months: number) =>
  createScenario({ format: 1, name: 'shows', region, seed, months, population: { firms } })

/** The one replicate of a population. */
export async function lived(
  scenario: Scenario,
  { pool }: Sample,
  tables: readonly string[] = [],
): Promise<ReplicateResult> {
  const { replicates } = await run(scenario, { replicates: 1, pool, want: { tables } })
  return replicates[0]
}
