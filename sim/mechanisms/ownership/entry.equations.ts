/** Entry of start-ups, as functions of numbers. */

/** How far founding in a cell departs from what is usual: a quarter and four times. */
const LEAST = 0.25
const MOST = 4

/** What a founder expects to earn, fen per month: size · profit, the size of a start-up in mean firms and the profit of a mean firm of the sector. */
export function expectedEarnings(size: number, profit: number): number {
  return size * profit
}

/**
 * What founding has to bring in a month, fen: what could be earned elsewhere, and the part of the equipment that would not be seen again, spread over `months`.
 *
 *     option · wage + (1 − recovered) · capital / months
 *
 * `option` in wages, `recovered` the share of capital that its sale would fetch (occupational choice: Lucas 1978; the cost of entry: Hopenhayn 1992).
 */
export function earningsNeeded(
  option: number,
  wage: number,
  capital: number,
  recovered: number,
  months: number,
): number {
  return option * wage + ((1 - recovered) * capital) / months
}

/** Factor by which earnings pull entrants in: expected / needed [001]; 0 where nothing is earned, 1 where nothing is needed. */
export function entryPull(expected: number, needed: number): number {
  if (expected <= 0) return 0
  return needed > 0 ? expected / needed : 1
}

/**
 * Births of a cell in a month over its births at a pull of 1.
 *
 *     pull · (1 − barrier) · (1 + founders)
 *
 * `barrier` is the share kept out [003], `founders` the rise by training of founders.
 */
export function entryFactor(pull: number, barrier: number, founders: number): number {
  return pull * (1 - barrier) * (1 + founders)
}

/** Probability that a potential entrant of a cell is born this month: min(1, mass / slots · factor), `mass` births at a factor of 1, `slots` potential entrants. */
export function entryProbability(mass: number, slots: number, factor: number): number {
  const chance = (mass / slots) * factor
  return chance < 1 ? chance : 1
}

/** Potential entrants of a cell in a month, whole: ⌈4 · mass⌉ + 1, none where nobody is expected. */
export function potentialEntrants(mass: number): number {
  return mass > 0 ? Math.ceil(mass * MOST) + 1 : 0
}

/**
 * How ready people of a cell are to found, relative to the region, after a month of the past: it rises while the cell has fewer firms than it is meant to have.
 *
 *     readiness + speed · (1 − firms / meant)          within 1/4 and 4
 *
 * `speed` per month; `firms` and `meant` in firms.
 */
export function readinessAfterMonth(readiness: number, firms: number, meant: number, speed: number): number {
  const moved = readiness + speed * (1 - firms / meant)
  return Math.max(LEAST, Math.min(MOST, moved))
}
