/** Choices among banks and core enterprises, of many who choose with fixed keys. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { World } from '../../../../sim/index.ts'
import { chooseBank, chooseCore } from '../../../../sim/mechanisms/credit/choice.ts'
import { freshWorld } from '../../../laws/small-worlds.ts'

const CHOOSERS = 4000

let world: World
beforeEach(() => {
  world = freshWorld()
})

const chooser = (low: number) => ({ low, high: 0, month: 0, purpose: 0 })
const choosers = Array.from({ length: CHOOSERS }, (_, low) => chooser(low))

test('banks are chosen by their weights', () => {
  const { bankWeight, banks } = world.constants
  const chosen = choosers.map((who) => chooseBank(world, who))
  const all = bankWeight.reduce((sum, weight) => sum + weight, 0)
  for (let b = 0; b < banks; b++) {
    const share = chosen.filter((bank) => bank === b).length / CHOOSERS
    expect(share).toBeCloseTo(bankWeight[b] / all, 1)
  }
})

describe('a supplier’s core enterprise', () => {
  let sector: number
  const buyers = (): number[] => {
    const { buys, cores } = world.constants
    return Array.from({ length: cores }, (_, c) => c).filter((c) => buys[sector * cores + c])
  }
  const choices = (): number[] => choosers.slice(0, 200).map((who) => chooseCore(world, sector, who))

  beforeEach(() => {
    const { sectors, cores, buys } = world.constants
    world.cores.failed.fill(0)
    sector = Array.from({ length: sectors }, (_, s) => s).find((s) =>
      buys.slice(s * cores, (s + 1) * cores).some(Boolean),
    )!
  })

  test('buys from the sector', () => {
    const able = buyers()
    expect(able.length).toBeGreaterThan(0)
    expect(choices().every((core) => able.includes(core))).toBe(true)
  })

  test('stands: who would have chosen one that has failed chooses another, nobody else does', () => {
    const before = choices()
    const failed = before[0]
    world.cores.failed[failed] = 1
    const after = choices()
    expect(after).not.toContain(failed)
    expect(after.filter((_, i) => before[i] !== failed)).toEqual(before.filter((core) => core !== failed))
  })

  test('is nobody where all have failed', () => {
    world.cores.failed.fill(1)
    expect(new Set(choices())).toEqual(new Set([-1]))
  })
})
