/** Follows docs/adding-a-lever.md to the letter in a copy of the sources: what the page promises for one file and its line appears. */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { runnerImport } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as model from '../../sim/index.ts'
import type * as forms from '../../src/catalogue/index.ts'
import type * as description from '../../src/catalogue/description/index.ts'
import type * as site from '../../src/catalogue/description/site.ts'
import type * as scenarios from '../../src/scenario/index.ts'

/** All that is asked of the copy, loaded at once. */
const PARTS = {
  sim: 'sim/index.ts',
  forms: 'src/catalogue/index.ts',
  description: 'src/catalogue/description/index.ts',
  site: 'src/catalogue/description/site.ts',
  scenarios: 'src/scenario/index.ts',
}

interface Copy {
  sim: typeof model
  forms: typeof forms
  description: typeof description
  site: typeof site
  scenarios: typeof scenarios
}

const folder = mkdtempSync(join(tmpdir(), 'lever-'))
const page = readFileSync('docs/adding-a-lever.md', 'utf8')
let copy: Copy

beforeAll(async () => {
  for (const part of ['sim', 'src', 'package.json', 'tsconfig.base.json'])
    cpSync(part, join(folder, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  follow(page)
  const exported = Object.entries(PARTS).map(([name, path]) => `export * as ${name} from './${path}'\n`)
  writeFileSync(join(folder, 'all.ts'), exported.join(''))
  const options = { root: folder, configFile: false, logLevel: 'error' } as const
  ;({ module: copy } = await runnerImport<Copy>(join(folder, 'all.ts'), options))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

test('declared in one file, entered in the index, read in one place', () => {
  expect(copy.sim.catalogue.levers.map(({ key }) => key)).toContain('rentRelief')
})

test('schema, --set, form, description and page have it', () => {
  const { scenarioSchema, validateScenario, withSetting } = copy.scenarios
  expect(JSON.stringify(scenarioSchema())).toContain('"rentRelief"')
  const set = withSetting(validateScenario({ format: 1 }, 'scenario'), 'rentRelief=0.5')
  expect(set.levers['rentRelief']).toBe(0.5)
  expect(copy.forms.leverForm().flatMap(({ sliders }) => sliders)).toContainEqual(
    expect.objectContaining({ key: 'rentRelief', title: { en: 'Rent relief', zh: '房租减免' } }),
  )
  expect(copy.description.describedTables()).toContain('| rentRelief | Rent relief | 房租减免 | macro |')
  expect(copy.site.generatedPages('')['levers/rentRelief.md']).toContain('房租减免')
})

test('off it is as if it did not exist; on, and for some firms, it moves the world', () => {
  const off = fingerprintAt(undefined)
  const some = fingerprintAt({ value: 0.5, for: { sizeClass: ['small'] } })
  const all = fingerprintAt(0.5)
  expect(fingerprintAt(0)).toBe(off)
  expect(new Set([off, some, all]).size).toBe(3)
})

test('what a step needs is made before it: generated texts before their tests, the build before the command', () => {
  const commands = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
    block.split('\n'),
  )
  const place = (begin: string) => commands.findIndex((line) => line.startsWith(begin))
  for (const [first, second] of [
    ['npm run describe', 'npx vitest'],
    ['npm run schema', 'npx vitest'],
    ['npm run build', 'npx @ballast-lab/ballast'],
  ]) {
    expect(place(first)).toBeGreaterThanOrEqual(0)
    expect(place(first)).toBeLessThan(place(second))
  }
})

function fingerprintAt(rentRelief: unknown): string {
  const { courseOf, setupOf, validateScenario } = copy.scenarios
  const { createWorld, fingerprint, isReady, open, step } = copy.sim
  const levers = rentRelief === undefined ? {} : { rentRelief }
  const scenario = validateScenario({ format: 1, burnIn: 12, population: { firms: 60 }, levers }, 'scenario')
  const world = createWorld(setupOf(scenario))
  while (!isReady(world)) step(world)
  open(world, courseOf(scenario), 1)
  for (let month = 0; month < 3; month++) step(world)
  return fingerprint(world)
}

/** Does what the page says: a block of TypeScript is a file, a block of differences goes where its old lines stand. */
function follow(text: string): void {
  let file = ''
  for (const [, named, language, block = ''] of text.matchAll(
    /`(sim\/[\w/-]+\.ts)`|^```(\w+)\n([\s\S]*?)^```$/gm,
  )) {
    if (named !== undefined) file = join(folder, named)
    else if (language === 'ts') writeFileSync(file, block)
    else if (language === 'diff') writeFileSync(file, changed(readFileSync(file, 'utf8'), block))
  }
}

function changed(source: string, difference: string): string {
  const lines = difference.trimEnd().split('\n')
  const kept = lines.filter((line) => line.startsWith(' ')).map((line) => line.slice(1))
  const old = `${kept.join('\n')}\n`
  expect(source.split(`\n${old}`), `the page’s place in the sources: ${old}`).toHaveLength(2)
  return source.replace(`\n${old}`, `\n${lines.map((line) => line.slice(1)).join('\n')}\n`)
}
