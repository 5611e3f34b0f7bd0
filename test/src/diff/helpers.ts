/** Result folders written by hand: what a reader who knows the file format alone would make. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Replicates' firms and months. */
export interface HandRun {
  seed?: string
  months?: number
  modelVersion?: number
  scenario?: object
  complete?: boolean
  /** By replicate, from 1: `fingerprint`, initial firms as [size class, cause, exit month], and a series. */
  replicates: { number?: number; print?: string; firms: HandFirm[]; jobs: number[] }[]
}
export type HandFirm = [sizeClass: string, cause?: string, exit?: number, entry?: string]

/** Paths of a folder that is gone after the test. */
export function workplace(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'ballast-diff-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return (name) => join(folder, name)
}

export function writeHandRun(folder: string, run: HandRun): string {
  const { seed = 's', months = 24, modelVersion = 4, scenario = {}, replicates } = run
  const numbered = replicates.map((each, k) => ({ number: k + 1, print: `${seed}${k}`, ...each }))
  const firms = numbered.flatMap(({ number, firms: all }) =>
    all.map(([sizeClass, cause = '', exit = months, entry = 'initial'], k) =>
      [number, k + 1, sizeClass, entry, exit, cause].join(','),
    ),
  )
  const series = numbered.flatMap(({ number, jobs }) =>
    jobs.map((value, month) => [number, month + 1, Number.isNaN(value) ? '' : value].join(',')),
  )
  const tables = {
    firms: ['replicate,firm,sizeClass,entry,stop,cause', ...firms],
    months: ['replicate,month,jobs', ...series],
  }
  return writeFolder(folder, tables, {
    seed,
    modelVersion,
    scenario: { name: 'hand', months, seed, ...scenario },
    ...(run.complete !== undefined && { complete: run.complete }),
    fingerprints: numbered.map(({ number, print }) => ({ replicate: number, fingerprint: print })),
  })
}

/** @param tables lines of CSV by name, the header first */
export function writeFolder(
  folder: string,
  tables: Record<string, readonly string[]>,
  manifest: object,
): string {
  const entries = Object.entries(tables).map(([name, lines]) => {
    const file = join(folder, `${name}.csv`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, lines.map((line) => `${line}\r\n`).join(''))
    return [name, { file: `${name}.csv`, rows: lines.length - 1, sha256: '' }]
  })
  const whole = { ballast: '0.1.0', modelVersion: 4, tables: Object.fromEntries(entries), ...manifest }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(whole))
  return folder
}
