/**
 * A flow below zero is a fault of its own, although tables and books agree about it: it is looked for in every month, whether books are
 * wanted or not, in either form of the month.
 */
import { describe, expect, test } from 'vitest'
import { createWorld, open, speedUp, step, type OpenOptions, type World } from '../../sim/index.ts'
import { machineHere } from '../../src/run/machine.ts'
import { freshWorld, QUIET, smallSetup } from './small-worlds.ts'

/** Moves money against the direction of a flow, in tables and books alike: households’ transfers are taken back. */
function turnBack(world: World, amount: number): void {
  world.ledger.cells.transfers[0] -= amount
  world.economy.government[0] += amount
  world.economy.households[0] -= amount
}

function opened(options: OpenOptions = {}, compiled = false): World {
  const world = freshWorld()
  const machine = machineHere()
  if (compiled && machine !== null) speedUp(world, machine)
  open(world, QUIET, 1, options)
  step(world)
  return world
}

/** Within a month, after the first step of the phase, so that the month’s own transfers are set against it. */
function stepTurned(world: World, amount: number): void {
  step(world, (phase) => {
    if (phase === 'record') turnBack(world, amount)
  })
}

describe('a flow that runs backwards', () => {
  test.each<[string, OpenOptions, boolean]>([
    ['without books', {}, false],
    ['compiled', {}, true],
    ['with books of firms', { books: 'firms' }, false],
    ['with the books proved after each phase', { proof: true }, false],
  ])('%s ends the run, and is named', (_, options, compiled) => {
    const world = opened(options, compiled)
    expect(() => stepTurned(world, 1e12)).toThrow(
      /^month 2: transfers \(deposit\) from government to households runs backwards: -\d+ fen$/,
    )
  })

  test('before month 1 the month is told as one of the burn-in', () => {
    const world = createWorld(smallSetup())
    step(world)
    expect(() => stepTurned(world, 1e12)).toThrow(/^month 2 of the burn-in: transfers/)
  })

  test('a part of one that still runs forwards is no fault', () => {
    const world = opened()
    expect(() => stepTurned(world, 1)).not.toThrow()
  })
})
