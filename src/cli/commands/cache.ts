import type { Command } from 'commander'
import { cachedStarts, cacheFolder, clearStarts, MOST_CACHED } from '../../run/start-store.node.ts'
import type { Terminal } from '../terminal.ts'

const MEBIBYTE = 2 ** 20

/** `cache`: where states at month 0 are kept, how much room they take, and a way to be rid of them. */
export function addCacheCommand(program: Command, terminal: Terminal): void {
  program
    .command('cache')
    .description('the states at month 0 that are kept for the next run: where, how large, and clearing them')
    .option('--clear', 'remove them; a run that goes on at the same time does not mind')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      `
A run begins with its burn-in; the state after it is kept, so that the next run of the same population begins at once.
The longest unused go first: never more than ${MOST_CACHED.files} files, or ${MOST_CACHED.bytes / 2 ** 30} GiB. They lie in $XDG_CACHE_HOME/ballast, or ~/.cache/ballast.
BALLAST_CACHE=FOLDER keeps them elsewhere, BALLAST_CACHE=off not at all.`,
    )
    .action((options: { clear?: boolean; json?: boolean }) => cache(options, terminal))
}

async function cache(
  { clear = false, json = false }: { clear?: boolean; json?: boolean },
  terminal: Terminal,
): Promise<void> {
  const folder = cacheFolder()
  const removed = clear && folder !== undefined ? await clearStarts(folder) : undefined
  const { files, bytes } = folder === undefined ? { files: 0, bytes: 0 } : await cachedStarts(folder)
  const facts = { folder: folder ?? null, files, bytes, most: MOST_CACHED, ...(removed && { removed }) }
  if (json) return terminal.out(`${JSON.stringify(facts, null, 2)}\n`)
  const limit = `of at most ${MOST_CACHED.files} files, ${size(MOST_CACHED.bytes)}`
  if (folder === undefined) return terminal.out('nothing is kept: BALLAST_CACHE is off\n')
  if (removed !== undefined)
    terminal.out(`removed ${removed.files} files, ${size(removed.bytes)}, from ${folder}\n`)
  terminal.out(`${folder}: ${files} files, ${size(bytes)} ${limit}\n`)
}

function size(bytes: number): string {
  return `${Math.round(bytes / MEBIBYTE)} MiB`
}
