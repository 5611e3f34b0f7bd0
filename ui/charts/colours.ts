/** Blue and brown, equally dark and told apart by every common form of colour blindness; the base is dashed too. */
export const COLOURS = {
  base: '#9c5400',
  policy: '#0b63a5',
  band: 'rgba(11, 99, 165, 0.20)',
  /** Of an earlier setting, behind. */
  faint: '#b9c1ca',
  zero: '#6b7682',
  axis: '#3d4854',
  grid: '#e3e7ec',
} as const

export const BASE_DASH = [7, 4]

const FAMILY =
  'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'

/**
 * Text on a canvas, in proportion to the page's own: larger on a projector.
 *
 * @param scale where it is not uPlot that draws: canvas pixels per CSS pixel
 */
export function chartFont(scale = 1): string {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return `${scale * Math.max(11, Math.round(size * 0.84))}px ${FAMILY}`
}
