/** Strategic default and its imitation, as functions of numbers. All are probabilities or shares, 0 to 1, unless said otherwise. */

/**
 * Probability that an owner able to repay refuses.
 *
 *     disposition · (1 − peerPressure · peers) · (1 − deterrence)
 *
 * `peers` is the trust of an ally, or 1 under joint liability (social collateral, Besley & Coate 1995); `deterrence` is what sensors add.
 */
export function refusalProbability(
  disposition: number,
  peerPressure: number,
  peers: number,
  deterrence: number,
): number {
  return disposition * (1 - peerPressure * peers) * (1 - deterrence)
}

/** Probability that a refusal is not found out: (1 − enforcement · care) · (1 − finds), where `finds` is what sensors add. */
export function probabilityUnfound(enforcement: number, care: number, finds: number): number {
  return (1 - enforcement * care) * (1 - finds)
}

/** What a refusal brought, in months of outflow: kept / (outflow + 1 fen), at most `most`; `kept` in fen, `outflow` in fen per month. */
export function monthsKept(kept: number, outflow: number, most: number): number {
  return Math.min(most, kept / (outflow + 1))
}

/**
 * Disposition to refuse after a month (replicator dynamics, Cao 2015, with conformity).
 *
 *     d′ = d + imitation · pays · d · (1 − d) + conformity · (mean − d), kept within 0 and 1
 *
 * `pays` is what a refusal brings net of its costs in the neighbourhood, in months of outflow; `mean` is the mean disposition there.
 */
export function dispositionAfterMonth(
  d: number,
  imitation: number,
  pays: number,
  conformity: number,
  mean: number,
): number {
  const next = d + imitation * pays * d * (1 - d) + conformity * (mean - d)
  const atMost = next < 1 ? next : 1
  return atMost > 0 ? atMost : 0
}

/** What a refusal brings, in months of outflow: what was kept, or a penalty (below 0), less what `excludedMonths` without bank credit cost at `cost` each. */
export function gainOfRefusal(months: number, cost: number, excludedMonths: number): number {
  return months - cost * excludedMonths
}

/** What peers hold an owner to its word with, 0 to 1: trust of allies, all of it under joint liability with neighbours. */
export function peersHold(trust: number, jointlyLiable: boolean): number {
  return Math.max(trust, jointlyLiable ? 1 : 0)
}

/** Mean over `count` owners, or cases, of what was summed in whole quanta; 0 of none. */
export function meanOf(sum: number, count: number, quanta: number): number {
  return count > 0 ? sum / count / quanta : 0
}
