/** Support for chosen firms: `{ "value": …, "for": { … } }`, as it is written and as the model is given it. */
import { catalogue } from '../../sim/index.ts'
import type { Aim, Region } from '../../sim/index.ts'
import type { AimedSetting, LeverPlan, LeverSetting, Target } from './types.ts'

/** By what firms can be chosen. A firm has to be in every list that is there. */
export const CHOSEN_BY = ['sizeClass', 'sector', 'city'] as const
export type ChosenBy = (typeof CHOSEN_BY)[number]

/** Keys of the levers that reach firms one by one. */
export const AIMED: readonly string[] = catalogue.levers.filter(({ aimed }) => aimed).map(({ key }) => key)

export function isAimed(setting: LeverSetting): setting is AimedSetting {
  return typeof setting === 'object' && 'for' in setting
}

/** The setting without whom it is for. */
export function planOf(setting: LeverSetting): LeverPlan {
  return isAimed(setting) ? setting.value : setting
}

/** The keys that may be written. */
export function choices({ sectors, cities }: Region): Readonly<Record<ChosenBy, readonly string[]>> {
  const keyOf = ({ key }: { readonly key: string }): string => key
  return {
    sizeClass: catalogue.enumerations.sizeClass,
    sector: sectors.map(keyOf),
    city: cities.map(keyOf),
  }
}

/** The keys that are written, one or several. */
export function writtenKeys(written: string | readonly string[]): readonly string[] {
  return typeof written === 'string' ? [written] : written
}

/** Lists in the region's order, each key once: one target has one text, however it was written. */
export function normalTarget(target: Target, region: Region): Target {
  const all = choices(region)
  const lists = CHOSEN_BY.flatMap((by) => {
    const written = target[by]
    return written === undefined
      ? []
      : [[by, all[by].filter((key) => writtenKeys(written).includes(key))] as const]
  })
  return Object.fromEntries(lists)
}

/** What the model is given: indices in place of keys. */
export function aimOf(target: Target, region: Region): Aim {
  const all = choices(region)
  const lists = CHOSEN_BY.flatMap((by) => {
    const written = target[by]
    return written === undefined
      ? []
      : [[by, writtenKeys(written).map((key) => all[by].indexOf(key))] as const]
  })
  return Object.fromEntries(lists)
}
