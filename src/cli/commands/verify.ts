import { InvalidArgumentError, Option } from 'commander'
import type { Command } from 'commander'
import { workersOption } from '../options.ts'
import { Complaint } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'
import { verifyFolder } from '../verify-folder.ts'

interface VerifyCommandOptions {
  replicates: number
  workers?: number
  json?: boolean
}

/** `verify DIR`: whether results are what they were when they were written, and whether they come out again. */
export function addVerifyCommand(program: Command, terminal: Terminal): void {
  program
    .command('verify')
    .description('add up the checksums of results again, and run some of them again')
    .argument('<folder>', 'of a run or a comparison')
    .addOption(
      new Option('--replicates <number>', 'how many are run again, from the first; or all')
        .argParser(count)
        .default(1),
    )
    .addOption(workersOption())
    .option('--json', 'as JSON')
    .action((folder: string, options: VerifyCommandOptions) => verify(folder, options, terminal))
}

async function verify(
  folder: string,
  { replicates, workers, json = false }: VerifyCommandOptions,
  terminal: Terminal,
): Promise<void> {
  const { signal } = terminal
  const told = await verifyFolder(folder, {
    replicates,
    signal,
    ...(workers !== undefined && { workers }),
    onFinding: ({ holds, what }) => {
      if (!json) terminal.out(`${holds ? 'ok' : 'not so'}: ${what}\n`)
    },
  })
  if (json) terminal.out(`${JSON.stringify(told, null, 2)}\n`)
  else if (told.note !== undefined) terminal.out(`note: ${told.note}\n`)
  const failed = told.findings.filter(({ holds }) => !holds).length
  if (failed === 0) return
  throw new Complaint(`${failed} of ${told.findings.length} checks failed in ${folder}`)
}

function count(text: string): number {
  if (text === 'all') return Infinity
  if (/^[1-9]\d*$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Allowed: a whole number from 1, or all.')
}
