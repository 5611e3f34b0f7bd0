import type { Spread } from '../../src/index.ts'
import type { Timed } from '../../src/cli/timed-here.ts'
import { ratio, spaced, verdict, type Goal } from './goals.ts'
import type { Size } from './size.ts'

export interface Report extends Timed {
  readonly modelM: { readonly compiler: string } | { readonly missing: string }
  readonly lines: readonly Goal[]
  readonly sizes: readonly Size[]
}

/** The whole report, in Markdown. */
export function describeReport(report: Report): string {
  return [describeGoals(report), describeSizes(report.sizes), describePhases(report.sizes.at(-1)!)].join('\n')
}

/** Where and when, and the goals. */
function describeGoals({ lines, modelM, ...here }: Report): string {
  const c = 'missing' in modelM ? `no ratios: ${modelM.missing}` : modelM.compiler
  const row = (goal: Goal): string => {
    const { what, unit, measured, must, aim, rising } = goal
    const sign = rising ? '≥' : '≤'
    const measurement = [`${round(measured.least)} ${unit}`, round(measured.median)]
    return `| ${[what, ...measurement, `${sign} ${must}`, `${sign} ${aim}`, verdict(goal)].join(' | ')} |`
  }
  return [
    `Ballast ${here.version}, model ${here.modelVersion}, ${here.date}; ${here.machine}; ${c}; load ${here.load} at the start.`,
    '',
    '| | best | median | must | aim | |',
    '|---|---|---|---|---|---|',
    ...lines.map(row),
    '',
  ].join('\n')
}

/** What was measured at each size, and what the firms were busy with. */
export function describeSizes(sizes: readonly Size[]): string {
  const model = sizes.flatMap(({ inJavaScript, ...size }) =>
    [size, ...(inJavaScript ? [inJavaScript] : [])].map(
      ({ engine, nsPerFirmMonth, seconds, bytesAllocated }) => [
        spaced(size.firms),
        engine,
        ...cells(nsPerFirmMonth),
        ...cells(size.modelM.c && ratio(nsPerFirmMonth, size.modelM.c)),
        ...cells(seconds),
        bytesAllocated === undefined ? '—' : round(bytesAllocated / 1000),
      ],
    ),
  )
  const yardstick = sizes.map(({ firms, modelM: { c, kernel } }) => [
    spaced(firms),
    ...cells(c),
    ...cells(kernel),
  ])
  const busy = sizes.map(
    ({ firms, activity }) =>
      `At ${spaced(firms)} firms: ${activity.map(({ title, rate, unit }) => `${title.toLowerCase()} ${round(rate)} ${unit}`).join('; ')}.`,
  )
  const one = 'ns per firm-month | median'
  return [
    `| firms | run as | ${one} | × C | median | seconds for all months | median | kB a month for the collector |`,
    '|---|---|---|---|---|---|---|---|---|',
    ...model.map((row) => `| ${row.join(' | ')} |`),
    '',
    `| model M, firms | in C: ${one} | on the kernel: ${one} |`,
    '|---|---|---|---|---|',
    ...yardstick.map((row) => `| ${row.join(' | ')} |`),
    '',
    ...busy,
    '',
  ].join('\n')
}

function describePhases({ firms, phases }: Size): string {
  const rows = phases.map(
    ({ phase, share, nsPerFirmMonth }) =>
      `| ${phase} | ${(share * 100).toFixed(1)}% | ${nsPerFirmMonth.toFixed(0)} |`,
  )
  return [`| phase, at ${spaced(firms)} firms | share | ns |`, '|---|---|---|', ...rows, ''].join('\n')
}

const cells = (spread?: Spread): (string | number)[] =>
  spread === undefined ? ['—', '—'] : [round(spread.least), round(spread.median)]

const round = (value: number): number => Number(value.toPrecision(4))
