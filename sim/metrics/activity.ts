/** Output, sales, profit, innovation. */

import { QUANTA } from '../kernel/quanta.ts'
import { ALLIANCE_PARTS } from '../mechanisms/statistics/stock-taking.ts'
import type { World } from '../world/world.ts'
import { held, metric, ratio, tallied, type Metric } from './define.ts'

function countAlliances({ tally }: World): number {
  return tally.allianceParts / ALLIANCE_PARTS
}

// A series a line.
// oxfmt-ignore
export const activity: readonly Metric[] = [
  metric('output', ['Output', '产出'], 'money', 'activity', 'Goods made by small firms at world prices', tallied('output')),
  metric('sales', ['Sales', '销售额'], 'money', 'activity', 'Sales of small firms, paid or not', held('salesNow')),
  metric('profit', ['Profit', '利润'], 'money', 'activity', 'Operating profit before owners are paid, after tax', tallied('profit')),
  metric('margin', ['Profit margin', '利润率'], 'share', 'activity', 'Profit over sales', w => (w.economy.salesNow[0] > 0 ? w.tally.profit / w.economy.salesNow[0] : 0)),
  metric('innovations', ['Innovations', '创新'], 'count', 'activity', 'Process and product innovations', tallied('innovations')),
  metric('jointInnovations', ['Joint innovations', '联合创新'], 'count', 'activity', 'Of these, by firms in alliances', tallied('jointInnovations')),
  metric('alliancesFormed', ['Alliances formed', '新建联盟'], 'count', 'activity', 'Alliances signed', tallied('alliances')),
  metric('allied', ['Firms in alliances', '结盟企业'], 'firms', 'activity', 'Firms with an ally', tallied('allied')),
  metric('alliances', ['Alliances', '联盟数'], 'count', 'activity', 'Alliances', countAlliances),
  metric('allianceSize', ['Members per alliance', '联盟平均成员数'], 'firms per alliance', 'activity', 'Mean size of alliances', w => ratio(w.tally.allied, countAlliances(w))),
  metric('trust', ['Trust among allies', '盟友信任度'], 'share', 'activity', 'Mean trust of firms in their allies', w => ratio(w.tally.trustParts / QUANTA, w.tally.allied)),
  metric('pooled', ['Firms in risk pools', '加入风险池企业'], 'firms', 'activity', 'Members of alliances with an agreement on mutual aid', tallied('pooled')),
  metric('helped', ['Firms helped by allies', '获盟友相助企业'], 'firms', 'activity', 'Firms whose shortfall allies covered, wholly or in part', tallied('helped')),
  metric('mutualAid', ['Mutual aid', '互助金额'], 'money', 'activity', 'Given by firms to allies in need', tallied('mutualAid')),
  metric('upgraded', ['Renewals begun', '启动技改企业'], 'firms', 'activity', 'Firms that began a co-funded renewal of their equipment', tallied('upgraded')),
  metric('cultivated', ['Cultivated firms', '培育企业'], 'firms', 'activity', 'Firms in the tiers of layered cultivation', tallied('cultivated')),
  metric('insideShare', ['Market share', '市场份额'], 'share', 'activity', 'Of all customers, those of small firms', w => {
    const { markets } = w
    let inside = 0
    let all = 0
    for (let m = 0; m < markets.rows; m++) {
      inside += markets.inside[m]
      all += markets.inside[m] + markets.outside[m]
    }
    return ratio(inside, all)
  })
]
