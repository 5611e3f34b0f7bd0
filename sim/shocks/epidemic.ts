/**
 * The epidemic of seed 003 as one shock. Its first months shut firms by order; demand falls and comes back slowly; in
 * the first half year staff cannot reach their work. Size scales all of it; 1 is fitted to the survey of 995 firms of
 * February 2020 (Zhu et al.) that the seed quotes: see `experiments/jilin`. Firms differ in how exposed their custom and
 * their staff are (columns `exposure`, `staffExposure`).
 */

import { scaleCells, shock } from './define.ts'

/** Share of working time lost by order, month by month: resumption of 30% after one month, 77% after two (MIIT 2020). */
const SHUT = [0.75, 0.35, 0.12, 0.05]
/** Share of staff who cannot come, for a firm of average exposure. */
const ABSENT = [0.35, 0.3, 0.2, 0.12, 0.08, 0.05]
/** Share of demand lost by a firm of average exposure in its worst month, and months over which it is halved. */
const WORST = 0.52
const HALVED = 14

export const epidemic = shock({
  key: 'epidemic',
  title: { en: 'Epidemic', zh: '疫情' },
  says: {
    en: 'Shutdown by order, absent staff, and a demand that recovers over years. Firms are hit unequally.',
    zh: '停工令、员工无法到岗，以及需要数年才能恢复的需求。各企业受冲击程度不一。',
  },
  unit: 'severity',
  min: 0,
  max: 1.6,
  default: 1,
  source:
    'Seed 003: 58.05% expect to lose more than 20% of revenue, nearly 30% more than half; about half short of labour',
  apply(environment, strike) {
    const { elapsed, size } = strike
    scaleCells(environment, environment.opening, strike, 1 - Math.min(1, size * (SHUT[elapsed] ?? 0)))
    scaleCells(environment, environment.attendance, strike, 1 - Math.min(1, size * (ABSENT[elapsed] ?? 0)))
    const recovery = 1 / (1 + elapsed / HALVED)
    scaleCells(environment, environment.demand, strike, 1 - Math.min(1, size * WORST * recovery))
  },
})
