/** Jilin at class size with news and money for guarantees, and its firms of month 0. */
import { createScenario, type ReplicateResult, type Scenario } from '../../src/index.ts'

export const MONTHS = 60
export const FEN_A_YUAN = 100

/** News spreads and guarantors have fresh money, so that take-up and headroom do not hide what cover does. */
const COMMON = { publicity: 0.2, guaranteeCapital: 0.5 }

export function jilin(levers: Record<string, unknown>, parameters: Record<string, number> = {}): Scenario {
  return createScenario({
    format: 1,
    region: 'jilin',
    population: { firms: 1000 },
    months: MONTHS,
    seed: 'cover',
    parameters,
    levers: { ...COMMON, ...levers },
  })
}

export type Lives = ReplicateResult['lives']

/** Rows of firms of month 0. */
export function initial(lives: Lives, holds: (row: number) => boolean): number[] {
  return Array.from({ length: lives.count }, (_, row) => row).filter(
    (row) => lives.entryMonth[row] === 0 && holds(row),
  )
}

/** Cause 3 is an acquisition, which is no death. */
export const died = (lives: Lives, row: number): boolean => lives.cause[row] > 0 && lives.cause[row] !== 3

export const noteOf = (replicates: number): string =>
  `Jilin, 1 000 firms, ${MONTHS} months, ${replicates} replicates; 95% intervals of the paired difference, a star where nought is outside.`
