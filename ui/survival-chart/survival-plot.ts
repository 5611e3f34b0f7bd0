import uPlot from 'uplot'
import { drawMonthTitle, monthAxis, valueAxis } from '../charts/axes.ts'
import { BASE_DASH, COLOURS } from '../charts/colours.ts'
import type { TwinCurves } from '../charts/survival-data.ts'

/** Pixels beside the plots; the numbers alive stand under its ticks and need to know. */
export const PLOT_LEFT = 78
export const PLOT_RIGHT = 22

export interface SurvivalPlotPlan {
  readonly months: () => number
  readonly labels: (ticks: number[]) => string[]
  /** What stands before the months. */
  readonly monthTitle: () => string
  /** The month under the pointer, undefined when it leaves. */
  readonly onPoint: (month: number | undefined) => void
  /** Plots with one key show one month. */
  readonly key: string
}

type Column = (number | null)[]

/** A column for months 0…M; what is not known is null. */
export function columnOf(values: readonly (number | null)[] | undefined, months: number): Column {
  return Array.from({ length: months + 1 }, (_, month) => values?.[month] ?? null)
}

/** Month; base and policy of an earlier setting, which lie behind; base and policy. */
export function survivalColumns(
  months: number,
  curves: TwinCurves | undefined,
  behind: TwinCurves | undefined,
): uPlot.AlignedData {
  const sides = [behind?.base, behind?.policy, curves?.base, curves?.policy]
  return [monthsTo(months), ...sides.map((side) => columnOf(side, months))]
}

/** Month; lower and upper limit and mean of the difference. */
export function differenceColumns(months: number, curves: TwinCurves | undefined): uPlot.AlignedData {
  const parts = [curves?.lower, curves?.upper, curves?.difference]
  return [monthsTo(months), ...parts.map((part) => columnOf(part, months))]
}

function monthsTo(last: number): number[] {
  return Array.from({ length: last + 1 }, (_, month) => month)
}

export function survivalOptions(plan: SurvivalPlotPlan): Omit<uPlot.Options, 'width' | 'height'> {
  const line = lineOf(plan)
  return {
    ...common(plan),
    scales: {
      x: { time: false, range: () => [0, plan.months()] },
      y: { range: (_, low) => [floorOf(low), 1] },
    },
    // The months stand under the difference, which shares them.
    axes: [{ ...monthAxis(plan.months), size: 6, values: () => [] }, valueAxis(PLOT_LEFT, plan.labels)],
    series: [
      {},
      line(COLOURS.faint, BASE_DASH),
      line(COLOURS.faint),
      line(COLOURS.base, BASE_DASH),
      line(COLOURS.policy),
    ],
  }
}

export function differenceOptions(plan: SurvivalPlotPlan): Omit<uPlot.Options, 'width' | 'height'> {
  const limit: uPlot.Series = { stroke: 'transparent', width: 0, points: { show: false } }
  return {
    ...common(plan),
    padding: [6, PLOT_RIGHT, 0, 0],
    scales: { x: { time: false, range: () => [0, plan.months()] }, y: { range: aroundZero } },
    axes: [monthAxis(plan.months), valueAxis(PLOT_LEFT, plan.labels, 22)],
    series: [{}, limit, limit, { ...lineOf(plan)(COLOURS.policy), paths: uPlot.paths.linear!() }],
    bands: [{ series: [2, 1], fill: COLOURS.band }],
    hooks: { ...common(plan).hooks, drawAxes: [zeroLine, (plot) => drawMonthTitle(plot, plan.monthTitle())] },
  }
}

function common({ onPoint, key }: SurvivalPlotPlan): Omit<uPlot.Options, 'width' | 'height' | 'series'> {
  return {
    legend: { show: false },
    padding: [8, PLOT_RIGHT, 0, 0],
    cursor: {
      y: false,
      drag: { x: false, y: false },
      points: { size: 7 },
      sync: { key, scales: ['x', null] },
    },
    hooks: { setCursor: [(plot) => onPoint(plot.cursor.idx ?? undefined)] },
  }
}

/** With one month a line has hardly any length, so that its ends are marked. */
function lineOf({ months }: SurvivalPlotPlan): (stroke: string, dash?: number[]) => uPlot.Series {
  const paths = uPlot.paths.stepped!({ align: 1 })
  return (stroke, dash) => ({
    paths,
    stroke,
    width: 2.5,
    points: { show: () => months() < 3 },
    ...(dash && { dash }),
  })
}

/** The next lower tenth, with some air: the axis does not start at zero, so that the two curves can be told apart. */
function floorOf(low: number | null): number {
  if (low === null || !Number.isFinite(low)) return 0
  return Math.max(0, Math.floor(low * 10 - 0.2) / 10)
}

/** Half a percentage point at least, so that nothing does not look like something. */
const LEAST_REACH = 0.005

/**
 * Zero and the means are in sight, and of the band as much as three times their reach: the interval of two pairs would make a line of
 * everything else.
 */
export function aroundZero({ data }: Pick<uPlot, 'data'>): uPlot.Range.MinMax {
  const [lower, upper, mean] = [1, 2, 3].map((k) =>
    [...(data[k] ?? [])].filter((value) => typeof value === 'number'),
  )
  const reach = Math.max(LEAST_REACH, ...mean!.map(Math.abs))
  const low = Math.max(-3 * reach, Math.min(0, ...mean!, ...lower!))
  const high = Math.min(3 * reach, Math.max(0, ...mean!, ...upper!))
  const room = Math.max(LEAST_REACH, high - low) * 0.08
  return [Math.min(low - room, -LEAST_REACH / 2), Math.max(high + room, LEAST_REACH / 2)]
}

function zeroLine(plot: uPlot): void {
  const { ctx, bbox } = plot
  const y = Math.round(plot.valToPos(0, 'y', true)) + 0.5
  ctx.save()
  ctx.beginPath()
  ctx.strokeStyle = COLOURS.zero
  ctx.lineWidth = devicePixelRatio
  ctx.moveTo(bbox.left, y)
  ctx.lineTo(bbox.left + bbox.width, y)
  ctx.stroke()
  ctx.restore()
}
