import type { Comparison } from '../lives/index.ts'
import type { Estimate } from '../stats/index.ts'
import { labels, px } from './markup.ts'

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [720, 300, 56, 130, 16, 40]

interface Line {
  readonly kind: 'base' | 'policy' | 'placebo'
  readonly name: { readonly en: string; readonly zh: string }
  readonly at: (month: number) => Estimate
}

/** Share of initial firms alive, month by month; who is bought lives on in the buyer, with 95% bands over replicates. */
export function survivalCurves({ survival }: Comparison): string {
  const lines: Line[] = [
    { kind: 'base', name: { en: 'base', zh: '基准' }, at: (month) => survival.of('base', month) },
    { kind: 'policy', name: { en: 'policy', zh: '政策' }, at: (month) => survival.of('policy', month) },
  ]
  const title = { en: 'Initial firms alive', zh: '存活的初始企业' }
  const percent = (share: number, digits?: number) => `${tidy(share * 100, digits)}%`
  return picture(lines, survival.months, { title, percent })
}

/** The difference between the twins, in percentage points, and the placebo's. */
export function differenceCurves({ survival }: Comparison): string {
  const lines: Line[] = [
    { kind: 'placebo', name: { en: 'placebo', zh: '安慰剂' }, at: (month) => survival.placebo(month) },
    { kind: 'policy', name: { en: 'policy', zh: '政策' }, at: (month) => survival.difference(month) },
  ]
  const title = { en: 'Initial firms alive, policy less base', zh: '存活的初始企业比例之差' }
  return picture(lines, survival.months, {
    title,
    percent: (share, digits) => `${share > 0 ? '+' : ''}${tidy(share * 100, digits)}`,
  })
}

interface Style {
  readonly title: { readonly en: string; readonly zh: string }
  /** With so many decimals, else with three digits. */
  readonly percent: (share: number, digits?: number) => string
}

function picture(lines: readonly Line[], months: number, { title, percent }: Style): string {
  const points = lines.map(({ at }) => Array.from({ length: months + 1 }, (_, month) => bounds(at(month))))
  const values = points.flat(2)
  const ticks = ticksOf(Math.min(0.999, ...values), Math.max(0, ...values))
  const [low, high] = [ticks[0]!, ticks.at(-1)!]
  const x = (month: number) => LEFT + ((WIDTH - LEFT - RIGHT) * month) / months
  const y = (value: number) => TOP + ((HEIGHT - TOP - BOTTOM) * (high - value)) / (high - low)
  const path = (line: readonly Bounds[], k: 0 | 1 | 2) =>
    line.map((each, month) => `${px(x(month))},${px(y(each[k]))}`)
  const drawn = lines.map(({ kind, name }, at) => {
    const line = points[at]!
    const band = [...path(line, 2), ...path(line, 1).reverse()].join(' ')
    const end = line.at(-1)![0]
    const shift = lines.length > 1 && kind === 'policy' ? -3 : 11
    return (
      `<polygon class="${kind} band" points="${band}"/>` +
      `<polyline class="${kind} line" points="${path(line, 0).join(' ')}"/>` +
      labels(
        { en: `${name.en} ${percent(end)}`, zh: `${name.zh} ${percent(end)}` },
        `class="${kind}" x="${WIDTH - RIGHT + 8}" y="${px(y(end) + shift)}"`,
      )
    )
  })
  // What is a tick has to be read as that tick: of 97.5 no 98.
  const digits = Math.max(0, Math.ceil(-Math.log10((ticks[1]! - ticks[0]!) * 100) - 1e-9))
  const grid = ticks.map(
    (value) =>
      `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${px(y(value))}" y2="${px(y(value))}"/>` +
      `<text class="end" x="${LEFT - 8}" y="${px(y(value) + 4)}">${percent(value, digits)}</text>`,
  )
  const [step, unit] = months < 24 ? [Math.ceil(months / 12), 1] : [12, 12]
  const axis = Array.from({ length: Math.floor(months / step) + 1 }, (_, k) => k * step).map(
    (month) => `<text class="middle" x="${px(x(month))}" y="${HEIGHT - BOTTOM + 18}">${month / unit}</text>`,
  )
  const name = labels(
    unit === 1 ? { en: 'months', zh: '月' } : { en: 'years', zh: '年' },
    `class="middle" x="${px((LEFT + WIDTH - RIGHT) / 2)}" y="${HEIGHT - 6}"`,
  )
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title.en}">${grid.join('')}${axis.join('')}${name}${drawn.join('')}</svg>`
}

type Bounds = readonly [mean: number, lower: number, upper: number]

/** One replicate has a curve and no band. */
function bounds({ mean, interval: [lower, upper] }: Estimate): Bounds {
  return Number.isFinite(lower) ? [mean, lower, upper] : [mean, mean, mean]
}

/** What does not move at all is drawn in the middle of so much, a tenth of a percentage point. */
const LEAST_SPAN = 1e-3

/** Round values that hold all others, five or so: two at least. */
function ticksOf(lowest: number, highest: number): number[] {
  const isFlat = highest - lowest < LEAST_SPAN
  const [low, high] = isFlat ? [lowest - LEAST_SPAN / 2, highest + LEAST_SPAN / 2] : [lowest, highest]
  const rough = (high - low) / 5
  const step = [1, 2, 5]
    .flatMap((digit) => [1e-5, 1e-4, 1e-3, 1e-2, 1e-1].map((scale) => digit * scale))
    .sort((a, b) => a - b)
    .find((each) => each >= rough)!
  const [first, last] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)]
  return Array.from({ length: last - first + 1 }, (_, k) => Number(((first + k) * step).toPrecision(6)))
}

function tidy(value: number, digits?: number): string {
  return digits === undefined ? String(Number(value.toPrecision(3))) : String(Number(value.toFixed(digits)))
}
