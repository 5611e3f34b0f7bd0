/** Upgrading of industries: standards, renewal of equipment, cultivation of emerging sectors [003]. */

import { defineParameters } from '../kernel/declare.ts'
import { assumed, whole } from './sources.ts'

// A parameter a line.
// oxfmt-ignore
export const upgrading = defineParameters({
  standardGap: assumed(0.08, [0, 1], 'log points', 'Distance below its sector’s mean technique at which a firm falls short of the standard', 'about a standard deviation: the lowest sixth to fifth'),
  standardNoise: assumed(0.3, [0, 3], 'log odds', 'Chance in whom inspectors find first', 'smooth, so that twins do not part at a threshold'),
  standardCost: assumed(0.004, [0, 0.2], 'of normal wage bill', 'Monthly cost of inspection and closing at full elimination', 'inspectors'),
  renewalCost: assumed(4, [0, 40], 'wages', 'Cost of renewing equipment per worker', 'a third of the capital of a worker in manufacturing'),
  renewalGain: assumed(0.7, [0, 1], 'share', 'Of the gap to its sector’s mean technique that renewal closes', 'new machines, old habits'),
  renewalQuality: assumed(0.5, [0, 1], 'share', 'Of what renewal closes, the part closed in quality, the rest in productivity', 'new machines do both'),
  renewalMonths: whole(assumed(6, [1, 36], 'months', 'Time of rebuilding', 'order, assembly, running in')),
  renewalDowntime: assumed(0.15, [0, 1], 'share', 'Of working time lost while rebuilding', 'lines stand still in turn'),
  renewalRate: assumed(0.2, [0, 1], 'per month', 'Chance that a fully open laggard who knows of a full subsidy takes it up', 'within a year most who can'),
  cultivationPlaces: assumed(0.2, [0, 1], 'share', 'Places in the tiers, of the firms of an emerging sector', 'ladders from innovative to specialised firms reach about a fifth'),
  cultivationUpper: assumed(0.25, [0, 1], 'share', 'Of these, places in the upper tier', 'one little giant for three specialised firms'),
  cultivationLower: assumed(0.5, [0, 1], 'share', 'Grant of the lower tier, relative to the upper', 'support rises by equal steps'),
  cultivationGrowth: assumed(2, [0, 20], 'ratio', 'Weight of growth in the ranking, in standard deviations of technique per doubling of staff', 'growth counts as much as quality'),
  cultivationDrive: assumed(2, [0, 20], 'ratio', 'Rise of a cultivated firm’s attempts at innovation per month’s wages granted', 'grants come with milestones; about one for one with the elasticity of R&D to its cost'),
})
