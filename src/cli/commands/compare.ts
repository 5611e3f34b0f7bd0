import { InvalidArgumentError, Option } from 'commander'
import type { Command } from 'commander'
import { FilePieces, writeComparison } from '../../files/index.ts'
import { checkMemory } from '../../run/index.ts'
import { comparisonOfKept, noticesAboutTwins, streamTwins } from '../../lives/index.ts'
import type { Comparison } from '../../lives/index.ts'
import type { Notice } from '../../scenario/index.ts'
import { COMMAND } from '../../version.ts'
import { comparisonSummary } from '../comparison-summary.ts'
import type { ComparisonExtent } from '../comparison-summary.ts'
import { describeComparison } from '../describe-comparison.ts'
import { reportPage } from '../../report/index.ts'
import { checkReport, commandText, writeWhole } from '../write-report.ts'
import {
  addOutputOptions,
  addScenarioOptions,
  countOption,
  partOf,
  requireFolder,
  settingOption,
  wantOf,
  workersOption,
  writtenOptions,
} from '../options.ts'
import type { OutputOptions, ScenarioOptions } from '../options.ts'
import { createProgress, showProgress } from '../progress.ts'
import { readTwins } from '../read-twins.ts'
import { describeNotices, tellNotices } from '../tell-notices.ts'
import { STATUS } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'
import { Gathered, once, Unfinished } from '../unfinished.ts'

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
  const { signal } = terminal
  const [base, policy] = await readTwins(baseFile, policyGiven, options, terminal)
  const part = partOf(options, base)
  requireFolder(options)
  if (report !== undefined) await checkReport(report, force)
  const stream = streamTwins(base, policy, {
    ...(workers !== undefined && { workers }),
    ...part,
    ...wantOf(options),
    ...extrasOf(report === undefined ? options : { why: 1, outside: true, mirror: true, ...options }),
    signal,
    onProgress: (state) => showProgress(progress, state),
    newPieces: () => new FilePieces(out),
  })
  const { plan, details, omissions } = stream
  const foreseen = [...noticesAboutTwins(base, policy), ...(plan.notices ?? [])]
  tellNotices(foreseen, terminal)
  const warning = checkMemory({
    arms: plan.arms,
    ...(workers !== undefined && { workers }),
  })
  if (warning !== undefined) terminal.err(`ballast: ${warning}\n`)
  const progress = createProgress(terminal, part.replicates, 'twins', quiet)
  const runs = plan.arms.map(({ twin }) => twin)
  const extent = new Gathered(part.replicates, signal, stream.failures)
  let comparison: Comparison | undefined
  // Before files are put in place: whatever becomes of those, the summary is there.
  const tell = once(() => {
    progress.end()
    comparison ??= comparisonOfKept(plan, stream.numbers)
    terminal.out(summaryText(comparison, { details, extent, omissions, runs }, { json, foreseen }))
  })
  try {
    const twins = extent.kept(stream.twins)
    if (out === undefined) for await (const _ of twins);
    else
      await writeComparison(
        out,
        { plan, twins, numbers: stream.numbers, details, omissions, extent },
        {
          format,
          force,
          source: `--out ${out}`,
          onComplete: (written) => {
            comparison = written.comparison
            tell()
          },
        },
      )
    tell()
  } catch (error) {
    extent.isStopped = true
    if (extent.finished > 0) tell()
    throw error
  } finally {
    progress.end()
  }
  const files = [baseFile, policyGiven ?? []].flat()
  if (report !== undefined && comparison !== undefined) {
    const command = reproduction(files, options)
    await writeWhole(report, reportPage({ comparison, details, command }))
  }
  requireEverything(extent, { omissions, runs }, (replicate) => {
    const alone = ['--replicates', `${replicate}-${replicate}`]
    const written = writtenOptions(options, ['replicates'])
    return commandText([...COMMAND.split(' '), 'compare', ...files, ...written, ...alone])
  })
}

function summaryText(
  comparison: Comparison,
  told: ComparisonExtent,
  { json, foreseen }: { json: boolean; foreseen: readonly Notice[] },
): string {
  if (json) return `${JSON.stringify(comparisonSummary(comparison, told), null, 2)}\n`
  const { finished, asked, isStopped, failures } = told.extent
  const isShort = isStopped || failures.length > 0
  const head = isShort ? `${finished} of ${asked} twins finished\n\n` : ''
  const body = describeComparison(comparison, told.details)
  return head + body + describeNotices(comparison.notices, foreseen)
}

/** @throws Unfinished if anything that was asked for is missing */
function requireEverything(
  extent: Gathered,
  { omissions, runs }: Pick<ComparisonExtent, 'omissions' | 'runs'>,
  again: (replicate: number) => string,
): void {
  extent.requireAll('twins', runs, again)
  if (omissions.length === 0) return
  const lines = omissions.map(({ what, replicate, why }) => {
    const of = replicate === undefined ? '' : ` of replicate ${replicate}`
    return `${what}${of} could not be had: ${why}`
  })
  throw new Unfinished(lines.join('\n'), STATUS.failed)
}

/** The command that made a report, without what changes nothing in it. */
function reproduction(files: readonly string[], options: CompareOptions): string {
  const values: Record<string, string | number | boolean | undefined> = {
    ...extrasOf(options),
    report: options.report,
  }
  const flags = Object.entries(values).flatMap(([key, value]) => {
    if (value === undefined) return []
    return value === true ? [`--${key}`] : [`--${key}`, String(value)]
  })
  const written = writtenOptions(options)
  return commandText([...COMMAND.split(' '), 'compare', ...files, ...written, ...flags])
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
