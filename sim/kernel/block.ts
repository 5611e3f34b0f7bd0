/**
 * The month's runner. A phase lists steps; a step either loops over the rows of one block or gathers over the world.
 * Consecutive block steps are fused: each block of rows passes through all of them while it is in cache. A `gather`
 * (or a bare `barrier`) ends a run of fused steps. Fused or not, the result is the same: block steps write only their
 * own rows, or add integers to others.
 */

export const BLOCK_ROWS = 1024

/** Rows of which a step that goes over them more than once finds what it read before in the nearest cache. */
export const FEW_ROWS = 128

/** The same number, of which is known that it is a row, or counts some: whole and below 2^24. Where it is worked out in doubles, the compiler cannot tell. */
export function asRow(n: number): number {
  return n & 16777215
}

export type BlockStep<World> = (world: World, from: number, to: number) => void
export type GatherStep<World> = (world: World) => void

export type Step<World> = { readonly block: BlockStep<World> } | { readonly gather: GatherStep<World> }

export interface Phase<World> {
  readonly says: string
  readonly steps: readonly Step<World>[]
}

export function perBlock<World>(block: BlockStep<World>): Step<World> {
  return { block }
}

export function gather<World>(step: GatherStep<World>): Step<World> {
  return { gather: step }
}

/** Everybody's part of the step before must be done before anybody's part of the next. */
export const barrier: { readonly gather: () => void } = { gather() {} }

/** What a phase does step by step, as the names of its functions say it; barriers do nothing. */
export function stepNames<World>({ steps }: Phase<World>): string[] {
  const working = steps.filter((step) => step !== barrier)
  return working.map((step) => ('block' in step ? step.block.name : step.gather.name))
}

/** What the runner needs to know of a world. */
export interface Rows {
  readonly firms: { readonly rows: number }
}

function runBlocks<World extends Rows>(world: World, steps: readonly BlockStep<World>[]): void {
  const rows = world.firms.rows
  for (let from = 0; from < rows; from += BLOCK_ROWS) {
    const to = from + BLOCK_ROWS < rows ? from + BLOCK_ROWS : rows
    for (const step of steps) step(world, from, to)
  }
}

/** Phases fused: block steps that pass over the rows together, and gathers between them. */
export type Schedule<World> = readonly (readonly BlockStep<World>[] | GatherStep<World>)[]

/** Puts something faster in the place of a step, named by its phase and its position in it. */
export type Replacement<World> = (phase: string, position: number, step: Step<World>) => Step<World>

export type Phases<World, Name extends string = string> = Readonly<Record<Name, Phase<World>>>

/** The same phases with other steps. */
export function replaceSteps<World, Name extends string>(
  phases: Phases<World, Name>,
  replaced: Replacement<World>,
): Phases<World, Name> {
  const result: Partial<Record<Name, Phase<World>>> = {}
  for (const name in phases) {
    const { says, steps } = phases[name]
    result[name] = { says, steps: steps.map((step, position) => replaced(name, position, step)) }
  }
  return result as Phases<World, Name>
}

/** Fuses phases. */
export function fuse<World>(phases: Phases<World>): Schedule<World> {
  const schedule: (BlockStep<World>[] | GatherStep<World>)[] = []
  let pending: BlockStep<World>[] = []
  for (const name in phases) {
    for (const step of phases[name].steps) {
      if ('block' in step) {
        if (pending.length === 0) schedule.push(pending)
        pending.push(step.block)
      } else {
        pending = []
        if (step !== barrier) schedule.push(step.gather)
      }
    }
  }
  return schedule
}

/** Runs fused phases. */
export function runFused<World extends Rows>(world: World, schedule: Schedule<World>): void {
  for (const part of schedule) {
    if (typeof part === 'function') part(world)
    else runBlocks(world, part)
  }
}

/** Runs one phase, step by step. */
export function runPhase<World extends Rows>(world: World, { steps }: Phase<World>): void {
  for (const step of steps) {
    if ('block' in step) runBlocks(world, [step.block])
    else step.gather(world)
  }
}

/** Runs phase by phase, step by step, calling `after(name)` when a phase is over: for proofs and for timing. */
export function runApart<World extends Rows>(
  world: World,
  phases: Phases<World>,
  after: (phase: string) => void,
): void {
  for (const name in phases) {
    runPhase(world, phases[name])
    after(name)
  }
}
