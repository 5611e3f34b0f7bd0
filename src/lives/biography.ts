import { catalogue } from '../../sim/index.ts'
import { borrowPool, checkCounts, checkScenario, namesOf, RunError } from '../run/index.ts'
import type { AnyPool, FirmLives, FirmMonth, ReplicateResult } from '../run/index.ts'
import { wholeInputError } from '../scenario/index.ts'
import type { Scenario } from '../scenario/index.ts'
import { chainOf } from './chain.ts'
import type { ChainEvent } from './chain.ts'

/** Whose life is told. */
export interface BiographyRequest {
  readonly scenario: Scenario
  /** Counts from 1. */
  readonly replicate: number
  readonly firm: number
  /** Of the replicate as it was run before; absent: whatever it is now. */
  readonly fingerprint?: string
}

export interface BiographyOptions {
  readonly signal?: AbortSignal
  readonly pool?: AnyPool
}

/** One firm's life in one replicate. */
export interface Biography {
  readonly firm: number
  readonly replicate: number
  readonly scenario: Scenario
  readonly fingerprint: string
  /** Its row of the table of firms, in words; numbers as they are. */
  readonly life: Readonly<Record<string, string | number>>
  /** First month of each support received, by lever. */
  readonly supports: Readonly<Record<string, number>>
  readonly months: readonly FirmMonth[]
  /** What led from the start to the end, by month. */
  readonly chain: readonly ChainEvent[]
}

/**
 * Runs a replicate again and records one firm in it.
 *
 * @throws RunError if this is not the run that was (`FingerprintDiffers`), InputError if there is no such firm in it
 */
export async function biographyOf(
  { scenario, replicate, firm, fingerprint }: BiographyRequest,
  { signal, ...rest }: BiographyOptions = {},
): Promise<Biography> {
  checkScenario(scenario)
  checkCounts({ replicate, firm })
  const { pool, giveBack } = borrowPool(rest, 1)
  try {
    const request = { scenario, replicate, want: { firm } }
    const result = await pool.run(request, signal === undefined ? {} : { signal })
    if (fingerprint !== undefined && fingerprint !== result.fingerprint) throw notTheRun(result, fingerprint)
    return told(scenario, result, firm)
  } finally {
    await giveBack()
  }
}

function notTheRun({ replicate, fingerprint }: ReplicateResult, before: string): RunError {
  const message =
    `replicate ${replicate} is not the run in the folder: its fingerprint is ${fingerprint} here and was ${before}. ` +
    'Another version of Ballast made it; run the scenario again.'
  return new RunError(message, 'FingerprintDiffers')
}

function told(scenario: Scenario, result: ReplicateResult, firm: number): Biography {
  const { lives, replicate, fingerprint, firmRecord } = result
  const row = lives.firm.indexOf(firm)
  if (row === -1 || firmRecord === undefined)
    throw wholeInputError(
      `--firm ${firm}`,
      `no such firm in replicate ${replicate}`,
      'a firm of its table of firms',
    )
  const supports = supportsOf(lives, row)
  const life = lifeOf(scenario, lives, row)
  const { months } = firmRecord
  const chain = chainOf({ scenario, life, supports, months })
  return { firm, replicate, scenario, fingerprint, life, supports, months, chain }
}

function supportsOf(lives: FirmLives, row: number): Record<string, number> {
  const received = lives.supportKeys.map((key) => [key, lives.supports[key]?.[row] ?? 0] as const)
  return Object.fromEntries(received.filter(([, month]) => month > 0))
}

function lifeOf(scenario: Scenario, lives: FirmLives, row: number): Record<string, string | number> {
  const names = namesOf(scenario)
  const cause = lives.cause[row]!
  return {
    sector: names.sector[lives.sector[row]!]!,
    city: names.city[lives.city[row]!]!,
    sizeClass: names.sizeClass[lives.sizeClass[row]!]!,
    entry: names.entry[lives.entry[row]!]!,
    entryMonth: lives.entryMonth[row]!,
    ageAtStart: lives.ageAtStart[row]!,
    stop: lives.stop[row]!,
    cause: cause === 0 ? 'none' : catalogue.enumerations.cause[cause]!,
    staffAtStart: lives.staffAtStart[row]!,
    staffAtStop: lives.staffAtStop[row]!,
    debtAtStop: lives.debtAtStop[row]!,
  }
}
