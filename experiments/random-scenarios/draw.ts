/** Scenarios drawn at random from all that a scenario file may say: number n is always the same one. */
import { catalogue, createScenario, namesOf } from '../../src/index.ts'
import type { Lever, LeverPlan, LeverSetting, Scenario, ShockSetting } from '../../src/index.ts'

/** Uniform in [0, 1). */
type Draw = () => number

export interface DrawOptions {
  /** Also move parameters within their bounds, in populations from one firm on. */
  readonly parameters?: boolean
}

/** Few starts, so that a battery spends its time on policies and not on burn-ins. */
const STARTS = { seeds: 6, firms: [20, 60, 110], burnIns: [12, 30] } as const
const LONGEST = 24
/** Populations with other parameters are made anew each time: also the smallest. */
const SIZES = [1, 2, 7, 20, 60, 110]
/** Most parameters that are moved. */
const [FEW, MANY] = [5, 60]

export function scenarioOf(n: number, { parameters = false }: DrawOptions = {}): Scenario {
  const draw = drawsOf(n)
  const region = chosen(draw, ['plain', 'jilin'])
  const months = wholeBetween(draw, 1, LONGEST)
  const start = {
    format: 1,
    name: `random scenario ${n}`,
    seed: `start ${wholeBetween(draw, 1, STARTS.seeds)}`,
    region,
    population: { firms: chosen(draw, parameters ? SIZES : STARTS.firms) },
    burnIn: chosen(draw, STARTS.burnIns),
    replicates: 1,
    months,
    financing: chosen(draw, ['bonds', 'taxes', 'spending']),
  }
  const places = namesOf(createScenario(start))
  return createScenario({
    ...start,
    levers: Object.fromEntries(
      some(draw, catalogue.levers, 10).map((lever) => [lever.key, settingOf(draw, lever, places, months)]),
    ),
    shocks: Array.from({ length: wholeBetween(draw, 0, 3) }, () => shockOf(draw, places, months)),
    ...(parameters && { parameters: parametersOf(draw) }),
  })
}

/** A stream of its own for each number (Steele, Lea & Flood 2014: splitmix, in 32 bits). */
function drawsOf(n: number): Draw {
  let state = Math.imul(n + 1, 0x9e3779b9)
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0
    let word = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97)
    return (word ^ (word >>> 15)) >>> 0
  }
  return () => next() / 4294967296
}

function wholeBetween(draw: Draw, low: number, high: number): number {
  return low + Math.floor(draw() * (high - low + 1))
}

function chosen<T>(draw: Draw, list: readonly T[]): T {
  return list[Math.floor(draw() * list.length)]
}

/** Up to `most` of a list, each once. */
function some<T>(draw: Draw, list: readonly T[], most: number): T[] {
  const picked = new Set<T>()
  for (let left = wholeBetween(draw, 0, most); left > 0; left--) picked.add(chosen(draw, list))
  return [...picked]
}

interface Range {
  readonly min: number
  readonly max: number
  readonly whole?: boolean
}

/** A bound as often as a value between them: what breaks, breaks there first. */
function valueIn(draw: Draw, { min, max, whole = false }: Range): number {
  const at = draw()
  if (at < 0.2) return min
  if (at < 0.4) return max
  const value = min + draw() * (max - min)
  return whole ? Math.round(value) : value
}

type Places = ReturnType<typeof namesOf>

function settingOf(draw: Draw, lever: Lever, places: Places, months: number): LeverSetting {
  const value = planOf(draw, lever, months)
  if (!lever.aimed || draw() < 0.5) return value
  const lists = { sizeClass: catalogue.enumerations.sizeClass, sector: places.sector, city: places.city }
  const keys = ['sizeClass', 'sector', 'city'] as const
  const wanted = keys.filter(() => draw() < 0.5)
  const listed = (wanted.length > 0 ? wanted : keys.slice(0, 1)).map((by) => {
    const list = some(draw, lists[by], 3)
    return [by, list.length > 0 ? list : chosen(draw, lists[by])] as const
  })
  return { value, for: Object.fromEntries(listed) }
}

function planOf(draw: Draw, lever: Lever, months: number): LeverPlan {
  const at = draw()
  if (at < 0.4) return valueIn(draw, lever)
  if (at < 0.7) {
    const starts = new Set(
      Array.from({ length: wholeBetween(draw, 1, 4) }, () => wholeBetween(draw, 1, months)),
    )
    return [...starts].toSorted((a, b) => a - b).map((from) => ({ from, value: valueIn(draw, lever) }))
  }
  return { rule: ruleOf(draw, lever, months) }
}

/** Sensible rules and senseless ones: a rule may give any number, or none. */
function ruleOf(draw: Draw, lever: Lever, months: number): string {
  const metric = (): string => chosen(draw, catalogue.metrics).key
  const month = (): number => wholeBetween(draw, 1, months)
  const number = (): string => `${valueIn(draw, lever)}`
  return chosen(draw, [
    () => `month >= ${month()} ? ${number()} : ${number()}`,
    () => `not (month >= ${month()}) ? ${number()} : ${number()}`,
    () => `${metric()} > ${draw()} and month > ${month()} ? ${number()} : ${number()}`,
    () => `clamp(${number()} + ${draw()} * ${metric()}, ${lever.min}, ${lever.max})`,
    () => `${number()} * (${metric()} - ${metric()})`,
    () => `${metric()} / ${metric()}`,
    () => `month / ${month()}`,
    () => `sqrt(${metric()}) + min(${number()}, max(month, ${metric()}))`,
    () => chosen(draw, ['0 / 0', '1 / 0', '-1 / 0', '-5', '1e300 * 1e300']),
  ])()
}

function shockOf(draw: Draw, places: Places, months: number): ShockSetting {
  const shock = chosen(draw, catalogue.shocks)
  return {
    kind: shock.key,
    from: wholeBetween(draw, 1, months),
    months: wholeBetween(draw, 1, months),
    size: valueIn(draw, shock),
    ...(draw() < 0.3 && { sector: chosen(draw, places.sector) }),
    ...(draw() < 0.3 && { city: chosen(draw, places.city) }),
  }
}

function parametersOf(draw: Draw): Record<string, number> {
  // As often a few as many.
  const moved = some(draw, catalogue.parameters, draw() < 0.5 ? FEW : MANY)
  return Object.fromEntries(moved.map((parameter) => [parameter.key, valueIn(draw, parameter)]))
}
