/** Output, sales, profit, innovation. */

import { metric, ratio, type Metric } from './define.ts'

// A series a line.
// oxfmt-ignore
export const activity: readonly Metric[] = [
  metric('output', ['Output', '产出'], 'fen', 'activity', 'Goods made by small firms at world prices', w => w.tally.output),
  metric('sales', ['Sales', '销售额'], 'fen', 'activity', 'Sales of small firms, paid or not', w => w.economy.salesNow[0]),
  metric('profit', ['Profit', '利润'], 'fen', 'activity', 'Operating profit before owners are paid, after tax', w => w.tally.profit),
  metric('margin', ['Profit margin', '利润率'], 'share', 'activity', 'Profit over sales', w => (w.economy.salesNow[0] > 0 ? w.tally.profit / w.economy.salesNow[0] : 0)),
  metric('innovations', ['Innovations', '创新'], 'count', 'activity', 'Process and product innovations', w => w.tally.innovations),
  metric('alliancesFormed', ['Alliances formed', '新建联盟'], 'count', 'activity', 'Alliances signed', w => w.tally.alliances),
  metric('allied', ['Firms in alliances', '结盟企业'], 'firms', 'activity', 'Firms with an ally', w => {
    let sum = 0
    for (let f = 0; f < w.firms.rows; f++) if (w.firms.alive[f] && w.firms.partner[f] >= 0) sum += 1
    return sum
  }),
  metric('insideShare', ['Market share', '市场份额'], 'share', 'activity', 'Of all customers, those of small firms', w => {
    const { markets } = w
    let [inside, all] = [0, 0]
    for (let m = 0; m < markets.rows; m++) {
      inside += markets.inside[m]
      all += markets.inside[m] + markets.outside[m]
    }
    return ratio(inside, all)
  })
]
