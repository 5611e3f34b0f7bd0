import { LEAST_TO_STOP } from '../run/index.ts'
import type { Notice, Scenario } from '../scenario/index.ts'
import { outsideValues } from './outside.ts'
import type { TwinStreamOptions } from './twin-options.ts'

/** What is asked of a comparison and cannot be had. */
export function optionNotices(base: Scenario, policy: Scenario, options: TwinStreamOptions): Notice[] {
  const { replicates = base.replicates, branches = 0, branched, why = 0, precision, outside } = options
  const notices: Notice[] = []
  const note = (option: string, en: string, zh: string) =>
    notices.push({
      key: 'notRead',
      about: `options.${option}`,
      says: { en: `${option} ${en}`, zh: `${option}：${zh}` },
    })
  const are = `there ${replicates === 1 ? 'is' : 'are'} only ${replicates}`
  if (options.replicates === undefined && policy.replicates !== base.replicates)
    note(
      'replicates',
      `of the policy, ${policy.replicates}, is not read: twins are run as often as the base says, ${base.replicates}`,
      `政策情景中的${policy.replicates}不被读取，按基准情景运行${base.replicates}次`,
    )
  if (branched !== undefined && branches === 0)
    note('branched', 'does nothing without branches', '未设branches时不起作用')
  else if (branches > 0 && (branched ?? 1) > replicates)
    note(
      'branched',
      `asks for ${branched} replicates: ${are}`,
      `要求${branched}次重复，但总共只有${replicates}次`,
    )
  if (why > replicates)
    note('why', `asks for ${why} replicates: ${are}`, `要求${why}次重复，但总共只有${replicates}次`)
  if (precision !== undefined && replicates < LEAST_TO_STOP)
    note(
      'precision',
      `stops nothing: it takes ${LEAST_TO_STOP} replicates to judge by, and ${are}`,
      `不起作用：至少需${LEAST_TO_STOP}次重复才能判断，但总共只有${replicates}次`,
    )
  const values = new Set(outsideValues(base))
  if (outside && values.size < 3)
    note(
      'outside',
      `shows ${values.size} values, not three: outsideShare stands at its bound`,
      `只显示${values.size}种取值：outsideShare已在其界限上`,
    )
  return notices
}
