/** Prices on the real unit cost: nobody sells below cost for years, small firms die more often than large ones. */
import { catalogue, stats, type ReplicateResult } from '../../../src/index.ts'
import { BANKRUPT, BOUGHT, fromYearToYear } from '../../panel.ts'
import { calmIn, lived, type Step } from '../show.ts'

const MONTHS = 120
const { entry } = catalogue.enumerations
const [STARTUP, SPIN_OFF] = [entry.indexOf('startup'), entry.indexOf('spinoff')]
/** Entrants are followed for so many months. */
const FOLLOWED = 36

export const prices: Step = {
  key: '1',
  title: 'price on the real unit cost',
  shows: [
    {
      key: 'worstMargin',
      says: 'Profit over sales in ten years, worst sector',
      least: 0,
      of: 'every',
    },
    {
      key: 'worstBankruptcies',
      says: 'Bankruptcies a year over firms, worst sector',
      most: 0.08,
      of: 'every',
    },
    {
      key: 'slope',
      says: 'Slope of exit (logit) on ln staff of the year before',
      most: 0,
      of: 'every',
    },
    {
      key: 'spinOffsSurvive',
      says: `Spin-offs alive after ${FOLLOWED} months, less start-ups alive`,
      least: 0,
      of: 'mean',
    },
    { key: 'bankruptcies', says: 'Bankruptcies a year over firms', of: 'mean' },
    { key: 'exits', says: 'Exits a year over firms', of: 'mean' },
  ],
  measure: async (sample) => {
    const result = await lived(calmIn(sample, MONTHS), sample, ['panel'])
    return { ...bySector(result), slope: slopeOfExit(result), spinOffsSurvive: spinOffs(result) }
  },
}

function bySector({ tables }: ReplicateResult): Record<string, number> {
  const { sector, months, profit, sales, exit } = tables!.panel.columns
  const width = Math.max(...sector) + 1
  const sums = () => new Float64Array(width)
  const [gain, sold, years, bankrupt] = [sums(), sums(), sums(), sums()]
  let left = 0
  for (let row = 0; row < sector.length; row++) {
    const s = sector[row]
    gain[s] += profit[row]
    sold[s] += sales[row]
    years[s] += months[row] / 12
    if (exit[row] === BANKRUPT) bankrupt[s] += 1
    if (!Number.isNaN(exit[row])) left += 1
  }
  const total = (of: Float64Array) => of.reduce((sum, value) => sum + value, 0)
  return {
    worstMargin: Math.min(...gain.map((value, s) => value / sold[s])),
    worstBankruptcies: Math.max(...bankrupt.map((value, s) => value / years[s])),
    bankruptcies: total(bankrupt) / total(years),
    exits: left / total(years),
  }
}

function slopeOfExit({ tables }: ReplicateResult): number {
  const [outcomes, sizes]: [boolean[], number[]] = [[], []]
  fromYearToYear(tables!.panel.columns, (staff, died) => {
    outcomes.push(died)
    sizes.push(Math.log(staff))
  })
  return stats.logisticRegression(outcomes, [sizes]).coefficients[1]
}

function spinOffs({ lives, months }: ReplicateResult): number {
  const alive = (kind: number) => {
    let [firms, left] = [0, 0]
    for (let row = 0; row < lives.count; row++) {
      if (lives.entry[row] !== kind || lives.entryMonth[row] + FOLLOWED > months) continue
      if (lives.cause[row] === BOUGHT) continue
      firms += 1
      const lasted = lives.stop[row] - lives.entryMonth[row] + 1
      if (lives.cause[row] === 0 || lasted > FOLLOWED) left += 1
    }
    return left / firms
  }
  return alive(SPIN_OFF) - alive(STARTUP)
}
