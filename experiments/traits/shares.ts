/**
 * Shares of a variance: by how much each group of columns raises R², averaged over orders in which groups enter a linear model
 * (Lindeman, Merenda & Gold 1980; the Shapley value of R²). Shares add up to the R² of all, however correlated the groups are.
 */
import { stats } from '../../src/index.ts'

/** Cross-products of columns and outcome around the means of one replicate; the outcome is the last row and column. */
export interface Moments {
  readonly count: number
  readonly products: Float64Array
}

/** Columns `from` to `to` − 1 belong together. */
export interface Group {
  readonly from: number
  readonly to: number
}

/** Orders averaged over; each is also taken backwards. */
const ORDERS = 24
/** Of a column's own variance, the least that those before it must leave. */
const TOLERANCE = 1e-9

/** @param columns one array a column, outcome last, all of one length */
export function momentsOf(columns: readonly Float64Array[]): Moments {
  const p = columns.length
  const count = columns[0].length
  const centred = columns.map((column) => {
    const mean = column.reduce((sum, value) => sum + value, 0) / count
    return column.map((value) => value - mean)
  })
  const products = new Float64Array(p * p)
  for (let i = 0; i < p; i++)
    for (let j = 0; j <= i; j++) {
      let sum = 0
      for (let row = 0; row < count; row++) sum += centred[i][row] * centred[j][row]
      products[i * p + j] = products[j * p + i] = sum
    }
  return { count, products }
}

export function pooled(moments: readonly Moments[]): Moments {
  const products = new Float64Array(moments[0].products.length)
  let count = 0
  for (const each of moments) {
    count += each.count
    for (let at = 0; at < products.length; at++) products[at] += each.products[at]
  }
  return { count, products }
}

/** Share of each group, less what as many columns of noise would explain. */
export function sharesOf(moments: Moments, groups: readonly Group[]): number[] {
  const p = Math.round(Math.sqrt(moments.products.length))
  const raw = groups.map(() => 0)
  const used = groups.map(() => 0)
  const orders = ordersOf(groups.length)
  for (const order of orders) addIncrements(moments.products, p, { groups, order, raw, used })
  const mean = raw.map((sum) => sum / orders.length)
  const unexplained = 1 - mean.reduce((sum, share) => sum + share, 0)
  return mean.map((share, g) => share - ((used[g] / orders.length) * unexplained) / moments.count)
}

interface Increments {
  readonly groups: readonly Group[]
  readonly order: Int32Array
  /** Summed over orders: explained share of the outcome, columns that were no combination of others. */
  readonly raw: number[]
  readonly used: number[]
}

/** One pass of Cholesky’s over the columns in this order: each leaves a squared projection of the outcome. */
function addIncrements(products: Float64Array, p: number, { groups, order, raw, used }: Increments): void {
  const y = p - 1
  const total = products[y * p + y]
  const places: number[] = []
  const factor = new Float64Array(p * p)
  const projection = new Float64Array(p)
  for (const g of order) {
    for (let column = groups[g].from; column < groups[g].to; column++) {
      const own = products[column * p + column]
      const row = places.length
      let pivot = own
      let reach = products[column * p + y]
      for (let k = 0; k < row; k++) {
        let entry = products[column * p + places[k]]
        for (let m = 0; m < k; m++) entry -= factor[row * p + m] * factor[k * p + m]
        entry /= factor[k * p + k]
        factor[row * p + k] = entry
        pivot -= entry * entry
        reach -= entry * projection[k]
      }
      if (!(pivot > TOLERANCE * own)) continue
      factor[row * p + row] = Math.sqrt(pivot)
      projection[row] = reach / factor[row * p + row]
      places.push(column)
      raw[g] += (projection[row] * projection[row]) / total
      used[g] += 1
    }
  }
}

/** The same for every sample of as many groups. */
function ordersOf(groups: number): Int32Array[] {
  return Array.from({ length: ORDERS }, (_order, at) => {
    // A thousand draws from a thousand: the first of them rank the groups, ties by place.
    const keys = stats.bootstrapSample(1000, 'orders', at + 1)
    const order = Int32Array.from({ length: groups }, (_group, g) => g).sort(
      (a, b) => keys[a] - keys[b] || a - b,
    )
    return [order, order.toReversed()]
  }).flat()
}
