/** Where the economy lives: plain data, chosen by a scenario. Shares are of one; money is in fen. */

import type { Text } from '../kernel/declare.ts'
import type { MEASURES } from './economy.ts'

export interface SectorSpec {
  readonly key: string
  readonly title: Text
  /** Staff below which a firm is micro, small, medium (ministerial standard of 2011 for the sector); above: large. */
  readonly thresholds: readonly [number, number, number]
  /** Share of start-ups that position themselves as suppliers of a core enterprise [001]. */
  readonly supplierShare: number
  /** Materials in the value of a unit at the world price. */
  readonly materialsShare: number
  /** Share of an own-brand firm's materials bought from supplier firms on trade credit. */
  readonly localMaterials: number
  /** Capital per worker, in monthly wages. */
  readonly capitalPerWorker: number
  /** Share of the stock of goods that spoils in a month. */
  readonly perishable: number
  /** Where the demand for own brands comes from. */
  readonly demand: { readonly households: number; readonly government: number; readonly world: number }
  /** Key of the sector whose suppliers sell to own-brand firms here. */
  readonly buysFrom: string
  /** One of the industries a region wants to grow into, open to layered cultivation [003]. */
  readonly emerging?: boolean
}

export interface CitySpec {
  readonly key: string
  readonly title: Text
  /** Universities, institutes and enterprises’ own research institutions. */
  readonly researchBodies: number
}

/** Firms of a sector in a city: weight in the population, and the number of parks that hold them. */
export interface CellSpec {
  readonly sector: string
  readonly city: string
  readonly weight: number
  readonly parks: number
}

export interface CoreSpec {
  readonly key: string
  readonly title: Text
  readonly city: string
  /** Weight among the core enterprises' revenue. */
  readonly weight: number
  /** Sectors whose suppliers it buys from. */
  readonly sectors: readonly string[]
}

/** Kinds of banks, from the one that sees least of what is soft about a small firm to the one that sees most. */
export const BANK_KINDS = ['large', 'jointStock', 'policy', 'digital', 'city'] as const

export interface BankSpec {
  readonly key: string
  readonly title: Text
  readonly kind: (typeof BANK_KINDS)[number]
  /** Share of new customers. */
  readonly weight: number
}

export interface Region {
  readonly key: string
  readonly title: Text
  readonly says: Text
  readonly sectors: readonly SectorSpec[]
  readonly cities: readonly CitySpec[]
  readonly cells: readonly CellSpec[]
  readonly cores: readonly CoreSpec[]
  readonly banks: readonly BankSpec[]
  /** Share of firms asked that are concerned with what a kind of measure offers; what is not named counts like the mean [004]. */
  readonly concerned?: Readonly<Partial<Record<(typeof MEASURES)[number], number>>>
}
