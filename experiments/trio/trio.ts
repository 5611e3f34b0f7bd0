/**
 * Is 1 + 1 + 1 more than 3? Groups of one to eight firms, well matched, badly matched, and well matched without trust, against
 * the same firms each for itself.
 *
 *   node experiments/run.mjs experiments/trio/trio.ts [REPLICATES] > experiments/trio/trio.csv
 *   node experiments/trio/draw-trio.mjs < experiments/trio/trio.csv > experiments/trio/trio.svg
 */
import { allianceTrials, loadScenario, MATCHES, stats, type Estimate, type Match } from '../../src/index.ts'

const SIZES = [1, 2, 3, 4, 5, 6, 7, 8]
/** Firms in groups of each size: half of those there are, so that the last groups still have a choice. */
const MEMBERS = 480

export interface Point {
  readonly match: Match
  readonly size: number
  /** Innovations together over innovations alone: above 1, the group beats as many single firms. */
  readonly ratio: Estimate
  readonly compatibility: number
  readonly complementarity: number
}

/** Ratios by match and size with Student’s 95% interval over replicates. */
export async function trioOf(replicates: number, sizes: readonly number[] = SIZES): Promise<Point[]> {
  const trial = allianceTrials(await loadScenario('experiments/trio/trio.json'))
  return MATCHES.flatMap((match) =>
    sizes.map((size) => {
      const groups = Math.floor(MEMBERS / size)
      const results = Array.from({ length: replicates }, (_, at) =>
        trial({ match, size, groups, replicate: at + 1 }),
      )
      const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
      return {
        match,
        size,
        ratio: stats.meanEstimate(results.map(({ together, alone }) => together / alone)),
        compatibility: mean(results.map(({ compatibility }) => compatibility)),
        complementarity: mean(results.map(({ complementarity }) => complementarity)),
      }
    }),
  )
}

export async function main([replicates]: string[]): Promise<void> {
  console.log('match,size,ratio,lower,upper,replicates,compatibility,complementarity')
  for (const { match, size, ratio, compatibility, complementarity } of await trioOf(
    Number(replicates ?? 20),
  )) {
    // A firm for itself is as good as itself in every replicate: there are no limits.
    const figures = [ratio.mean, ...ratio.interval].map((value) =>
      Number.isNaN(value) ? '' : value.toFixed(4),
    )
    const fit = [compatibility, complementarity].map((value) => (size > 1 ? value.toFixed(3) : ''))
    console.log([match, size, ...figures, ratio.count, ...fit].join(','))
  }
}
