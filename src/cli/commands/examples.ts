import { constants } from 'node:fs'
import { copyFile, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Command } from 'commander'
import { causeOf, makeFolders } from '../../files/index.ts'
import { InputError, wholeInputError } from '../../scenario/index.ts'
import { COMMAND } from '../../version.ts'
import { EXAMPLES, exampleFiles, packageFolder } from '../package-folder.ts'
import type { Terminal } from '../terminal.ts'

/** `examples DIR`: the scenarios that the readme and the guide use, copied out of the package. */
export function addExamplesCommand(program: Command, terminal: Terminal): void {
  program
    .command('examples')
    .description('copy the scenarios that the readme and the guide use into a folder')
    .argument('<folder>', 'new or not; with "experiments" the commands of the guide work as they stand')
    .option('--force', 'write over files of these names that differ')
    .action((folder: string, { force = false }: { force?: boolean }) => copyExamples(folder, force, terminal))
}

interface Example {
  readonly from: string
  readonly to: string
}

async function copyExamples(folder: string, force: boolean, terminal: Terminal): Promise<void> {
  if (folder === '') throw wholeInputError('examples', 'an empty name', 'a folder')
  const home = packageFolder()
  const examples = exampleFiles(home).map((file): Example => {
    return { from: join(home, file), to: join(folder, file.slice(EXAMPLES.length)) }
  })
  const missing: Example[] = []
  const other: Example[] = []
  for (const example of examples) {
    const state = await stateOf(example, folder)
    if (state === 'missing') missing.push(example)
    else if (state === 'other') other.push(example)
  }
  if (other.length > 0 && !force) {
    const issues = other.map(({ to }) => {
      return {
        path: to,
        found: 'a file that differs',
        allowed: 'another folder, or --force to write over it',
      }
    })
    throw new InputError('examples', issues)
  }
  for (const { from, to } of missing) await copy(from, to, constants.COPYFILE_EXCL)
  for (const { from, to } of other) await copy(from, to, 0)
  const [first = ''] = examples.map(({ to }) => to).filter((to) => to.endsWith('scenario.json'))
  terminal.out(examples.map(({ to }) => `${to}\n`).join(''))
  terminal.out(`\nTry one: ${COMMAND} run ${first} --out first\n`)
}

async function stateOf({ from, to }: Example, folder: string): Promise<'missing' | 'same' | 'other'> {
  try {
    return (await readFile(to)).equals(await readFile(from)) ? 'same' : 'other'
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return 'missing'
    if (code === 'ENOTDIR' || code === 'EISDIR')
      throw wholeInputError(
        `examples ${folder}`,
        code === 'EISDIR' ? `a folder at ${to}` : 'a file in the way',
        'a folder',
      )
    throw error
  }
}

async function copy(from: string, to: string, mode: number): Promise<void> {
  try {
    makeFolders(dirname(to))
  } catch (error) {
    throw wholeInputError(`examples ${dirname(to)}`, causeOf(error), 'a folder that can be made')
  }
  await copyFile(from, to, mode)
}
