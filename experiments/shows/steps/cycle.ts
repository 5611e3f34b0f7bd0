/** Operating leverage and the cycle: costs that do not shrink with sales make losses, and a slump closes firms. */
import { momentsOfPanel } from '../../calibration/panel-moments.ts'
import { viewOf, type View } from '../../calibration/replicate-view.ts'
import { calmIn, lived, type Sample, type Step } from '../show.ts'

const DECADE = 120
/** Of the runs with a slump and with an order to close, and the months in which they strike. */
const MONTHS = 30
const [FROM, LASTS] = [7, 12]
/** Of demand that is lost in the slump. */
const FALL = 0.05
const CLOSED = 3

export const cycle: Step = {
  key: '6',
  title: 'operating leverage and the cycle',
  shows: [
    { key: 'lossMakers', says: 'Firms with a loss in a year', least: 0.15, most: 0.37, of: 'mean' },
    {
      key: 'output',
      says: `A slump of ${100 * FALL}% of demand for ${LASTS} months: output in it, relative change`,
      of: 'mean',
    },
    { key: 'exits', says: 'Exits within two years, relative change', least: 0, of: 'mean' },
    { key: 'bankruptcies', says: 'Bankruptcies likewise', least: 0, of: 'mean' },
    {
      key: 'ordered',
      says: `An order to close for ${CLOSED} months: exits in these months, relative change`,
      least: 0,
      of: 'mean',
    },
  ],
  measure: async (sample) => {
    const decade = await lived(calmIn(sample, DECADE), sample, ['panel', 'applications'])
    const calm = await under(sample, {})
    const slump = await under(sample, {
      shocks: [{ kind: 'demandSlump', from: FROM, months: LASTS, size: FALL }],
    })
    const closed = await under(sample, {
      shocks: [{ kind: 'shutdown', from: FROM, months: CLOSED, size: 1 }],
    })
    const change = (other: View, key: string, months: number): number =>
      sum(other, key, months) / sum(calm, key, months) - 1
    return {
      lossMakers: momentsOfPanel(decade)['lossMakers'],
      output: change(slump, 'output', LASTS),
      exits: change(slump, 'deaths', MONTHS - FROM + 1),
      bankruptcies: change(slump, 'bankruptcies', MONTHS - FROM + 1),
      ordered: change(closed, 'deaths', CLOSED),
    }
  },
}

async function under(sample: Sample, changes: object): Promise<View> {
  return viewOf(await lived(calmIn(sample, MONTHS).with(changes), sample))
}

/** Over so many months from that on in which shocks strike. */
function sum(view: View, key: string, months: number): number {
  let total = 0
  for (let month = FROM; month < FROM + months; month++) total += view.at(key, month)
  return total
}
