/** Inside the firm: management, process and product innovation. */

import { defineParameters } from '../kernel/declare.ts'
import { assumed, calibrated, cited } from './sources.ts'

// A parameter a line.
// oxfmt-ignore
export const innovation = defineParameters({
  practiceEffect: cited(0.25, [0, 1], 'log points', 'Productivity between no and full management practice', 'Bloom & Van Reenen 2007: one sd of practice is about 10%'),
  practiceStart: assumed(0.3, [0, 1], 'share', 'Mean practice of a start-up', '85% of surveyed firms find their management wanting [004]'),
  practiceLeast: assumed(0.4, [0, 1], 'ratio', 'Least practice of a start-up, relative to the mean; others lie evenly from there to as far above the mean', 'nobody knows nothing, few know much'),
  practiceDecay: assumed(0.006, [0, 0.1], 'share per month', 'Decay of practice that nobody keeps up', 'staff turnover'),
  practiceLearning: assumed(0.003, [0, 0.1], 'per month', 'Learning by doing of an open owner', 'holds mean practice near a third'),
  practiceAlone: assumed(0.5, [0, 2], 'ratio', 'Learning of a closed owner, added to openness', 'even the closed learn from their own mistakes: half as much as the middling'),
  defectsNormal: assumed(0.06, [0, 0.4], 'share', 'Scrap and rework of a start-up', 'defects, rework, waste [001]'),
  processRate: assumed(0.02, [0, 0.3], 'per month', 'Chance that a well-managed firm finds a better way of doing things', 'process innovation is cheap [001]'),
  processGain: assumed(0.08, [0, 0.5], 'share', 'Fall of defects by such a find', 'modest'),
  processCost: assumed(0.15, [0, 3], 'wages', 'Cost of a process innovation', 'cheap [001]'),
  productRate: assumed(0.012, [0, 0.3], 'per month', 'Chance of a product innovation that is paid for', 'lumpy'),
  productGain: calibrated(0.035, [0, 0.5], 'log points', 'Mean gain in quality or productivity', 'stationary dispersion of both'),
  productCost: assumed(0.6, [0, 10], 'wages', 'Cost of a product innovation per worker', 'dear'),
  investSpeed: assumed(0.05, [0, 1], 'share per month', 'Of a gap in capital filled in a month', 'lead times')
})
