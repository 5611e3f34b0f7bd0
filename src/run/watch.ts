import { catalogue } from '../../sim/index.ts'
import type { Aim } from '../../sim/index.ts'
import { courseOf, isAimed, planOf } from '../scenario/index.ts'
import type { Scenario } from '../scenario/index.ts'
import type { Model, World } from './model.ts'

/** Months in which a rule's value was not the lever's. */
export interface Outside {
  /** The rule's value lay beyond the lever's bounds, and the lever stood at the nearest. */
  readonly clamped: number
  /** The rule gave no number, and the lever stood at its default. */
  readonly none: number
}

/** What became of the scenario's levers and shocks in a replicate, as far as only the run can tell. */
export interface Watched {
  /** Values in months 1…M of the levers that move, by key. */
  readonly levers: Readonly<Record<string, Float64Array>>
  /** By key of a lever with a rule; absent where the rule's value was always the lever's. */
  readonly outside: Readonly<Record<string, Outside>>
  /** Levers for chosen firms of which there was none in any month. */
  readonly aimless: readonly string[]
  /** Places in the list of those shocks that fell where there was no firm. */
  readonly struckNobody: readonly number[]
}

/** Keys of the levers with a schedule or a rule, in declared order. */
export function movingLevers({ levers }: Scenario): string[] {
  return catalogue.levers.flatMap(({ key }) => (typeof planOf(levers[key]!) === 'number' ? [] : [key]))
}

/** Whom something is for, in the months in which that matters; until a firm of the kind is seen. */
interface Sought {
  readonly aim: Aim
  readonly first: number
  readonly last: number
  isMet: boolean
}

/** Watches levers and shocks through a run. It draws nothing, and looks at firms only until it has seen one of each kind it seeks. */
export class CourseWatch {
  #model: Model
  #moving: readonly { readonly key: string; readonly column: number; readonly values: Float64Array }[]
  #outside: Record<string, { clamped: number; none: number }> = {}
  #aims: readonly (Sought & { readonly key: string })[]
  #shocks: readonly (Sought & { readonly at: number })[]

  /** Nothing where there is nothing to watch. */
  static of(model: Model, scenario: Scenario): CourseWatch | undefined {
    const watch = new CourseWatch(model, scenario)
    return watch.#moving.length + watch.#aims.length + watch.#shocks.length > 0 ? watch : undefined
  }

  private constructor(model: Model, scenario: Scenario) {
    const { levers, months } = scenario
    this.#model = model
    const columns = new Map(catalogue.levers.map(({ key }, column) => [key, column]))
    this.#moving = movingLevers(scenario).map((key) => ({
      key,
      column: columns.get(key)!,
      values: new Float64Array(months),
    }))
    const isPlaced = scenario.shocks.some(({ sector, city }) => (sector ?? city) !== undefined)
    const isChoosing = catalogue.levers.some(({ key }) => isAimed(levers[key]!))
    const { aims = {}, shocks } = isPlaced || isChoosing ? courseOf(scenario) : { shocks: [] }
    this.#aims = Object.entries(aims).map(([key, aim]) => ({
      key,
      aim,
      first: 0,
      last: months,
      isMet: false,
    }))
    this.#shocks = shocks.flatMap(({ sector, city, from, months: length }, at) => {
      if ((sector ?? city) === undefined || from > months) return []
      const aim = {
        ...(sector !== undefined && { sector: [sector] }),
        ...(city !== undefined && { city: [city] }),
      }
      // A firm that is there when a month ends is there in that month, and in the next.
      return [{ at, aim, first: from - 1, last: from + length - 1, isMet: false }]
    })
  }

  /** To be told when a rule's value is not the lever's. */
  readonly onOutside = (lever: string, value: number): void => {
    const counts = (this.#outside[lever] ??= { clamped: 0, none: 0 })
    if (Number.isNaN(value)) counts.none++
    else counts.clamped++
  }

  /** At the end of a month; 0 is the opening. */
  add(month: number, world: World): void {
    if (month > 0 && this.#moving.length > 0) {
      const now = this.#model.leversOf(world)
      for (const { column, values } of this.#moving) values[month - 1] = now[column]!
    }
    for (const sought of [...this.#aims, ...this.#shocks]) {
      if (sought.isMet || month < sought.first || month > sought.last) continue
      sought.isMet = this.#model.hasFirm(world, sought.aim)
    }
  }

  /** So far, after `months` months. */
  seen(months: number): Watched {
    return {
      levers: Object.fromEntries(this.#moving.map(({ key, values }) => [key, values.slice(0, months)])),
      outside: structuredClone(this.#outside),
      aimless: this.#aims.flatMap(({ key, isMet }) => (isMet ? [] : [key])),
      struckNobody: this.#shocks.flatMap(({ at, isMet }) => (isMet ? [] : [at])),
    }
  }
}
