/** Inside the firm: management, process and product innovation. */

import { defineParameters } from '../kernel/declare.ts'
import { assumed, calibrated, cited } from './sources.ts'

// A parameter a line.
// oxfmt-ignore
export const innovation = defineParameters({
  practiceEffect: cited(0.25, [0, 1], 'log points', 'Productivity between no and full management practice', 'Bloom & Van Reenen 2007: one sd of practice is about 10%'),
  practiceSpeed: assumed(0.006, [0, 0.1], 'share per month', 'Speed at which open owners learn by doing, and at which practice is forgotten', 'staff turnover; practice of the usual owner is near a third: 85% of surveyed firms find their management wanting [004]'),
  defectsNormal: assumed(0.06, [0, 0.4], 'share', 'Scrap and rework of a start-up', 'defects, rework, waste [001]'),
  processRate: assumed(0.02, [0, 0.3], 'per month', 'Chance that a well-managed firm finds a better way of doing things', 'process innovation is cheap [001]'),
  processGain: assumed(0.08, [0, 0.5], 'share', 'Fall of defects by such a find', 'modest'),
  processCost: assumed(0.15, [0, 3], 'wages', 'Cost of a process innovation', 'cheap [001]'),
  productRate: assumed(0.012, [0, 0.3], 'per month', 'Chance of a product innovation that is paid for', 'lumpy'),
  productGain: calibrated(0.035, [0, 0.5], 'log points', 'Mean gain in quality or productivity', 'stationary dispersion of both'),
  productCost: assumed(0.6, [0, 10], 'wages', 'Cost of a product innovation per worker', 'dear'),
  investSpeed: assumed(0.05, [0, 1], 'share per month', 'Of a gap in capital filled in a month', 'lead times')
})
