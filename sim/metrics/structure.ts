/** How the population renews itself: job flows, concentration, zombies, productivity decomposed; tax given up. */

import { CONCENTRATION_PARTS } from '../mechanisms/statistics/stock-taking.ts'
import { held, metric, ratio, tallied, type Metric } from './define.ts'
import type { World } from '../world/world.ts'

function bankLoans(world: World): number {
  let total = 0
  for (let b = 0; b < world.banks.rows; b++) total += world.banks.loans[b]
  return total
}

function change(world: World): number {
  const { productivityWithin, productivityBetween, productivityEntry, productivityExit } = world.economy
  return productivityWithin[0] + productivityBetween[0] + productivityEntry[0] + productivityExit[0]
}

// A series a line. Those of a year stand until the next one is over; in the first, changes are 0.
// oxfmt-ignore
export const structure: readonly Metric[] = [
  metric('jobsGained', ['Jobs gained, last year', '上年扩张岗位'], 'people', 'work', 'Net growth of the firms that grew in the last full year', held('jobsGained')),
  metric('jobsEntered', ['Jobs by entry, last year', '上年新设岗位'], 'people', 'work', 'Staff at the year’s end of firms founded in it', held('jobsEntered')),
  metric('jobsShed', ['Jobs shed, last year', '上年收缩岗位'], 'people', 'work', 'Net decline of the firms that shrank in the last full year', held('jobsShed')),
  metric('jobsExited', ['Jobs by exit, last year', '上年退出岗位'], 'people', 'work', 'Staff a year before of firms that stopped in it', held('jobsExited')),
  metric('concentration', ['Concentration', '集中度'], 'index', 'activity', 'Herfindahl index of sales within sectors, weighted by their sales: one over the number of equal firms', w => w.tally.concentration / CONCENTRATION_PARTS),
  metric('zombies', ['Zombie firms', '僵尸企业'], 'firms', 'zombies', 'Firms of ten years and more whose profit has not covered interest and the owner’s work for three years', tallied('zombies')),
  metric('zombieCapital', ['Capital in zombies', '僵尸企业资本占比'], 'share', 'zombies', 'Share of firms’ capital in zombies', w => ratio(w.tally.zombieCapital, w.tally.capital)),
  metric('zombieCredit', ['Credit to zombies', '僵尸企业贷款占比'], 'share', 'zombies', 'Share of bank loans owed by zombies', w => ratio(w.tally.zombieDebt, bankLoans(w))),
  metric('productivity', ['Productivity', '生产率'], 'log points', 'productivity', 'Log of good units a worker, weighted by staff, at the last year’s end', held('productivityLevel')),
  metric('productivityGrowth', ['Productivity growth', '生产率增长'], 'log points', 'productivity', 'Its change in the last full year: within, between, entry and exit together', change),
  metric('productivityWithin', ['Productivity: within firms', '生产率：企业内部'], 'log points', 'productivity', 'Of that, change inside firms that went on', held('productivityWithin')),
  metric('productivityBetween', ['Productivity: between firms', '生产率：企业之间'], 'log points', 'productivity', 'Of that, staff moving to firms above the mean', held('productivityBetween')),
  metric('productivityEntry', ['Productivity: entry', '生产率：进入'], 'log points', 'productivity', 'Of that, entrants above or below the mean', held('productivityEntry')),
  metric('productivityExit', ['Productivity: exit', '生产率：退出'], 'log points', 'productivity', 'Of that, firms below or above the mean that left', held('productivityExit')),
  metric('taxForgone', ['Tax given up', '减免税额'], 'money', 'public', 'Of the outlay on measures, tax that firms would owe without relief', tallied('taxForgone'))
]
