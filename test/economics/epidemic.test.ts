/**
 * The epidemic of seed 003, measured as its survey did (995 firms, February 2020), on the class-size scenario without rescue.
 *
 * Statistical: 8 replicates of fifteen months. Tolerances are those of the sample: two standard errors of a share among
 * 995 firms are about three points; five are allowed, and ten for cash, whose month counts differ from the survey's.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { surveyOf, type Survey } from '../../experiments/jilin/survey.ts'
import { loadScenario } from '../../src/index.ts'
import { courseOf, setupOf } from '../../src/scenario/index.ts'
import { live } from './lives.ts'

const REPLICATES = 8
let survey: Survey

beforeAll(async () => {
  survey = await surveyOf(await loadScenario('experiments/jilin/no-rescue-class.json'), REPLICATES)
})

describe('share of firms', () => {
  test.each([
    ['cashThreeMonths', 0.8501, 0.1],
    ['lostFifth', 0.5805, 0.05],
    ['lostHalf', 0.2958, 0.05],
  ] as const)('%s: %d within %d', (figure, surveyed, tolerance) => {
    const { mean } = survey[figure]
    expect(Math.abs(mean - surveyed), `${mean}`).toBeLessThan(tolerance)
  })
})

test('when it strikes, about half of the firms are short of staff', async () => {
  const scenario = await loadScenario('experiments/jilin/no-rescue-class.json')
  let [short, firms] = [0, 0]
  live(courseOf(scenario), {
    setup: setupOf(scenario),
    months: 4,
    watch: ({ firms: table, environment }, month) => {
      if (month !== 4) return
      for (let f = 0; f < table.rows; f++) {
        if (!table.alive[f]) continue
        const cell = table.sector[f] * environment.cities + table.city[f]
        const missing = (1 - environment.attendance[cell]) * table.staffExposure[f]
        firms += 1
        if (missing > 0) short += 1
      }
    },
  })
  expect(short / firms).toBeGreaterThan(0.42)
  expect(short / firms).toBeLessThan(0.58)
})
