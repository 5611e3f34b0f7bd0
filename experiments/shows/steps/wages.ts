/** Wages that move slowly, work that is searched for. */
import { meanOf } from '../../arms.ts'
import { viewOf } from '../../calibration/replicate-view.ts'
import { wageCurveOf, yearly } from '../../calibration/moments.ts'
import { calmIn, lived, type Step } from '../show.ts'

const MONTHS = 120
/** Out of work in the profile’s country, in a calm year. */
const PUBLISHED = 0.0505

export const wages: Step = {
  key: '2',
  title: 'wages with inertia, work that is searched for',
  shows: [
    {
      key: 'wageMoves',
      says: 'Monthly change of ln wage, either way, mean',
      most: 0.005,
      of: 'every',
      isBuiltIn: true,
    },
    { key: 'wageJump', says: 'the greatest', of: 'mean' },
    {
      key: 'marginSwings',
      says: 'Standard deviation of the monthly margin',
      most: 0.005,
      of: 'mean',
      isBuiltIn: true,
    },
    {
      key: 'unemployment',
      says: 'Out of work in the first month',
      least: PUBLISHED - 0.02,
      most: PUBLISHED + 0.02,
      of: 'mean',
      isBuiltIn: true,
    },
    { key: 'unemploymentLater', says: 'in the last year', of: 'mean' },
    {
      key: 'wageCurve',
      says: 'Elasticity of yearly pay to unemployment',
      least: -0.15,
      most: -0.02,
      of: 'mean',
    },
  ],
  measure: async (sample) => {
    const view = viewOf(await lived(calmIn(sample, MONTHS), sample))
    const wage = Array.from({ length: MONTHS }, (_, t) => Math.log(view.at('wage', t + 1)))
    const moves = wage.slice(1).map((value, t) => Math.abs(value - wage[t]))
    const margins = Array.from({ length: MONTHS }, (_, t) => view.at('margin', t + 1))
    return {
      wageMoves: meanOf(moves),
      wageJump: Math.max(...moves),
      marginSwings: deviation(margins),
      unemployment: view.at('unemployment', 1),
      unemploymentLater: meanOf(yearly(view, 'unemployment').slice(-1)),
      wageCurve: wageCurveOf(view),
    }
  },
}

function deviation(values: readonly number[]): number {
  const middle = meanOf(values)
  const squares = values.reduce((sum, value) => sum + (value - middle) * (value - middle), 0)
  return Math.sqrt(squares / (values.length - 1))
}
