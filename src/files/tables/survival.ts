import type { SurvivalCurve } from '../../stats/index.ts'
import type { Scale, Survival } from '../../run/index.ts'
import { SCALES } from '../../run/index.ts'
import type { Column, Table } from '../column.ts'

export interface StratumCurve {
  readonly scale: Scale
  readonly stratum: string
  readonly curve: SurvivalCurve
}

/** A row per time at which a firm of the stratum stopped or was censored, over all replicates. */
export const survivalTable: Table<StratumCurve> = {
  name: 'survival',
  row: 'an event or censoring time of a stratum',
  count: ({ curve }) => curve.time.length,
  columns: [
    { name: 'scale', kind: 'text', says: 'time since start, or age', of: ({ scale }) => scale },
    { name: 'stratum', kind: 'text', says: 'all, or column=value', of: ({ stratum }) => stratum },
    whole('time', 'months'),
    whole('entered', 'firms at risk from here on that were not before'),
    whole('atRisk', 'firms with entry < time ≤ end'),
    whole('events', 'exits'),
    whole('censored', 'firms lost from sight'),
    real('survival', 'Kaplan–Meier'),
    real('standardError', 'Greenwood'),
    real('clusteredStandardError', 'infinitesimal jackknife, grouped by replicate'),
    real('lower', "95%, log–log, from Greenwood's error"),
    real('upper', "95%, log–log, from Greenwood's error"),
  ],
}

function whole(name: keyof SurvivalCurve, says: string): Column<StratumCurve> {
  return { name, kind: 'int32', says, of: ({ curve }, row) => curve[name][row] }
}

function real(name: keyof SurvivalCurve, says: string): Column<StratumCurve> {
  return { name, kind: 'double', says, optional: true, of: ({ curve }, row) => curve[name][row] }
}

export function* curvesOf(survival: Survival): Iterable<StratumCurve> {
  for (const scale of SCALES) {
    for (const stratum of survival.strata) yield { scale, stratum, curve: survival.curve(stratum, scale) }
  }
}
