import { resultOf, survivalCsv } from '../../src/index.ts'
import type { ArmName, ArmView } from './twin-runner.ts'

/** A file the page gives away. */
export interface Exported {
  readonly name: string
  readonly type: string
  readonly text: string
}

export function scenarioFile(arm: ArmName, { scenario }: ArmView): Exported {
  return {
    name: `${arm}.json`,
    type: 'application/json',
    text: `${JSON.stringify(scenario, undefined, 2)}\n`,
  }
}

/** As `--out` holds it for these replicates. */
export function survivalFile(arm: ArmName, { scenario, results }: ArmView): Exported {
  return {
    name: `${arm}-survival.csv`,
    type: 'text/csv',
    text: survivalCsv(resultOf(scenario, results).survival),
  }
}

/** The command whose `manifest.json` shows the page's fingerprints. */
export function commandFor(arm: ArmName): string {
  return `npx ballast run ${arm}.json --out ${arm}`
}

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
