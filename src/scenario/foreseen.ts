import { catalogue } from '../../sim/index.ts'
import type { Lever, Shock, Text } from '../../sim/index.ts'
import type { Notice } from './notice.ts'
import { standingOf } from './standing.ts'
import type { RuledValues, Standing } from './standing.ts'
import { isAimed, planOf } from './target.ts'
import type { Scenario, ShockSetting } from './types.ts'

/** Names listed before the rest are only counted. */
const LISTED = 6

/**
 * Why a lever that is set can reach nobody, if so.
 *
 * @param ruled what rules gave in a run; without it they may give anything
 */
export function leverNotice(scenario: Scenario, lever: Lever, ruled?: RuledValues): Notice | undefined {
  const { key } = lever
  const setting = scenario.levers[key]!
  if (planOf(setting) === lever.default && !isAimed(setting)) return undefined
  const standing = standingOf(setting, lever, scenario.months, ruled)
  const about = `levers.${key}`
  if (standing === undefined) return { key: 'neverInForce', about, says: neverInForce(scenario, lever) }
  if (lever.needs !== undefined && !lever.needs.some((need) => isThere(scenario, need, standing, ruled)))
    return { key: 'reachesNobody', about, says: reachesNobody(lever, lever.needs) }
  const limits = (lever.below ?? []).map((name) => [name, scenario.parameters[name]!] as const)
  if (limits.length > 0 && limits.every(([, value]) => standing.least >= value))
    return { key: 'changesNothing', about, says: changesNothing(lever, limits) }
  return undefined
}

/** A lever or a shock that another lever needs: on in time, as far as is known. What began under it may outlast it. */
function isThere(scenario: Scenario, need: string, { first, last }: Standing, ruled?: RuledValues): boolean {
  const lever = catalogue.levers.find(({ key }) => key === need)
  if (lever === undefined)
    return scenario.shocks.some(
      ({ kind, from, months }) => kind === need && from <= last && from + months > first,
    )
  const standing = standingOf(scenario.levers[need]!, lever, scenario.months, ruled)
  return standing !== undefined && standing.first <= last
}

function neverInForce({ levers, months }: Scenario, { key, title, off }: Lever): Text {
  const plan = planOf(levers[key]!)
  const from = Array.isArray(plan) ? plan[0]!.from : 1
  if (from > months)
    return {
      en: `${title.en} (${key}) is never in force: its first step comes in month ${from}, and the run ends with month ${months}`,
      zh: `${title.zh}（${key}）从未生效：首个步骤在第${from}个月，而运行止于第${months}个月`,
    }
  const what = typeof plan === 'object' && 'rule' in plan ? ['its rule gives', '规则'] : ['it stands at', '']
  return {
    en: `${title.en} (${key}) is never in force: ${what[0]} ${off}, which is off, in all ${months} months`,
    zh: `${title.zh}（${key}）从未生效：${what[1]}在全部${months}个月中均为${off}，即关闭`,
  }
}

function reachesNobody({ key, title }: Lever, needs: readonly string[]): Text {
  const rest = needs.length - LISTED
  const names = needs.slice(0, LISTED).map(titleOf)
  const [en, zh] = [names.map((each) => each.en).join(', '), names.map((each) => each.zh).join('、')]
  return {
    en: `${title.en} (${key}) reaches no firm: what it works through is not in force (${en}${rest > 0 ? ` and ${rest} more` : ''})`,
    zh: `${title.zh}（${key}）触及不到任何企业：其所依托的措施或冲击均未生效（${zh}${rest > 0 ? `等${needs.length}项` : ''}）`,
  }
}

/** Of a lever or a kind of shock. */
function titleOf(key: string): Text {
  return [...catalogue.levers, ...catalogue.shocks].find((each) => each.key === key)!.title
}

function changesNothing({ key, title }: Lever, limits: readonly (readonly [string, number])[]): Text {
  const list = limits.map(([name, value]) => `${name} ${value}`).join(', ')
  return {
    en: `${title.en} (${key}) changes nothing: it is never below what it would have to limit (${list})`,
    zh: `${title.zh}（${key}）不起作用：其取值从未低于所限制的参数（${list}）`,
  }
}

/** Why a shock strikes nobody, or not only where it says. */
export function shockNotice(scenario: Scenario, at: number): Notice | undefined {
  const setting = scenario.shocks[at]!
  const shock = catalogue.shocks.find(({ key }) => key === setting.kind)!
  const about = `shocks[${at}]`
  const why = neverStrikes(setting, scenario.months)
  if (why !== undefined) return { key: 'neverInForce', about, says: shockText(about, shock, why) }
  const unread = unreadOf(setting, shock)
  return unread && { key: 'notRead', about, says: shockText(about, shock, unread) }
}

/** What is written of a shock and is not read. */
function unreadOf({ sector, city, months }: ShockSetting, { everywhere, once }: Shock): Text | undefined {
  const place = everywhere && (sector ?? city) !== undefined
  const length = once && months > 1
  if (!place && !length) return undefined
  const en = [
    ...(place ? ['strikes the whole region: the place in it is not read'] : []),
    ...(length ? ['happens in its first month: its number of months is not read'] : []),
  ]
  const zh = [
    ...(place ? ['作用于整个地区，所写地点不被读取'] : []),
    ...(length ? ['只发生于首月，所写月数不被读取'] : []),
  ]
  return { en: en.join(', and '), zh: zh.join('；') }
}

function neverStrikes({ from, size }: ShockSetting, months: number): Text | undefined {
  if (from > months)
    return {
      en: `never strikes: it begins in month ${from}, and the run ends with month ${months}`,
      zh: `从未发生：始于第${from}个月，而运行止于第${months}个月`,
    }
  return size > 0 ? undefined : { en: 'never strikes: its size is 0', zh: '从未发生：其规模为0' }
}

/** Where the shock stands, what it is, and what there is to say. */
export function shockText(about: string, { key, title }: Shock, { en, zh }: Text): Text {
  return { en: `${title.en} (${about}, ${key}) ${en}`, zh: `${title.zh}（${about}，${key}）${zh}` }
}
