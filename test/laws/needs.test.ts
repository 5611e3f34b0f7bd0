/**
 * Laws of what is declared beside levers and shocks, on which notices to users rest.
 * Law 13: a lever at or above what it limits, or without what it needs, leaves the world as it is, but for money it costs by itself.
 * Law 14: of a shock everywhere no place is read, of one that happens once no length, of a whole size only whole parts; of others all are.
 * Law 15: publicity needs those measures that a firm has to have heard of, and no others.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../sim/index.ts'
import type { Shock, ShockEvent } from '../../sim/index.ts'
import { LEVERS, type Lever } from '../../sim/levers/index.ts'
import { constantCourse, fingerprintOf, smallSetup } from './small-worlds.ts'

// Banks that often break their word in a slump, so that a curb on that shows in a small world.
const setup = smallSetup({ firms: 200, parameters: { withdrawHerd: 10 } })
const still = fingerprintOf(constantCourse({}), { setup })
const leversLeft = (lever: Lever, value: number) =>
  fingerprintOf(constantCourse({ [lever.key]: value }), { setup })

/** Money that they cost whatever they reach. */
const COSTLY = ['guaranteeCapital', 'publicity']

describe('13 a lever that works through others', () => {
  const needing = catalogue.levers.filter(({ needs }) => needs !== undefined)

  test.each(needing.map((lever) => [lever.key, lever] as const))('%s', (key, lever) => {
    const known = [...catalogue.levers, ...catalogue.shocks].map((each) => each.key)
    expect(known).toEqual(expect.arrayContaining([...lever.needs!]))
    if (COSTLY.includes(key)) return
    for (const value of [lever.min, lever.max]) expect(leversLeft(lever, value)).toBe(still)
  })

  test('no other lever is without effect when it is alone', () => {
    const others = catalogue.levers.filter(({ needs, below }) => needs === undefined && below === undefined)
    const shocks = [{ kind: 'demandSlump', from: 1, months: 12, size: 0.5 }]
    const inSlump = (levers: Record<string, number>) =>
      fingerprintOf(constantCourse(levers, { shocks }), { setup })
    const usual = inSlump({})
    const idle = others.filter((lever) =>
      [lever.max, lever.min].every((value) => inSlump({ [lever.key]: value }) === usual),
    )
    expect(idle.map(({ key }) => key)).toEqual([])
  })
})

describe('13 a lever that limits a parameter', () => {
  const limiting = catalogue.levers.filter(({ below }) => below !== undefined)

  test.each(limiting.map((lever) => [lever.key, lever] as const))('%s', (_, lever) => {
    const values = lever.below!.map((key) => catalogue.parameters.find((each) => each.key === key)!.default)
    const largest = Math.max(...values)
    expect(leversLeft(lever, largest)).toBe(still)
    expect(leversLeft(lever, (largest + lever.max) / 2)).toBe(still)
    expect(leversLeft(lever, largest / 2)).not.toBe(still)
  })
})

describe('14 the place and size of a shock', () => {
  const struck = (shock: Shock, change: Partial<ShockEvent>) => {
    const event = { kind: shock.key, from: 2, months: 6, size: Math.max(shock.default, 0.5), ...change }
    return fingerprintOf(constantCourse({}, { shocks: [event] }), { setup })
  }

  test.each(catalogue.shocks.map((shock) => [shock.key, shock] as const))('%s', (_, shock) => {
    const everywhere = struck(shock, {})
    expect(everywhere).not.toBe(still)
    expect(struck(shock, { city: 1 }) === everywhere).toBe(shock.everywhere ?? false)
    expect(struck(shock, { sector: 1 }) === everywhere).toBe(shock.everywhere ?? false)
    const [one, more] = [
      struck(shock, { size: Math.min(1, shock.max) }),
      struck(shock, { size: shock.max * 0.8 }),
    ]
    expect(one).not.toBe(more)
    expect(struck(shock, { months: 20 }) === everywhere).toBe(shock.once ?? false)
    if (!shock.whole) expect(struck(shock, { size: shock.max * 0.9 })).not.toBe(more)
  })
})

test('15 publicity needs the measures that firms have to hear of', () => {
  const folder = new URL('../../sim/mechanisms/', import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  )
  const texts = files.map((file) => readFileSync(new URL(file, folder), 'utf8'))
  const asking = texts.filter((text) => /\b(knows|heard|offer)\(/.test(text))
  const mentioned = asking.flatMap((text) =>
    Array.from(text.matchAll(/\b(?:policy|aims)\.(\w+)/g), ([, key]) => key),
  )
  const { needs = [] } = LEVERS.find(({ key }) => key === 'publicity') as Lever
  const heardOf = LEVERS.filter((lever: Lever) => lever.aimed && mentioned.includes(lever.key)).map(
    ({ key }) => key,
  )
  // Closing laggards asks nobody whether he has heard of it; plans are shown on the platform, which firms have to know.
  const expected = [...heardOf.filter((key) => key !== 'eliminationStandard'), 'informationSharing']
  expect(new Set(needs)).toEqual(new Set(expected))
})
