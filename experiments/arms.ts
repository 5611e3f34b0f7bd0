/** Arms of one experiment lived with the same luck, and the differences between them, replicate by replicate. */
import { stats, streamArms, type Arm, type ReplicateResult, type Scenario } from '../src/index.ts'

/** What a replicate of an arm is looked at for. */
export type Measure = (result: ReplicateResult) => number

/** By arm, then replicate. */
export type Lived = Readonly<Record<string, readonly ReplicateResult[]>>

/** Runs every arm of each replicate, and a placebo of the first arm under the key `placebo`. */
export async function liveArms(
  arms: Readonly<Record<string, Scenario>>,
  replicates: number,
  told: string,
): Promise<Lived> {
  const keys = Object.keys(arms)
  const runs: Arm[] = keys.map((key, at) => ({ twin: at === 0 ? 'base' : 'policy', scenario: arms[key] }))
  const placebo: Arm = { twin: 'placebo', scenario: arms[keys[0]] }
  const lived: Record<string, ReplicateResult[]> = {}
  for await (const { results } of streamArms([runs[0], ...runs.slice(1), placebo], { replicates })) {
    for (const [at, key] of [...keys, 'placebo'].entries()) (lived[key] ??= []).push(results[at])
    process.stderr.write(`\r${told}: ${lived['placebo'].length}/${replicates}`)
  }
  process.stderr.write('\n')
  return lived
}

/** Sum of a series over months. */
export function total(result: ReplicateResult, key: string): number {
  const [width, at] = [result.metricKeys.length, result.metricKeys.indexOf(key)]
  if (at < 0) throw new Error(`no series ${key}`)
  let sum = 0
  for (let month = 0; month < result.months; month++) sum += result.metrics[month * width + at]
  return sum
}

/** Value of a series in a month, 1…M. */
export function inMonth(result: ReplicateResult, key: string, month: number): number {
  return result.metrics[(month - 1) * result.metricKeys.length + result.metricKeys.indexOf(key)]
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Mean of the paired difference and Student’s 95% interval, as told in a table. */
export function difference(
  base: readonly ReplicateResult[],
  other: readonly ReplicateResult[],
  measure: Measure,
): ReturnType<typeof stats.meanEstimate> {
  return stats.meanEstimate(other.map((result, at) => measure(result) - measure(base[at])))
}

/** `+1.23 (1.01 to 1.45)`, a star where the interval excludes nought; the mean alone where all replicates agree. */
export function interval(estimate: ReturnType<typeof stats.meanEstimate>, digits = 3): string {
  const [low, high] = estimate.interval
  const star = low > 0 || high < 0 ? ' *' : ''
  // What is left of a sum of differences that cancel is nought.
  const shown = [estimate.mean, low, high].map((value) =>
    Math.abs(value) < 1e-12 ? 0 : Number(value.toPrecision(digits)),
  )
  const mean = `${shown[0] > 0 ? '+' : ''}${shown[0]}`
  return Number.isNaN(low) ? mean : `${mean} (${shown[1]} to ${shown[2]})${star}`
}

/** A Markdown table. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
