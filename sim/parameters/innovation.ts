/** Management practice, process and product innovation, what is known around, the technology market, upgrading of industries. */

import { defineParameters } from '../kernel/declare.ts'
import { assumed, calibrated, cited } from './sources.ts'

// A parameter a line.
// oxfmt-ignore
export const innovation = defineParameters({
  practiceEffect: cited(0.25, [0, 1], 'log points', 'Productivity between no and full management practice', 'Bloom & Van Reenen 2007: one sd of practice is about 10%'),
  defectsNormal: assumed(0.06, [0, 0.4], 'share', 'Scrap and rework of a start-up', 'defects, rework, waste [001]'),
  innovationRate: assumed(0.012, [0, 0.3], 'per month', 'Chance of an innovation of a full practice, and of a product also of full patience', 'lumpy: one in some ten years'),
  innovationCost: assumed(17, [0, 300], 'wages', 'Cost per worker and log point of what an innovation, the work of an institute or new equipment brings', 'a product innovation costs 0.6 wages per worker'),
  processGain: assumed(0.08, [0, 0.5], 'share', 'Fall of defects by such a find', 'modest'),
  productGain: calibrated(0.035, [0, 0.5], 'log points', 'Mean gain in quality or productivity', 'stationary dispersion of both'),
  investSpeed: assumed(0.05, [0, 1], 'share per month', 'Of a gap in capital filled in a month', 'lead times'),
  uptake: assumed(0.05, [0, 0.5], 'per month', 'Chance that a fully open owner who has heard of an offer takes it up where it is made in full: a place in a park, work of an institute, a licence, new equipment', 'a decision in less than two years'),
  codified: assumed(0.5, [0, 1], 'share', 'Of a lead that travels, by a licence, a result or knowledge from elsewhere', 'half: the tacit rest stays where it is'),
  knowledgeSpill: cited(0.1, [0, 1], 'ratio', 'Rise of the rate of product innovation per unit of knowledge within reach', 'Jaffe 1989: elasticity of patents to university research of 0.04–0.28'),
  knowledgeRenewal: assumed(0.02, [0, 0.3], 'share per month', 'Speed at which research makes good what work for firms took away', 'projects of some four years'),
  licencePrice: cited(0.25, [0, 4], 'years of sales times gain', 'Price of a licence or result', 'Goldscheider, Jarosz & Mulhern 2002: a quarter of the gain as the rule of thumb of licensing'),
  ipShield: assumed(0.4, [0, 1], 'share', 'Of imitation that full protection prevents', 'patents protect some sectors well and most a little (Cohen, Nelson & Walsh 2000)'),
  researchElasticity: cited(1, [0, 4], 'elasticity', 'Of attempted innovations to what is repaid of their cost, or granted of wages', 'Hall & Van Reenen 2000: about one'),
  relabelled: cited(0.242, [0, 1], 'share', 'Of other cost claimed as innovation where all of it is repaid', 'Chen, Liu, Suárez Serrato & Xu 2021: 24.2% of reported R&D increases'),
  cultivated: assumed(0.2, [0, 1], 'share', 'Of the firms of an emerging sector that have a place in the tiers, and of these in the upper one', 'ladders from innovative to specialised firms reach about a fifth'),
})
