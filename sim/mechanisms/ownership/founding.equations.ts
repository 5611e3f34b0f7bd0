/** Size, cost and money of a new firm, as functions of numbers. */

import { exp } from '../../kernel/math.ts'
import { round } from '../../kernel/money.ts'

/** Good units that a worker makes in a month: units · (1 − defects). */
export function goodUnits(units: number, defects: number): number {
  return units * (1 - defects)
}

/** Sales a firm may expect, fen per month: base · exp(appeal) · what the market spends per customer drawn. */
export function startingSales(base: number, appeal: number, perAttraction: number): number {
  return base * exp(appeal) * perAttraction
}

/** Staff for the expected sales, the owner among them, at least that one, and no more than live in the city: max(1, ⌊min(people, sales / price / perWorker) + 1/2⌋). */
export function startingStaff(sales: number, price: number, perWorker: number, people: number): number {
  const wanted = sales / price / perWorker
  return Math.max(1, round(wanted < people ? wanted : people))
}

/** Cost of a month, fen: outflow and the materials for what is sold. */
export function startingMonth(outflow: number, sales: number, price: number, materials: number): number {
  return outflow + (sales / price) * materials
}

/** Cash that a firm starts with, in whole fen: months of outflow. */
export function startingCash(outflow: number, months: number): number {
  return round(outflow * months)
}

/** Customers won from outsiders, in whole quanta: the share `fromOutside` of a new firm's base, as far as outsiders have any. */
export function wonFromOutside(base: number, fromOutside: number, outside: number, quanta: number): number {
  return Math.min(outside, round(base * fromOutside * quanta) / quanta)
}
