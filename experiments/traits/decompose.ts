/** From firms to the share of each feature in the variance of how long firms last, with intervals over replicates. */
import { stats } from '../../src/index.ts'
import { FEATURES, POPULATIONS, type Feature, type Firms, type Population } from './sample.ts'
import { momentsOf, pooled, sharesOf, type Group } from './shares.ts'

export interface Share {
  readonly setting: string
  readonly population: Population
  readonly feature: Feature
  readonly firms: number
  /** Of the variance between firms of one replicate; `NaN` where all are alike or too few. */
  readonly share: number
  readonly lower: number
  readonly upper: number
  /** Correlation of rank and months lasted; `NaN` for categories. */
  readonly correlation: number
}

/** Firms a column, at least: with fewer, noise explains everything. */
const FIRMS_A_COLUMN = 5
/** Categories beyond so many are told apart only as one or none. */
const CATEGORIES = 16

export function decompose(
  setting: string,
  found: Record<Population, readonly Firms[]>,
  draws: number,
): Share[] {
  return POPULATIONS.flatMap((population) => sharesIn(setting, population, found[population], draws))
}

function sharesIn(
  setting: string,
  population: Population,
  replicates: readonly Firms[],
  draws: number,
): Share[] {
  const blocks = FEATURES.map((feature, at) =>
    columnsOf(feature, Float64Array.from(replicates.flatMap(({ features }) => [...features[at]]))),
  )
  const groups = groupsOf(blocks.map(({ length }) => length))
  const moments = momentsByReplicate(replicates, blocks.flat())
  const all = pooled(moments)
  const estimates = sharesOf(all, groups)
  const isEnough = all.count >= FIRMS_A_COLUMN * blocks.flat().length && estimates.every(Number.isFinite)
  const samples = Array.from({ length: draws }, (_, draw) => {
    const drawn = stats.bootstrapSample(replicates.length, 'traits', draw + 1)
    return sharesOf(pooled([...drawn].map((k) => moments[k])), groups)
  })
  return FEATURES.map((feature, g) => {
    const varies = blocks[g].length > 0 && isEnough
    const reach = varies ? 1.96 * spreadOf(samples.map((shares) => shares[g])) : NaN
    return {
      setting,
      population,
      feature,
      firms: all.count,
      share: varies ? estimates[g] : NaN,
      lower: estimates[g] - reach,
      upper: estimates[g] + reach,
      correlation: varies && !feature.isCategory ? correlation(all.products, groups[g].from) : NaN,
    }
  })
}

function spreadOf(values: readonly number[]): number {
  const finite = values.filter((value) => Number.isFinite(value))
  const mean = finite.reduce((sum, value) => sum + value, 0) / finite.length
  const squares = finite.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  return Math.sqrt(squares / (finite.length - 1))
}

function groupsOf(lengths: readonly number[]): Group[] {
  let from = 0
  return lengths.map((length) => {
    const group = { from, to: from + length }
    from += length
    return group
  })
}

/** Within replicates: what differs between populations is nobody’s trait. */
function momentsByReplicate(replicates: readonly Firms[], columns: readonly Float64Array[]) {
  let from = 0
  return replicates.map(({ count, lasted }) => {
    const rows = columns.map((column) => column.subarray(from, from + count))
    from += count
    return momentsOf([...rows, lasted])
  })
}

function correlation(products: Float64Array, column: number): number {
  const p = Math.round(Math.sqrt(products.length))
  const y = p - 1
  return products[column * p + y] / Math.sqrt(products[column * p + column] * products[y * p + y])
}

/**
 * What a feature may do to a life: of a category, anything; of a number, a curve of the third degree in its rank, so that neither
 * its scale nor its tails matter, and what is best in the middle is seen. None where all firms are alike.
 */
function columnsOf({ isCategory }: Feature, values: Float64Array): Float64Array[] {
  const kinds = [...new Set(values)].toSorted((a, b) => a - b)
  if (kinds.length < 2) return []
  if (isCategory && kinds.length > CATEGORIES)
    return columnsOfCategories(values.map((value) => (value < 0 ? 0 : 1)))
  if (isCategory) return columnsOfCategories(values)
  const rank = middleRanks(values)
  // Legendre’s polynomials, orthogonal over ranks.
  return [rank, rank.map((x) => (3 * x * x - 1) / 2), rank.map((x) => (5 * x * x * x - 3 * x) / 2)]
}

function columnsOfCategories(values: Float64Array): Float64Array[] {
  const kinds = [...new Set(values)].toSorted((a, b) => a - b)
  return kinds.slice(1).map((kind) => values.map((value) => (value === kind ? 1 : 0)))
}

/** Ranks between −1 and 1; equals share their middle. */
function middleRanks(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values, (_, at) => at).sort((a, b) => values[a] - values[b])
  const ranks = new Float64Array(values.length)
  for (let from = 0; from < order.length;) {
    let to = from
    while (to < order.length && values[order[to]] === values[order[from]]) to++
    for (let at = from; at < to; at++) ranks[order[at]] = (from + to) / order.length - 1
    from = to
  }
  return ranks
}

/** A trait that explains less than this of anything, in every setting, is inert. */
export const INERT = 0.001

/** Traits whose share is surely below `INERT` wherever they vary, or that never vary. */
export function inertTraits(shares: readonly Share[]): Feature[] {
  return FEATURES.filter(({ kind }) => kind === 'trait').filter((feature) =>
    shares.every((share) => share.feature !== feature || !(share.upper >= INERT)),
  )
}
