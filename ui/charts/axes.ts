import type uPlot from 'uplot'
import { chartFont, COLOURS } from './colours.ts'

function lines(): uPlot.Axis {
  return {
    stroke: COLOURS.axis,
    font: chartFont(),
    grid: { stroke: COLOURS.grid, width: 1 },
    ticks: { stroke: COLOURS.grid, width: 1, size: 4 },
  }
}

/** Steps of whole years where there is room, so that ticks fall on anniversaries. */
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240]

/** Room for a number of five characters and the air beside it, in CSS pixels. */
const LABEL_WIDTH = 54

/** How many labels stand beside each other on a plot of so many CSS pixels. */
export function labelsOn(width: number): number {
  return Math.min(12, Math.max(2, Math.floor(width / LABEL_WIDTH)))
}

/** The months at which an axis of that length is labelled. */
export function monthTicks(months: number, most: number): number[] {
  const step = MONTH_STEPS.find((candidate) => months / candidate <= most) ?? 240
  return Array.from({ length: Math.floor(months / step) + 1 }, (_, k) => k * step)
}

export function monthAxis(months: () => number): uPlot.Axis {
  return {
    ...lines(),
    size: 28,
    gap: 3,
    splits: ({ bbox }) => monthTicks(months(), labelsOn(bbox.width / devicePixelRatio)),
    values: (_, splits) => splits.map(String),
  }
}

/** @param labels of all ticks at once, since how many digits one needs depends on the others */
export function valueAxis(width: number, labels: (ticks: number[]) => string[], space = 40): uPlot.Axis {
  return { ...lines(), size: width, gap: 4, space, values: (_, splits) => labels(splits) }
}
