/** Inside the firm: management, people, digital level, position. */

import { QUANTA } from '../kernel/quanta.ts'
import { MODES } from '../state/firm.ts'
import { INSIDE } from '../world/tally.ts'
import type { World } from '../world/world.ts'
import { metric, ratio, tallied, type Metric } from './define.ts'

function counted(world: World): number {
  let firms = 0
  for (let mode = 0; mode < MODES.length; mode++) firms += world.tally.modes[mode]
  return firms
}

function mean(of: (typeof INSIDE)[number]): (world: World) => number {
  const at = INSIDE.indexOf(of)
  return (world) => {
    const firms = counted(world)
    return firms > 0 ? world.tally.inside[at] / QUANTA / firms : 0
  }
}

function inMode(mode: number): (world: World) => number {
  return (world) => ratio(world.tally.modes[mode], counted(world))
}

// A series a line.
// oxfmt-ignore
export const management: readonly Metric[] = [
  metric('execution', ['Execution', '执行力'], 'log points', 'inside', 'Mean productivity that firms owe to execution', mean('execution')),
  metric('modeFit', ['Fit of management modes', '管理模式匹配度'], 'share', 'inside', 'Mean fit of management modes to the firms that have them, as far as they are at home there', mean('fit')),
  metric('ownerRun', ['Owner-run firms', '业主亲管企业占比'], 'share', 'inside', 'Firms run by their owners alone', inMode(0)),
  metric('functional', ['Functional firms', '职能制企业占比'], 'share', 'inside', 'Firms run by departments', inMode(1)),
  metric('teamLed', ['Team-led firms', '团队制企业占比'], 'share', 'inside', 'Firms run by teams', inMode(2)),
  metric('dataDriven', ['Data-driven firms', '数据驱动企业占比'], 'share', 'inside', 'Firms run by their figures', inMode(3)),
  metric('modeSwitches', ['Changes of mode', '管理模式更换'], 'count', 'inside', 'Firms that took another management mode', tallied('modeSwitches')),
  metric('blindSwitches', ['Blind changes of mode', '盲目照搬'], 'count', 'inside', 'Of those, copies of a visible success', tallied('blindSwitches')),
  metric('superfluousSteps', ['Superfluous steps', '冗余环节'], 'share', 'inside', 'Mean superfluous steps', mean('steps')),
  metric('leadership', ['Leadership teams', '领导班子完备度'], 'share', 'inside', 'Mean completeness of leadership teams', mean('leadership')),
  metric('skill', ['Skill', '员工技能'], 'share', 'inside', 'Mean skill of staff', mean('skill')),
  metric('belonging', ['Belonging', '归属感'], 'share', 'inside', 'Mean belonging of staff', mean('belonging')),
  metric('quits', ['Quits', '主动离职'], 'people', 'inside', 'People who left of their own accord', tallied('quits')),
  metric('trainings', ['Firms training', '开展培训企业'], 'count', 'inside', 'Rounds of training', tallied('trainings')),
  metric('digitalLevel', ['Digital level', '数字化水平'], 'share', 'inside', 'Mean digital level', mean('digital')),
  metric('digitalProjects', ['Digital projects', '数字化项目'], 'count', 'inside', 'Digital projects paid for', tallied('digitalSteps')),
  metric('onlineShare', ['Sales over the Internet', '电商销售占比'], 'share', 'inside', 'Of own brands’ sales, what their digital level brings over the Internet', w => ratio(w.tally.onlineSales, w.tally.ownBrandSales)),
  metric('diversification', ['Diversification', '多元化程度'], 'share', 'inside', 'Mean spread beyond the core business', mean('spread')),
  metric('coresLeft', ['Cores left in time', '主动更换核心企业'], 'firms', 'inside', 'Suppliers that left a core enterprise whose orders fell', tallied('coresLeft')),
]
