/** Place and knowledge: parks, incubators, research bodies, the technology market, protection of what was found. */

import { defineParameters } from '../kernel/declare.ts'
import { assumed, cited, whole } from './sources.ts'

// A parameter a line.
// oxfmt-ignore
export const place = defineParameters({
  uptake: assumed(0.02, [0, 0.5], 'per month', 'Chance that a fully open owner who has heard of an offer takes it up where it is made in full: a place in a park, work of an institute, a licence, new equipment', 'a decision in four years'),
  screening: assumed(0.5, [0, 4], 'log odds', 'Of a place in a park or an incubator per standard deviation of quality', 'selection is weak: many would have lived anyway (Schwartz 2013 finds no gain in survival)'),
  agglomeration: cited(0.03, [0, 0.15], 'elasticity', 'Of productivity to the density of firms; a usual park is denser than outside by one log point', 'Combes & Gobillon 2015: 0.02–0.05 after sorting'),
  parkPremium: assumed(0.07, [0, 1], 'share', 'Of rent and services that a park of usual density charges more, less what sharing them saves', 'industrial parks against workshops outside; rises with the root of crowding'),
  incubatorStay: whole(cited(36, [6, 120], 'months', 'A place in an incubator is given for, to firms younger than that', 'Torch programme: 36 months (Ministry of Science and Technology 2018)')),
  incubatorSpace: assumed(0.6, [0, 1], 'share', 'Of rent and services that an incubated firm does not pay', 'subsidised space'),
  absorbNormal: assumed(0.17, [0.01, 1], 'share', 'Openness times practice of the usual firm', 'centres what flows from institutes on the usual firm'),
  knowledgeSpill: assumed(0.1, [0, 1], 'ratio', 'Rise of the rate of product innovation per unit of knowledge within reach', 'elasticity of patents to university research of 0.1 (Jaffe 1989: 0.04–0.28)'),
  knowledgeRenewal: assumed(0.02, [0, 0.3], 'share per month', 'Speed at which research makes good what work for firms took away', 'projects of some four years'),
  tieRate: assumed(0.02, [0, 0.5], 'per month', 'Chance that the usual informed firm brings an institute a problem where ties are promoted in full', 'a problem in four years'),
  tieCapacity: assumed(0.008, [0, 0.2], 'per firm and month', 'Problems that institutes can take on where ties are promoted in full', 'Jilin: 403 bodies for 5 431 firms, six a year each'),
  tieGain: assumed(0.04, [0, 0.5], 'log points', 'Mean gain in productivity and quality from a solved problem', 'as a product innovation of the firm’s own'),
  tieCost: assumed(1, [0, 20], 'wages per worker', 'Cost of such work', 'dearer than a product innovation: researchers are'),
  tieShare: assumed(0.6, [0, 1], 'share', 'Of that cost borne by the public', 'innovation vouchers pay 50–100% (Cornet, Vroomen & van der Steeg 2006)'),
  tieWear: assumed(1.5, [0, 5], 'ratio', 'Knowledge of a city lost when every firm is worked for once', 'researchers who serve do not research (Perkmann et al. 2013: mixed)'),
  networkReach: assumed(0.7, [0, 1], 'share', 'Of the gap to the best endowed city that the transfer network closes in full', 'what is codified travels'),
  brokerRate: assumed(0.03, [0, 0.5], 'per month', 'Chance that the full network shows a fully open firm a finished result', 'some offers in a decade'),
  licenceGain: assumed(0.35, [0, 1], 'share', 'Of the lead of the licensor that a licence brings', 'the tacit rest does not travel'),
  licencePrice: assumed(0.25, [0, 4], 'years of sales times gain', 'Price of a licence', 'a quarter of the gain, rule of thumb of licensing (Goldscheider 2002)'),
  licensorLead: assumed(0.1, [0, 1], 'log points', 'Productivity from which a firm has something to license', 'the upper fifth'),
  licensorWilling: assumed(0.2, [0, 1], 'share', 'Of those who license where nothing is protected', 'Arora & Fosfuri 2003: licensing needs protection'),
  resultGain: assumed(0.02, [0, 0.5], 'log points', 'Mean gain from a finished result of an institute', 'half of one made to measure'),
  ipShield: assumed(0.4, [0, 1], 'share', 'Of imitation that full protection prevents', 'patents protect some sectors well and most a little (Cohen, Nelson & Walsh 2000)'),
  ownerDiscount: assumed(0.01, [0.001, 0.1], 'per month', 'Rate at which owners discount what an advantage will bring', 'twice the bank rate: turns longer protection into more effort'),
  researchElasticity: cited(1, [0, 4], 'elasticity', 'Of attempted innovations to their cost', 'Hall & Van Reenen 2000: about one'),
  relabelled: cited(0.242, [0, 1], 'share', 'Of other cost claimed as innovation where all of it is repaid', 'Chen, Liu, Suárez Serrato & Xu 2021: 24.2% of reported R&D increases'),
  fundScreen: assumed(0.5, [0, 4], 'log odds', 'Of a grant per standard deviation of quality', 'juries see some of it'),
  fundNeed: assumed(1, [0, 6], 'log odds', 'Of a grant for a project that the firm could not pay', 'juries guess at need'),
})
