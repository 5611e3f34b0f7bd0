/** Who leaves a firm and who is taken on, as functions of numbers. Heads are whole: a uniform draw rounds fractions by chance, without bias. */

/**
 * Employees who quit this month, whole heads: min(employees, ⌊rate · propensity · employees + u⌋).
 *
 * `rate` per month at normal belonging, `propensity` to quit a factor on it, `u` uniform in [0, 1).
 */
export function quitsOf(rate: number, propensity: number, employees: number, u: number): number {
  const quitting = Math.floor(rate * propensity * employees + u)
  return quitting < employees ? quitting : employees
}

/** Staff that a plan needs beyond what there is, heads, below 0 where there are too many: plan / (units a worker · (1 − defects)) − staff. */
export function staffGap(plan: number, unitsPerWorker: number, defects: number, staff: number): number {
  const good = unitsPerWorker * (1 - defects)
  return plan / good - staff
}

/** Gap in staff that an owner acts on: one behind with wages lets people go and hires nobody. */
export function gapActedOn(gap: number, behindWithWages: boolean): number {
  return behindWithWages ? (gap < 0 ? gap : 0) : gap
}

/**
 * Heads looked for, or let go, this month: ⌊|gap| · speed + u⌋, with the speed of hiring for a gap above 0, else that of firing.
 *
 * Speeds are shares of the gap per month, `u` uniform in [0, 1).
 */
export function headsToMove(gap: number, hireSpeed: number, fireSpeed: number, u: number): number {
  return Math.floor((gap > 0 ? gap * hireSpeed : -gap * fireSpeed) + u)
}

/** People of a city who look for work: max(0, labour force − employed). */
export function seekingWork(labourForce: number, employed: number): number {
  return Math.max(0, labourForce - employed)
}

/** Mean skill after `hired` of now `staff` people have come who have that of the city: skill + (ofCity − skill) · hired / staff. */
export function skillAfterHiring(skill: number, ofCity: number, hired: number, staff: number): number {
  return skill + ((ofCity - skill) * hired) / staff
}
