/** Finance beyond the plain loan: how closely banks look, who refuses to repay, orders, clusters, ventures. */

import { defineParameters } from '../kernel/declare.ts'
import { assumed, cited, whole } from './sources.ts'

// A parameter a line.
// oxfmt-ignore
export const finance = defineParameters({
  effortElasticity: assumed(0.3, [0.05, 3], 'elasticity', 'Of a bank’s care to the share of the loss it keeps', 'cost of care rises steeply: little is lost at first, most near full cover; Japan gave up full cover for 80% in 2007 because nobody looked'),
  poolCapacity: assumed(0.05, [0, 2], 'of normal wage bill', 'Yearly money of the risk-compensation pool', 'provincial pools of some hundred million yuan, about 0.5% of small firms’ loans'),
  dispositionStart: assumed(0.013, [0, 1], 'probability', 'Mean chance that a new owner refuses to repay what it could, with nobody looking', 'kept small: defaults are mostly of those who cannot pay'),
  enforcement: assumed(0.7, [0, 1], 'probability', 'A careful bank finds the means and collects', 'courts’ enforcement with property found'),
  exclusionMonths: whole(cited(24, [0, 250], 'months', 'No bank lends after a refusal to repay', 'list of dishonest debtors: two years (Supreme People’s Court 2017)')),
  learning: assumed(0.1, [0, 0.5], 'share per month', 'Speed at which owners take after each other, and at which the talk of how refusals ended is renewed', 'most of a habit within two years'),
  orderLine: assumed(0.3, [0, 6], 'months of sales', 'Line of a core enterprise for its suppliers’ order loans', 'its bank’s limit'),
  jointShare: assumed(0.5, [0, 1], 'share', 'Of a failed member’s debt that its partners must make good, which counts as cover and holds it to its word', 'Wenzhou 2011–2014: mutual guarantees spread defaults'),
  ventureMonths: assumed(8, [0, 60], 'months of wages and rent', 'Paid in, and kept in the firm', 'a year’s plan'),
  ventureShare: assumed(0.25, [0, 1], 'share', 'Of profit that goes to the fund', '20–30% in a first round'),
})
