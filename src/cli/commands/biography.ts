import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InvalidArgumentError, Option } from 'commander'
import type { Command } from 'commander'
import { tidyFolder } from '../../files/index.ts'
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
  const { scenario, fingerprints } = await readManifest(folder)
  const found = fingerprints.find((each) => each.replicate === replicate)
  if (found === undefined) {
    const allowed = `${numbersText(fingerprints)}, as in ${folder}`
    throw wholeInputError(`--replicate ${replicate}`, 'no such replicate', allowed)
  }
  const request = { scenario, replicate, firm, fingerprint: found.fingerprint }
  const life = await biographyOf(request, { signal: terminal.signal })
  terminal.out(json ? `${JSON.stringify(life, null, 2)}\n` : describeBiography(life, all))
}

/** For instance `1 to 6, 8 to 20`: some may have failed. */
function numbersText(known: readonly Known[]): string {
  const spans: { from: number; to: number }[] = []
  for (const { replicate } of known) {
    const last = spans.at(-1)
    if (last !== undefined && replicate === last.to + 1) last.to = replicate
    else spans.push({ from: replicate, to: replicate })
  }
  return spans.map(({ from, to }) => (from === to ? String(from) : `${from} to ${to}`)).join(', ')
}

interface Known {
  readonly replicate: number
  readonly fingerprint: string
}

async function readManifest(folder: string) {
  // What a process that was killed had begun to put in place.
  await tidyFolder(folder).catch(() => {})
  const file = join(folder, 'manifest.json')
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw wholeInputError(file, error.code === 'ENOENT' ? 'no such file' : error.message, "a run's manifest")
  })
  const manifest = parsed(text, file)
  if ('base' in manifest && 'policy' in manifest)
    throw wholeInputError(
      folder,
      "a comparison's folder",
      `${join(folder, 'base')} or ${join(folder, 'policy')}`,
    )
  const fingerprints = manifest['fingerprints']
  if (!Array.isArray(fingerprints) || !fingerprints.every(isKnown))
    throw wholeInputError(file, 'no fingerprints', "a run's manifest")
  return { scenario: validateScenario(manifest['scenario'], file), fingerprints }
}

function parsed(text: string, file: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  } catch {
    // Said below.
  }
  throw wholeInputError(file, 'something else than JSON of ours', "a run's manifest")
}

function isKnown(value: unknown): value is Known {
  const { replicate, fingerprint } = (value ?? {}) as Partial<Known>
  return typeof replicate === 'number' && typeof fingerprint === 'string'
}

function whole(flags: string, says: string): Option {
  return new Option(flags, says).argParser((text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
    if (value >= 1 && Number.isSafeInteger(value)) return value
    throw new InvalidArgumentError('Allowed: a whole number from 1.')
  })
}
