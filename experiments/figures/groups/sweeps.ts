/** What takes all levers, all traits, all published figures: longer than the rest. */
import { experiment, MODEL, none, type Group } from '../group.ts'

const EFFECTS = 'experiments/lever-effects'
const TRAITS = 'experiments/traits'
const CALIBRATION = 'experiments/calibration'

export const leverEffects: Group = {
  name: 'lever-effects',
  says: 'every lever to both bounds, in calm and in a crisis; the longest of all',
  steps: () => [{ run: experiment('lever-effects/effects.ts') }],
  files: [`${EFFECTS}/effects.csv`, `${EFFECTS}/effects.md`],
  figures: none,
  prose: [MODEL],
}

export const traits: Group = {
  name: 'traits',
  says: 'what of a firm’s life is drawn when it is founded',
  steps: () => [{ run: experiment('traits/traits.ts') }],
  files: [`${TRAITS}/traits.csv`, `${TRAITS}/traits.md`],
  figures: none,
  prose: [MODEL],
}

export const calibration: Group = {
  name: 'calibration',
  says: 'moments of the model beside published ones',
  steps: () => [{ run: experiment('calibration/calibration.ts') }],
  files: [`${CALIBRATION}/moments.json`, `${CALIBRATION}/moments.md`],
  figures: none,
  prose: [MODEL],
}
