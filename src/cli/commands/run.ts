import type { Command } from 'commander'
import { FilePieces, writeRun } from '../../files/index.ts'
import { COMMAND } from '../../version.ts'
import { checkMemory, namesOf, noticesOf, Pool, streamScenario, SurvivalFold } from '../../run/index.ts'
import type { FailedReplicate, ReplicateResult } from '../../run/index.ts'
import { describeSummary } from '../describe-summary.ts'
import {
  addOutputOptions,
  addScenarioOptions,
  partOf,
  requireFolder,
  scenarioOf,
  wantOf,
  workersOption,
  writtenOptions,
} from '../options.ts'
import type { OutputOptions, ScenarioOptions } from '../options.ts'
import { createProgress, showProgress } from '../progress.ts'
import { SummaryFold } from '../summary.ts'
import { describeNotices, tellNotices } from '../tell-notices.ts'
import type { Terminal } from '../terminal.ts'
import { Gathered, once } from '../unfinished.ts'
import { commandText } from '../write-report.ts'

interface RunOptions extends ScenarioOptions, OutputOptions {
  workers?: number
  json?: boolean
  quiet?: boolean
}

/** `run SCENARIO`: replicates of one scenario. */
export function addRunCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('run')
    .description('run replicates of one scenario')
    .argument('<scenario>', "a scenario file, or a run's manifest; - for standard input")
  addOutputOptions(addScenarioOptions(command).addOption(workersOption()))
    .option('--json', 'print the summary as JSON, and nothing else there')
    .option('--quiet', 'show no progress')
    .action((file: string, options: RunOptions) => run(file, options, terminal))
}

async function run(file: string, options: RunOptions, terminal: Terminal): Promise<void> {
  const { workers } = options
  // A worker takes as long to start as the scenario to be read: both at the same time.
  const pool = new Pool({ ...(workers !== undefined && { workers }), atOnce: 1 })
  try {
    await runOn(pool, file, options, terminal)
  } finally {
    await pool.close()
  }
}

async function runOn(pool: Pool, file: string, options: RunOptions, terminal: Terminal): Promise<void> {
  const { out, format = 'csv', force = false, json = false, quiet = false } = options
  const { signal } = terminal
  const scenario = await scenarioOf(file, options, terminal)
  const part = partOf(options, scenario)
  requireFolder(options)
  const want = wantOf(options)
  const foreseen = noticesOf(scenario)
  tellNotices(foreseen, terminal)
  const warning = checkMemory({ arms: [{ scenario, ...want }], workers: pool.workers })
  if (warning !== undefined) terminal.err(`ballast: ${warning}\n`)
  const progress = createProgress(terminal, part.replicates, 'replicates', quiet)
  const survival = new SurvivalFold(namesOf(scenario), new FilePieces(out))
  const fold = new SummaryFold(scenario, survival)
  const failures: FailedReplicate[] = []
  const extent = new Gathered(part.replicates, signal, failures)
  const stream = streamScenario(scenario, {
    pool,
    ...part,
    ...want,
    signal,
    onProgress: (state) => showProgress(progress, state),
    onFailed: (failed) => failures.push(failed),
  })
  // Before files are put in place: whatever becomes of those, the summary is there.
  const tell = once(() => {
    progress.end()
    const summary = fold.summary(extent)
    const described = () => describeSummary(summary) + describeNotices(summary.notices, foreseen)
    terminal.out(json ? `${JSON.stringify(summary, null, 2)}\n` : described())
  })
  try {
    const replicates = summarised(extent.kept(stream), fold)
    if (out === undefined) for await (const _ of replicates);
    else
      await writeRun(
        out,
        { scenario, replicates, extent, fold: survival },
        { format, force, source: `--out ${out}`, onComplete: tell },
      )
    tell()
  } catch (error) {
    extent.isStopped = true
    if (fold.finished > 0) tell()
    throw error
  } finally {
    progress.end()
  }
  extent.requireAll('replicates', [], (replicate) => {
    const alone = ['--replicates', `${replicate}-${replicate}`]
    return commandText([
      ...COMMAND.split(' '),
      'run',
      file,
      ...writtenOptions(options, ['replicates']),
      ...alone,
    ])
  })
}

/** Passes replicates on, one by one, so that a long run is never held in memory whole. */
async function* summarised(
  replicates: AsyncIterable<ReplicateResult>,
  fold: SummaryFold,
): AsyncGenerator<ReplicateResult> {
  for await (const replicate of replicates) {
    fold.add(replicate)
    yield replicate
  }
}
