import type { DetailRow } from '../lives/index.ts'
import { figure } from '../catalogue/index.ts'
import { labels, px } from './markup.ts'

const [WIDTH, NAME, VALUE, LINE, TOP] = [720, 390, 70, 24, 8]

/** Estimates below each other with their 95% intervals, and a line at zero. Rows without a number are left out. */
export function forest(rows: readonly DetailRow[], scale = 1): string {
  const shown = rows.filter(({ estimate }) => Number.isFinite(estimate))
  if (shown.length === 0) return ''
  const ends = shown
    .flatMap(({ estimate, lower, upper }) => [estimate, lower, upper])
    .filter((value) => Number.isFinite(value))
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)]
  const width = WIDTH - NAME - VALUE - 20
  const x = (value: number) => NAME + 10 + (width * (value - low)) / (high - low || 1)
  const height = TOP * 2 + LINE * shown.length
  const zero = `<line class="zero" x1="${px(x(0))}" x2="${px(x(0))}" y1="${TOP}" y2="${height - TOP}"/>`
  const lines = shown.map(({ title, estimate, lower, upper }, at) => {
    const y = TOP + LINE * (at + 0.5)
    const bar =
      Number.isFinite(lower) && Number.isFinite(upper)
        ? `<line class="interval" x1="${px(x(lower))}" x2="${px(x(upper))}" y1="${px(y)}" y2="${px(y)}"/>`
        : ''
    return (
      labels(title, `class="end" x="${NAME}" y="${px(y + 4)}"`) +
      bar +
      `<circle class="dot" cx="${px(x(estimate))}" cy="${px(y)}" r="4"/>` +
      `<text x="${WIDTH - VALUE}" y="${px(y + 4)}">${figure(estimate * scale)}</text>`
    )
  })
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Estimates with intervals">${zero}${lines.join('')}</svg>`
}
