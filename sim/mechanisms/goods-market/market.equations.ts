/**
 * How customers share their money among firms, and how customer bases grow, as functions of numbers. Bases, attraction and pull are in
 * customers: mean firms' worth of demand.
 */

import { exp, log } from '../../kernel/math.ts'

/**
 * Appeal of a firm, the log of its attractiveness: quality − priceElasticity · log(price / world price).
 *
 * `quality` in log points, `price` in fen a unit, `logWorldPrice` the log of the world price in fen.
 */
export function appealOf(
  quality: number,
  price: number,
  priceElasticity: number,
  logWorldPrice: number,
): number {
  return quality - priceElasticity * (log(price) - logWorldPrice)
}

/**
 * Share of its usual custom that a firm misses this month: (1 − demand) · exposure · (1 − spread).
 *
 * `demand` relative to usual, `exposure` of the firm with mean 1, `spread` of its business beyond its core, 0 to 1.
 */
export function customLost(demand: number, exposure: number, spread: number): number {
  const fall = 1 - demand
  return fall * exposure * (1 - spread)
}

/** Share of custom that is left: max(0, 1 − lost). */
export function customLeft(lost: number): number {
  return lost < 1 ? 1 - lost : 0
}

/**
 * Money per customer's worth of attraction, fen. All compete for what is open, firms inside alone for what is reserved.
 *
 *     (budget − reserved) / (inside + outside) + reserved / inside          0 where nobody is
 *
 * `inside` and `outside` in customers.
 */
export function moneyPerAttraction(
  budget: number,
  reserved: number,
  inside: number,
  outside: number,
): number {
  const open = inside + outside > 0 ? (budget - reserved) / (inside + outside) : 0
  const forInside = inside > 0 ? reserved / inside : 0
  return open + forInside
}

/**
 * Share of its customers that stay with a firm for a month: (1 − looking around) · (1 − disappointed · unmet).
 *
 * `unmet` is the share of demand that was not served, `disappointed` the share of those who leave for it.
 */
export function loyalShare(lookingAround: number, disappointed: number, unmet: number): number {
  return (1 - lookingAround) * (1 - disappointed * unmet)
}

/**
 * Growth of a base in a month, as a factor, by its advantage over the market and by chance (Gibrat).
 *
 *     e^(response · (appeal − mean appeal) + noise · luck)
 *
 * `response` per month and log point, `noise` in log points, `luck` a standard normal.
 */
export function baseGrowth(
  response: number,
  appeal: number,
  meanAppeal: number,
  noise: number,
  luck: number,
): number {
  return exp(response * (appeal - meanAppeal) + noise * luck)
}

/** Base after a month's loss and growth, customers: base · stay · growth. */
export function grownBase(base: number, stay: number, growth: number): number {
  return base * stay * growth
}

/**
 * Pull on customers who look around: attractiveness · (reach + base) · factor (near-proportional to size: Gibrat).
 *
 * `reach` is that of a firm without customers, `factor` what the Internet and marketing add.
 */
export function pullOnFree(attractiveness: number, reach: number, base: number, factor: number): number {
  return attractiveness * (reach + base) * factor
}

/** Attractiveness of outsiders to who looks around: 1 − privilege · fair competition; the last is the level of the lever, 0 to 1. */
export function outsideAttractiveness(privilege: number, fairCompetition: number): number {
  return 1 - privilege * fairCompetition
}

/** Customers who stay where they are: customers · (1 − loss) · min(1, grown), where the market’s customers are `grown` times those of the month before: who leaves a shrinking market leaves everybody alike. */
export function loyalCustomers(customers: number, loss: number, grown: number): number {
  return customers * (1 - loss) * (grown < 1 ? grown : 1)
}

/** Factor that brings bases which have grown by chance back to the loyal customers that there are: loyal / grown, at most 1. */
export function keptShare(grown: number, loyal: number): number {
  return grown > loyal && grown > 0 ? loyal / grown : 1
}

/** Customers who look around: max(0, all − kept − keptOutside), since all are counted in whole quanta, rounded down. */
export function freeCustomers(all: number, kept: number, keptOutside: number): number {
  return Math.max(0, all - kept - keptOutside)
}

/** Free customers per unit of pull, 0 where nobody pulls: free / (inside pull + outside pull). */
export function freePerPull(free: number, pullInside: number, pullOutside: number): number {
  return pullInside + pullOutside > 0 ? free / (pullInside + pullOutside) : 0
}

/** Base of a firm when the market is settled: base · keep + pull · per pull. */
export function settledBase(base: number, keep: number, pull: number, perPull: number): number {
  return base * keep + pull * perPull
}
