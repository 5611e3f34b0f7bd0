/** Trajectories through the space of parameters (Morris 1991), in which parameters of a group move together (Campolongo, Cariboni & Saltelli 2007). */
import type { Parameter } from '../../src/index.ts'

/** Uniform in [0, 1). */
export type Draw = () => number

/** Levels of the grid, as shares of the range, and a step on it: two thirds of the range. */
const LEVELS = 4
const STEP = LEVELS / (2 * (LEVELS - 1))

/** Half of the range around a default, relative to it. */
export const REACH = 0.2

export interface Group {
  readonly name: string
  readonly parameters: readonly Parameter[]
}

/** One economy of a trajectory: its parameters, and the group that was moved to get there from the one before; none in the first. */
export interface Stop {
  readonly values: Readonly<Record<string, number>>
  readonly moved?: string
}

/**
 * A walk on which each group is moved once, by {@link STEP} of its range, in an order that is drawn; where it begins and which way each parameter goes is drawn too.
 * Ranges are {@link REACH} around the defaults, within the bounds; parameters that are 0 by default stay.
 */
export function trajectory(groups: readonly Group[], draw: Draw): Stop[] {
  const all = groups.flatMap(({ parameters }) => parameters)
  const begins = new Map(all.map(({ key }) => [key, Math.floor(draw() * (LEVELS / 2)) / (LEVELS - 1)]))
  const rises = new Map(all.map(({ key }) => [key, draw() < 0.5]))
  const moved = new Set<string>()
  const place = (key: string): number => {
    const from = begins.get(key)!
    // Who goes down begins where the one that goes up ends.
    return rises.get(key) === moved.has(key) ? from + STEP : from
  }
  const values = () =>
    Object.fromEntries(
      all.filter(isMoved).map((parameter) => [parameter.key, valueAt(parameter, place(parameter.key))]),
    )
  const stops: Stop[] = [{ values: values() }]
  for (const { name, parameters } of inDrawnOrder(groups, draw)) {
    for (const { key } of parameters) moved.add(key)
    stops.push({ values: values(), moved: name })
  }
  return stops
}

/** Difference between two neighbours of a walk for the whole of a range. */
export const perRange = (difference: number): number => difference / STEP

const isMoved = (parameter: Parameter): boolean => parameter.default !== 0

/** Value of a parameter at a share of its range. */
function valueAt({ default: usual, min, max, whole }: Parameter, share: number): number {
  const half = Math.abs(usual) * REACH
  const [low, high] = [Math.max(min, usual - half), Math.min(max, usual + half)]
  const value = low + share * (high - low)
  return whole ? Math.round(value) : value
}

/** Fisher and Yates. */
function inDrawnOrder<T>(list: readonly T[], draw: Draw): T[] {
  const order = [...list]
  for (let last = order.length - 1; last > 0; last--) {
    const at = Math.floor(draw() * (last + 1))
    ;[order[last], order[at]] = [order[at], order[last]]
  }
  return order
}
