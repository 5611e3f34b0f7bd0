import { InvalidArgumentError, Option } from 'commander'
import type { Command } from 'commander'
import { writeComparison } from '../../files/index.ts'
import { checkTwins, comparisonOf, noticesAboutTwins, streamTwins } from '../../lives/index.ts'
import type { Comparison, StreamTwinsOptions } from '../../lives/index.ts'
import { wholeInputError } from '../../scenario/index.ts'
import type { Scenario } from '../../scenario/index.ts'
import { COMMAND } from '../../version.ts'
import { checkFolder } from '../check-folder.ts'
import { comparisonSummary } from '../comparison-summary.ts'
import { describeComparison } from '../describe-comparison.ts'
import { reportPage } from '../../report/index.ts'
import { checkReport, commandText, writeWhole } from '../write-report.ts'
import {
  addOutputOptions,
  addScenarioOptions,
  countOption,
  requireFolder,
  scenarioOf,
  settingOption,
  wantOf,
  workersOption,
} from '../options.ts'
import type { OutputOptions, ScenarioOptions } from '../options.ts'
import { createProgress, showProgress } from '../progress.ts'
import { requireOneInput } from '../read-scenario.ts'
import { describeNotices, tellNotices } from '../tell-notices.ts'
import type { Terminal } from '../terminal.ts'

interface CompareOptions extends ScenarioOptions, OutputOptions {
  workers?: number
  json?: boolean
  quiet?: boolean
  branches?: number
  branched?: number
  why?: number
  attribute?: boolean
  outside?: boolean
  mirror?: boolean
  precision?: number
  report?: string
  baseSet: string[]
  policySet: string[]
}

/** `compare BASE POLICY`: twins, and what the second did to the firms of the first. */
export function addCompareCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('compare')
    .description('twins: who is saved, who is displaced, and who pays')
    .argument('<base>', 'a scenario file; - for standard input')
    .argument(
      '[policy]',
      'another, with the same start and length (default: the base, as --policy-set changes it)',
    )
  addOutputOptions(addScenarioOptions(command).addOption(workersOption()))
    .addOption(settingOption('--base-set <key=JSON>', 'the same as --set, for the base only; repeatable'))
    .addOption(settingOption('--policy-set <key=JSON>', 'the same as --set, for the policy only; repeatable'))
    .addOption(
      countOption('--branches <number>', "futures of each arm, which tell a firm's chances from noise", 1000),
    )
    .addOption(countOption('--branched <number>', 'how many replicates are branched (default: 1)', 1e6))
    .addOption(
      countOption(
        '--why <number>',
        'in how many replicates to find where twins part, and the path to each firm',
        1e6,
      ),
    )
    .option('--attribute', 'divide the effect among up to six levers that differ (Shapley)')
    .option('--outside', 'show headlines at three values of outside competition')
    .option('--mirror', 'show what an econometrician would find beside what twins know')
    .addOption(
      new Option(
        '--precision <months>',
        'run no more replicates when the interval of the headline, months of life gained, is at most so wide',
      ).argParser(positive),
    )
    .option(
      '--report <file.html>',
      'write a page that needs nothing else; asks for --why 1, --outside and --mirror',
    )
    .option('--json', 'print the summary as JSON, and nothing else there')
    .option('--quiet', 'show no progress')
    .action((base: string, policy: string | undefined, options: CompareOptions) =>
      compare(base, policy, options, terminal),
    )
}

