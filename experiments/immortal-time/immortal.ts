/**
 * Immortal time: who is helped late has had to live long enough to be helped. Four ways of asking whether helped firms die less, of
 * firms whom nobody helped, and of firms whom a guarantee helped.
 *
 *   node experiments/run.mjs experiments/immortal-time/immortal.ts [BASE POLICY [REPLICATES]]
 */
import { compare, loadScenario, stats } from '../../src/index.ts'
import type { CompareResult, FirmLives, Scenario } from '../../src/index.ts'

/** Months watched after the policy begins, and the landmark at which groups are formed. */
export const WATCHED = 60
export const LANDMARK = 12

/** One way of asking: the hazard ratio of helped to others, 1 for no effect. */
export interface Answer {
  readonly hazardRatio: number
  readonly interval: readonly [number, number]
}

export interface Answers {
  /** Helped at any time, as if from the start: the mistake. */
  readonly everHelped: Answer
  /** Helped by the landmark, among those alive then. */
  readonly landmark: Answer
  /** Helped from the month of help on. */
  readonly timeVarying: Answer
}

export interface Immortal {
  readonly replicates: number
  /** Firms of the base, whom nobody helps, with months of help dealt out by lot: the truth is 1. */
  readonly sham: Answers
  /** Firms of the base with the months of help that their own twins had: nobody is helped here either, but it is those who would be. */
  readonly chosen: Answers
  /** Firms under the policy with their own months of help. */
  readonly real: Answers
  /** Same firms in both twins, log hazard ratio of policy to base over all initial firms. */
  readonly twins: Answer
}

/** Lives of initial firms from the policy's first month on, with the month of first help, counted from then; 0 for never. */
interface Cohort {
  readonly time: number[]
  readonly event: number[]
  readonly help: number[]
  readonly cluster: number[]
}

export async function immortalTime(base: Scenario, policy: Scenario, replicates: number): Promise<Immortal> {
  const months = Math.min(base.months, WATCHED)
  const short = (scenario: Scenario) => scenario.with({ months })
  const result = await compare(short(base), short(policy), { replicates, financings: [] })
  const real = emptyCohort()
  const [sham, chosen] = [emptyCohort(), emptyCohort()]
  for (const { twins } of result.twins) {
    const { replicate, results } = twins
    const [unhelped, helped] = [results[0].lives, results[1].lives]
    const helpedIn = firstHelp(helped)
    addLives(real, helped, replicate, helpedIn)
    addLives(sham, unhelped, replicate, byLot(helpedIn, replicate, unhelped.count))
    addLives(chosen, unhelped, replicate, ofTwins(unhelped, helped, helpedIn))
  }
  return {
    replicates,
    sham: answersOf(sham),
    chosen: answersOf(chosen),
    real: answersOf(real),
    twins: twinsAnswer(result),
  }
}

const emptyCohort = (): Cohort => ({ time: [], event: [], help: [], cluster: [] })

function addLives(
  { time, event, help, cluster }: Cohort,
  lives: FirmLives,
  replicate: number,
  first: readonly number[],
) {
  for (let row = 0; row < lives.count; row++) {
    if (lives.entryMonth[row] !== 0) continue
    time.push(lives.stop[row])
    // An acquired firm has not died: it is lost from sight.
    event.push(Number(lives.cause[row] > 0 && lives.cause[row] !== 3))
    help.push(first[row] < lives.stop[row] ? first[row] : 0)
    cluster.push(replicate)
  }
}

/** Month of the first support of any kind, by row; 0 for never. */
function firstHelp({ count, supports }: FirmLives): number[] {
  return Array.from({ length: count }, (_, row) => {
    const months = Object.values(supports).map((column) => column[row])
    const first = Math.min(...months.filter((month) => month > 0))
    return Number.isFinite(first) ? first : 0
  })
}

/** The same months, each dealt to any firm with the same chance. */
function byLot(months: readonly number[], replicate: number, count: number): number[] {
  const drawn = stats.bootstrapSample(months.length, 'immortal time', replicate)
  return Array.from({ length: count }, (_, row) => months[drawn[row % drawn.length]])
}

