import type uPlot from 'uplot'
import { chartFont, COLOURS } from './colours.ts'

/** CSS pixels from the plot to the labels of its months. */
const [TICK, GAP] = [4, 3]

function lines(): uPlot.Axis {
  return {
    stroke: COLOURS.axis,
    font: chartFont(),
    grid: { stroke: COLOURS.grid, width: 1 },
    ticks: { stroke: COLOURS.grid, width: 1, size: TICK },
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
    gap: GAP,
    splits: ({ bbox }) => monthTicks(months(), labelsOn(bbox.width / devicePixelRatio)),
    values: (_, splits) => splits.map(String),
  }
}

/** Beside the months, on the canvas like them: what is laid over it gets lost on paper. */
export function drawMonthTitle({ ctx, bbox }: uPlot, title: string): void {
  ctx.save()
  ctx.fillStyle = COLOURS.axis
  ctx.font = chartFont(devicePixelRatio)
  ctx.textAlign = 'left'
  ctx.textBaseline = 'top'
  ctx.fillText(title, 0, bbox.top + bbox.height + (TICK + GAP) * devicePixelRatio)
  ctx.restore()
}

/** @param labels of all ticks at once, since how many digits one needs depends on the others */
export function valueAxis(width: number, labels: (ticks: number[]) => string[], space = 40): uPlot.Axis {
  return { ...lines(), size: width, gap: 4, space, values: (_, splits) => labels(splits) }
}
