/** Ties between firms: alliances, spin-offs, acquisitions. */

import { defineParameters } from '../kernel/declare.ts'
import { assumed, calibrated, cited } from './sources.ts'

// A parameter a line.
// oxfmt-ignore
export const ties = defineParameters({
  allyRate: assumed(0.012, [0, 0.3], 'per month', 'Chance that a fully open firm without an ally looks for one', 'about a tenth of small firms cooperate in innovation (Community Innovation Survey)'),
  allyDistance: cited(0.25, [0.02, 2], 'log points', 'Distance in productivity at which complementarity is greatest', 'Nooteboom et al. 2007: an inverted U in cognitive distance'),
  allyNeeds: assumed(0.45, [0, 1], 'share', 'Compatibility that both sides need to sign', 'half of all pairs are too unlike'),
  trustStart: assumed(0.4, [0, 1], 'share', 'Trust at the beginning', 'neutral'),
  trustGrowth: assumed(0.03, [0, 0.5], 'share per month', 'Growth of trust between allies', 'about three years to full trust'),
  distrustEnds: assumed(0.03, [0, 0.5], 'per month', 'Chance that an alliance without trust ends', 'half of alliances fail within some years'),
  synergy: cited(0.8, [0, 4], 'ratio', 'Rise of each ally’s rate of innovation at full trust and fit', 'Seed 004, after Haken: 1 + 1 + 1 > 3'),
  allyService: assumed(0.06, [0, 0.5], 'share', 'Overheads saved by shared services at full trust', 'seed 000: sharing cuts the cost of innovation and service'),
  allyCoordination: assumed(0.03, [0, 0.5], 'share', 'Overheads added by coordination', 'a few hours of the owner’s time a week'),
  promotionCost: assumed(0.2, [0, 4], 'of normal wage bill', 'Monthly cost of promotion that would find every firm an ally in a month', 'intermediaries’ fees'),
  spinOffRate: calibrated(0.0004, [0, 0.02], 'per employee and month', 'Employees without belonging who leave to compete', 'spin-offs are a sixth to a third of new firms (Muendler et al. 2012)'),
  spinOffShare: cited(0.22, [0, 0.6], 'share', 'Of entry in normal times that spin-offs provide, and start-ups therefore do not', 'Muendler et al. 2012: a sixth to a third'),
  spinOffKnowledge: assumed(0.7, [0, 1], 'share', 'Of the parent’s productivity and quality that a spin-off takes along', 'they know how it is done; spin-offs live longer (Fackler et al. 2016)'),
  spinOffCustomers: assumed(0.1, [0, 0.5], 'share', 'Of the parent’s customers that follow', 'some do'),
  acquisitionChance: calibrated(0.35, [0, 1], 'probability', 'Chance that a promising firm in distress meets a buyer', 'acquisitions are a few per cent of exits'),
  acquisitionMultiple: assumed(0.6, [0, 3], 'years of sales margin', 'Price paid for customers and staff', 'small firms sell for some multiple of yearly profit'),
})
