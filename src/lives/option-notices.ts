import { precisionNotice } from '../run/index.ts'
import type { Notice, Scenario } from '../scenario/index.ts'
import { outsideValues } from './outside.ts'
import type { TwinStreamOptions } from './twin-options.ts'

/** What is asked of a comparison and cannot be had. */
export function optionNotices(base: Scenario, policy: Scenario, options: TwinStreamOptions): Notice[] {
  const { replicates = base.replicates, precision } = options
  return [
    ...(options.replicates === undefined ? [replicatesNotice(base, policy)] : []),
    branchedNotice(options, replicates),
    whyNotice(options, replicates),
    precisionNotice(precision, replicates),
    outsideNotice(options, base),
  ].filter((notice) => notice !== undefined)
}

function unread(option: string, en: string, zh: string): Notice {
  return {
    key: 'notRead',
    about: `options.${option}`,
    says: { en: `${option} ${en}`, zh: `${option}：${zh}` },
  }
}

function replicatesNotice(base: Scenario, policy: Scenario): Notice | undefined {
  if (policy.replicates === base.replicates) return undefined
  return unread(
    'replicates',
    `of the policy, ${policy.replicates}, is not read: twins are run as often as the base says, ${base.replicates}`,
    `政策情景中的${policy.replicates}不被读取，按基准情景运行${base.replicates}次`,
  )
}

function branchedNotice({ branches = 0, branched }: TwinStreamOptions, all: number): Notice | undefined {
  if (branched === undefined) return undefined
  if (branches === 0) return unread('branched', 'does nothing without branches', '未设branches时不起作用')
  return branched > all ? tooMany('branched', branched, all) : undefined
}

function whyNotice({ why = 0 }: TwinStreamOptions, all: number): Notice | undefined {
  return why > all ? tooMany('why', why, all) : undefined
}

function tooMany(option: string, wanted: number, all: number): Notice {
  return unread(
    option,
    `asks for ${wanted} replicates: there ${all === 1 ? 'is' : 'are'} only ${all}`,
    `要求${wanted}次重复，但总共只有${all}次`,
  )
}

function outsideNotice({ outside }: TwinStreamOptions, base: Scenario): Notice | undefined {
  const { size } = new Set(outsideValues(base))
  if (!outside || size === outsideValues(base).length) return undefined
  return unread(
    'outside',
    `shows ${size} values, not three: outsideShare stands at its bound`,
    `只显示${size}种取值：outsideShare已在其界限上`,
  )
}
