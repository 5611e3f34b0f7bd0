/** What households, government and the world spend in a month, as functions of numbers. Money is in fen. */

/** A share of an amount, in whole fen: ⌊amount · share⌋. */
export function partOf(amount: number, share: number): number {
  return Math.floor(amount * share)
}

/** What comes to one of several that share an amount by weight, in whole fen: ⌊left · weight / weights left⌋, so that the last takes the rest. */
export function partByWeight(left: number, weight: number, weightLeft: number): number {
  return Math.floor((left * weight) / weightLeft)
}

/**
 * Consumption of households in a month, out of last month's disposable income and of wealth (Godley & Lavoie 2007).
 *
 *     ⌊min(wealth, outOfIncome · max(0, income) + outOfWealth · wealth)⌋          wealth = max(0, deposits)
 *
 * `outOfIncome` is a share, `outOfWealth` a share per month.
 */
export function consumptionOf(
  deposits: number,
  income: number,
  outOfIncome: number,
  outOfWealth: number,
): number {
  const wealth = Math.max(0, deposits)
  return Math.floor(Math.min(wealth, outOfIncome * Math.max(0, income) + outOfWealth * wealth))
}

/**
 * Purchases of the government as a factor on normal ones: they fall as debt rises, twice without debt, normal at its target and none at twice that.
 *
 *     max(0, 2 − debt / (target · income))
 *
 * `target` in months of the region's income, `income` in fen per month.
 */
export function purchasesFactor(debt: number, target: number, income: number): number {
  const beyond = debt / Math.max(1, target * income) - 1
  return Math.max(0, 1 - beyond)
}

/** Purchases of a month: max(0, ⌊share · wage bill · factor⌋ − displaced), the normal wage bill, and what support financed by spending takes. */
export function governmentPurchases(
  share: number,
  wageBill: number,
  factor: number,
  displaced: number,
): number {
  return Math.max(0, Math.floor(share * wageBill * factor) - displaced)
}

/** World demand for core enterprises: ⌊share · wage bill · (1 − exclusivity · openness)⌋; who opens technology loses custom abroad. */
export function coreExports(share: number, wageBill: number, exclusivity: number, openness: number): number {
  return Math.floor(share * wageBill * (1 - exclusivity * openness))
}

/** What of a sector's budget goes to outsiders: max(0, ⌊budget − sold − kept⌋), `kept` by customers who stay at home. */
export function leftForOutsiders(budget: number, sold: number, kept: number): number {
  return Math.max(0, Math.floor(budget - sold - kept))
}
