/** What the page exports says of itself what it is. */
import { expect, test } from 'vitest'
import { catalogue, createScenario } from '../../src/index.ts'
import { twinsOf } from '../../ui/lab/choice.ts'
import { COMMAND, scenarioFile } from '../../ui/lab/exports.ts'
import { pairOf, PAIRS } from '../../ui/lab/scenarios.ts'

const pair = pairOf('jilin')
type Told = Record<'name', string> & Record<'title' | 'description', Record<'en' | 'zh', string>>
const exported = (choice: Parameters<typeof twinsOf>[0], arm: 'base' | 'policy') => {
  const scenario = twinsOf(choice)[arm]
  return JSON.parse(scenarioFile(arm, { scenario, replicates: [] }, pair).text) as Told
}

test('an export of what nobody changed keeps its names and says the version of the model', () => {
  const { name, title, description } = exported({ pair: 'jilin', levers: {} }, 'policy')
  expect([name, title]).toEqual([pair.policy.name, pair.policy.title])
  for (const text of Object.values(description)) expect(text).toContain(String(catalogue.modelVersion))
})

test('a moved lever is in the name, the title and the description, in both languages', () => {
  const choice = { pair: 'jilin', levers: { guaranteeCover: 0.33 } }
  const { name, title, description } = exported(choice, 'policy')
  expect(name).toBe('rescue-class-changed')
  expect(title.en).toContain('Guarantee cover 33% from month 4')
  expect(title.zh).toContain('第 4 个月起 33%')
  expect(description.en).toMatch(/^Made on the page from rescue-class\. Changed: Guarantee cover 33%/)
  expect(description.en).toContain('Before the change')
  expect(description.zh).toContain('改动前')
  expect(exported(choice, 'base').name).toBe(pair.base.name)
})

test('another seed, other months: said of both sides, and what is exported is a scenario', () => {
  const choice = { pair: 'jilin', seed: 'other', months: 24, replicates: 2, levers: {} }
  for (const arm of ['base', 'policy'] as const) {
    const file = exported(choice, arm)
    expect(file.title.en).toContain('3 settings')
    expect(file.description.en).toContain('Seed other; Months 24; Replicates 2')
    expect(createScenario(file).months).toBe(24)
  }
})

test('the command that is printed asks for the package by its own name', () => {
  expect(COMMAND).toContain('npx @ballast-lab/ballast ')
})

test('no scenario of the page is described as another is', () => {
  const texts = PAIRS.flatMap(({ base, policy }) => [base, policy]).flatMap(({ title, description }) => [
    ...Object.values(title),
    ...Object.values(description),
  ])
  expect(new Set(texts).size).toBe(texts.length)
})
