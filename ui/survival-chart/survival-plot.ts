import uPlot from 'uplot'
import { monthAxis, valueAxis } from '../charts/axes.ts'
import { BASE_DASH, COLOURS } from '../charts/colours.ts'
import type { DrawnCurve } from '../charts/survival-data.ts'

/** Pixels beside the plot; the numbers at risk stand under its ticks and need to know. */
export const PLOT_LEFT = 78
export const PLOT_RIGHT = 16

export interface SurvivalPlotPlan {
  readonly months: () => number
  /** The month under the pointer, undefined when it leaves. */
  readonly onPoint: (month: number | undefined) => void
}

/** Month, then lower, upper and estimate of the base, then of the policy. */
export function survivalColumns(
  months: number,
  base: DrawnCurve | undefined,
  policy: DrawnCurve | undefined,
): uPlot.AlignedData {
  const empty = Array.from({ length: months + 1 }, () => null)
  const columns = (curve: DrawnCurve | undefined) =>
    curve === undefined ? [empty, empty, empty] : [curve.lower, curve.upper, curve.survival]
  return [empty.map((_, month) => month), ...columns(base), ...columns(policy)]
}

export function survivalOptions({
  months,
  onPoint,
}: SurvivalPlotPlan): Omit<uPlot.Options, 'width' | 'height'> {
  const paths = uPlot.paths.stepped!({ align: 1 })
  const limit: uPlot.Series = { paths, stroke: 'transparent', width: 0, points: { show: false } }
  const line = (stroke: string, dash?: number[]): uPlot.Series => ({
    paths,
    stroke,
    width: 2.5,
    points: { show: false },
    ...(dash && { dash }),
  })
  return {
    legend: { show: false },
    padding: [10, PLOT_RIGHT, 0, 0],
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 7 } },
    scales: {
      x: { time: false, range: () => [0, months()] },
      y: { range: (_, low) => [floorOf(low), 1] },
    },
    axes: [monthAxis(months, 12), valueAxis(PLOT_LEFT, (value) => `${Math.round(value * 100)}%`)],
    series: [{}, limit, limit, line(COLOURS.base, BASE_DASH), limit, limit, line(COLOURS.policy)],
    bands: [
      { series: [2, 1], fill: COLOURS.baseBand },
      { series: [5, 4], fill: COLOURS.policyBand },
    ],
    hooks: { setCursor: [(plot) => onPoint(plot.cursor.idx ?? undefined)] },
  }
}

/** The next lower tenth, with some air: the axis does not start at zero, so that the two curves can be told apart. */
function floorOf(low: number | null): number {
  if (low === null || !Number.isFinite(low)) return 0
  return Math.max(0, Math.floor(low * 10 - 0.2) / 10)
}
