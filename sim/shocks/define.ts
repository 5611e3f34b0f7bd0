import { defineShock, type Shock as Declared, type Strike } from '../kernel/declare.ts'
import type { Environment } from '../state/environment.ts'

export type Shock = Declared<Environment>

export function shock(declaration: Shock): Shock {
  return defineShock<Environment>(declaration)
}

/** Multiplies a field by `factor` in the cells a strike falls on. */
export function scaleCells(
  environment: Environment,
  field: Float64Array,
  strike: Strike,
  factor: number,
): void {
  const { sectors, cities } = environment
  for (let s = 0; s < sectors; s++) {
    if (strike.sector >= 0 && strike.sector !== s) continue
    for (let c = 0; c < cities; c++) if (strike.city < 0 || strike.city === c) field[s * cities + c] *= factor
  }
}
