/** Every group of figures in the order in which they are made, and the committed files that belong to none. */
import type { Group } from './group.ts'
import { riskPool, trio } from './groups/alliances.ts'
import { classPair, fullPair, survey } from './groups/jilin.ts'
import { cover, fewOrAll, innovationTrend, rules } from './groups/policies.ts'
import { calibration, leverEffects, traits } from './groups/sweeps.ts'
import { alternatives, bench } from './groups/timings.ts'
import { immortalTime, twinVariance } from './groups/twins.ts'

export const GROUPS: readonly Group[] = [
  classPair,
  survey,
  immortalTime,
  twinVariance,
  innovationTrend,
  rules,
  cover,
  fewOrAll,
  riskPool,
  trio,
  fullPair,
  calibration,
  traits,
  leverEffects,
  alternatives,
  bench,
]

/** Committed tables that no group writes, and why. */
export const NOT_MADE: Readonly<Record<string, string>> = {
  'experiments/bench/full.json': 'a scenario',
  'experiments/first-region/scenario.json': 'a scenario',
  'experiments/immortal-time/base.json': 'a scenario',
  'experiments/immortal-time/policy.json': 'a scenario',
  'experiments/jilin/no-rescue-class.json': 'a scenario',
  'experiments/jilin/no-rescue.json': 'a scenario',
  'experiments/jilin/rescue-class.json': 'a scenario',
  'experiments/jilin/rescue.json': 'a scenario',
  'experiments/risk-pool/risk-pool.json': 'a scenario',
  'experiments/trio/trio.json': 'a scenario',
  'experiments/tsconfig.json': 'for the compiler',
  'experiments/figures/ledger.json': 'what is known of all groups',
  'experiments/scenario.schema.json': 'from the declarations: npm run schema',
  'experiments/innovation-trend/table-1.csv': 'a source',
  'experiments/memory/memory.md': 'of the program, not of the model',
  'experiments/shows/results/step-0a.md': 'of a step, which tells its model version: npm run shows -- 0a',
  'experiments/shows/results/step-1.md': 'the same: npm run shows -- 1',
  'experiments/shows/results/step-2.md': 'the same: npm run shows -- 2',
  'experiments/shows/results/step-3.md': 'the same: npm run shows -- 3',
  'experiments/shows/results/step-7.md': 'the same: npm run shows -- 7',
  'experiments/shows/results/step-7-stress.md': 'the same: npm run shows -- 7-stress',
  'experiments/shows/results/step-0b.md': 'the same: npm run shows -- 0b',
  'experiments/shows/results/step-4.md': 'the same: npm run shows -- 4',
  'experiments/shows/results/step-5.md': 'the same: npm run shows -- 5',
  'experiments/shows/results/step-6.md': 'the same: npm run shows -- 6',
  'experiments/shows/results/step-3.before.md': 'before the step, with steps 0a, 1 and 2 taken',
  'experiments/shows/results/step-7.before.md': 'before the step, with step 3 taken',
  'experiments/shows/results/step-0a.before.md': 'model version 4, before the step',
  'experiments/shows/results/step-1.before.md': 'model version 4, before the step',
  'experiments/shows/results/step-2.before.md': 'model version 4, before the step',
  'experiments/recession/recession.md':
    'tells its model version: node experiments/run.mjs experiments/recession/recession.ts',
  'experiments/morris/morris.md': 'the same: node experiments/run.mjs experiments/morris/morris.ts',
  'experiments/who-dies/who-dies.md': 'the same: node experiments/run.mjs experiments/who-dies/who-dies.ts',
  'experiments/random-battery/RESULT.md':
    'of the random numbers, not of the model; one seed, kept as it came out',
  'experiments/random-battery/FOLLOW-UP.md':
    'of the random numbers, not of the model; one seed, kept as it came out',
}
