/** Ties between firms: alliances, spin-offs, acquisitions. */

import { defineParameters } from '../kernel/declare.ts'
import { assumed, calibrated, cited } from './sources.ts'

// A parameter a line.
// oxfmt-ignore
export const ties = defineParameters({
  allyRate: calibrated(0.02, [0, 0.5], 'per month', 'Chance that an owner who is fully open and wishes for no independence looks for a partner', 'about a tenth to a fifth of small firms cooperate in innovation (Community Innovation Survey)'),
  allyDistance: cited(0.25, [0.02, 2], 'log points', 'Distance in productivity and quality at which complementarity is greatest', 'Nooteboom et al. 2007: an inverted U in cognitive distance'),
  trustSpeed: assumed(0.03, [0, 0.5], 'share per month', 'Speed at which trust follows what allies live to see, and at which members without any leave', 'about three years; half of alliances fail within some'),
  synergy: assumed(1, [0, 4], 'ratio', 'Rise of a pair’s rate of innovation at full trust and fit; the gain grows with the square root of the number of allies', 'Seed 004, after Haken, says 1 + 1 + 1 > 3 and no more: allies innovate about a third more often, as surveyed cooperators do'),
  allyTies: assumed(0.24, [0, 2], 'firms', 'Innovation of one firm that keeping up a tie costs', 'pairs, trios and fours that fit gain alike, larger alliances less, and those that do not fit lose'),
  allySharing: assumed(0.1, [0, 0.35], 'share', 'Of overheads that a pair saves by shared services at full trust; more allies save more, as the square root of their number', 'seed 000: sharing cuts the cost of innovation and service'),
  spinOffRate: calibrated(0.00028, [0, 0.02], 'per employee and month', 'Employees without belonging who leave to compete', 'spin-offs are a sixth to a third of new firms (Muendler et al. 2012)'),
  spinOffKnowledge: assumed(0.7, [0, 1], 'share', 'Of the parent’s productivity and quality that a spin-off takes along', 'they know how it is done; spin-offs live longer (Fackler et al. 2016)'),
  spinOffCustomers: assumed(0.1, [0, 0.5], 'share', 'Of the parent’s customers that follow', 'some do'),
  acquisitionMultiple: cited(2.2, [0, 3], 'years of sales margin', 'Price paid for customers and staff', 'small firms sell for one to three times what their owners earn in a year, 2.2 on average (Caruso, The Art of Business Valuation); 1.9 where that is little (BizBuySell)'),
})
