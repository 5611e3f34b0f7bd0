/** What the documentation tells people to type exists, and what it tells them to save is a scenario. */
import { readdirSync, existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../sim/index.ts'
import { exampleOf } from '../../src/catalogue/description/example.ts'
import { runCommandLine } from '../../src/cli/program.ts'
import { createScenario } from '../../src/index.ts'
import { validateScenario, withSetting } from '../../src/scenario/index.ts'

const levers = catalogue.levers.map((lever) => [lever.key, lever] as const)
const base = JSON.parse(readFileSync('experiments/jilin/no-rescue-class.json', 'utf8')) as object

describe('a lever’s example', () => {
  test.each(levers)('%s is a twin of the scenario it is compared with', (key, lever) => {
    const { scenario, value } = exampleOf(lever)
    const [own, other] = [validateScenario(scenario, key), validateScenario(base, 'base')]
    expect(own.levers[key]).toBe(value)
    expect(value).not.toBe(lever.off)
    for (const field of [
      'seed',
      'months',
      'region',
      'population',
      'burnIn',
      'parameters',
      'shocks',
    ] as const) {
      expect(own[field]).toEqual(other[field])
    }
  })

  test.each(levers.filter(([, { aimed }]) => aimed))('%s can be aimed as its page says', (key, lever) => {
    const aimed = { value: exampleOf(lever).value, for: { sizeClass: ['micro', 'small'] } }
    expect(createScenario({ ...base, levers: { [key]: aimed } }).levers[key]).toEqual(aimed)
  })
})

const written = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)]
const blocks = written.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
    file,
    language,
    text: text,
  })),
)

describe('written commands', () => {
  const joined = blocks
    .filter(({ language }) => language === 'sh')
    .map(({ text }) => text.replaceAll('\\\n', ' '))
  const lines = joined.join('\n').split('\n')
  const commands = lines
    .filter((line) => /^\s*npx @ballast-lab\/ballast /.test(line))
    .map((line) => line.replace(/#.*/, '').trim())

  test.each([...new Set(commands)])('%s', async (line) => {
    const [, , command = '', ...rest] = line.split(/\s+/)
    let help = ''
    const terminal = { out: (text: string) => (help += text), err: () => {}, isScreen: false, now: () => 0 }
    expect(
      await runCommandLine([command, '--help'], { ...terminal, signal: new AbortController().signal }),
    ).toBe(0)
    for (const option of rest.filter((word) => word.startsWith('--'))) expect(help).toContain(option)
    for (const file of rest.filter((word) => word.startsWith('experiments/')))
      expect(existsSync(file)).toBe(true)
    const settings = rest.filter((_, at) => rest[at - 1] === '--set').filter((each) => !each.includes('$'))
    const known = settings.filter((each) => !each.startsWith('rentRelief'))
    for (const setting of known) withSetting(validateScenario({ format: 1 }, 'scenario'), setting)
  })

  test('scripts of npm exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>
    }
    const named = lines.flatMap((line) => /^npm (?:run )?([\w:]+)/.exec(line)?.[1] ?? [])
    expect(named.filter((name) => name !== 'ci' && !(name in scripts))).toEqual([])
  })
})

test.each(blocks.filter(({ language }) => language === 'json'))('a scenario in $file', ({ text }) => {
  expect(() => createScenario(JSON.parse(text))).not.toThrow()
})
