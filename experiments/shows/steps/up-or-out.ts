/** Up or out: survivors grow, few firms stay at one person. */
import { TARGETS } from '../../calibration/targets/index.ts'
import { momentsOfPanel } from '../../calibration/panel-moments.ts'
import { calmIn, lived, type Show, type Step } from '../show.ts'

const MONTHS = 120
const POINTS = 0.05
/** Most of the firms with staff that may be of one person; the owner is one of the staff. */
const MOST_ALONE = 0.26

const SIZES: readonly (readonly [key: string, says: string])[] = [
  ['sizes1to4', 'Firms of 1–4 people'],
  ['sizes5to9', 'of 5–9'],
  ['sizes10to19', 'of 10–19'],
  ['sizes20', 'of 20 and more'],
]

const published = (key: string): number => TARGETS.us.find((target) => target.key === key)!.figure

export const upOrOut: Step = {
  key: '5',
  title: 'up or out',
  shows: [
    { key: 'growsTo11to15', says: 'Staff in years 11–15 of age, over the first year', least: 1, of: 'mean' },
    { key: 'growsLater', says: 'Staff in years 21–25, over years 11–15', least: 1, of: 'mean' },
    { key: 'alone', says: 'Firms of one person', most: MOST_ALONE, of: 'mean' },
    ...SIZES.map(([key, says]): Show => ({
      key,
      says,
      least: published(key) - POINTS,
      most: published(key) + POINTS,
      of: 'mean',
    })),
  ],
  measure: async (sample) => {
    const moments = momentsOfPanel(await lived(calmIn(sample, MONTHS), sample, ['panel', 'applications']))
    return {
      growsTo11to15: moments['growsTo11to15'],
      growsLater: moments['growsTo21to25'] / moments['growsTo11to15'],
      alone: moments['alone'],
      ...Object.fromEntries(SIZES.map(([key]) => [key, moments[key]])),
    }
  },
}
