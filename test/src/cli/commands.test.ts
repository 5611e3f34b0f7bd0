/** The commands that tell: what they print can be read by people and by programs. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogue } from '../../../sim/index.ts'
import { alignedTable, displayWidth } from '../../../src/cli/table.ts'
import { createProgress, duration, progressText } from '../../../src/cli/progress.ts'
import { allTables } from '../../../src/files/index.ts'
import { regions } from '../../../src/regions/index.ts'
import { validateScenario } from '../../../src/scenario/index.ts'
import { ballast } from './terminal.ts'

const lever = catalogue.levers[0]
const moved = lever.default === lever.max ? lever.min : lever.max
let folder: string
let file: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ballast-cli-'))
  file = join(folder, 'small.json')
  writeFileSync(file, JSON.stringify({ format: 1, name: 'small', levers: { [lever.key]: moved } }))
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('the catalogue', () => {
  test.each([
    ['levers', catalogue.levers],
    ['parameters', catalogue.parameters],
    ['metrics', catalogue.metrics],
    ['shocks', catalogue.shocks],
    ['tables', allTables().map((table) => ({ key: table.name, ...table }))],
  ])('%s, as a table and as JSON', async (command, declared) => {
    const keys = declared.map(({ key }) => key)
    const table = await ballast([command])
    expect(table).toMatchObject({ status: 0, err: '' })
    expect(
      table.out
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.split(' ')[0]),
    ).toEqual(keys)
    const json = await ballast([command, '--json'])
    expect((JSON.parse(json.out) as { key: string }[]).map(({ key }) => key)).toEqual(keys)
  })

  test.each([
    ['levers', catalogue.levers],
    ['parameters', catalogue.parameters],
    ['metrics', catalogue.metrics],
    ['shocks', catalogue.shocks],
    ['regions', Object.values(regions)],
    ['tables', allTables().map((table) => ({ key: table.name, ...table }))],
  ])('%s: each whole by its key', async (command, declared) => {
    for (const each of declared) {
      const { status, out, err } = await ballast([command, each.key])
      expect({ status, err }).toEqual({ status: 0, err: '' })
      expect(out.split('\n')[0]).toMatch(new RegExp(`^(\\w+) +${each.key}$`))
      expect(Math.max(...out.split('\n').map(displayWidth))).toBeLessThan(command === 'tables' ? 250 : 101)
    }
    const one = await ballast([command, declared[0].key, '--json'])
    expect(JSON.parse(one.out)).toEqual(JSON.parse(JSON.stringify(declared[0])))
  })

  test('a lever says who loses, where it is off, whence it comes, and how it is set', async () => {
    const { out } = await ballast(['levers', 'guaranteeCover'])
    const told = catalogue.levers.find(({ key }) => key === 'guaranteeCover')!
    const words = out.replaceAll(/\s+/g, ' ')
    for (const says of [told.loses.en, told.limits.en, told.source, told.evidence])
      expect(words).toContain(says)
    expect(words).toContain('--set guaranteeCover=0.8')
    expect(out).toMatch(/^off +0:/m)
  })

  test('what a key in a scenario may be is listed: sectors and cities of each region', async () => {
    const { out } = await ballast(['regions'])
    for (const { key, sectors, cities } of Object.values(regions))
      for (const name of [...sectors, ...cities])
        expect(out).toMatch(new RegExp(`^${key} +(sector|city) +${name.key} `, 'm'))
  })

  test.each([
    ['levers', 'guaranteeCovr', 'guaranteeCover'],
    ['parameters', 'spendincome', 'spendIncome'],
    ['metrics', 'frims', 'firms'],
    ['shocks', 'epidemik', 'epidemic'],
    ['regions', 'jlin', 'jilin'],
    ['tables', 'firm', 'firms'],
  ])('%s %s: the nearest is named', async (command, key, nearest) => {
    const { status, out, err } = await ballast([command, key])
    expect(err).toContain(`; nearest: ${nearest}`)
    expect({ status, out }).toEqual({ status: 2, out: '' })
  })

  test('the tables are those of the files', async () => {
    const out = join(folder, 'out')
    const small = ['--months', '2', '--replicates', '1', '--set', 'population.firms=30', '--set', 'burnIn=1']
    const whole = ['--books', '--tables', 'all', '--quiet', '--out', out]
    expect(await ballast(['run', file, ...small, ...whole])).toMatchObject({ status: 0 })
    const described = new Map(allTables().map(({ name, columns }) => [name, columns]))
    for (const name of readdirSync(out).filter((each) => each.endsWith('.csv'))) {
      const [head = ''] = readFileSync(join(out, name), 'utf8').split(/\r?\n/)
      expect(
        described
          .get(name.replace('.csv', ''))
          ?.map((column) => column.name)
          .join(),
      ).toBe(head)
    }
  })

  test('the schema is JSON Schema and closed', async () => {
    const { status, out } = await ballast(['schema'])
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      $schema: expect.stringContaining('2020-12') as string,
      additionalProperties: false,
    })
  })
})

test('the schema file beside the experiments is up to date: npm run schema', async () => {
  const { out } = await ballast(['schema'])
  expect(readFileSync('experiments/scenario.schema.json', 'utf8')).toBe(out)
})

test('the scenario of the readme is valid', async () => {
  expect(await ballast(['validate', 'experiments/first-region/scenario.json', '--quiet'])).toMatchObject({
    status: 0,
  })
})

describe('validate', () => {
  test("the README's scenario is one, and its words say whom it helps", async () => {
    const [, text] = /```json\n(.*?)```/s.exec(readFileSync('README.md', 'utf8'))!
    const shown = join(folder, 'readme.json')
    writeFileSync(shown, text)
    const { status, out } = await ballast(['validate', shown])
    expect(status).toBe(0)
    expect(out).toContain('0.8, for micro or small firms in changchun (share)')
  })

  test('says what departs from the defaults', async () => {
    const { status, out, err } = await ballast(['validate', file])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toContain(`${file}: ok\n`)
    expect(out).toContain(`lever ${lever.key}`)
    expect(out.match(/^lever /gm)).toHaveLength(1)
  })

  test('as JSON prints the whole scenario, which is valid again', async () => {
    const { out } = await ballast([
      'validate',
      file,
      '--json',
      '--set',
      'months=7',
      '--seed',
      'x',
      '--replicates',
      '3',
    ])
    const scenario: unknown = JSON.parse(out)
    expect(scenario).toMatchObject({ name: 'small', months: 7, seed: 'x', replicates: 3 })
    expect(validateScenario(scenario, 'printed')).toEqual(scenario)
  })

  test('is silent when quiet', async () => {
    expect(await ballast(['validate', file, '--quiet'])).toEqual({ status: 0, out: '', err: '' })
  })
})

test('a table is aligned by what is seen: Chinese takes two columns a character', () => {
  const rows = [
    ['吉林', '1'],
    ['a', '22'],
  ]
  expect(alignedTable({ columns: ['place', 'n'], rows }, new Set([1]))).toBe(
    'place   n\n吉林    1\na      22\n',
  )
})

describe('progress', () => {
  test('in words', () => {
    expect(progressText(0, 40, 'replicates', 0)).toBe('0/40 replicates')
    expect(progressText(10, 40, 'replicates', 5)).toBe('10/40 replicates, 2.0 a second, 15 s left')
    expect(progressText(1, 3, 'replicates', 90)).toBe('1/3 replicates, 90 s each, 3 min 0 s left')
    expect([59.6, 3599, 7300].map(duration)).toEqual(['1 min 0 s', '59 min 59 s', '2 h 1 min'])
  })

  test('off a screen: a line every five seconds and the last, without control characters', () => {
    let time = 0
    let shown = ''
    const terminal = {
      out: () => {},
      err: (text: string) => void (shown += text),
      isScreen: false,
      now: () => time,
      signal: new AbortController().signal,
    }
    const progress = createProgress(terminal, 10, 'replicates', false)
    for (let done = 1; done <= 10; done++) {
      time += 2000
      progress.update(done)
    }
    progress.end()
    expect(shown.split('\n').map((line) => line.split(' ')[0])).toEqual(['3/10', '6/10', '9/10', '10/10', ''])
    expect(shown).not.toContain('\u001b')
  })

  test('quiet means quiet', () => {
    const terminal = {
      out: () => {},
      err: () => expect.unreachable(),
      isScreen: true,
      now: () => 0,
      signal: new AbortController().signal,
    }
    const progress = createProgress(terminal, 1, 'replicates', true)
    progress.update(1)
    progress.end()
  })
})
