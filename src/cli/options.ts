import { InvalidArgumentError, Option } from 'commander'
import type { Command } from 'commander'
import { OUTPUT_TABLES } from '../../sim/index.ts'
import { MAX_WORKERS } from '../run/index.ts'
import type { Want } from '../run/index.ts'
import {
  InputError,
  LIMITS,
  nearestKey,
  quoted,
  withChanges,
  withSetting,
  wholeInputError,
} from '../scenario/index.ts'
import type { Scenario, ScenarioChange } from '../scenario/index.ts'
import { readScenario, STANDARD_INPUT } from './read-scenario.ts'
import { remarkOn } from './tell-notices.ts'
import type { Terminal } from './terminal.ts'

const TABLE_KEYS: readonly string[] = OUTPUT_TABLES.map(({ key }) => key)

/** Options that change the scenario, as commander hands them over. */
export interface ScenarioOptions {
  seed?: string
  replicates?: string
  months?: string
  set: string[]
  /** Of commands with two arms. */
  baseSet?: string[]
  policySet?: string[]
}

const collect = (assignment: string, before: string[]): string[] => [...before, assignment]

/** Adds the options that change a scenario; each has its bounds from the scenario's own schema. */
export function addScenarioOptions(command: Command): Command {
  return command
    .option('--seed <text>', "the scenario's seed: any text")
    .option('--replicates <number>', 'how many runs, each with its own luck; or which of them, as 7-12')
    .option('--months <number>', 'months after burn-in')
    .addOption(
      settingOption(
        '--set <key=JSON>',
        'change a lever, a parameter or a dotted path; JSON or a bare word; repeatable',
      ),
    )
}

/** The scenario in a file, changed by the options. @throws InputError naming the file or the option */
export async function scenarioOf(
  file: string,
  options: ScenarioOptions,
  terminal: Terminal,
): Promise<Scenario> {
  return changedBy(options, await readScenario(file, remarkOn(file, terminal)))
}

/**
 * A scenario changed by the options: first `--set` in order, then the others, and last what is set for this arm alone.
 *
 * @throws InputError naming the option
 */
export function changedBy(options: ScenarioOptions, read: Scenario, arm?: ArmSettings): Scenario {
  let scenario = read
  for (const assignment of options.set) scenario = withSetting(scenario, assignment)
  if (options.seed !== undefined) scenario = withChanges(scenario, { seed: options.seed }, '--seed')
  for (const field of ['months', 'replicates'] as const) {
    const text = options[field]
    if (text !== undefined && !(field === 'replicates' && PART.test(text)))
      scenario = withChanges(scenario, numeric(field, text), `--${field} ${text.slice(0, 60)}`)
  }
  for (const assignment of arm?.settings ?? []) scenario = withSetting(scenario, assignment, arm?.option)
  return scenario
}

/** What one arm of a comparison is set to, and by which option. */
export interface ArmSettings {
  readonly option: string
  readonly settings: readonly string[]
}

/** An option that may be given many times, each with one setting. */
export function settingOption(flags: string, says: string): Option {
  return new Option(flags, says).argParser(collect).default([], 'nothing')
}

const PART = /^(\d+)-(\d+)$/

/**
 * Which replicates are run. Their numbers are those they have in the whole, so that parts can be put together.
 *
 * @throws InputError if `--replicates` names none, or more than there can be
 */
export function partOf(
  { replicates }: Pick<ScenarioOptions, 'replicates'>,
  scenario: Scenario,
): { readonly first: number; readonly replicates: number } {
  const part = PART.exec(replicates ?? '')
  if (part === null) return { first: 1, replicates: scenario.replicates }
  const [first, last] = [Number(part[1]), Number(part[2])]
  if (first >= 1 && first <= last && last <= LIMITS.replicates) return { first, replicates: last - first + 1 }
  throw wholeInputError(
    `--replicates ${replicates!.slice(0, 60)}`,
    `${first} to ${last}`,
    `the first and the last, from 1 to ${LIMITS.replicates}`,
  )
}

