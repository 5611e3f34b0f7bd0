import type { Model, World } from './model.ts'

/**
 * The part of a month in which a run fails, found by living it again up to that month and then phase by phase.
 *
 * @param begin makes the world that has lived nothing yet
 * @param month that fails, counted from 1
 * @param live calls a step until it returns true
 * @returns nothing if it does not fail this time, or elsewhere
 */
export async function failingPhase(
  model: Model,
  begin: () => World,
  month: number,
  live: (step: () => boolean) => Promise<void>,
): Promise<string | undefined> {
  const { phases } = model.catalogue
  let lived = 0
  let passed = 0
  try {
    const world = begin()
    model.accelerate?.(world)
    await live(() => {
      if (lived < month - 1) model.step(world)
      else model.step(world, () => passed++)
      lived++
      return lived === month
    })
    return undefined
  } catch {
    if (lived !== month - 1) return undefined
    const phase = phases[passed]
    return phase === undefined ? 'the close of the month' : `phase ${phase}`
  }
}
