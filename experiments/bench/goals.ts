/** What was asked for, and what of it was measured. */
import type { Spread } from '../../src/index.ts'
import type { Size } from './size.ts'

export interface Goal {
  readonly what: string
  readonly unit: string
  /** At best, and in the median. */
  readonly measured: Spread
  readonly must: number
  readonly aim: number
  /** More is better. */
  readonly rising?: boolean
}

/** Sizes that the goal of one thread is set for. */
const GOAL_SIZES = [10_000, 1_000_000] as const

/** What is aimed at differs by engine. */
const AIM = { WebAssembly: 3, JavaScript: 4 } as const

/** Of one size: how many times as long as model M in C takes for as many firms. */
export function sizeGoals({ inJavaScript, ...size }: Size): Goal[] {
  const { firms, modelM } = size
  const { c } = modelM
  if (c === undefined || firms < GOAL_SIZES[0] || firms > GOAL_SIZES[1]) return []
  return [size, ...(inJavaScript ? [inJavaScript] : [])].map(({ engine, nsPerFirmMonth }) => ({
    what: `${spaced(firms)} firms, one thread, ${engine}`,
    unit: '× C',
    measured: ratio(nsPerFirmMonth, c),
    must: 5,
    aim: AIM[engine],
  }))
}

/** Of all sizes together. */
export function spanGoals(sizes: readonly Size[]): Goal[] {
  const sorted = sizes.toSorted((a, b) => a.firms - b.firms)
  const [first, last] = [sorted[0], sorted.at(-1)!]
  const goals: Goal[] = []
  if (first !== last) {
    const measured = ratio(last.nsPerFirmMonth, first.nsPerFirmMonth)
    const what = `growth of time per firm, ${spaced(first.firms)} to ${spaced(last.firms)} firms`
    goals.push({ what, unit: '×', measured, must: 1.3, aim: 1.1 })
  }
  const million = sizes.find(({ firms }) => firms === 1_000_000)
  if (million !== undefined) {
    const what = `1 000 000 firms × ${million.months} months, one thread`
    goals.push({ what, unit: 's', measured: million.seconds, must: 100, aim: 60 })
  }
  const { row, state } = last.bytesPerFirm
  const bytes = (what: string, count: number, must: number, aim: number): Goal => ({
    what,
    unit: 'bytes',
    measured: { least: count, median: count },
    must,
    aim,
  })
  return [
    ...goals,
    bytes('a firm’s row', row, 500, 300),
    bytes('a firm with loans, receivables and ties', state, 900, 600),
  ]
}

export function verdict({ measured: { least }, must, aim, rising }: Goal): 'aim' | 'met' | 'missed' {
  const within = (limit: number): boolean => (rising ? least >= limit : least <= limit)
  return within(aim) ? 'aim' : within(must) ? 'met' : 'missed'
}

/** Best over best, median over median. */
export function ratio(time: Spread, unit: Spread): Spread {
  return { least: time.least / unit.least, median: time.median / unit.median }
}

/** 1 000 000 */
export function spaced(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ' ')
}
