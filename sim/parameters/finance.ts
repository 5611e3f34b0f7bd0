/** Finance beyond the plain loan: how closely banks look, who refuses to repay, orders, clusters, ventures. */

import { defineParameters } from '../kernel/declare.ts'
import { assumed, calibrated, cited, whole } from './sources.ts'

// A parameter a line.
// oxfmt-ignore
export const finance = defineParameters({
  effortElasticity: assumed(0.3, [0.05, 3], 'elasticity', 'Of a bank’s care to the share of the loss it keeps', 'cost of care rises steeply: little is lost at first, most near full cover; Japan gave up full cover for 80% in 2007 because nobody looked'),
  scorePrior: calibrated(-3, [-8, 2], 'log odds', 'Score of a file that nobody has read: that of the usual applicant', 'mean score of applicants by hard facts'),
  guarantorCare: assumed(0.8, [0, 1.6], 'per unit', 'Fall of the guarantor’s limit of risk as the local guarantor’s share rises beyond normal', 'who bears all takes half the risk'),
  poolCapacity: assumed(0.05, [0, 2], 'of normal wage bill', 'Yearly money of the risk-compensation pool', 'provincial pools of some hundred million yuan, about 0.5% of small firms’ loans'),
  unitSkill: assumed(0.3, [0, 1], 'share', 'Soft information that a specialised unit sees beyond its bank', 'half the way from a large bank to Taizhou’s'),
  unitAppetite: assumed(0.15, [0, 1], 'share', 'Rise of the risk such a unit may bear', 'own targets and exemption from blame'),
  unitCost: assumed(0.006, [0, 0.05], 'of loans per year', 'Operating cost of such a unit, passed on in the price', 'half as much again as ordinary lending'),
  digitalSight: assumed(0.5, [0, 1], 'share', 'Soft information read from a fully digital firm’s traces', 'Gambacorta et al. 2020: platform data outdo credit scores'),
  digitalCreditCost: assumed(0.002, [0, 0.1], 'of normal wage bill', 'Monthly cost of the data platform', 'about 90 yuan per firm and month'),
  monitoringSight: assumed(0.3, [0, 1], 'share', 'Soft information that sensors add', 'goods and receipts seen as they move [000]'),
  monitoringDeters: assumed(0.6, [0, 1], 'share', 'Of the temptation to refuse that sensors take away', 'what is seen is not tried'),
  monitoringFinds: assumed(0.8, [0, 1], 'share', 'Of unfound refusals that sensors find', 'pledged goods are traced'),
  monitoringCost: whole(assumed(300000, [0, 10000000], 'money', 'Sensors and their reading, per loan, paid by the firm', '3 000 yuan a set')),
  dispositionStart: assumed(0.013, [0, 1], 'probability', 'Mean chance that a new owner refuses to repay what it could, with nobody looking', 'kept small: defaults are mostly of those who cannot pay'),
  enforcement: assumed(0.7, [0, 1], 'probability', 'A careful bank finds the means and collects', 'courts’ enforcement with property found'),
  exclusionMonths: whole(cited(24, [0, 250], 'months', 'No bank lends after a refusal to repay', 'list of dishonest debtors: two years (Supreme People’s Court 2017)')),
  exclusionCost: assumed(0.02, [0, 1], 'months of outflow per month', 'What a month without banks is worth in neighbours’ talk', 'a year without credit costs a quarter of a month’s bills'),
  refusalPenalty: assumed(2, [0, 24], 'months of outflow', 'Cost of a refusal that is found', 'fees, seizure, double interest'),
  peerPressure: assumed(0.8, [0, 1], 'share', 'Of the temptation taken away by full trust of an ally or liability of partners', 'Besley & Coate 1995: social collateral'),
  imitation: assumed(0.05, [0, 1], 'per month of outflow', 'Speed at which owners take after what paid', 'replicator dynamics of Cao 2015'),
  conformity: assumed(0.03, [0, 1], 'per month', 'Speed towards the neighbourhood’s mean', 'about three years'),
  gossip: assumed(0.3, [0, 1], 'share', 'Weight of a month’s refusals in what neighbours believe', 'a few cases make an opinion'),
  gossipFades: assumed(0.08, [0, 1], 'share per month', 'Speed at which that talk dies down', 'about a year'),
  refusalTalk: assumed(12, [1, 120], 'months of outflow', 'Most that a refusal counts for in that talk', 'so that one large loan does not become the talk of years'),
  orderAdvance: assumed(1.5, [0, 12], 'months of sales', 'Most that is lent against orders', 'an order cycle'),
  orderLine: assumed(0.3, [0, 6], 'months of sales', 'Line of a core enterprise for its suppliers’ order loans', 'its bank’s limit'),
  orderMonths: whole(assumed(3, [1, 24], 'months', 'From order to delivery and payment', 'after that the loan revolves')),
  jointShare: assumed(0.5, [0, 1], 'share', 'Of a failed member’s debt that its partners must make good', 'Wenzhou 2011–2014: mutual guarantees spread defaults'),
  clusterExtra: assumed(1, [0, 8], 'months of sales', 'Lent beyond the firm’s own limit on its partners’ liability', 'partners replace collateral'),
  clusterNeeds: assumed(-0.3, [-4, 4], 'sd', 'What neighbours must know of an owner at the least', 'peer selection (Ghatak 1999)'),
  ventureAge: whole(assumed(60, [1, 240], 'months', 'Age up to which the fund looks at a firm', 'seed and start-up rounds')),
  venturePromise: assumed(0.2, [-2, 2], 'log points', 'Least advantage in technique and product that the fund asks', 'the best tenth'),
  ventureSight: assumed(0.5, [0, 1], 'share', 'Of the owner’s ability that the fund can tell', 'interviews'),
  ventureOpenness: assumed(0.5, [0, 1], 'share', 'Openness without which an owner would not share', 'half wish to remain alone'),
  ventureMonths: assumed(8, [0, 60], 'months of wages and rent', 'Paid in, and kept in the firm', 'a year’s plan'),
  ventureShare: assumed(0.25, [0, 1], 'share', 'Of profit that goes to the fund', '20–30% in a first round'),
  venturePress: assumed(1, [0, 10], 'ratio', 'Rise of the drive for new products', 'Kortum & Lerner 2000: venture money is worth three times as much research'),
  ventureGuidance: cited(0.0017, [0, 0.1], 'share per month', 'Of the fund’s yearly money, paid by the state for its guidance', 'management fee of 2% a year'),
})
