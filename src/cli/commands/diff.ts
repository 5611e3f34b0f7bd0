import type { Command } from 'commander'
import { differenceTable, diffResults } from '../../diff/index.ts'
import type { ResultDifference } from '../../diff/index.ts'
import { tableText } from '../../files/index.ts'
import { wholeInputError } from '../../scenario/index.ts'
import { describeDifference } from '../describe-difference.ts'
import { countOption } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { checkNewFile, writeWhole } from '../write-report.ts'

interface DiffOptions {
  top: number
  all?: boolean
  json?: boolean
  csv?: string
  force?: boolean
  failOnChange?: boolean
}

/** `--fail-on-change`: what was found has been printed, and the status tells a script. */
export class HeadlinesMoved extends Error {
  override readonly name = 'HeadlinesMoved'
}

const SHOWN = 25

/** `diff A B`: two result folders, headline by headline. */
export function addDiffCommand(program: Command, terminal: Terminal): void {
  program
    .command('diff')
    .description('two results compared: what moved beyond chance first')
    .argument('<A>', 'a folder of run or compare, or a folder of such folders, one a seed')
    .argument('<B>', 'another, perhaps of another version; differences are B − A')
    .addOption(
      countOption('--top <number>', 'how many that moved are shown (default: 25)', 100_000).default(SHOWN),
    )
    .option('--all', 'show every headline, moved or not')
    .option('--json', 'print everything as JSON, and nothing else there')
    .option('--csv <file>', 'also write every headline into this file')
    .option('--force', 'write over --csv although it exists')
    .option('--fail-on-change', 'end with status 1 if a headline moved beyond chance: for scripts')
    .action((a: string, b: string, options: DiffOptions) => diff(a, b, options, terminal))
}

async function diff(a: string, b: string, options: DiffOptions, terminal: Terminal): Promise<void> {
  const { top, all = false, json = false, csv, force = false, failOnChange = false } = options
  if (csv === undefined && force)
    throw wholeInputError('--force', 'no --csv', '--force together with --csv FILE')
  if (csv !== undefined) await checkNewFile('--csv', csv, force)
  const difference = await diffResults(a, b)
  if (csv !== undefined) await writeWhole(csv, tableText(differenceTable, [difference.headlines]))
  terminal.out(json ? jsonOf(difference) : describeDifference(difference, all ? Infinity : top, all))
  if (failOnChange && difference.headlines.some(({ verdict }) => verdict === 'moved'))
    throw new HeadlinesMoved('headlines moved beyond chance')
}

/** JSON has neither NaN nor infinity. */
function jsonOf(difference: ResultDifference): string {
  const known = (_: string, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? null : value
  return `${JSON.stringify(difference, known, 2)}\n`
}
