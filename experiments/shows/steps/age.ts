/** Age and the register: who trades fails the less the longer it has traded; the register learns of it by laws of its own. */
import { hazardsByYear, registerByCalendarYear, survivalAfter } from '../../calibration/hazards.ts'
import { TARGETS } from '../../calibration/targets/index.ts'
import { LIMIT, type Target } from '../../calibration/targets/target.ts'
import { calmIn, lived, type Show, type Step } from '../show.ts'

const MONTHS = 120
const YEARS = 25
/** Years of age of which the hazards are compared, each with the one before. */
const SPANS = [
  [1, 2],
  [3, 5],
  [6, 10],
  [11, 15],
  [16, 25],
] as const

const inRegister = TARGETS.china.filter(({ key }) => /^registered\d$/.test(key))

/** Within three tolerances of a published figure. */
const within = ({ key, says, figure, tolerance }: Target): Show => ({
  key,
  says: `Leave the register, by calendar year: ${says.toLowerCase()}`,
  least: figure - LIMIT * tolerance,
  most: figure + LIMIT * tolerance,
  of: 'mean',
})

export const age: Step = {
  key: '4',
  title: 'age and the register',
  shows: [
    ...SPANS.map(([from, to], at): Show => {
      const says = `Hazard a year of ceasing to trade in years ${from}–${to} of age`
      return at === 0
        ? { key: `hazard${from}`, says, of: 'mean' }
        : { key: `hazard${from}`, says: `${says}, over the one before`, most: 1, of: 'mean' }
    }),
    ...inRegister.map(within),
  ],
  measure: async (sample) => {
    const { lives, months } = await lived(calmIn(sample, MONTHS), sample)
    const yearly = hazardsByYear(lives, YEARS)
    const hazards = SPANS.map(([from, to]) => meanHazard(yearly, from, to))
    const registered = registerByCalendarYear(lives, months, inRegister.length)
    return {
      ...Object.fromEntries(
        SPANS.map(([from], at) => [`hazard${from}`, at === 0 ? hazards[0] : hazards[at] / hazards[at - 1]]),
      ),
      ...Object.fromEntries(registered.map((share, at) => [`registered${at + 1}`, share])),
    }
  },
}

/** Yearly hazard that leaves as many alive as those of the years `from` to `to`. */
function meanHazard(yearly: readonly number[], from: number, to: number): number {
  const lasting = survivalAfter(yearly, to) / survivalAfter(yearly, from - 1)
  return 1 - lasting ** (1 / (to - from + 1))
}
