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

export const CHART_FONT =
  '12px system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'
