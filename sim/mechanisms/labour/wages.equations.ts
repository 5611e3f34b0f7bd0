/** Wages of cities and of their region, by unemployment. */

import { power } from '../../kernel/math.ts'

/**
 * Wage of a city, fen per month: the wage curve (Blanchflower & Oswald 1994) around the trend wage.
 *
 *     wage = trend · (unemployment / normal)^−slope          unemployment = seekers / labour force
 *
 * The curve is known of yearly levels; here the wage of a month moves towards it. `seekers` are those who look for work in the city, commuters included, `labourForce` those who live
 * there, both in heads and at least 1; `normal` is a share of the labour force, `slope` an elasticity, about 0.1.
 */
export function wageCurve(
  trend: number,
  seekers: number,
  labourForce: number,
  normal: number,
  slope: number,
): number {
  const relative = Math.max(1, seekers) / (normal * Math.max(1, labourForce))
  return trend * power(relative, -slope)
}

/** Wage after a month in which it moves towards where the wage curve has it: wage + speed · (curve − wage), `speed` a share per month. */
export function wageAfterMonth(wage: number, curve: number, speed: number): number {
  return wage + speed * (curve - wage)
}

/**
 * Wage of a region in normal times after a month: it rises while unemployment is below normal and falls while it is above. Where it comes to rest, the region’s
 * goods are just dear enough that its labour force is employed (a Phillips curve beside the wage curve: Blanchard & Katz 1999).
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

/**
 * Speed of that wage while it is still being looked for: speed · (1 + faster · left), `left` the share of the search that is still to come, at least 0.
 */
export function searchSpeed(speed: number, faster: number, left: number): number {
  return left > 0 ? speed * (1 + faster * left) : speed
}
