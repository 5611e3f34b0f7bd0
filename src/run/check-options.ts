import { OUTPUT_TABLES } from '../../sim/index.ts'
import {
  describeValue,
  LIMITS,
  nearestKey,
  validateScenario,
  wholeInputError,
  InputError,
} from '../scenario/index.ts'
import type { Scenario } from '../scenario/index.ts'
import type { Want } from './request.ts'

/** Threads that anybody could want. */
export const MAX_WORKERS = 256

/** What is allowed of the numbers that calls of the library take, by name. */
const WHOLE = {
  replicates: [1, LIMITS.replicates],
  first: [1, LIMITS.replicates],
  replicate: [1, LIMITS.replicates],
  workers: [1, MAX_WORKERS],
  atOnce: [0, MAX_WORKERS],
  look: [1, LIMITS.months],
  branches: [0, 1000],
  branched: [0, LIMITS.replicates],
  why: [0, LIMITS.replicates],
  firm: [1, Number.MAX_SAFE_INTEGER],
} as const

export type Counts = { readonly [Key in keyof typeof WHOLE]?: number | undefined }

/**
 * Checks the numbers among the options of a call, before anything is done; those that are left out stand at their default.
 *
 * @throws InputError naming the option, what it is and what is allowed
 */
export function checkCounts(options: Counts): void {
  for (const key of Object.keys(WHOLE) as (keyof typeof WHOLE)[]) {
    const value: unknown = options[key]
    const [least, most] = WHOLE[key]
    if (value === undefined) continue
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) continue
    throw wholeInputError(key, describeValue(value), `a whole number from ${least} to ${most}`)
  }
  const { first = 1, replicates = 1 } = options
  if (first + replicates - 1 > LIMITS.replicates)
    throw wholeInputError('first', describeValue(first), `at most ${LIMITS.replicates + 1 - replicates}`)
}

/** @throws InputError unless it is a width above 0, or left out */
export function checkWidth(name: string, width: unknown): void {
  if (width === undefined || (typeof width === 'number' && width > 0)) return
  throw wholeInputError(name, describeValue(width), 'a number above 0')
}

const BOOKS: readonly unknown[] = ['sectors', 'firms']
const TABLES: readonly string[] = OUTPUT_TABLES.map(({ key }) => key)

/** @throws InputError unless what is asked for besides lives and metrics can be had, or nothing is */
export function checkWant(want: Want | undefined): void {
  const { books, tables = [] } = want ?? {}
  if (books !== undefined) checkChoice('want.books', books, BOOKS)
  if (!Array.isArray(tables))
    throw wholeInputError('want.tables', describeValue(tables), `a list of ${TABLES.join(', ')}`)
  for (const key of tables as readonly unknown[]) checkChoice('want.tables', key, TABLES)
}

/** @throws InputError unless it is one of those that there are */
export function checkChoice(name: string, value: unknown, choices: readonly unknown[]): void {
  if (choices.includes(value)) return
  const nearest = typeof value === 'string' ? nearestKey(value, choices.map(String)) : undefined
  const issue = { path: '', found: describeValue(value), allowed: choices.join(', ') }
  throw new InputError(name, [nearest === undefined ? issue : { ...issue, nearest }])
}

const checked = new WeakSet<Scenario>()

/**
 * A scenario that a program has put together may never have been looked at; what else it carries, such as methods, does not count.
 *
 * @throws InputError as for a file
 */
export function checkScenario(scenario: Scenario): void {
  if (checked.has(scenario)) return
  validateScenario({ ...scenario }, 'scenario')
  checked.add(scenario)
}
