/**
 * Random scenarios, each run as WebAssembly and as JavaScript: the same bits, exact books, no number that is none.
 *
 *   node experiments/run.mjs experiments/random-scenarios/battery.ts [COUNT [FROM [parameters]]]
 *   node experiments/run.mjs experiments/random-scenarios/battery.ts print N [parameters]
 */
import { Pool, run } from '../../src/index.ts'
import type { Books, ReplicateResult, Scenario } from '../../src/index.ts'
import { scenarioOf } from './draw.ts'
import type { DrawOptions } from './draw.ts'

/** What is wrong with a scenario, and its number: `scenarioOf` draws it again. */
export interface Failure {
  readonly n: number
  readonly what: string
}

export interface Outcome {
  readonly scenarios: number
  readonly months: number
  readonly failures: readonly Failure[]
}

/** Runs scenarios `from` … `from + count − 1`. */
export async function battery(
  count: number,
  from = 1,
  options: DrawOptions = {},
  seen: (done: number, found: readonly Failure[]) => void = () => {},
): Promise<Outcome> {
  const pool = new Pool({ workers: 1 })
  const failures: Failure[] = []
  let months = 0
  try {
    for (let n = from; n < from + count; n++) {
      const scenario = scenarioOf(n, options)
      months += scenario.months
      const found = (await problemsOf(scenario, pool)).map((what) => ({ n, what }))
      failures.push(...found)
      seen(n - from + 1, found)
    }
  } finally {
    await pool.close()
  }
  return { scenarios: count, months, failures }
}

async function problemsOf(scenario: Scenario, pool: Pool): Promise<string[]> {
  let compiled: ReplicateResult
  try {
    compiled = (await run(scenario, { pool })).replicates[0]
  } catch (error) {
    return [`fails: ${(error as Error).message}`]
  }
  try {
    // Books of single firms are kept by the month as it is written.
    const written = (await run(scenario, { pool, want: { books: 'firms' } })).replicates[0]
    return [
      ...numberProblems(compiled),
      ...engineProblems(compiled, written),
      ...bookProblems(written.books!),
    ]
  } catch (error) {
    return [`fails with books only: ${(error as Error).message}`]
  }
}

export function numberProblems({
  metricKeys,
  metrics,
}: Pick<ReplicateResult, 'metricKeys' | 'metrics'>): string[] {
  const wrong = metrics.findIndex((value) => !Number.isFinite(value))
  if (wrong < 0) return []
  const month = Math.floor(wrong / metricKeys.length) + 1
  return [`month ${month}: ${metricKeys[wrong % metricKeys.length]} is ${metrics[wrong]}`]
}

type Compared = Pick<ReplicateResult, 'fingerprint' | 'metrics' | 'metricKeys'>

export function engineProblems(compiled: Compared, written: Compared): string[] {
  const parted = compiled.metrics.findIndex((value, at) => !Object.is(value, written.metrics[at]))
  if (parted >= 0) {
    const key = compiled.metricKeys[parted % compiled.metricKeys.length]
    return [`${key} is ${compiled.metrics[parted]} as WebAssembly, ${written.metrics[parted]} as JavaScript`]
  }
  return compiled.fingerprint === written.fingerprint ? [] : ['fingerprints of the two engines differ']
}

/** Adds each month's flows to what stood before, knowing nothing of the model. */
export function bookProblems({ names, flows, balances }: Books): string[] {
  const standing = new Map<string, number>()
  const account = (holder: number, instrument: number): string => `${names[holder]} ${names[instrument]}`
  const move = (key: string, amount: number): void => {
    const left = (standing.get(key) ?? 0) + amount
    if (left === 0) standing.delete(key)
    else standing.set(key, left)
  }
  let [flow, row] = [0, 0]
  const last = balances.month[balances.count - 1] ?? 0
  for (let month = 0; month <= last; month++) {
    for (; flow < flows.count && flows.month[flow] === month; flow++) {
      const amount = flows.amount[flow]
      if (!(Number.isSafeInteger(amount) && amount > 0)) return [`month ${month}: a flow of ${amount} fen`]
      move(account(flows.from[flow], flows.instrument[flow]), -amount)
      move(account(flows.to[flow], flows.instrument[flow]), amount)
    }
    const told = new Map<string, number>()
    for (; row < balances.count && balances.month[row] === month; row++)
      told.set(account(balances.holder[row], balances.instrument[row]), balances.amount[row])
    if (month === 0) for (const [key, amount] of told) standing.set(key, amount)
    for (const key of new Set([...told.keys(), ...standing.keys()])) {
      const [tells, stands] = [told.get(key) ?? 0, standing.get(key) ?? 0]
      if (tells !== stands) return [`month ${month}: ${key} is ${tells} fen, flows add up to ${stands}`]
    }
  }
  return []
}

export async function main([count = '3000', ...rest]: readonly string[]): Promise<void> {
  const options = { parameters: rest.includes('parameters') }
  if (count === 'print') {
    console.log(JSON.stringify(scenarioOf(Number(rest[0]), options), null, 2))
    return
  }
  const from = Number(rest.find((word) => /^\d+$/.test(word)) ?? 1)
  const { scenarios, months, failures } = await battery(Number(count), from, options, (done, found) => {
    for (const { n, what } of found) console.log(`${n}: ${what}`)
    if (done % 100 === 0) console.error(`${done} of ${count}`)
  })
  console.log(`${scenarios} scenarios, ${months} months in either engine: ${failures.length} failures`)
  if (failures.length > 0) process.exitCode = 1
}
