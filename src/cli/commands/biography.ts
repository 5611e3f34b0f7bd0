import { join } from 'node:path'
import { InvalidArgumentError, Option } from 'commander'
import type { Command } from 'commander'
import { readFolder } from '../../files/index.ts'
import { biographyOf } from '../../lives/index.ts'
import { validateScenario, wholeInputError } from '../../scenario/index.ts'
import { describeBiography } from '../describe-biography.ts'
import type { Terminal } from '../terminal.ts'

interface BiographyCommandOptions {
  firm: number
  replicate: number
  all?: boolean
  json?: boolean
}

/** `biography DIR --firm ID --replicate R`: one life, from a run's folder. */
export function addBiographyCommand(program: Command, terminal: Terminal): void {
  program
    .command('biography')
    .description("one firm's books and the chain of its life, by running its replicate again")
    .argument('<folder>', 'of a run, or base/ or policy/ in that of a comparison')
    .addOption(whole('--firm <identity>', 'of the table of firms').makeOptionMandatory())
    .addOption(whole('--replicate <number>', 'counts from 1').default(1))
    .option('--all', 'print the flows of every month, not of the last twelve only')
    .option('--json', 'as JSON, with everything')
    .action((folder: string, options: BiographyCommandOptions) => biography(folder, options, terminal))
}

async function biography(
  folder: string,
  { firm, replicate, all = false, json = false }: BiographyCommandOptions,
  terminal: Terminal,
): Promise<void> {
  const { scenario, fingerprints } = await knownRun(folder)
  const fingerprint = fingerprints.get(replicate)?.[0]
  if (fingerprint === undefined) {
    const allowed = `${numbersText([...fingerprints.keys()])}, as in ${folder}`
    throw wholeInputError(`--replicate ${replicate}`, 'no such replicate', allowed)
  }
  const request = { scenario, replicate, firm, fingerprint }
  const life = await biographyOf(request, { signal: terminal.signal })
  terminal.out(json ? `${JSON.stringify(life, null, 2)}\n` : describeBiography(life, all))
}

/** For instance `1 to 6, 8 to 20`: some may have failed. */
function numbersText(known: readonly number[]): string {
  const spans: { from: number; to: number }[] = []
  for (const replicate of known) {
    const last = spans.at(-1)
    if (last !== undefined && replicate === last.to + 1) last.to = replicate
    else spans.push({ from: replicate, to: replicate })
  }
  return spans.map(({ from, to }) => (from === to ? String(from) : `${from} to ${to}`)).join(', ')
}

async function knownRun(path: string) {
  const folder = await readFolder(path)
  if (folder.kind === 'comparison')
    throw wholeInputError(path, "a comparison's folder", `${join(path, 'base')} or ${join(path, 'policy')}`)
  const { scenario, fingerprints } = folder
  return { scenario: validateScenario(scenario, join(path, 'manifest.json')), fingerprints }
}

function whole(flags: string, says: string): Option {
  return new Option(flags, says).argParser((text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
    if (value >= 1 && Number.isSafeInteger(value)) return value
    throw new InvalidArgumentError('Allowed: a whole number from 1.')
  })
}
