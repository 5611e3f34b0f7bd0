/** Follows docs/adding-a-lever.md to the letter in a copy of the sources: what the page promises for one file and its line appears. */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { runnerImport } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { catalogue, createWorld, fingerprint, open, step } from '../../sim/index.ts'
import type { generatedPages } from '../../src/catalogue/description/site.ts'
import type { describedTables } from '../../src/catalogue/description/index.ts'
import type { leverForm } from '../../src/catalogue/index.ts'
import type {
  courseOf,
  scenarioSchema,
  setupOf,
  validateScenario,
  withSetting,
} from '../../src/scenario/index.ts'

interface Sim {
  catalogue: typeof catalogue
  createWorld: typeof createWorld
  fingerprint: typeof fingerprint
  open: typeof open
  step: typeof step
}
interface Lab {
  courseOf: typeof courseOf
  scenarioSchema: typeof scenarioSchema
  setupOf: typeof setupOf
  validateScenario: typeof validateScenario
  withSetting: typeof withSetting
}

const folder = mkdtempSync(join(tmpdir(), 'lever-'))
const page = readFileSync('docs/adding-a-lever.md', 'utf8')
let sim: Sim
let lab: Lab

beforeAll(async () => {
  for (const part of ['sim', 'src', 'package.json']) cpSync(part, join(folder, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  follow(page)
  sim = await imported<Sim>('sim/index.ts')
  lab = await imported<Lab>('src/scenario/index.ts')
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

test('declared in one file, entered in the index, read in one place', () => {
  expect(sim.catalogue.levers.map(({ key }) => key)).toContain('rentRelief')
})

test('schema, --set, form, description and page have it', async () => {
  expect(JSON.stringify(lab.scenarioSchema())).toContain('"rentRelief"')
  const set = lab.withSetting(lab.validateScenario({ format: 1 }, 'scenario'), 'rentRelief=0.5')
  expect(set.levers['rentRelief']).toBe(0.5)
  const form = await imported<{ leverForm: typeof leverForm }>('src/catalogue/index.ts')
  expect(form.leverForm().flatMap(({ sliders }) => sliders)).toContainEqual(
    expect.objectContaining({ key: 'rentRelief', title: { en: 'Rent relief', zh: '房租减免' } }),
  )
  const tables = await imported<{ describedTables: typeof describedTables }>(
    'src/catalogue/description/index.ts',
  )
  expect(tables.describedTables()).toContain('| rentRelief | macro |')
  const site = await imported<{ generatedPages: typeof generatedPages }>('src/catalogue/description/site.ts')
  expect(site.generatedPages('')['levers/rentRelief.md']).toContain('房租减免')
})

test('off it is as if it did not exist; on, and for some firms, it moves the world', () => {
  const off = fingerprintAt(undefined)
  const some = fingerprintAt({ value: 0.5, for: { sizeClass: ['small'] } })
  const all = fingerprintAt(0.5)
  expect(fingerprintAt(0)).toBe(off)
  expect(new Set([off, some, all]).size).toBe(3)
})

function fingerprintAt(rentRelief: unknown): string {
  const levers = rentRelief === undefined ? {} : { rentRelief }
  const scenario = lab.validateScenario(
    { format: 1, burnIn: 12, population: { firms: 60 }, levers },
    'scenario',
  )
  const world = sim.createWorld(lab.setupOf(scenario))
  for (let month = 0; month < 12; month++) sim.step(world)
  sim.open(world, lab.courseOf(scenario), 1)
  for (let month = 0; month < 3; month++) sim.step(world)
  return sim.fingerprint(world)
}

async function imported<M>(path: string): Promise<M> {
  const { module } = await runnerImport<M>(join(folder, path), {
    root: folder,
    configFile: false,
    logLevel: 'error',
  })
  return module
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
