/** Firms that stand in for each other, and firms that innovate together. */
import { experiment, MODEL, type Group } from '../group.ts'
import { fixed, limits, rowsOf, rowWhere, signed, tableOf, type Row } from '../tables.ts'

const POOL = 'experiments/risk-pool'
const TRIO = 'experiments/trio'

export const riskPool: Group = {
  name: 'risk-pool',
  says: 'allies who bear each other’s losses in slumps',
  steps: () => [{ run: experiment('risk-pool/risk-pool.ts'), into: `${POOL}/risk-pool.csv` }],
  files: [`${POOL}/risk-pool.csv`],
  figures: ({ printed }) => riskPoolFigures(rowsOf(printed[0])),
  isInFiles: true,
  prose: [`${POOL}/README.md`, MODEL],
}

export const trio: Group = {
  name: 'trio',
  says: 'groups that innovate together',
  steps: () => [
    { run: experiment('trio/trio.ts'), into: `${TRIO}/trio.csv` },
    { run: [`${TRIO}/draw-trio.mjs`], input: ([csv]) => csv, into: `${TRIO}/trio.svg` },
  ],
  files: [`${TRIO}/trio.csv`, `${TRIO}/trio.svg`],
  figures: ({ printed }) => trioFigures(rowsOf(printed[0])),
  isInFiles: true,
  prose: [`${TRIO}/README.md`, MODEL],
}

const REACHES: Readonly<Record<string, string>> = {
  everywhere: 'everywhere',
  half: 'half of the industries',
}
const COUNTS = {
  saved: 'saved',
  displaced: 'displaced',
  net: 'net',
  placebo: 'placebo',
  netMembers: 'net, members',
  netSpared: 'net, spared members',
  bankruptcies: 'bankruptcies',
} as const

/** Fates by slump; and among members whom a slump of half of the industries spares, those saved less those displaced. */
export function riskPoolFigures(rows: readonly Row[]): Record<string, string> {
  const spared = (depth: string) => signed(Number(rowWhere(rows, { reach: 'half', depth })['netSpared']), 1)
  return { table: riskPoolTable(rows), 'spared-small': spared('0.1'), 'spared-deep': spared('0.9') }
}

function riskPoolTable(rows: readonly Row[]): string {
  const one = fixed(1)
  const cell = (row: Row, count: string) =>
    withLimits({ mean: row[count], lower: row[`${count}Lower`], upper: row[`${count}Upper`] }, one)
  return tableOf(
    ['slump', 'depth', ...Object.values(COUNTS)],
    rows.map((row) => [
      REACHES[row['reach']],
      `${100 * Number(row['depth'])}%`,
      ...Object.keys(COUNTS).map((count) => cell(row, count)),
    ]),
  )
}

const MATCHES = ['matched', 'mismatched', 'distrustful'] as const

/** Ratios by size and match, and how many firms apart find as much as three together. */
export function trioFigures(rows: readonly Row[]): Record<string, string> {
  const cell = (size: string, match: string, told: (ratio: number) => string) => {
    const { ratio, lower, upper } = rowWhere(rows, { size, match })
    return withLimits({ mean: ratio, lower, upper }, told)
  }
  const sizes = [...new Set(rows.map(({ size }) => size))].filter((size) => size !== '1')
  const ratios = sizes.map((size) => [size, ...MATCHES.map((match) => cell(size, match, fixed(2)))])
  const firms = (ratio: number) => (3 * ratio).toFixed(2)
  return {
    table: tableOf(['firms', ...MATCHES], ratios),
    ...Object.fromEntries(MATCHES.map((match) => [match, cell('3', match, firms)])),
  }
}

/** `14.3 (12.4 to 16.2)`; the mean alone where nothing differs between replicates. */
function withLimits({ mean, ...ends }: Row, told: (value: number) => string): string {
  const shown = told(Number(mean))
  return ends['lower'] === '' ? shown : `${shown} (${limits(ends, told)})`
}
