/**
 * The table of traits: shares of a variance worked out by hand, and a quick run that holds every trait. Samples are made with a known
 * share: one trait that decides, one that decides by its middle, one that says what the first says, and one without consequence.
 */
import { describe, expect, test } from 'vitest'
import { decompose, inertTraits, type Share } from '../../experiments/traits/decompose.ts'
import { csvOf, pageOf } from '../../experiments/traits/page.ts'
import { FEATURES, POPULATIONS, QUICK, SETTINGS, type Firms } from '../../experiments/traits/sample.ts'
import { momentsOf, pooled, sharesOf } from '../../experiments/traits/shares.ts'
import { measureTraits } from '../../experiments/traits/traits.ts'
import { catalogue, stats } from '../../src/index.ts'

const single = (count: number) => Array.from({ length: count }, (_, at) => ({ from: at, to: at + 1 }))

describe('shares', () => {
  test('of independent columns are their squared correlations, of twins half each', () => {
    const a = Float64Array.of(1, 1, -1, -1)
    const b = Float64Array.of(1, -1, 1, -1)
    const y = a.map((value, at) => 2 * value + b[at])
    const [first, second] = sharesOf(momentsOf([a, b, y]), single(2))
    expect(first).toBeCloseTo(0.8, 12)
    expect(second).toBeCloseTo(0.2, 12)
    const twins = sharesOf(momentsOf([a, a, b, y]), single(3))
    expect(twins[0]).toBeCloseTo(0.4, 12)
    expect(twins[1]).toBeCloseTo(0.4, 12)
  })

  test('of replicates are within them: a difference between replicates explains nothing', () => {
    const inside = Float64Array.of(1, -1, 1, -1)
    const moments = [0, 10].map((level) =>
      momentsOf([Float64Array.of(level, level, level, level), inside, inside.map((x) => x + level)]),
    )
    const [between, within] = sharesOf(pooled(moments), single(2))
    expect(between).toBe(0)
    expect(within).toBeCloseTo(1, 12)
  })
})

/** Firms whose first trait decides half of the variance in the middle way that is asked, all else chance. */
function made(replicate: number, life: (trait: number, luck: number) => number): Firms {
  const count = 500
  const draw = (at: number) => {
    const places = stats.bootstrapSample(10_000, `made ${replicate}`, at + 1).slice(0, count)
    return Float64Array.from(places, (place) => (2 * (place + 0.5)) / 10_000 - 1)
  }
  const features = FEATURES.map((feature, at) => {
    const values = draw(at)
    return feature.isCategory ? values.map((value) => (value > 0 ? 1 : 0)) : values
  })
  const decisive = features[ability]
  return { count, features, lasted: draw(FEATURES.length).map((luck, row) => life(decisive[row], luck)) }
}
const ability = FEATURES.findIndex(({ key }) => key === 'ability')

function sharesOfMade(life: (trait: number, luck: number) => number): Share[] {
  const firms = Array.from({ length: 12 }, (_, at) => made(at, life))
  return decompose('made', { 'initial firms': firms, entrants: firms }, 20)
}

describe('a sample in which one trait decides', () => {
  test.each([
    ['evenly', (trait: number, luck: number) => trait + luck, 0.5],
    // Var(x²) = 4/45 on [−1, 1]; the luck’s variance is 1/3, scaled to equal it.
    ['by its middle', (trait: number, luck: number) => luck * Math.sqrt(4 / 15) - trait * trait, 0.5],
    ['not at all', (_trait: number, luck: number) => luck, 0],
  ])('%s', (_how, life, expected) => {
    const shares = sharesOfMade(life)
    const found = shares.find(({ feature }) => feature.key === 'ability')!
    expect(Math.abs(found.share - expected)).toBeLessThan(0.03)
    expect(found.lower - 0.01).toBeLessThan(expected)
    expect(found.upper + 0.01).toBeGreaterThan(expected)
    const inert = inertTraits(shares.map((share) => ({ ...share, upper: share.upper - 0.003 })))
    expect(inert.includes(FEATURES[ability])).toBe(expected === 0)
  })
})

test('a quick run has a row for every trait, population and setting', async () => {
  const settings = SETTINGS.filter(({ key }) => key !== 'epidemic')
  const shares = await measureTraits(QUICK, { settings, workers: 2 })
  expect(shares).toHaveLength(settings.length * POPULATIONS.length * FEATURES.length)
  for (const { key } of catalogue.traits) expect(shares.some(({ feature }) => feature.key === key)).toBe(true)
  expect(csvOf(shares).trimEnd().split('\n')).toHaveLength(1 + shares.length)
  expect(pageOf(shares, QUICK, '2000-01-01')).not.toMatch(/NaN|undefined|Infinity/)
})
