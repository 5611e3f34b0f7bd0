import type { Command } from 'commander'
import { writeRun } from '../../files/index.ts'
import { runScenario } from '../../run/index.ts'
import { checkFolder } from '../check-folder.ts'
import { describeSummary } from '../describe-summary.ts'
import { addOutputOptions, addScenarioOptions, requireFolder, scenarioOf, workersOption } from '../options.ts'
import type { OutputOptions, ScenarioOptions } from '../options.ts'
import { createProgress } from '../progress.ts'
import { summaryOf } from '../summary.ts'
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
    .argument('<scenario>', 'a scenario file')
  addOutputOptions(addScenarioOptions(command).addOption(workersOption()))
    .option('--json', 'print the summary as JSON, and nothing else there')
    .option('--quiet', 'show no progress')
    .action((file: string, options: RunOptions) => run(file, options, terminal))
}

async function run(file: string, options: RunOptions, terminal: Terminal): Promise<void> {
  const { out, format = 'csv', books, force = false, workers, json = false, quiet = false } = options
  const scenario = await scenarioOf(file, options)
  requireFolder(options)
  if (out !== undefined) await checkFolder(out, force)
  const { signal } = terminal
  const progress = createProgress(terminal, scenario.replicates, 'replicates', quiet)
  let finished = 0
  const result = await runScenario(scenario, {
    ...(workers !== undefined && { workers }),
    ...(books !== undefined && { want: { books } }),
    signal,
    onReplicate: () => progress.update(++finished),
  }).finally(() => progress.end())
  signal.throwIfAborted()
  if (out !== undefined) await writeRun(out, result, { format, force })
  const summary = summaryOf(scenario, result.replicates)
  terminal.out(json ? `${JSON.stringify(summary, null, 2)}\n` : describeSummary(summary))
}
