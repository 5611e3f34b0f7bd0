import { catalogue, resultOf, survivalCsv } from '../../src/index.ts'
import type { ArmView } from './arms.ts'
import { namesOf } from './changed-names.ts'
import type { Pair } from './scenarios.ts'

/** The two sides that are scenarios of their own. */
export const TWINS = ['base', 'policy'] as const
export type Twin = (typeof TWINS)[number]

/** A file the page gives away. */
export interface Exported {
  readonly name: string
  readonly type: string
  readonly text: string
}

/** The scenario as it runs, under a name and a description that are true of it. */
export function scenarioFile(arm: Twin, { scenario }: ArmView, pair: Pair): Exported {
  const named = { ...scenario, ...namesOf(pair[arm], scenario) }
  return {
    name: `${arm}.json`,
    type: 'application/json',
    text: `${JSON.stringify(named, undefined, 2)}\n`,
  }
}

/** As `--out` holds it for these replicates. */
export function survivalFile(arm: Twin, { scenario, replicates }: ArmView): Exported {
  return {
    name: `${arm}-survival-model-${catalogue.modelVersion}.csv`,
    type: 'text/csv',
    text: survivalCsv(resultOf(scenario, replicates).survival),
  }
}

/** The command whose manifests show the page's fingerprints. */
export const COMMAND = 'npx @ballast-lab/ballast compare base.json policy.json --out compared'

/** Hands a file to the browser, which asks or saves. */
export function download({ name, type, text }: Exported): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
