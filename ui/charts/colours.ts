/** Blue and vermilion of Okabe and Ito's palette, told apart by every common form of colour blindness; the base is dashed too. */
export const COLOURS = {
  base: '#0072b2',
  baseBand: 'rgba(0, 114, 178, 0.16)',
  policy: '#c84e00',
  policyBand: 'rgba(213, 94, 0, 0.20)',
  axis: '#3d4854',
  grid: '#e3e7ec',
} as const

export const BASE_DASH = [7, 4]

const FAMILY =
  'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'

/** Text on a canvas, in proportion to the page's own: larger on a projector. */
export function chartFont(): string {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return `${Math.max(11, Math.round(size * 0.84))}px ${FAMILY}`
}
