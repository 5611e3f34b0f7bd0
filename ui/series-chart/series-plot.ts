import type uPlot from 'uplot'
import { monthAxis, valueAxis } from '../charts/axes.ts'
import { BASE_DASH, COLOURS } from '../charts/colours.ts'

interface SeriesPlotPlan {
  readonly months: () => number
  readonly label: (value: number) => string
}

/** A small chart: month, base, policy. */
export function seriesOptions({ months, label }: SeriesPlotPlan): Omit<uPlot.Options, 'width' | 'height'> {
  return {
    legend: { show: false },
    padding: [10, 12, 0, 0],
    cursor: { show: false },
    scales: { x: { time: false, range: () => [0, months()] }, y: { range: around } },
    axes: [monthAxis(months, 6), valueAxis(60, label, 26)],
    series: [
      {},
      { stroke: COLOURS.base, width: 2, dash: BASE_DASH, points: { show: false } },
      { stroke: COLOURS.policy, width: 2, points: { show: false } },
    ],
  }
}

/** Room around the data, and some where they do not move at all. */
function around(_: uPlot, low: number | null, high: number | null): uPlot.Range.MinMax {
  if (low === null || high === null) return [0, 1]
  const room = (high - low) * 0.08 || Math.abs(high) * 0.05 || 1
  return [low >= 0 ? Math.max(0, low - room) : low - room, high + room]
}
