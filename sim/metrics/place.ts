/** Parks, incubators, research bodies, the technology market, work given out. */

import { held, metric, tallied, type Metric } from './define.ts'
import type { World } from '../world/world.ts'

function inParks(world: World): number {
  let total = 0
  for (let k = 0; k < world.parks.rows; k++) total += world.parks.firms[k]
  return total
}

/** Mean knowledge within reach, by city. */
function knowledge(world: World): number {
  let total = 0
  for (let c = 0; c < world.cities.rows; c++) total += world.cities.knowledge[c]
  return total / world.cities.rows
}

// A series a line.
// oxfmt-ignore
export const place: readonly Metric[] = [
  metric('firmsInParks', ['Firms in parks', '入园企业'], 'firms', 'place', 'Firms in business in a park', inParks),
  metric('exitsInParks', ['Exits in parks', '园内退出企业'], 'firms', 'place', 'Of the exits, firms in a park', tallied('exitsInParks')),
  metric('movedIntoParks', ['Moved into parks', '迁入园区'], 'firms', 'place', 'Firms that took a subsidised place in a park', tallied('movedIntoParks')),
  metric('incubated', ['Firms in incubators', '在孵企业'], 'firms', 'place', 'Firms that hold a place in an incubator', held('incubated')),
  metric('incubatorsEntered', ['Taken by incubators', '新入孵企业'], 'firms', 'place', 'Newcomers given a place', tallied('admitted')),
  metric('exitsFromIncubators', ['Exits from incubators', '在孵退出企业'], 'firms', 'place', 'Firms that stopped while they held a place', tallied('exitsFromIncubators')),
  metric('productInnovations', ['Product innovations', '产品创新'], 'count', 'innovation', 'Of the innovations, those of products', tallied('productInnovations')),
  metric('researchSpending', ['Spent on innovation', '创新支出'], 'money', 'innovation', 'Cost of process and product innovations, whoever paid', tallied('researchSpending')),
  metric('subsidisedProjects', ['Subsidised innovations', '补贴创新项目'], 'count', 'innovation', 'Innovations of whose cost a part was repaid', tallied('subsidisedProjects')),
  metric('instituteTransfers', ['Institutes’ transfers', '院所成果转移'], 'count', 'innovation', 'Problems that institutes solved for firms, and finished results they sold', tallied('transfers')),
  metric('licences', ['Licences', '技术许可'], 'count', 'innovation', 'Licences sold by firms to firms', tallied('licences')),
  metric('technologyTurnover', ['Technology market', '技术市场成交额'], 'money', 'innovation', 'Paid for licences, results and work of institutes, whoever paid', tallied('technologyTurnover')),
  metric('knowledgeInReach', ['Knowledge in reach', '可及知识'], 'ratio', 'innovation', 'What universities and institutes know, mean over cities', knowledge),
  metric('outsourcedOrders', ['Work given out', '外包订单'], 'money', 'activity', 'Orders of core enterprises for work they did themselves before', tallied('outsourced'))
]
