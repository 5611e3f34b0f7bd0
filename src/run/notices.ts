import { catalogue } from '../../sim/index.ts'
import type { Lever } from '../../sim/index.ts'
import { isAimed, leverNotice, planOf, shockNotice, shockText } from '../scenario/index.ts'
import type { Notice, RuledValues, Scenario } from '../scenario/index.ts'
import { LEAST_TO_STOP } from './precision.ts'
import type { ReplicateResult } from './request.ts'
import type { Watched } from './watch.ts'

/** Of replicates, what notices need, so that the rest can be let go. It does not grow with them: those of two add up to those of both. */
export interface Acts {
  readonly replicates: number
  /** Of each of them. */
  readonly months: number
  /** Levers of which some firm received support. */
  readonly received: readonly string[]
  /** Least and greatest value of each lever that moves. */
  readonly values: RuledValues
  /** Months in which a rule's value was not the lever's, over all replicates. */
  readonly outside: Watched['outside']
  /** Levers for chosen firms of which there was none in any replicate. */
  readonly aimless: readonly string[]
  /** Shocks that struck nobody in any replicate. */
  readonly struckNobody: readonly number[]
}

/** Of most replicates there is nothing of a kind: one nothing for all of them. */
const NONE: readonly never[] = []
const NOTHING: Readonly<Record<string, never>> = {}

export function actsOf({ lives, watched, months }: ReplicateResult): Acts {
  const { levers = NOTHING, outside = NOTHING, aimless = NONE, struckNobody = NONE } = watched ?? {}
  const values = Object.entries<Float64Array>(levers).map(([key, all]) => {
    const range = [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))] as const
    return [key, range] as const
  })
  const received = Object.keys(lives.supports)
  return {
    replicates: 1,
    months,
    received: received.length > 0 ? received : NONE,
    values: values.length > 0 ? Object.fromEntries(values) : NOTHING,
    outside,
    aimless,
    struckNobody,
  }
}

/** Of all of them together. @param first absent: nothing yet */
export function actsOfBoth(first: Acts | undefined, second: Acts): Acts {
  if (first === undefined) return second
  return {
    replicates: first.replicates + second.replicates,
    months: first.months,
    received: [...new Set([...first.received, ...second.received])],
    values: joined(first.values, second.values, (a, b) => [Math.min(a[0], b[0]), Math.max(a[1], b[1])]),
    outside: joined(first.outside, second.outside, (a, b) => ({
      clamped: a.clamped + b.clamped,
      none: a.none + b.none,
    })),
    aimless: first.aimless.filter((key) => second.aimless.includes(key)),
    struckNobody: first.struckNobody.filter((at) => second.struckNobody.includes(at)),
  }
}

/** Nothing of none. */
export function actsOfAll(each: Iterable<Acts>): Acts | undefined {
  let all: Acts | undefined
  for (const acts of each) all = actsOfBoth(all, acts)
  return all
}

type ByKey<Value> = Readonly<Record<string, Value>>

/** Entries of both; those that both have, as one. */
function joined<Value>(
  first: ByKey<Value>,
  second: ByKey<Value>,
  both: (a: Value, b: Value) => Value,
): ByKey<Value> {
  const shared = Object.entries(second).map(([key, value]) => {
    const known = first[key]
    return [key, known === undefined ? value : both(known, value)] as const
  })
  return { ...first, ...Object.fromEntries(shared) }
}

/**
 * What in a scenario acted on nobody, or otherwise than it reads.
 *
 * @param acts of all replicates; absent: what can be told beforehand
 */
export function noticesOf(scenario: Scenario, acts?: Acts): Notice[] {
  const ruled = acts?.values ?? {}
  const levers = catalogue.levers.flatMap((lever) => [
    leverNotice(scenario, lever, ruled) ?? reachNotice(scenario, lever, acts) ?? [],
    ...(acts === undefined ? [] : ruleNotices(scenario, lever, acts)),
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

/** Of a lever in force: nobody was there for it, or nobody received it. */
function reachNotice({ levers }: Scenario, lever: Lever, acts: Acts | undefined): Notice | undefined {
  const { key, title } = lever
  const setting = levers[key]!
  if (acts === undefined || (planOf(setting) === lever.default && !isAimed(setting))) return undefined
  const { en, zh } = extent(acts)
  const about = `levers.${key}`
  if (isAimed(setting) && acts.aimless.includes(key)) {
    const target = JSON.stringify(setting.for)
    return {
      key: 'nobodyEligible',
      about,
      says: {
        en: `${title.en} (${key}) is for nobody: in ${en} there is no firm of ${target}`,
        zh: `${title.zh}（${key}）没有对象：在${zh}中没有符合${target}的企业`,
      },
    }
  }
  if (!lever.support || acts.received.includes(key)) return undefined
  return {
    key: 'nobodyReceived',
    about,
    says: {
      en: `nobody received ${title.en} (${key}): not one firm in ${en}`,
      zh: `没有企业获得${title.zh}（${key}）：在${zh}中无一家`,
    },
  }
}

function ruleNotices({ levers }: Scenario, lever: Lever, acts: Acts): Notice[] {
  const { key, title, min, max, default: usual } = lever
  const plan = planOf(levers[key]!)
  if (typeof plan !== 'object' || Array.isArray(plan)) return []
  const { replicates, months } = acts
  const all = replicates * months
  const many = replicates === 1 ? '' : ` of ${replicates} replicates`
  const about = `levers.${key}`
  const { clamped, none } = acts.outside[key] ?? { clamped: 0, none: 0 }
  const notices: Notice[] = []
  if (clamped > 0)
    notices.push({
      key: 'leftItsRange',
      about,
      says: {
        en: `rule of ${title.en} (${key}) left its range in ${clamped} of ${all} months${many} (values clamped to ${min}..${max})`,
        zh: `${title.zh}（${key}）的规则在${replicates}次重复共${all}个月中有${clamped}个月超出范围（取值被限制在${min}至${max}）`,
      },
    })
  if (none > 0)
    notices.push({
      key: 'gaveNoNumber',
      about,
      says: {
        en: `rule of ${title.en} (${key}) gave no number in ${none} of ${all} months${many} (the lever stood at its default, ${usual})`,
        zh: `${title.zh}（${key}）的规则在${replicates}次重复共${all}个月中有${none}个月没有数值（取默认值${usual}）`,
      },
    })
  return notices
}

function missed(scenario: Scenario, at: number, acts: Acts | undefined): Notice | undefined {
  if (!acts?.struckNobody.includes(at)) return undefined
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

function extent({ months, replicates: count }: Acts): { en: string; zh: string } {
  return {
    en: count === 1 ? `${months} months` : `${months} months of ${count} replicates`,
    zh: `${count}次重复的${months}个月`,
  }
}
