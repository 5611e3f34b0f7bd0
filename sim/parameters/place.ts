/** Parks and incubators. */

import { defineParameters } from '../kernel/declare.ts'
import { assumed, cited, whole } from './sources.ts'

// A parameter a line.
// oxfmt-ignore
export const place = defineParameters({
  screening: assumed(0.5, [0, 4], 'log odds', 'Of a place in a park or an incubator per standard deviation of quality', 'selection is weak: many would have lived anyway (Schwartz 2013 finds no gain in survival)'),
  agglomeration: cited(0.03, [0, 0.15], 'elasticity', 'Of productivity to the density of firms; a usual park is denser than outside by one log point', 'Combes & Gobillon 2015: 0.02–0.05 after sorting'),
  parkPremium: assumed(0.07, [0, 1], 'share', 'Of rent and services that a park of usual density charges more, less what sharing them saves', 'industrial parks against workshops outside; rises with the root of crowding'),
  incubatorStay: whole(cited(36, [6, 120], 'months', 'A place in an incubator is given for, to firms younger than that', 'Torch programme: 36 months (Ministry of Science and Technology 2018)')),
  incubatorSpace: assumed(0.6, [0, 1], 'share', 'Of rent and services that an incubated firm does not pay', 'subsidised space'),
})
