/** Firms, entry, exit, work. */

import { countPeople } from '../mechanisms/labour/people.ts'
import { CAUSE } from '../state/firm.ts'
import { metric, ratio, tallied, type Metric } from './define.ts'
import type { World } from '../world/world.ts'

export function countAlive(world: World): number {
  const { cells } = world
  let sum = 0
  for (let row = 0; row < cells.rows; row++) sum += cells.firms[row]
  return sum
}

const employed = (world: World): number => countPeople(world).employed

/** Who is employed beyond the region's own people comes from elsewhere: nobody is out of work then. */
function unemployment(world: World): number {
  const { force, employed: atWork } = countPeople(world)
  return Math.max(0, 1 - ratio(atWork, force))
}

function allExits(world: World): number {
  const { exits } = world.tally
  let sum = 0
  for (let cause = 0; cause < exits.length; cause++) sum += exits[cause]
  return sum
}

// A series a line.
// oxfmt-ignore
export const population: readonly Metric[] = [
  metric('firms', ['Firms', '企业数'], 'firms', 'population', 'Firms in business at the month’s end', countAlive),
  metric('births', ['Births', '新设企业'], 'firms', 'population', 'Firms born', tallied('births')),
  metric('spinOffs', ['Spin-offs', '员工离职创业'], 'firms', 'population', 'Of the births, firms founded by employees who left', tallied('spinOffs')),
  metric('deaths', ['Exits', '退出企业'], 'firms', 'population', 'Firms that stopped, whatever the cause, those bought by others among them; firms that died are these less acquisitions', allExits),
  metric('bankruptcies', ['Bankruptcies', '破产'], 'firms', 'population', 'Exits that left a creditor unpaid, the founder’s family apart', w => w.tally.exits[CAUSE.bankruptcy]),
  metric('closures', ['Closures', '关闭'], 'firms', 'population', 'Exits that paid every creditor, most of them by the owner’s decision', w => w.tally.exits[CAUSE.closure]),
  metric('acquisitions', ['Acquisitions', '被收购'], 'firms', 'population', 'Firms bought by others', w => w.tally.exits[CAUSE.acquisition]),
  metric('eliminations', ['Eliminations', '被淘汰企业'], 'firms', 'population', 'Firms closed because they fell short of a standard', w => w.tally.exits[CAUSE.elimination]),
  metric('jobs', ['Jobs', '就业'], 'people', 'work', 'People at work in small firms, owners included', employed),
  metric('unemployment', ['Out of work', '待业率'], 'share', 'work', 'Labour force without work in a small firm; none where people from elsewhere fill places', unemployment),
  metric('jobsCreated', ['Hires', '新增岗位'], 'people', 'work', 'People hired', tallied('hires')),
  metric('jobsLost', ['Jobs lost', '减少岗位'], 'people', 'work', 'People dismissed, or whose firm stopped', w => w.tally.fires + w.tally.staffLost),
  metric('meanStaff', ['Staff per firm', '平均人数'], 'people per firm', 'work', 'Mean staff', w => ratio(employed(w), countAlive(w)))
]
