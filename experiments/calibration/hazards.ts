/** Yearly hazards by age, from the lives of one replicate. */
import type { FirmLives } from '../../src/index.ts'

const YEAR = 12
const ACQUISITION = 3
const NEVER = 0

/** Ceasing to trade, or leaving the register. */
export type Exit = 'operating' | 'registered'

interface Spell {
  /** Age in months at which it comes under observation, and at which it ends or is lost from sight. */
  readonly from: number
  readonly to: number
  readonly dies: boolean
}

/**
 * Firms of month 0 enter late, at their age; acquisition ends observation and is no death. The register is known of firms
 * founded in the run only: of those that ceased before month 0 and are still registered nothing is seen.
 */
function spellsOf(lives: FirmLives, exit: Exit, months: number): Spell[] {
  const spells: Spell[] = []
  for (let row = 0; row < lives.count; row++) {
    const founded = lives.entry[row] > 0
    if (exit === 'registered' && !founded) continue
    const start = founded ? lives.entryMonth[row] - 1 : 0
    const from = founded ? 0 : lives.ageAtStart[row]
    const stops = lives.cause[row] > 0
    const bought = lives.cause[row] === ACQUISITION
    const deregistered = lives.deregisteredMonth[row]
    const left = exit === 'operating' ? stops && !bought : stops && !bought && deregistered !== NEVER
    const end = exit === 'operating' || bought ? lives.stop[row] : left ? deregistered : months
    const dies = left && end <= months
    spells.push({ from, to: from + Math.min(end, months) - start, dies })
  }
  return spells
}

/** Chance of dying within each year of age, by the product limit over its months; year 1 is the first. */
export function hazardsByYear(lives: FirmLives, exit: Exit, months: number, years: number): number[] {
  const span = years * YEAR
  const atRisk = new Float64Array(span + 1)
  const deaths = new Float64Array(span + 1)
  for (const { from, to, dies } of spellsOf(lives, exit, months)) {
    for (let age = from + 1; age <= to && age <= span; age++) atRisk[age] += 1
    if (dies && to <= span) deaths[to] += 1
  }
  return Array.from({ length: years }, (_, year) => {
    let survival = 1
    for (let age = year * YEAR + 1; age <= (year + 1) * YEAR; age++)
      if (atRisk[age] > 0) survival *= 1 - deaths[age] / atRisk[age]
    return 1 - survival
  })
}

/** Share alive after so many years. */
export function survivalAfter(hazards: readonly number[], years: number): number {
  return hazards.slice(0, years).reduce((alive, hazard) => alive * (1 - hazard), 1)
}
