/** Wages by local unemployment. */

import { power } from '../../kernel/math.ts'

/**
 * Wage of a city, fen per month: the wage curve (Blanchflower & Oswald 1994) around the trend wage.
 *
 *     wage = trend · (unemployment / normal)^−slope          unemployment = free / labour force
 *
 * It relates levels of a year; of a month it is where the wage tends to. `free` and `labourForce` in heads, at least 1 each; `normal` a share of the labour force; `slope` an elasticity, about 0.1.
 */
export function wageCurve(
  trend: number,
  free: number,
  labourForce: number,
  normal: number,
  slope: number,
): number {
  const relative = Math.max(1, free) / (normal * Math.max(1, labourForce))
  return trend * power(relative, -slope)
}

/** Wage after a month in which it moves towards where the wage curve has it: wage + speed · (curve − wage), `speed` a share per month. */
export function wageAfterMonth(wage: number, curve: number, speed: number): number {
  return wage + speed * (curve - wage)
}

/**
 * Wage of a region in normal times after a month: it rises while fewer than normal are out of work and falls while more are, so that a region is as dear
 * as its people can be employed (a Phillips curve beside the wage curve: Blanchard & Katz 1999).
 *
 *     trend · (unemployment / normal)^−slope          unemployment = unemployed / labour force
 *
 * `unemployed` and `labourForce` in heads, at least 1 each; `slope` per month.
 */
export function trendAfterMonth(
  trend: number,
  unemployed: number,
  labourForce: number,
  normal: number,
  slope: number,
): number {
  return wageCurve(trend, unemployed, labourForce, normal, slope)
}
