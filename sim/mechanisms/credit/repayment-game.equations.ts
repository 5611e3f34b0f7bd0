/** Strategic default and its imitation, as functions of numbers. All are probabilities or shares, 0 to 1, unless said otherwise. */

/**
 * Probability that an owner able to repay refuses: disposition · (1 − peers), where `peers` is the trust of an ally, or the share that partners answer for
 * (social collateral, Besley & Coate 1995).
 */
export function refusalProbability(disposition: number, peers: number): number {
  return disposition * (1 - peers)
}

/** Probability that a refusal is not found out: (1 − enforcement · care) · (1 − traced), where `traced` is the share of loans whose goods and receipts are traced. */
export function probabilityUnfound(enforcement: number, care: number, traced: number): number {
  return (1 - enforcement * care) * (1 - traced)
}

/**
 * Disposition to refuse after a month (replicator dynamics, Cao 2015, with conformity).
 *
 *     d′ = d + learning · (pays · d · (1 − d) + mean − d)
 *
 * `pays` is how refusals have ended in the neighbourhood, from −1 where all are found to 1 where none is; `mean` is the mean disposition there. It stays within 0 and
 * 1, as all of these do.
 */
export function dispositionAfterMonth(d: number, learning: number, pays: number, mean: number): number {
  return d + learning * (pays * d * (1 - d) + mean - d)
}

/** How the month's refusals ended, −1 to 1: (unfound − found) / all of them; 0 of none. */
export function outcomeOf(unfound: number, found: number): number {
  return unfound + found > 0 ? (unfound - found) / (unfound + found) : 0
}

/** Mean disposition of `count` owners, of what was summed in whole quanta; 0 of none. */
export function meanOf(sum: number, count: number, quanta: number): number {
  return count > 0 ? sum / count / quanta : 0
}
