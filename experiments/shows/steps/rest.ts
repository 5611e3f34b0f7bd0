/** A month 0 that rests: what a world is at month 0 it still is twenty years later, whether its region grows or not. */
import type { ReplicateResult } from '../../../src/index.ts'
import { viewOf } from '../../calibration/replicate-view.ts'
import { calmIn, lived, type Sample, type Show, type Step } from '../show.ts'

const LATER = 240
const FOLLOWED = 60
const YEAR = 12
/** Growth of a growing region, per year. */
const GROWTH = 0.01

/** Drift of the headline moments from month 0 to twenty years later. */
const within = (key: string, says: string, reach: number): Show => ({
  key,
  says,
  least: -reach,
  most: reach,
  of: 'mean',
})

const PER_FIRM: readonly Show[] = [
  within('survival', `Alive after ${FOLLOWED} months: firms of month ${LATER}, less those of month 0`, 0.01),
  within('exits', 'Exits a year over firms, then less now', 0.01),
  within('bankruptcies', 'Bankruptcies a year over firms', 0.01),
  within('young', 'Share of firms under 5 years', 0.01),
  within('old', 'of 20 years and more', 0.01),
  within('staff', 'Staff per firm, relative change', 0.03),
  within('unemployment', 'Out of work', 0.01),
  { key: 'concentration', says: 'Concentration (Herfindahl), then less now', of: 'mean' },
  { key: 'margin', says: 'Margin', of: 'mean' },
]

export const drift: Step = {
  key: '0a',
  title: 'the drift of a calm world from month 0 on',
  shows: [
    ...PER_FIRM,
    { key: 'firms', says: 'Number of firms, relative change', of: 'mean' },
    { key: 'output', says: 'Output, relative change', of: 'mean' },
  ],
  measure: (sample) => driftAt(0, sample),
}

export const growth: Step = {
  key: '0b',
  title: 'the same of a region that grows by one per cent a year',
  shows: [
    ...PER_FIRM,
    within('firms', 'Number of firms over that of balanced growth, less one', 0.05),
    within('output', 'Output likewise', 0.05),
  ],
  measure: (sample) => driftAt(GROWTH, sample),
}

async function driftAt(perYear: number, sample: Sample): Promise<Record<string, number>> {
  const calm = calmIn(sample, LATER + FOLLOWED).with({ parameters: { growth: perYear } })
  const balanced = (1 + perYear / YEAR) ** LATER
  return driftOf(await lived(calm, sample), balanced)
}

/** A year's mean of a series around month 0 and around month 240: months 1–12 and 241–252. Sums of the region are told over `balanced`. */
function driftOf(result: ReplicateResult, balanced: number): Record<string, number> {
  const view = viewOf(result)
  const year = (key: string, from: number) => {
    let sum = 0
    for (let month = from + 1; month <= from + YEAR; month++) sum += view.at(key, month)
    return sum / YEAR
  }
  const years = (key: string, from: number) => {
    let [events, atRisk] = [0, 0]
    for (let month = from + 1; month <= from + FOLLOWED; month++) {
      events += view.at(key, month)
      atRisk += view.at('firms', month) / YEAR
    }
    return events / atRisk
  }
  const moved = (key: string) => year(key, LATER) - year(key, 0)
  const relative = (key: string) => year(key, LATER) / year(key, 0) - 1
  const [now, then] = [agesAt(result, 0), agesAt(result, LATER)]
  return {
    survival: then.alive - now.alive,
    exits: years('deaths', LATER) - years('deaths', 0),
    bankruptcies: years('bankruptcies', LATER) - years('bankruptcies', 0),
    young: then.young - now.young,
    old: then.old - now.old,
    staff: relative('meanStaff'),
    unemployment: moved('unemployment'),
    firms: (relative('firms') + 1) / balanced - 1,
    output: (relative('output') + 1) / balanced - 1,
    concentration: moved('concentration'),
    margin: moved('margin'),
  }
}

/** Of the firms in business at the end of a month: shares by age, and who lives for five years more. */
function agesAt({ lives }: ReplicateResult, month: number): { young: number; old: number; alive: number } {
  let [firms, young, old, alive] = [0, 0, 0, 0]
  for (let row = 0; row < lives.count; row++) {
    const isThere = lives.entryMonth[row] <= month && (lives.cause[row] === 0 || lives.stop[row] > month)
    if (!isThere) continue
    const founded = lives.entry[row] > 0
    const age = founded ? month - lives.entryMonth[row] : lives.ageAtStart[row] + month
    firms += 1
    if (age < 5 * YEAR) young += 1
    if (age >= 20 * YEAR) old += 1
    if (lives.cause[row] === 0 || lives.stop[row] > month + FOLLOWED) alive += 1
  }
  return { young: young / firms, old: old / firms, alive: alive / firms }
}
