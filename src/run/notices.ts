import { catalogue } from '../../sim/index.ts'
import type { Lever } from '../../sim/index.ts'
import { isAimed, leverNotice, planOf, shockNotice, shockText } from '../scenario/index.ts'
import type { Notice, RuledValues, Scenario } from '../scenario/index.ts'
import { LEAST_TO_STOP } from './precision.ts'
import type { ReplicateResult } from './request.ts'
import type { Outside, Watched } from './watch.ts'

/** Of a replicate, what notices need, so that the rest can be let go. */
export interface Acts extends Partial<Omit<Watched, 'levers'>> {
  /** Levers of which some firm received support. */
  readonly received: readonly string[]
  /** Least and greatest value of each lever that moves. */
  readonly values: RuledValues
  readonly months: number
}

export function actsOf({ lives, watched, months }: ReplicateResult): Acts {
  const { levers = {}, ...rest } = watched ?? {}
  const values = Object.entries(levers).map(([key, all]) => {
    const range = [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))] as const
    return [key, range] as const
  })
  return { received: Object.keys(lives.supports), values: Object.fromEntries(values), months, ...rest }
}

/**
 * What in a scenario acted on nobody, or otherwise than it reads.
 *
 * @param acts of all replicates; none: what can be told beforehand
 */
export function noticesOf(scenario: Scenario, acts: readonly Acts[]): Notice[] {
  const ruled = valuesOverAll(acts)
  const levers = catalogue.levers.flatMap((lever) => [
    leverNotice(scenario, lever, ruled) ?? reachNotice(scenario, lever, acts) ?? [],
    ...ruleNotices(scenario, lever, acts),
  ])
  const shocks = scenario.shocks.flatMap(
    (_, at) => shockNotice(scenario, at) ?? missed(scenario, at, acts) ?? [],
  )
  return [...levers.flat(), ...shocks]
}

/** Says if so few replicates are wanted that a precision can stop none of them. */
export function precisionNotice(precision: number | undefined, replicates: number): Notice | undefined {
  if (precision === undefined || replicates >= LEAST_TO_STOP) return undefined
  const are = replicates === 1 ? 'is only 1' : `are only ${replicates}`
  return {
    key: 'notRead',
    about: 'options.precision',
    says: {
      en: `precision stops nothing: it takes ${LEAST_TO_STOP} replicates to judge by, and there ${are}`,
      zh: `precision：不起作用，至少需${LEAST_TO_STOP}次重复才能判断，但总共只有${replicates}次`,
    },
  }
}

function valuesOverAll(acts: readonly Acts[]): RuledValues {
  const all: Record<string, readonly [number, number]> = {}
  for (const { values } of acts)
    for (const [key, [least, most]] of Object.entries(values)) {
      const known = all[key] ?? [least, most]
      all[key] = [Math.min(known[0], least), Math.max(known[1], most)]
    }
  return all
}

/** Of a lever in force: nobody was there for it, or nobody received it. */
function reachNotice({ levers }: Scenario, lever: Lever, acts: readonly Acts[]): Notice | undefined {
  const { key, title } = lever
  const setting = levers[key]!
  if (acts.length === 0 || (planOf(setting) === lever.default && !isAimed(setting))) return undefined
  const { en, zh } = extent(acts)
  const about = `levers.${key}`
  if (isAimed(setting) && acts.every(({ aimless }) => aimless?.includes(key))) {
    const target = JSON.stringify(setting.for)
    return {
      key: 'nobodyEligible',
      about,
      says: {
        en: `${key} is for nobody: in ${en} there is no firm of ${target}`,
        zh: `${title.zh}（${key}）没有对象：在${zh}中没有符合${target}的企业`,
      },
    }
  }
  if (!lever.support || acts.some(({ received }) => received.includes(key))) return undefined
  return {
    key: 'nobodyReceived',
    about,
    says: {
      en: `nobody received ${key}: not one firm in ${en}`,
      zh: `没有企业获得${title.zh}（${key}）：在${zh}中无一家`,
    },
  }
}

function ruleNotices({ levers }: Scenario, lever: Lever, acts: readonly Acts[]): Notice[] {
  const { key, title, min, max, default: usual } = lever
  const plan = planOf(levers[key]!)
  if (typeof plan !== 'object' || Array.isArray(plan)) return []
  const all = acts.reduce((sum, { months }) => sum + months, 0)
  const sum = (of: keyof Outside) =>
    acts.reduce((total, { outside }) => total + (outside?.[key]?.[of] ?? 0), 0)
  const many = acts.length === 1 ? '' : ` of ${acts.length} replicates`
  const about = `levers.${key}`
  const [clamped, none] = [sum('clamped'), sum('none')]
  const notices: Notice[] = []
  if (clamped > 0)
    notices.push({
      key: 'leftItsRange',
      about,
      says: {
        en: `rule of ${key} left its range in ${clamped} of ${all} months${many} (values clamped to ${min}..${max})`,
        zh: `${title.zh}（${key}）的规则在${acts.length}次重复共${all}个月中有${clamped}个月超出范围（取值被限制在${min}至${max}）`,
      },
    })
  if (none > 0)
    notices.push({
      key: 'gaveNoNumber',
      about,
      says: {
        en: `rule of ${key} gave no number in ${none} of ${all} months${many} (the lever stood at its default, ${usual})`,
        zh: `${title.zh}（${key}）的规则在${acts.length}次重复共${all}个月中有${none}个月没有数值（取默认值${usual}）`,
      },
    })
  return notices
}

function missed(scenario: Scenario, at: number, acts: readonly Acts[]): Notice | undefined {
  if (acts.length === 0 || !acts.every(({ struckNobody }) => struckNobody?.includes(at))) return undefined
  const { kind, sector, city } = scenario.shocks[at]!
  const shock = catalogue.shocks.find(({ key }) => key === kind)!
  const about = `shocks[${at}]`
  const place = [sector, city].filter((key) => key !== undefined).join(', ')
  const says = shockText(about, shock, {
    en: `strikes nobody: in its months there is no firm in ${place}`,
    zh: `未波及任何企业：其间${place}没有企业`,
  })
  return { key: 'strikesNobody', about, says }
}

function extent(acts: readonly Acts[]): { en: string; zh: string } {
  const { months } = acts[0]!
  const count = acts.length
  return {
    en: count === 1 ? `${months} months` : `${months} months of ${count} replicates`,
    zh: `${count}次重复的${months}个月`,
  }
}
