/**
 * The figures of the survey that seed 003 quotes, as the model gives them.
 *
 *   node experiments/run.mjs experiments/jilin/survey.ts [SCENARIO] [REPLICATES]
 *
 * A firm’s loss is its revenue of the twelve months from the epidemic’s first on, against four times that of the three months
 * before. A firm that stops counts with what it sold; one that sold nothing before does not count. Revenue is read from the
 * books firm by firm, as an outsider would: goods sold for money or on credit.
 */
import { loadScenario, run, type Books, type Scenario } from '../../src/index.ts'

/** Months before the epidemic, and months in which losses are counted. */
const BEFORE = 3
const AFTER = 12

export interface Share {
  readonly mean: number
  /** Standard deviation between replicates. */
  readonly spread: number
}

export interface Survey {
  /** Firms whose cash covers at most three months of wages and rent when the epidemic strikes. */
  readonly cashThreeMonths: Share
  /** Firms that lost more than a fifth, more than half of their revenue. */
  readonly lostFifth: Share
  readonly lostHalf: Share
}

export async function surveyOf(scenario: Scenario, replicates: number): Promise<Survey> {
  const early = scenario.with({ months: BEFORE + AFTER })
  const result = await run(early, { replicates, want: { books: 'firms' } })
  const losses = result.replicates.map(({ books }) => lossesOf(books!))
  const share = (limit: number) =>
    shareOf(losses.map((firms) => firms.filter((loss) => loss > limit).length / firms.length))
  return {
    cashThreeMonths: shareOf(result.series('runway3').map((months) => months[BEFORE - 1])),
    lostFifth: share(0.2),
    lostHalf: share(0.5),
  }
}

/** Share of revenue lost, a firm each. */
function lossesOf({ names, flows }: Books): number[] {
  const before = new Map<number, number>()
  const after = new Map<number, number>()
  for (let row = 0; row < flows.count; row++) {
    const kind = names[flows.kind[row]]
    const seller = flows.to[row]
    if ((kind !== 'sales' && kind !== 'tradeCredit') || !names[seller].startsWith('firm:')) continue
    const sold = flows.month[row] <= BEFORE ? before : after
    sold.set(seller, (sold.get(seller) ?? 0) + flows.amount[row])
  }
  return [...before].map(([firm, usual]) => 1 - (after.get(firm) ?? 0) / ((usual * AFTER) / BEFORE))
}

function shareOf(values: readonly number[]): Share {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  return { mean, spread: Math.sqrt(squares / (values.length - 1)) }
}

export async function main([file, replicates]: string[]): Promise<void> {
  const scenario = await loadScenario(file ?? 'experiments/jilin/no-rescue-class.json')
  const survey = await surveyOf(scenario, Number(replicates ?? 20))
  const percent = ({ mean, spread }: Share) => `${(100 * mean).toFixed(2)}% (sd ${(100 * spread).toFixed(2)})`
  console.log(`cash for at most three months  surveyed 85.01%, model ${percent(survey.cashThreeMonths)}`)
  console.log(`lost more than 20% of revenue  surveyed 58.05%, model ${percent(survey.lostFifth)}`)
  console.log(`lost more than 50% of revenue  surveyed 29.58%, model ${percent(survey.lostHalf)}`)
}
