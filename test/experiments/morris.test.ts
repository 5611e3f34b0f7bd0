/** Trajectories of the Morris experiment, and a quick screening. */
import { describe, expect, test } from 'vitest'
import { perRange, REACH, trajectory, type Group } from '../../experiments/morris/design.ts'
import { screen } from '../../experiments/morris/morris.ts'
import { catalogue } from '../../src/index.ts'

const parametersOf = (mechanism: string) => catalogue.parameters.filter((one) => one.mechanism === mechanism)
const GROUPS: Group[] = ['firms', 'credit', 'ties'].map((name) => ({ name, parameters: parametersOf(name) }))
const ALL = GROUPS.flatMap(({ parameters }) => parameters)

/** Repeats a fixed sequence. */
function drawsOf(values: readonly number[]): () => number {
  let at = 0
  return () => values[at++ % values.length]
}

describe('a trajectory', () => {
  const stops = trajectory(GROUPS, drawsOf([0.1, 0.9, 0.4, 0.7, 0.2]))

  test('moves every group once, and no other parameter with it', () => {
    expect(stops[0].moved).toBeUndefined()
    expect(new Set(stops.slice(1).map(({ moved }) => moved))).toEqual(new Set(['credit', 'firms', 'ties']))
    expect(stops).toHaveLength(4)
    for (const [at, { values, moved }] of stops.entries()) {
      if (moved === undefined) continue
      const changed = Object.keys(values).filter((key) => values[key] !== stops[at - 1].values[key])
      const own = GROUPS.find(({ name }) => name === moved)!.parameters
      const mayMove = own.filter(({ default: usual }) => usual !== 0).map(({ key }) => key)
      for (const key of changed) expect(mayMove).toContain(key)
      expect(changed.length).toBeGreaterThan(mayMove.length / 2)
    }
  })

  test('stays within a fifth of the defaults and within bounds; what is nought by default stays', () => {
    for (const { values } of stops)
      for (const { key, default: usual, min, max, whole } of ALL) {
        if (usual === 0) {
          expect(values).not.toHaveProperty(key)
          continue
        }
        expect(values[key]).toBeGreaterThanOrEqual(min)
        expect(values[key]).toBeLessThanOrEqual(max)
        const reach = Math.abs(usual) * REACH + (whole ? 0.5 : 1e-9)
        expect(Math.abs(values[key] - usual), key).toBeLessThanOrEqual(reach)
      }
  })

  test('a step of two thirds of the range does two thirds of what the range does', () => {
    expect(perRange(2 / 3)).toBeCloseTo(1, 15)
  })
})

test('a quick screening tells a size for every mechanism, the largest first', async () => {
  const rows = await screen('groups', 2, 60)
  expect(rows.map(({ group }) => group).toSorted()).toEqual([...catalogue.mechanisms].toSorted())
  for (const { sizes, largest } of rows) expect(largest).toBe(Math.max(...Object.values(sizes)))
  expect(rows.map(({ largest }) => largest)).toEqual(
    rows.map(({ largest }) => largest).toSorted((a, b) => b - a),
  )
}, 120_000)
