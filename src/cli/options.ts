import { InvalidArgumentError, Option } from 'commander'
import type { Command } from 'commander'
import { withChanges, withSetting, wholeInputError } from '../scenario/index.ts'
import type { Scenario, ScenarioChange } from '../scenario/index.ts'
import { readScenario } from './read-scenario.ts'

const MAX_WORKERS = 256

/** Options that change the scenario, as commander hands them over. */
export interface ScenarioOptions {
  seed?: string
  replicates?: string
  months?: string
  set: string[]
}

const collect = (assignment: string, before: string[]): string[] => [...before, assignment]

/** Adds the options that change a scenario; each has its bounds from the scenario's own schema. */
export function addScenarioOptions(command: Command): Command {
  return command
    .option('--seed <text>', "the scenario's seed: any text")
    .option('--replicates <number>', 'how many runs, each with its own luck')
    .option('--months <number>', 'months after burn-in')
    .addOption(
      new Option('--set <key=JSON>', 'change a lever, a parameter or a dotted path; repeatable')
        .argParser(collect)
        .default([], 'nothing'),
    )
}

/**
 * The scenario in a file, changed by the options: first `--set` in order, then the others.
 *
 * @throws InputError naming the file or the option
 */
export async function scenarioOf(file: string, options: ScenarioOptions): Promise<Scenario> {
  let scenario = await readScenario(file)
  for (const assignment of options.set) scenario = withSetting(scenario, assignment)
  if (options.seed !== undefined) scenario = withChanges(scenario, { seed: options.seed }, '--seed')
  for (const field of ['months', 'replicates'] as const) {
    const text = options[field]
    if (text !== undefined)
      scenario = withChanges(scenario, numeric(field, text), `--${field} ${text.slice(0, 60)}`)
  }
  return scenario
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
  force?: boolean
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
    .option('--force', 'write into --out although it is not empty')
}

/** @throws InputError when an option about files is given, and no folder for them */
export function requireFolder({ out, format, books, force }: OutputOptions): void {
  if (out !== undefined) return
  const lone = Object.entries({ format, books, force }).find(([, value]) => value !== undefined)
  if (lone !== undefined)
    throw wholeInputError(`--${lone[0]}`, 'no --out', `--${lone[0]} together with --out FOLDER`)
}

/**
 * Lets `--books` stand before the scenario file: commander would take the file's name for its value.
 */
export function withBooksValue(args: readonly string[]): string[] {
  return args.map((arg, place) =>
    arg === '--books' && args[place + 1]?.endsWith('.json') ? '--books=sectors' : arg,
  )
}
