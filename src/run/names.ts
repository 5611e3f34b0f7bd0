import { catalogue } from '../../sim/index.ts'
import { regions } from '../regions/index.ts'
import type { Scenario } from '../scenario/index.ts'

/** Names of the codes in a result's columns, by code. */
export interface Names {
  readonly sector: readonly string[]
  readonly city: readonly string[]
  readonly sizeClass: readonly string[]
  readonly entry: readonly string[]
  /** Code 0 stands for a firm that did not stop. */
  readonly cause: readonly string[]
}

export function namesOf({ region }: Pick<Scenario, 'region'>): Names {
  const { sectors, cities } = regions[region]!
  const { sizeClass, entry, cause } = catalogue.enumerations
  const keyOf = ({ key }: { readonly key: string }): string => key
  return { sector: sectors.map(keyOf), city: cities.map(keyOf), sizeClass, entry, cause }
}
