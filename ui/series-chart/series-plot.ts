import type uPlot from 'uplot'
import { monthAxis, valueAxis } from '../charts/axes.ts'
import { BASE_DASH, COLOURS } from '../charts/colours.ts'

interface SeriesPlotPlan {
  readonly months: () => number
  readonly labels: (ticks: number[]) => string[]
}

/** A small chart: month; base and policy of an earlier setting, which lie behind; base and policy. */
export function seriesOptions({ months, labels }: SeriesPlotPlan): Omit<uPlot.Options, 'width' | 'height'> {
  const line = (stroke: string, dash?: number[]): uPlot.Series => ({
    stroke,
    width: 2,
    // One month is a point: a line needs two.
    points: { show: () => months() === 1, size: 7 },
    ...(dash && { dash }),
  })
  return {
    legend: { show: false },
    padding: [10, 12, 0, 0],
    cursor: { show: false },
    scales: { x: { time: false, range: () => [0, months()] }, y: { range: around } },
    axes: [monthAxis(months), valueAxis(60, labels, 18)],
    series: [
      {},
      line(COLOURS.faint, BASE_DASH),
      line(COLOURS.faint),
      line(COLOURS.base, BASE_DASH),
      line(COLOURS.policy),
    ],
  }
}

/** Room around the data, and some where they do not move at all. */
function around(_: uPlot, low: number | null, high: number | null): uPlot.Range.MinMax {
  if (low === null || high === null) return [0, 1]
  const room = (high - low) * 0.08 || Math.abs(high) * 0.05 || 1
  return [low >= 0 ? Math.max(0, low - room) : low - room, high + room]
}
