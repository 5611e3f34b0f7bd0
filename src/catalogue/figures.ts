const GROUPS = /\B(?=(\d{3})+(?!\d))/g

/** Four significant digits; large numbers whole, in groups of three. Nothing for what is no number. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return ''
  if (Math.abs(value) < 1000) return String(Number(value.toPrecision(4)))
  return String(Math.round(value)).replace(GROUPS, ',')
}

export function limits(lower: number, upper: number, cell: (value: number) => string): string {
  return Number.isFinite(lower) && Number.isFinite(upper) ? `${cell(lower)} to ${cell(upper)}` : ''
}