/** The options that change a scenario, as they are written, without those named. */
export function writtenOptions(
  options: ScenarioOptions,
  without: readonly (keyof ScenarioOptions)[] = [],
): string[] {
  const flags = (['seed', 'replicates', 'months'] as const).filter((key) => !without.includes(key))
  const settings = { set: options.set, 'base-set': options.baseSet, 'policy-set': options.policySet }
  return [
    ...Object.entries(settings).flatMap(([option, all]) =>
      (all ?? []).flatMap((setting) => [`--${option}`, setting]),
    ),
    ...flags.flatMap((key) => (options[key] === undefined ? [] : [`--${key}`, options[key]])),
  ]
}

/** A text that is no number is passed on as it is, so that the schema says what is allowed. */
function numeric(field: 'months' | 'replicates', text: string): ScenarioChange {
  const isNumber = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)
  return { [field]: isNumber ? Number(text) : text }
}

/** How many threads; absent: as many as the machine has. */
export function workersOption(): Option {
  return countOption('--workers <number>', 'how many threads (default: one per processor)', MAX_WORKERS)
}

/** An option that takes a whole number from 1. */
export function countOption(flags: string, says: string, most: number): Option {
  return new Option(flags, says).argParser((text) => {
    const count = /^\d+$/.test(text) ? Number(text) : Number.NaN
    if (count >= 1 && count <= most) return count
    throw new InvalidArgumentError(`Allowed: a whole number from 1 to ${most}.`)
  })
}

/** What a run writes. */
export interface OutputOptions {
  out?: string
  format?: 'csv' | 'parquet'
  books?: 'sectors' | 'firms'
  tables?: string
  force?: boolean
  /** Of commands that have one. */
  report?: string
}

/** Adds the options that say what is written and where. */
export function addOutputOptions(command: Command): Command {
  return command
    .option('--out <folder>', 'write tables and manifest into this folder')
    .addOption(new Option('--format <format>', 'of the tables (default: csv)').choices(['csv', 'parquet']))
    .addOption(
      new Option('--books [detail]', 'write every transfer, by sector or by firm')
        .choices(['sectors', 'firms'])
        .preset('sectors'),
    )
    .option('--tables <list>', `also write ${TABLE_KEYS.join(', ')}: some of these, or all`)
    .option('--force', 'write into --out although it is not empty')
}

/** @throws InputError when an option about files is given, and no folder for them */
export function requireFolder({ out, format, books, tables, force, report }: OutputOptions): void {
  if (out !== undefined) return
  const needing = { format, books, tables, ...(report === undefined && { force }) }
  const lone = Object.entries(needing).find(([, value]) => value !== undefined)
  if (lone !== undefined)
    throw wholeInputError(`--${lone[0]}`, 'no --out', `--${lone[0]} together with --out FOLDER`)
}

/**
 * What the options ask for besides lives and metrics, for `want` of a run; nothing if nothing.
 *
 * @throws InputError naming a table that there is not, and the nearest that there is
 */
export function wantOf({ books, tables }: OutputOptions): { want?: Want } {
  if (books === undefined && tables === undefined) return {}
  return {
    want: {
      ...(books !== undefined && { books }),
      ...(tables !== undefined && { tables: tableKeys(tables) }),
    },
  }
}

function tableKeys(list: string): readonly string[] {
  const written = list.split(',').map((key) => key.trim())
  if (written.length === 1 && written[0] === 'all') return TABLE_KEYS
  const issues = written
    .filter((key) => !TABLE_KEYS.includes(key))
    .map((key) => {
      const nearest = nearestKey(key, TABLE_KEYS)
      const issue = { path: '', found: quoted(key), allowed: `a list of ${TABLE_KEYS.join(', ')}, or all` }
      return nearest === undefined ? issue : { ...issue, nearest }
    })
  if (issues.length > 0) throw new InputError('--tables', issues)
  return TABLE_KEYS.filter((key) => written.includes(key))
}

const isScenario = (word = ''): boolean => word.endsWith('.json') || word === STANDARD_INPUT

/**
 * Lets `--books` stand before the scenario file: commander would take the file's name for its value.
 */
export function withBooksValue(args: readonly string[]): string[] {
  return args.map((arg, place) =>
    arg === '--books' && isScenario(args[place + 1]) ? '--books=sectors' : arg,
  )
}
