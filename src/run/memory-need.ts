import { platform } from '#workers'
import { catalogue } from '../../sim/index.ts'
import { wholeInputError } from '../scenario/index.ts'
import type { RunArm } from './arms.ts'

/**
 * Bytes that a firm takes: in a state at month 0; in the world that a worker lives; in what a run brings home; and for each month in the
 * tables on request and in books of single firms. From 10 000 to 60 000 firms, one worker's run grew by 2 290 bytes a firm; these say 2 800,
 * with some room. All four tables on request took 54 to 64 bytes, books of single firms 400 to 443 (100 to 1000 firms, 24 to 120
 * months); what a worker gathers them in grows by doubling.
 */
export const BYTES = { start: 650, world: 900, result: 200, tableMonth: 75, bookMonth: 500 }
/** What the program itself takes, and each worker. */
const PROGRAM = 80e6
const WORKER = 35e6

/** What is about to be run. */
export interface Plan {
  readonly arms: readonly RunArm[]
  /** By default as many as the platform takes. */
  readonly workers?: number
  /** Replicates of which every run is kept to the end; by default none. */
  readonly kept?: number
}

/**
 * Bytes that a run will need, about: an estimate, no bound. How many replicates there are makes no difference unless they are kept: what
 * is needed of each to the end waits on the disk (`Pieces`).
 */
export function memoryNeed({ arms, workers = platform.workers, kept = 0 }: Plan): number {
  const [first] = arms
  const { population, months } = first!.scenario
  const starts = 1 + workers
  const results = arms.map((arm) => resultBytes(arm)).reduce((sum, bytes) => sum + bytes, 0)
  // Of one arm, as many again wait as are under way; of several, the arms of a replicate wait for each other.
  const underWay = arms.length === 1 ? 3 * workers : Math.ceil(workers / arms.length) + 2
  return (
    PROGRAM +
    workers * WORKER +
    population.firms * (starts * BYTES.start + workers * BYTES.world) +
    (underWay + kept) * results +
    (underWay + kept) * arms.length * months * catalogue.metrics.length * 8
  )
}

function resultBytes({ scenario, want = {} }: RunArm): number {
  const { population, months } = scenario
  const monthly =
    (want.tables === undefined ? 0 : BYTES.tableMonth) + (want.books === 'firms' ? BYTES.bookMonth : 0)
  return population.firms * (BYTES.result + months * monthly)
}

/**
 * Says before anything is begun what could not end well.
 *
 * @returns a warning where the memory that is free now may not do
 * @throws InputError if the machine has not so much memory
 */
export function checkMemory(plan: Plan, memory = platform.memory?.()): string | undefined {
  if (memory === undefined) return undefined
  const need = memoryNeed(plan)
  if (need <= memory.available) return undefined
  const { firms } = plan.arms[0]!.scenario.population
  const kept = plan.kept ? `, ${plan.kept} replicates kept` : ''
  const found = `a run that needs about ${size(need)} (${firms} firms, ${plan.workers ?? platform.workers} workers${kept})`
  const one = memoryNeed({ ...plan, workers: 1 })
  const remedies = [
    ...(one < need ? [`fewer workers (one needs about ${size(one)})`] : []),
    ...(plan.kept ? ['fewer replicates at a time, or a stream of them'] : []),
    'fewer firms',
  ].join(', ')
  if (need > memory.total)
    throw wholeInputError('memory', found, `at most ${size(memory.total)}: ${remedies}`)
  return `${found}; ${size(memory.available)} are free: ${remedies}`
}

/** For instance `2.3 GB`. */
function size(bytes: number): string {
  return bytes < 1e9
    ? `${Math.ceil(bytes / 1e6)} MB`
    : `${(bytes / 1e9).toPrecision(bytes < 1e10 ? 2 : 3)} GB`
}