/** Months of help that the firms' twins had. */
function ofTwins(lives: FirmLives, twins: FirmLives, months: readonly number[]): number[] {
  const month = new Map(Array.from(twins.firm, (firm, row) => [firm, months[row]]))
  return Array.from({ length: lives.count }, (_, row) => month.get(lives.firm[row]) ?? 0)
}

function answersOf(cohort: Cohort): Answers {
  const rows = cohort.time.map((_, row) => row)
  const at = (from: number, chosen: readonly number[]) =>
    answer({
      entry: chosen.map(() => from),
      time: chosen.map((row) => cohort.time[row]),
      event: chosen.map((row) => cohort.event[row]),
      helped: chosen.map((row) => Number(cohort.help[row] > 0 && (from === 0 || cohort.help[row] <= from))),
      cluster: chosen.map((row) => cohort.cluster[row]),
    })
  return {
    everHelped: at(0, rows),
    landmark: at(
      LANDMARK,
      rows.filter((row) => cohort.time[row] > LANDMARK),
    ),
    timeVarying: answer(spells(cohort)),
  }
}

interface Rows {
  readonly entry: readonly number[]
  readonly time: readonly number[]
  readonly event: readonly number[]
  readonly helped: readonly number[]
  readonly cluster: readonly number[]
}

/** A row before help and a row after it. */
function spells({ time, event, help, cluster }: Cohort): Rows {
  const rows = time.flatMap((end, row) => {
    const [from, mine] = [help[row], { cluster: cluster[row] }]
    if (from === 0) return [{ ...mine, entry: 0, time: end, event: event[row], helped: 0 }]
    const after = { ...mine, entry: from, time: end, event: event[row], helped: 1 }
    return [{ ...mine, entry: 0, time: from, event: 0, helped: 0 }, after]
  })
  return {
    entry: rows.map((each) => each.entry),
    time: rows.map((each) => each.time),
    event: rows.map((each) => each.event),
    helped: rows.map((each) => each.helped),
    cluster: rows.map((each) => each.cluster),
  }
}

/** Cox within replicates, its error between them. */
function answer({ entry, time, event, helped, cluster }: Rows): Answer {
  const { effects } = stats.coxRegression({
    entry,
    time,
    event,
    covariates: [helped],
    cluster,
    stratum: cluster,
  })
  return { hazardRatio: effects[0].hazardRatio, interval: effects[0].interval }
}

function twinsAnswer({ effects }: CompareResult): Answer {
  const { estimate, lower, upper } = effects.find(({ quantity }) => quantity === 'logHazardRatio')!
  return { hazardRatio: Math.exp(estimate), interval: [Math.exp(lower), Math.exp(upper)] }
}

const NAMES = {
  everHelped: 'ever helped, as if from the start',
  landmark: `helped within ${LANDMARK} months, of those alive then`,
  timeVarying: 'helped from the month of help on',
} as const

export async function main(args: readonly string[]): Promise<void> {
  const [
    base = 'experiments/immortal-time/base.json',
    policy = 'experiments/immortal-time/policy.json',
    count,
  ] = args
  const [one, other] = [await loadScenario(base), await loadScenario(policy)]
  const { sham, chosen, real, twins, replicates } = await immortalTime(
    one,
    other,
    Number(count ?? one.replicates),
  )
  const cell = ({ hazardRatio, interval }: Answer) =>
    `${hazardRatio.toFixed(2)} (${interval[0].toFixed(2)} to ${interval[1].toFixed(2)})`
  const lines = (Object.keys(NAMES) as (keyof typeof NAMES)[]).map(
    (key) => `| ${NAMES[key]} | ${cell(sham[key])} | ${cell(chosen[key])} | ${cell(real[key])} |`,
  )
  console.log(
    `| hazard ratio of dying, ${replicates} replicates | nobody was helped, months by lot | nobody was helped, months of their twins | a guarantee helped |`,
  )
  console.log(`| --- | --- | --- | --- |\n${lines.join('\n')}`)
  console.log(
    `| twins: all initial firms, policy to base | 1 by construction | 1 by construction | ${cell(twins)} |`,
  )
}
