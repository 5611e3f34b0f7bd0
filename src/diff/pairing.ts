import type { ResultFolder } from '../files/index.ts'
import { hasReplicates } from './comparison-headlines.ts'
import type { Known } from './headline.ts'
import type { ResultSet } from './result-set.ts'
import type { Sample, Sides } from './contrast.ts'

/** How the values of two results belong together, which says what chance their difference is held against. */
export interface Pairing {
  /** What counts as one value: a replicate, or, where either side has several starting populations, a population's mean. */
  readonly unit: 'replicate' | 'population'
  readonly isPaired: boolean
  /**
   * Whether the spread between units holds all that chance does. Not where the two start from one population each, and not the
   * same: what their starts differ by shows in no replicate.
   */
  readonly isTestable: boolean
  /** Units of each side; pairs, where they are paired. */
  readonly counts: readonly [a: number, b: number]
}

export function pairingOf(a: ResultSet, b: ResultSet): Pairing {
  const several = a.folders.length > 1 && b.folders.length > 1
  const [unitsA, unitsB] = [unitsOf(a, several), unitsOf(b, several)]
  const hasPairs = several || [...a.folders, ...b.folders].every(holdsReplicates)
  const common = unitsA.filter((unit) => unitsB.includes(unit))
  // A single pair has no spread: two samples that overlap in one unit say more.
  const isPaired =
    hasPairs && (common.length > 1 || (common.length === 1 && Math.min(unitsA.length, unitsB.length) === 1))
  const isOneSeed = !several && a.folders.some(({ seed }) => b.folders.some((other) => other.seed === seed))
  return {
    unit: several ? 'population' : 'replicate',
    isPaired,
    isTestable: several || isOneSeed,
    counts: isPaired ? [common.length, common.length] : [unitsA.length, unitsB.length],
  }
}

/** Whether it holds a value of every replicate, not only their mean. */
export function holdsReplicates(folder: ResultFolder): boolean {
  return folder.kind === 'run' || hasReplicates(folder)
}

function unitsOf({ folders }: ResultSet, several: boolean): string[] {
  if (several) return folders.map(({ seed }) => seed)
  return folders.flatMap(({ seed, fingerprints }) =>
    [...fingerprints.keys()].map((replicate) => `${seed} ${replicate}`),
  )
}

/** A headline's values by unit. */
export function sampleOf(known: Known | undefined, unit: Pairing['unit']): Sample {
  if (known === undefined) return undefined
  const { observations, summaries } = known
  if (observations.length === 0 && summaries.size > 0) {
    if (unit === 'replicate') return { summary: [...summaries.values()][0]! }
    const means = [...summaries].map(([population, { mean }]): [string, Sides] => [population, [mean, 1]])
    return { values: new Map(means), isRatio: false }
  }
  const isRatio = observations.some(({ below }) => below !== undefined)
  const groups = new Map<string, Sides[]>()
  for (const { population, replicate, value, below = 1 } of observations) {
    const name = unit === 'population' ? population : `${population} ${replicate}`
    groups.set(name, [...(groups.get(name) ?? []), [value, below]])
  }
  const means = [...groups].map(([name, sides]): [string, Sides] => [name, meanSides(sides)])
  return { values: new Map(means), isRatio }
}

function meanSides(sides: readonly Sides[]): Sides {
  const mean = (side: 0 | 1) => sides.reduce((sum, each) => sum + each[side], 0) / sides.length
  return [mean(0), mean(1)]
}

/** How many of the replicates that both have are equal to the last bit. */
export function equalRuns(a: ResultSet, b: ResultSet): { equal: number; common: number } {
  const prints = (folders: readonly ResultFolder[]) =>
    new Map(
      folders.flatMap(({ seed, fingerprints }) =>
        [...fingerprints].map(([replicate, each]) => [`${seed} ${replicate}`, each.join(' ')] as const),
      ),
    )
  const [one, other] = [prints(a.folders), prints(b.folders)]
  const common = [...one].filter(([name]) => other.has(name))
  return { equal: common.filter(([name, each]) => other.get(name) === each).length, common: common.length }
}
