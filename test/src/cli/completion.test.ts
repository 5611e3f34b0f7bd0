/** Completion follows from the program: every command and option, choices, keys; tried in the shells that are here. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogue } from '../../../sim/index.ts'
import { ballast } from './terminal.ts'

const SHELLS = ['bash', 'zsh', 'fish'] as const
const isHere = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0

let folder: string
const scriptFor = (shell: string) => join(folder, `completion.${shell}`)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ballast-completion-'))
  for (const shell of SHELLS) {
    const { status, out, err } = await ballast(['completion', shell])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    writeFileSync(scriptFor(shell), out)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What a shell offers at the end of a line. */
const offers = {
  bash(...words: string[]): string[] {
    const script = `compopt() { :; }; source "$1"; shift
      COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _ballast; printf '%s\\n' "\${COMPREPLY[@]}"`
    return lines(execFileSync('bash', ['-c', script, 'bash', scriptFor('bash'), 'ballast', ...words]))
  },
  fish(...words: string[]): string[] {
    const script = `source ${scriptFor('fish')}; complete -C '${['ballast', ...words].join(' ')}'`
    return lines(execFileSync('fish', ['-c', script])).map((line) => line.split('\t')[0])
  },
}

function lines(output: Buffer): string[] {
  return output.toString().trim().split('\n')
}

describe.each(['bash', 'fish'] as const)('%s', (shell) => {
  const offered = (...words: string[]) => offers[shell](...words).sort()

  test.skipIf(!isHere(shell))('commands', async () => {
    expect(offered('ver')).toEqual(['verify'])
    const { out } = await ballast(['--help'])
    const commands = [...out.matchAll(/^ {2}([a-z]+) [ [<]/gm)].map(([, name = '']) => name)
    expect(commands.length).toBeGreaterThan(15)
    expect(offered('')).toEqual(expect.arrayContaining(commands.filter((name) => name !== 'help')))
  })

  test.skipIf(!isHere(shell))('options, and what they may be', () => {
    expect(offered('run', '--for')).toEqual(['--force', '--format'])
    expect(offered('run', 'x.json', '--format', '')).toEqual(['csv', 'parquet'])
    expect(offered('completion', '')).toEqual(['bash', 'fish', 'zsh'])
    expect(offered('compare', '--set', 'guaranteeCov')).toEqual(['guaranteeCover='])
  })

  test.skipIf(!isHere(shell))('keys', () => {
    const begun = catalogue.levers.map(({ key }) => key).filter((key) => key.startsWith('guarantee'))
    expect(offered('levers', 'guarantee')).toEqual(begun.sort())
    expect(offered('tables', 'surv')).toEqual(['survival'])
    expect(offered('regions', 'j')).toEqual(['jilin'])
  })
})

test.skipIf(!isHere('zsh'))('zsh reads its script', () => {
  expect(spawnSync('zsh', ['-n', scriptFor('zsh')])).toMatchObject({ status: 0 })
})
