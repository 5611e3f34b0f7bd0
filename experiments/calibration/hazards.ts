/** Yearly hazards by age, from the lives of one replicate. */
import type { FirmLives } from '../../src/index.ts'

const YEAR = 12
const ACQUISITION = 3
const NEVER = 0

interface Spell {
  /** Age in months at which it comes under observation, and at which it ends or is lost from sight. */
  readonly from: number
  readonly to: number
  readonly dies: boolean
}

/** Firms of month 0 enter late, at their age; acquisition ends observation and is no death. */
function spellsOf(lives: FirmLives): Spell[] {
  return Array.from({ length: lives.count }, (_, row) => {
    const founded = lives.entry[row] > 0
    const start = founded ? lives.entryMonth[row] - 1 : 0
    const from = founded ? 0 : lives.ageAtStart[row]
    const dies = lives.cause[row] > 0 && lives.cause[row] !== ACQUISITION
    return { from, to: from + lives.stop[row] - start, dies }
  })
}

/** Chance of ceasing to trade within each year of age, by the product limit over its months; year 1 is the first. */
export function hazardsByYear(lives: FirmLives, years: number): number[] {
  const span = years * YEAR
  const atRisk = new Float64Array(span + 1)
  const deaths = new Float64Array(span + 1)
  for (const { from, to, dies } of spellsOf(lives)) {
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

/**
 * Share of the firms in the register at the beginning of a calendar year that leave it within the year, by years since the one in which they were founded; year 1 is that
 * one, in which they are in it for half a year on average (SAIC 2013 counts so). Firms founded in the run; those that are bought leave unseen, years that the run cuts off
 * are left out.
 */
export function registerByCalendarYear(lives: FirmLives, months: number, years: number): number[] {
  const lastYear = Math.floor(months / YEAR)
  const atRisk = new Float64Array(years)
  const left = new Float64Array(years)
  for (let row = 0; row < lives.count; row++) {
    if (lives.entry[row] === 0) continue
    const founded = Math.floor((lives.entryMonth[row] - 1) / YEAR)
    const bought = lives.cause[row] === ACQUISITION
    const month = bought ? lives.stop[row] : lives.deregisteredMonth[row]
    const end = month === NEVER ? lastYear : Math.floor((month - 1) / YEAR)
    for (let year = founded; year < Math.min(lastYear, end + 1) && year - founded < years; year++) {
      if (year === end && bought) break
      atRisk[year - founded] += 1
      if (year === end) left[year - founded] += 1
    }
  }
  return Array.from(left, (count, year) => count / atRisk[year])
}
