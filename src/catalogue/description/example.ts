/** A scenario that moves one lever, ready to be saved and compared. */

import type { Lever } from '../../../sim/index.ts'
import { COMMAND } from '../../version.ts'

/** What a lever needs beside it to have anything to work on, in both twins. */
const BESIDE: readonly { holds: (lever: Lever) => boolean; levers: Readonly<Record<string, number>> }[] = [
  {
    holds: ({ key, mechanism }) => mechanism === 'Guarantee' && key !== 'guaranteeCover',
    levers: { guaranteeCover: 0.8 },
  },
  { holds: ({ mechanism }) => mechanism === 'Awareness', levers: { guaranteeCover: 0.8, loanRenewal: 0.8 } },
]

/** How far from off towards the farther bound the example goes. */
const SHARE = 0.8

export interface Example {
  readonly value: number
  /** A scenario file. */
  readonly scenario: Readonly<Record<string, unknown>>
  readonly fileName: string
  readonly commands: readonly string[]
}

/** The Jilin scenario with the lever moved, and the command that compares it with the one without. */
export function exampleOf(lever: Lever): Example {
  const value = exampleValue(lever)
  const fileName = `${lever.key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.json`
  const beside = BESIDE.find(({ holds }) => holds(lever))?.levers ?? {}
  const sets = Object.entries(beside).map(([key, each]) => ` --set ${key}=${each}`)
  return {
    value,
    fileName,
    scenario: {
      format: 1,
      seed: 'jilin',
      months: 120,
      replicates: 20,
      region: 'jilin',
      population: { firms: 1000 },
      levers: { [lever.key]: value },
      shocks: [{ kind: 'epidemic', from: 4, months: 36, size: 1 }],
    },
    commands: [
      `${COMMAND} compare experiments/jilin/no-rescue-class.json ${fileName} --months 36 --replicates 4${sets.join('')}`,
      `${COMMAND} run experiments/first-region/scenario.json --set ${lever.key}=${value}`,
    ],
  }
}

/** Four fifths of the way from off to the farther bound, on the lever's grid. */
function exampleValue({ min, max, off, step }: Lever): number {
  const bound = max - off >= off - min ? max : min
  const steps = Math.round((SHARE * (bound - off)) / step)
  return Number(Math.min(max, Math.max(min, off + steps * step)).toPrecision(6))
}
