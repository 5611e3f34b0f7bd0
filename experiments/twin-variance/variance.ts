/**
 * How many independent pairs of runs one pair of twins is worth, lever by lever, in a slump: the sum of the variances of base and policy
 * over the variance of their difference.
 *
 *   node experiments/run.mjs experiments/twin-variance/variance.ts [REPLICATES [FIRMS [LEVER …]]]
 */
import { catalogue, compare, loadScenario, Pool } from '../../src/index.ts'
import type { Scenario } from '../../src/index.ts'

export const BASE = 'experiments/immortal-time/base.json'

/** Numbers of which it is told: an early and a late one of lives, and one of work. */
const TITLES = {
  survivalDifference24: 'initial firms alive after 24 months',
  restrictedMeanGained60: 'months gained within 60',
  jobYears: 'job-years',
} as const
type Effect = keyof typeof TITLES
export const EFFECTS = Object.keys(TITLES) as Effect[]

/** Gain by pairing, with its 95% limits by the bootstrap over replicates. */
export interface Gain {
  readonly ratio: number
  readonly interval: readonly [number, number]
}

export interface LeverGain {
  readonly lever: string
  readonly value: number
  readonly gains: Readonly<Record<Effect, Gain>>
}

/** The bound further from off. */
export function strongest({ min, max, off }: (typeof catalogue.levers)[number]): number {
  return max - off >= off - min ? max : min
}

/** @param levers keys; each is moved alone, from its default to its strongest */
export async function* leverGains(
  base: Scenario,
  levers: readonly string[],
  replicates: number,
): AsyncGenerator<LeverGain> {
  const pool = new Pool()
  try {
    for (const lever of catalogue.levers.filter(({ key }) => levers.includes(key))) {
      const value = strongest(lever)
      const policy = base.with({ name: lever.key, levers: { [lever.key]: value } })
      const { details } = await compare(base, policy, { replicates, financings: [], pool })
      const rows = details.find(({ name }) => name === 'variance')!.rows
      const gains = EFFECTS.map((effect) => {
        const { estimate, lower, upper } = rows.find(({ of }) => of === effect)!
        return [effect, { ratio: estimate, interval: [lower, upper] }] as const
      })
      yield { lever: lever.key, value, gains: Object.fromEntries(gains) as LeverGain['gains'] }
    }
  } finally {
    await pool.close()
  }
}

export async function main([replicates = '20', firms = '500', ...chosen]: readonly string[]): Promise<void> {
  const base = (await loadScenario(BASE)).with({ population: { firms: Number(firms) } })
  console.log(
    `| lever, alone at its bound | ${Object.values(TITLES).join(' | ')} |\n| --- |${' --- |'.repeat(EFFECTS.length)}`,
  )
  const levers = chosen.length > 0 ? chosen : catalogue.levers.map(({ key }) => key)
  for await (const { lever, value, gains } of leverGains(base, levers, Number(replicates))) {
    const cells = EFFECTS.map((effect) => {
      const { ratio, interval } = gains[effect]
      return Number.isNaN(ratio) ? 'moves nothing' : `${figure(ratio)} (${interval.map(figure).join(' to ')})`
    })
    console.log(`| ${lever} = ${value} | ${cells.join(' | ')} |`)
  }
}

function figure(value: number): string {
  return value < 100 ? value.toFixed(1) : value.toFixed(0)
}
