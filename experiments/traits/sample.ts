/** Firms with their traits and the months they lasted: the sample behind the table of traits. */
import { catalogue, createScenario, type Pool, type ReplicateResult, type Scenario } from '../../src/index.ts'

export interface Size {
  readonly region: string
  readonly firms: number
  readonly burnIn: 'auto' | number
  readonly months: number
  readonly replicates: number
  /** Draws of the bootstrap over replicates. */
  readonly draws: number
}

/** The plan behind `traits.csv` and `traits.md`. */
export const FULL: Size = {
  region: 'jilin',
  firms: 1000,
  burnIn: 'auto',
  months: 120,
  replicates: 24,
  draws: 200,
}

/** Seconds long: to see that everything works. */
export const QUICK: Size = {
  region: 'plain',
  firms: 150,
  burnIn: 60,
  months: 24,
  replicates: 4,
  draws: 8,
}

export interface Setting {
  readonly key: string
  readonly says: string
  readonly change: Partial<Pick<Scenario, 'shocks' | 'levers'>>
}

const EPIDEMIC = [{ kind: 'epidemic', from: 4, months: 36, size: 1 }]

/** Every measure that reaches firms one by one, at half its maximum, and news of them. */
function helpOf(): Record<string, number> {
  const aimed = catalogue.levers.filter(({ aimed: isAimed, off }) => isAimed && off === 0)
  return { ...Object.fromEntries(aimed.map(({ key, max }) => [key, max / 2])), publicity: 0.1 }
}

export const SETTINGS: readonly Setting[] = [
  { key: 'calm', says: 'no shock, no measure', change: {} },
  { key: 'epidemic', says: 'the epidemic from month 4 on, no measure', change: { shocks: EPIDEMIC } },
  {
    key: 'help',
    says: 'the same epidemic, and every measure that reaches firms one by one at half its maximum, with publicity',
    change: { shocks: EPIDEMIC, levers: helpOf() },
  },
]

/** Whose lives are looked at, and for how long from when they came in view. */
export const POPULATIONS = ['initial firms', 'entrants'] as const
export type Population = (typeof POPULATIONS)[number]

/** Entrants are those of the first half of a run, so that all are seen for as long. */
export function horizonOf(population: Population, months: number): number {
  return population === 'initial firms' ? months : Math.floor(months / 2)
}

/** Something that firms differ in. */
export interface Feature {
  readonly key: string
  readonly says: string
  /** Drawn when founded; where, how big and how old when it came in view; or drawn here, and of no consequence. */
  readonly kind: 'trait' | 'circumstance' | 'chance'
  readonly isCategory: boolean
}

export const FEATURES: readonly Feature[] = [
  ...catalogue.traits.map(({ key, says, unit }): Feature => {
    return { key, says, kind: 'trait', isCategory: ['enum', 'index', 'flag'].includes(unit) }
  }),
  { key: 'sector', says: 'Sector', kind: 'circumstance', isCategory: true },
  { key: 'city', says: 'City', kind: 'circumstance', isCategory: true },
  { key: 'staffAtStart', says: 'Staff when it came in view', kind: 'circumstance', isCategory: false },
  { key: 'ageAtStart', says: 'Age when it came in view', kind: 'circumstance', isCategory: false },
  {
    key: 'chance',
    says: 'A number without consequence: what nothing looks like',
    kind: 'chance',
    isCategory: false,
  },
]

/** Firms of one replicate: values by feature, and the months each lasted. */
export interface Firms {
  readonly count: number
  readonly features: readonly Float64Array[]
  readonly lasted: Float64Array
}

/** By replicate. Each has a starting population of its own. */
export async function firmsOf(
  setting: Setting,
  size: Size,
  pool: Pool,
): Promise<Record<Population, Firms[]>> {
  const runs = Array.from({ length: size.replicates }, (_, at) =>
    pool.run({ scenario: scenarioOf(setting, size, at + 1), replicate: 1, want: { traits: true } }),
  )
  const results = await Promise.all(runs)
  const of = (population: Population) => results.map((result) => firmsIn(result, population))
  return { 'initial firms': of('initial firms'), entrants: of('entrants') }
}

function scenarioOf({ key, change }: Setting, size: Size, replicate: number): Scenario {
  const { region, firms, burnIn, months } = size
  const seed = `traits-${replicate}`
  const population = { firms }
  return createScenario({ format: 1, name: key, seed, region, burnIn, months, population, ...change })
}

const ACQUISITION = catalogue.enumerations.cause.indexOf('acquisition')

function firmsIn({ lives, traits, months }: ReplicateResult, population: Population): Firms {
  const horizon = horizonOf(population, months)
  const isIn = (row: number) =>
    population === 'initial firms'
      ? lives.entryMonth[row] === 0
      : lives.entryMonth[row] > 0 && lives.entryMonth[row] <= months - horizon
  const rows = Array.from({ length: lives.count }, (_, row) => row).filter(isIn)
  const place = new Map(Array.from(traits!.firm, (firm, at) => [firm, at]))
  const valueOf = (feature: Feature, at: number) => {
    return (row: number): number => {
      if (feature.kind === 'chance') return scattered(lives.firm[row])
      if (feature.kind === 'circumstance') return lives[feature.key as 'staffAtStart'][row]
      return traits!.values[place.get(lives.firm[row])! * traits!.keys.length + at]
    }
  }
  return {
    count: rows.length,
    features: FEATURES.map((feature, at) => Float64Array.from(rows, valueOf(feature, at))),
    lasted: Float64Array.from(rows, (row) => {
      const start = Math.max(0, lives.entryMonth[row] - 1)
      const isDead = lives.cause[row] !== 0 && lives.cause[row] !== ACQUISITION
      return isDead ? Math.min(horizon, lives.stop[row] - start) : horizon
    }),
  }
}

/** A number in [0, 1) that an identity has to itself (Weyl’s sequence). */
function scattered(firm: number): number {
  const turns = firm * 0.6180339887498949
  return turns - Math.floor(turns)
}
