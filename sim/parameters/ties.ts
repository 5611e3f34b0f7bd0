/** Ties between firms: alliances, spin-offs, acquisitions. */

import { defineParameters } from '../kernel/declare.ts'
import { assumed, calibrated, cited, whole } from './sources.ts'

// A parameter a line.
// oxfmt-ignore
export const ties = defineParameters({
  allyRate: assumed(0.015, [0, 0.3], 'per month', 'Chance that a fully open firm, or alliance, looks for a partner', 'about a tenth to a fifth of small firms cooperate in innovation (Community Innovation Survey)'),
  allyRounds: whole(assumed(3, [0, 12], 'rounds', 'Of looking for partners in a month', 'a fair of some days')),
  allyCandidates: whole(assumed(8, [2, 32], 'firms', 'Firms looking for a partner that a firm gets to know', 'a trade fair’s worth of talks')),
  allyLargest: whole(assumed(6, [2, 8], 'firms', 'Members an alliance has at most', 'beyond it ties cost more than they bring')),
  allyFar: assumed(0.9, [0, 1], 'ratio', 'Compatibility of firms in different cities, relative to neighbours', 'proximity [000]'),
  allyDistance: cited(0.25, [0.02, 2], 'log points', 'Distance in productivity and quality at which complementarity is greatest', 'Nooteboom et al. 2007: an inverted U in cognitive distance'),
  allySectorDistance: assumed(0.12, [0, 1], 'log points', 'Distance of knowledge between sectors, added', 'half of the best distance: another trade is worth a visit'),
  allyNeeds: assumed(0.05, [0, 2], 'ratio', 'Gain in innovation per member that both sides need to sign', 'below it the owners’ time is better spent at home'),
  trustStart: assumed(0.5, [0, 1], 'share', 'Trust in strangers', 'neutral'),
  trustGrowth: assumed(0.03, [0, 0.5], 'share per month', 'Speed of trust towards how well owners get on', 'about three years'),
  trustSuccess: assumed(0.1, [0, 1], 'share', 'Of the missing trust that a common find brings', 'success builds trust [000]'),
  distrustEnds: assumed(0.04, [0, 0.5], 'per month', 'Chance that a member without trust leaves', 'half of alliances fail within some years'),
  distrustIndependence: assumed(1, [0, 2], 'ratio', 'How much more readily the most independent member without trust leaves than the least, relative to the usual', 'who wishes for independence leaves first'),
  synergy: assumed(1, [0, 4], 'ratio', 'Rise of a pair’s rate of innovation at full trust and fit', 'Seed 004, after Haken, says 1 + 1 + 1 > 3 and no more: allies innovate about a third more often, as surveyed cooperators do'),
  synergySize: assumed(0.5, [0, 1], 'exponent', 'Of that rise to the number of other members', 'each further member adds less'),
  allyTies: assumed(0.35, [0, 2], 'firms', 'Innovation of one firm that keeping up a tie costs', 'puts the best alliance at three to four members'),
  allyService: assumed(0.06, [0, 0.5], 'share', 'Overheads saved by a pair’s shared services at full trust', 'seed 000: sharing cuts the cost of innovation and service'),
  allyCoordination: assumed(0.03, [0, 0.5], 'share', 'Overheads added by coordination per ally', 'a few hours of the owner’s time a week'),
  allyCostShare: assumed(0.3, [0, 1], 'share', 'Of the cost of an innovation that many trusting allies save each other', 'seed 000: sharing cuts the cost of innovation and service'),
  teamSkills: assumed(0.004, [0, 0.2], 'share per month', 'Of the gap to the best-managed ally closed by the common team', 'cross-enterprise innovation team [000]'),
  rivalOverlap: assumed(0.3, [0, 1], 'share', 'Of complementarity that rivals lack', 'they know the same things'),
  rivalLeak: assumed(0.02, [0, 0.5], 'share per month', 'Of the better one’s lead that an allied rival learns', 'about four years to level; Hamel 1991: learning races between allied competitors'),
  rivalCost: assumed(0.004, [0, 1], 'of normal wage bill', 'Monthly cost of the secretariats of strategic alliances that all rivals would join', 'offices of industrial technology alliances [003]'),
  poolCost: assumed(0.02, [0, 1], 'wages', 'Monthly cost of an agreement on mutual aid per member, paid by the government', 'secretariat and audit: an hour or two a month'),
  poolReserve: assumed(0, [0, 2], 'ratio', 'Cash that a member may keep back from allies in need, relative to its own month’s dues', 'unlimited joint liability: dues are met or missed together'),
  poolLiability: assumed(1, [0, 1], 'share', 'Of what a failing member owes to banks that falls on the others', 'joint and several liability in mutual-guarantee circles'),
  poolCall: whole(assumed(1, [0, 36], 'months', 'Time the others have to repay that', 'banks call guarantees at once')),
  poolDefault: assumed(0.4, [0, 1], 'probability', 'Chance that an impatient owner without trust goes back on its word', 'free riding'),
  trustBroken: assumed(0.3, [0, 1], 'share', 'Of the others’ trust lost when a member goes back on its word', 'slow to grow, quick to go'),
  promotionCost: assumed(0.2, [0, 4], 'of normal wage bill', 'Monthly cost of promotion that would find every firm an ally in a month', 'intermediaries’ fees'),
  spinOffRate: calibrated(0.00028, [0, 0.02], 'per employee and month', 'Employees without belonging who leave to compete', 'spin-offs are a sixth to a third of new firms (Muendler et al. 2012)'),
  spinOffIndependence: assumed(1, [0, 2], 'ratio', 'How much more employees of the most independent owner wish to leave than those of the least, relative to the usual', 'who shares nothing is left'),
  spinOffKnowledge: assumed(0.7, [0, 1], 'share', 'Of the parent’s productivity and quality that a spin-off takes along', 'they know how it is done; spin-offs live longer (Fackler et al. 2016)'),
  spinOffCustomers: assumed(0.1, [0, 0.5], 'share', 'Of the parent’s customers that follow', 'some do'),
  acquisitionChance: calibrated(0.35, [0, 1], 'probability', 'Chance that a promising firm in distress meets a buyer', 'acquisitions are a few per cent of exits'),
  acquisitionMultiple: assumed(0.6, [0, 3], 'years of sales margin', 'Price paid for customers and staff', 'small firms sell for some multiple of yearly profit'),
})
