import type { Speed, Spread } from '../run/index.ts'
import type { Timed } from './timed-here.ts'
import { alignedTable } from './table.ts'

/** What `bench` found. */
export interface Measured extends Timed {
  readonly scenario: string
  /** What compiled model M, or why nothing did. */
  readonly modelM: { readonly compiler: string } | { readonly missing: string }
  readonly sizes: (Speed & { modelM?: Spread & { readonly ratio: number } })[]
}

/** The same for reading. */
export function describeSpeed(measured: Measured): string {
  const { version, modelVersion, date, machine, load, scenario, modelM, sizes } = measured
  const last = sizes.at(-1)!
  const parts = [
    `Ballast ${version}, model ${modelVersion}, ${date}; ${machine}; load ${load}\n` +
      `${scenario}: ${last.months} months again and again, on one thread, in ${last.engine}; the best, and the median with whatever else the machine did\n`,
    sizeTable(sizes),
    yardstickLine(modelM),
    phaseTable(last),
    `busy with, at ${last.firms} firms:\n${activityTable(last)}`,
  ]
  return parts.join('\n')
}

function sizeTable(sizes: Measured['sizes']): string {
  const columns = ['firms', 'ns per firm-month', 'median', 'model M in C', 'median', 'ratio']
  const bytes = ['bytes a row', 'with loans', 'whole state', 'left for the collector, a month']
  const rows = sizes.map(({ firms, nsPerFirmMonth, modelM, bytesPerFirm, bytesAllocated }) => [
    String(firms),
    ...spread(nsPerFirmMonth),
    ...(modelM === undefined ? ['', '', ''] : [...spread(modelM), modelM.ratio.toFixed(2)]),
    String(bytesPerFirm.row),
    String(bytesPerFirm.withLoans),
    bytesPerFirm.state.toFixed(0),
    bytesAllocated === undefined ? '' : `${(bytesAllocated / 1000).toFixed(1)} kB`,
  ])
  return alignedTable({ columns: [...columns, ...bytes], rows }, new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))
}

const spread = ({ least, median }: Spread): string[] => [least.toFixed(1), median.toFixed(1)]

function yardstickLine(modelM: Measured['modelM']): string {
  return 'missing' in modelM
    ? `no ratio to C: ${modelM.missing}\n`
    : `ratio: to model M, a small economy of firms and banks written in C (${modelM.compiler}, -O3 -march=native), timed in turn\n`
}

function phaseTable({ firms, phases }: Speed): string {
  const rows = phases.map(({ phase, share, nsPerFirmMonth }) => [
    phase,
    `${(share * 100).toFixed(1)}%`,
    nsPerFirmMonth.toFixed(1),
  ])
  return alignedTable({ columns: [`phase, at ${firms} firms`, 'share', 'ns'], rows }, new Set([1, 2]))
}

function activityTable({ activity }: Speed): string {
  const rows = activity.map(({ title, rate, unit }) => [`  ${title}`, rate.toPrecision(3), unit])
  const [first = [], ...others] = rows
  return alignedTable({ columns: first, rows: others }, new Set([1]))
}
