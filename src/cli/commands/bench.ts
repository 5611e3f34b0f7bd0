import { InvalidArgumentError, Option } from 'commander'
import type { Command } from 'commander'
import type { BenchOptions } from '../bench.ts'
import { countOption } from '../options.ts'
import type { Terminal } from '../terminal.ts'

const MOST_FIRMS = 10_000_000

/** `bench [SCENARIO]`: how fast the model runs here, on what its time goes, and what the same machine does in C. */
export function addBenchCommand(program: Command, terminal: Terminal): void {
  program
    .command('bench')
    .description('how fast the model runs on this machine, and on what its time goes')
    .argument('[scenario]', 'a scenario file (default: one in which every mechanism is at work)')
    .addOption(sizes('--firms <list>', "sizes of the population (default: 1000,10000,100000, or the file's)"))
    .addOption(countOption('--months <number>', 'months that are timed', 1200).default(24))
    .addOption(
      countOption('--repeats <number>', 'how often, at 100 000 firms; the best counts', 100).default(3),
    )
    .option('--javascript', 'run the months as they are written, not as WebAssembly')
    .option('--json', 'as JSON')
    .action(async (file: string | undefined, options: BenchOptions) => {
      // No other command has a use for it.
      const { bench } = await import('../bench.ts')
      await bench(file, options, terminal)
    })
}

function sizes(flags: string, says: string): Option {
  return new Option(flags, says).argParser((text) => {
    const values = text.split(',').map((part) => (/^ *\d+ *$/.test(part) ? Number(part) : Number.NaN))
    if (values.every((value) => value >= 1 && value <= MOST_FIRMS)) return values
    throw new InvalidArgumentError(
      `Allowed: whole numbers from 1 to ${MOST_FIRMS}, with commas between them.`,
    )
  })
}
