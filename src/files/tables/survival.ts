import type { SurvivalCurve } from '../../stats/index.ts'
import type { Scale, Survival } from '../../run/index.ts'
import { SCALES } from '../../run/index.ts'
import type { Column, Table } from '../column.ts'

export interface StratumCurve {
  readonly scale: Scale
  readonly stratum: string
  readonly curve: SurvivalCurve
}

/** A row per time at which a firm of the stratum died or left the watch, over all replicates: `followed` and `died` of the firms. */
export const survivalTable: Table<StratumCurve> = {
  name: 'survival',
  row: 'a time of death or censoring in a stratum',
  count: ({ curve }) => curve.time.length,
  columns: [
    {
      name: 'scale',
      kind: 'text',
      unit: 'category',
      says: 'months since the start of observation, or months of age',
      values: SCALES,
      of: ({ scale }) => scale,
    },
    {
      name: 'stratum',
      kind: 'text',
      unit: 'text',
      says: 'all, or column=value of firms; entry=initial: the firms of month 0',
      of: ({ stratum }) => stratum,
    },
    whole('time', 'months', 'on that scale'),
    whole('entered', 'firms', 'at risk from here on and not before'),
    whole('atRisk', 'firms', 'entry < time ≤ end'),
    whole('events', 'firms', 'deaths; who is bought has not died'),
    whole('censored', 'firms', 'alive or bought when the run ends'),
    real('survival', 'Kaplan–Meier estimate of not having died'),
    real('standardError', 'Greenwood'),
    real('clusteredStandardError', 'infinitesimal jackknife, grouped by replicate'),
    real('lower', "95%, log–log, from Greenwood's error"),
    real('upper', "95%, log–log, from Greenwood's error"),
  ],
}

function whole(name: keyof SurvivalCurve, unit: string, says: string): Column<StratumCurve> {
  return { name, kind: 'int32', unit, says, of: ({ curve }, row) => curve[name][row] }
}

function real(name: keyof SurvivalCurve, says: string): Column<StratumCurve> {
  return {
    name,
    kind: 'double',
    unit: 'share',
    says,
    optional: true,
    of: ({ curve }, row) => curve[name][row],
  }
}

export function* curvesOf(survival: Survival): Iterable<StratumCurve> {
  for (const scale of SCALES) {
    for (const stratum of survival.strata) yield { scale, stratum, curve: survival.curve(stratum, scale) }
  }
}
