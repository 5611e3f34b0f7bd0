/** The scenarios that travel with the package: those that the readme and the guide name, copied out without harm to what is there. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exampleOf } from '../../../src/catalogue/description/example.ts'
import { catalogue } from '../../../sim/index.ts'
import { ballast } from './terminal.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ballast-examples-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const filesIn = (place: string): string[] =>
  readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name))

test('every file that the documentation names in a command or shows is among them, and every scenario is one', async () => {
  expect(await ballast(['examples', folder])).toMatchObject({ status: 0, err: '' })
  const texts = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)].map((file) =>
    readFileSync(file, 'utf8'),
  )
  const commands = texts.flatMap((text) =>
    [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([block]) => block),
  )
  const shown = texts.flatMap((text) =>
    [...text.matchAll(/!\[[^\]]*\]\([^)]+\)/g)].map(([picture]) => picture),
  )
  const examples = catalogue.levers.flatMap((lever) => exampleOf(lever).commands)
  const named = [...commands, ...shown, ...examples]
    .join('\n')
    .matchAll(/experiments\/([\w/-]+\.(?:json|svg|mjs))/g)
  const copied = filesIn(folder)
  // Written anew by a script of the checkout.
  const missing = [...named].map(([, file = '']) => file).filter((file) => !copied.includes(file))
  expect(missing).toEqual([])
  for (const file of copied.filter((name) => name.endsWith('.json') && !name.includes('schema')))
    expect(await ballast(['validate', join(folder, file), '--quiet'])).toMatchObject({ status: 0 })
})

test('they name their schema where it lies', () => {
  const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as { files: string[] }
  for (const file of files.filter((name) => /^experiments\/.*\/.*\.json$/.test(name)))
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ $schema: '../scenario.schema.json' })
  expect(files).toContain('experiments/scenario.schema.json')
})

test('again does nothing; a file that differs stays, unless it is told to go', async () => {
  await ballast(['examples', folder])
  expect(await ballast(['examples', folder])).toMatchObject({ status: 0 })
  const own = join(folder, 'jilin', 'rescue.json')
  const gone = join(folder, 'jilin', 'no-rescue.json')
  writeFileSync(own, 'mine')
  rmSync(gone)
  const { status, out, err } = await ballast(['examples', folder])
  expect(err).toContain(own)
  expect(err).toContain('--force')
  expect({ status, out }).toEqual({ status: 2, out: '' })
  expect(readFileSync(own, 'utf8')).toBe('mine')
  expect(filesIn(folder)).not.toContain('jilin/no-rescue.json')
  expect(await ballast(['examples', folder, '--force'])).toMatchObject({ status: 0 })
  expect(readFileSync(own, 'utf8')).toBe(readFileSync('experiments/jilin/rescue.json', 'utf8'))
  expect(filesIn(folder)).toContain('jilin/no-rescue.json')
})