async function compare(
  baseFile: string,
  policyGiven: string | undefined,
  options: CompareOptions,
  terminal: Terminal,
): Promise<void> {
  const { out, format = 'csv', force = false, workers, json = false, quiet = false, report } = options
  if (policyGiven !== undefined) requireOneInput([baseFile, policyGiven])
  const [base, policy] = await twinsOf(baseFile, policyGiven, options)
  requireFolder(options)
  const want = wantOf(options)
  if (report !== undefined) await checkReport(report, force)
  if (out !== undefined) await checkFolder(out, force)
  const streaming: StreamTwinsOptions = {
    ...(workers !== undefined && { workers }),
    ...want,
    ...extrasOf(report === undefined ? options : { why: 1, outside: true, mirror: true, ...options }),
    signal: terminal.signal,
    onProgress: (state) => showProgress(progress, state),
  }
  const stream = streamTwins(base, policy, streaming)
  const foreseen = [...noticesAboutTwins(base, policy), ...(stream.plan.notices ?? [])]
  tellNotices(foreseen, terminal)
  const progress = createProgress(terminal, base.replicates, 'twins', quiet)
  let comparison: Comparison
  try {
    if (out === undefined) comparison = await onlyMeasured(stream)
    else ({ comparison } = await writeComparison(out, stream, { format, force }))
  } finally {
    progress.end()
  }
  const { details } = stream
  if (report !== undefined) {
    const command = reproduction([baseFile, policyGiven ?? []].flat(), options)
    await writeWhole(report, reportPage({ comparison, details, command }))
  }
  const summary = () => `${JSON.stringify(comparisonSummary(comparison, details), null, 2)}\n`
  const described = () =>
    describeComparison(comparison, details) + describeNotices(comparison.notices, foreseen)
  terminal.out(json ? summary() : described())
}

/**
 * Both scenarios, as the options change them. Without a file of its own the policy is the base's, changed by what is set for it alone.
 *
 * @throws InputError if they are no twins, or nothing says what the policy is
 */
async function twinsOf(
  baseFile: string,
  policyFile: string | undefined,
  options: CompareOptions,
): Promise<[base: Scenario, policy: Scenario]> {
  const { baseSet, policySet } = options
  if (policyFile === undefined && baseSet.length + policySet.length === 0)
    throw wholeInputError('compare', 'no policy', 'a second scenario file, or --policy-set key=JSON')
  const base = await scenarioOf(baseFile, options, { option: '--base-set', settings: baseSet })
  const arm = { option: '--policy-set', settings: policySet }
  const policy = await scenarioOf(policyFile ?? baseFile, options, arm)
  checkTwins(base, policy, policyFile ?? '--policy-set')
  return [base, policy]
}

/** Lets every twin go as soon as it is measured. */
async function onlyMeasured({ plan, twins }: ReturnType<typeof streamTwins>): Promise<Comparison> {
  const all = []
  for await (const { measured } of twins) all.push(measured)
  return comparisonOf(plan, all)
}

/** The command that made a report, without what changes nothing in it. */
function reproduction(files: readonly string[], options: CompareOptions): string {
  const { seed, replicates, months, set, baseSet, policySet } = options
  const scenario = { seed, replicates, months }
  const extras = extrasOf(options)
  const values: Record<string, string | number | boolean | undefined> = {
    ...scenario,
    ...extras,
    report: options.report,
  }
  const flags = Object.entries(values).flatMap(([key, value]) => {
    if (value === undefined) return []
    return value === true ? [`--${key}`] : [`--${key}`, String(value)]
  })
  const settings = Object.entries({ set, 'base-set': baseSet, 'policy-set': policySet }).flatMap(
    ([option, all]) => all.flatMap((setting) => [`--${option}`, setting]),
  )
  return commandText([...COMMAND.split(' '), 'compare', ...files, ...settings, ...flags])
}

const EXTRAS = ['branches', 'branched', 'why', 'attribute', 'outside', 'mirror', 'precision'] as const

/** What is asked for besides. */
function extrasOf(options: CompareOptions): Pick<CompareOptions, (typeof EXTRAS)[number]> {
  return Object.fromEntries(
    EXTRAS.filter((key) => options[key] !== undefined).map((key) => [key, options[key]]),
  )
}

function positive(text: string): number {
  const value = Number(text)
  if (/^\d/.test(text) && Number.isFinite(value) && value > 0) return value
  throw new InvalidArgumentError('Allowed: a number above 0.')
}
