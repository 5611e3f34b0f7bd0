import type { Command } from 'commander'
import { writeRun } from '../../files/index.ts'
import { noticesOf, Pool, streamScenario } from '../../run/index.ts'
import type { ReplicateResult } from '../../run/index.ts'
import { checkFolder } from '../check-folder.ts'
import { describeSummary } from '../describe-summary.ts'
import {
  addOutputOptions,
  addScenarioOptions,
  requireFolder,
  scenarioOf,
  wantOf,
  workersOption,
} from '../options.ts'
import type { OutputOptions, ScenarioOptions } from '../options.ts'
import { createProgress, showProgress } from '../progress.ts'
import { SummaryFold } from '../summary.ts'
import { describeNotices, tellNotices } from '../tell-notices.ts'
import type { Terminal } from '../terminal.ts'

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
  const scenario = await scenarioOf(file, options)
  requireFolder(options)
  const want = wantOf(options)
  if (out !== undefined) await checkFolder(out, force)
  const foreseen = noticesOf(scenario, [])
  tellNotices(foreseen, terminal)
  const progress = createProgress(terminal, scenario.replicates, 'replicates', quiet)
  const fold = new SummaryFold(scenario)
  const stream = streamScenario(scenario, {
    pool,
    ...want,
    signal: terminal.signal,
    onProgress: (state) => showProgress(progress, state),
  })
  try {
    const replicates = summarised(stream, fold)
    if (out === undefined) for await (const _ of replicates);
    else await writeRun(out, { scenario, replicates }, { format, force })
  } finally {
    progress.end()
  }
  const summary = fold.summary()
  const described = () => describeSummary(summary) + describeNotices(summary.notices, foreseen)
  terminal.out(json ? `${JSON.stringify(summary, null, 2)}\n` : described())
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
