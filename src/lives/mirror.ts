import type { Text } from '../../sim/index.ts'
import { RowStore } from '../run/index.ts'
import type { Pieces } from '../run/index.ts'
import {
  ANY,
  COUNT,
  differenceOf,
  logisticRegression,
  meanEstimate,
  nearestUntreated,
  SHARE,
} from '../stats/index.ts'
import type { Range } from '../stats/index.ts'
import { DETAIL_KINDS } from './detail-kinds.ts'
import { detailRow } from './details.ts'
import type { DetailRow, DetailTable } from './details.ts'
import { FOLLOW_UP, mirrorSample } from './mirror-sample.ts'
import type { MirrorMonths, MirrorSample } from './mirror-sample.ts'
import { ARM } from './plan.ts'
import type { TwinPlan } from './plan.ts'
import { policySpan } from './policy-span.ts'
import type { Twins } from './twins.ts'

/** How an effect on the supported is estimated; `truth` is what twins know. */
export const METHODS = [
  'truth',
  'naive',
  'differenceInDifferences',
  'matching',
  'matchedDifferences',
] as const
export type Method = (typeof METHODS)[number]

const OUTCOMES = ['survival', 'staff'] as const
type Outcome = (typeof OUTCOMES)[number]

/** Of an effect: the difference of two means of the outcome. */
const RANGES: Readonly<Record<Outcome, Range>> = { survival: differenceOf(SHARE), staff: ANY }

/** Effects on the supported of one replicate, by outcome and method; absent where a method has no answer of its own. */
export interface MirrorImage {
  readonly replicate: number
  readonly treated: number
  readonly untreated: number
  readonly effects: Readonly<Record<Outcome, Partial<Record<Method, number>>>>
}

/** What is answered where there are both groups: of survival, differences in differences are the plain ones. */
const ANSWERS = OUTCOMES.flatMap((outcome) =>
  METHODS.flatMap((method) =>
    outcome === 'survival' && /differences$/i.test(method) ? [] : [{ outcome, method }],
  ),
)

/** Keeps the propensity finite where groups hardly overlap: a prior of spread 10 on standardised covariates. */
const RIDGE = 0.01

/** The months that the mirror looks at, to be photographed in base and policy; the follow-up ends with the run. */
export function mirrorMonths({ base, policy }: Pick<TwinPlan, 'base' | 'policy'>): MirrorMonths {
  const before = policySpan(base, policy).start - 1
  return { before, after: Math.min(before + FOLLOW_UP, base.months) }
}

/** @param twins with `panel` of the mirror's months */
export function mirrorImage(plan: TwinPlan, { replicate, results }: Twins): MirrorImage {
  const sample = mirrorSample(results[ARM.base]!, results[ARM.policy]!, mirrorMonths(plan))
  const treated = sample.treated.reduce((sum, value) => sum + value, 0)
  const untreated = sample.treated.length - treated
  return {
    replicate,
    treated,
    untreated,
    effects: treated > 0 && untreated > 0 ? effectsOf(sample) : { survival: {}, staff: {} },
  }
}

function effectsOf(sample: MirrorSample): MirrorImage['effects'] {
  const { treated, alive, aliveBase, staff, staffBase, staffBefore } = sample
  const growth = staff.map((now, row) => now - staffBefore[row]!)
  const matches = nearestUntreated(
    logisticRegression(treated, sample.covariates, { ridge: RIDGE }).logOdds,
    treated,
  )
  const helped = Array.from(treated.keys()).filter((row) => treated[row])
  const others = Array.from(treated.keys()).filter((row) => !treated[row])
  const mean = (rows: ArrayLike<number>, of: (row: number) => number) =>
    Array.from(rows).reduce((sum, row) => sum + of(row), 0) / rows.length
  const between = (values: Float64Array) =>
    mean(helped, (row) => values[row]!) - mean(others, (row) => values[row]!)
  const matched = (values: Float64Array) =>
    mean(helped, (row) => values[row]!) - mean(matches, (row) => values[row]!)
  return {
    // Everybody is alive before, so that differences in differences are the plain ones.
    survival: {
      truth: mean(helped, (row) => alive[row]! - aliveBase[row]!),
      naive: between(alive),
      matching: matched(alive),
    },
    staff: {
      truth: mean(helped, (row) => staff[row]! - staffBase[row]!),
      naive: between(staff),
      differenceInDifferences: between(growth),
      matching: matched(staff),
      matchedDifferences: matched(growth),
    },
  }
}

const METHOD_TITLES: Readonly<Record<Method, readonly [string, string]>> = {
  truth: ['what twins know', '孪生真值'],
  naive: ['supported less unsupported', '直接比较'],
  differenceInDifferences: ['difference in differences', '双重差分'],
  matching: ['nearest neighbour on the propensity', '倾向得分匹配'],
  matchedDifferences: ['matched difference in differences', '匹配双重差分'],
}

/** Images of all replicates, as numbers. */
export class MirrorImages {
  #rows: RowStore

  constructor(pieces?: Pieces) {
    this.#rows = new RowStore(2 + ANSWERS.length, pieces)
  }

  get length(): number {
    return this.#rows.length
  }

  /** In replicate order. */
  add({ treated, untreated, effects }: MirrorImage): void {
    const answers = ANSWERS.map(({ outcome, method }) => effects[outcome][method] ?? NaN)
    this.#rows.add([treated, untreated, ...answers])
  }

  groups(): { readonly treated: Float64Array; readonly untreated: Float64Array } {
    return { treated: this.#rows.column(0), untreated: this.#rows.column(1) }
  }

  /** Of those replicates that have both groups. */
  answers(outcome: Outcome, method: Method): Float64Array {
    const { treated, untreated } = this.groups()
    const at = ANSWERS.findIndex((each) => each.outcome === outcome && each.method === method)
    return this.#rows.column(2 + at).filter((_, row) => treated[row]! > 0 && untreated[row]! > 0)
  }
}

/** Each method's answer, and its bias: its distance from the truth in the same replicate. @param images at least one */
export function mirrorTable(plan: TwinPlan, images: MirrorImages): DetailTable {
  const { before, after } = mirrorMonths(plan)
  const span = after - before
  const outcomeTitles: Readonly<Record<Outcome, readonly [unit: string, en: string, zh: string]>> = {
    survival: ['share', `Alive after ${span} months`, `${span}个月后存活`],
    staff: ['people', `Staff after ${span} months`, `${span}个月后员工数`],
  }
  const rows = ANSWERS.flatMap(({ outcome, method }) => {
    const told = images.answers(outcome, method)
    if (told.length === 0) return []
    const [unit, en, zh] = outcomeTitles[outcome]
    const [how, howZh] = METHOD_TITLES[method]
    const range = RANGES[outcome]
    const row = (quantity: string, text: Text, values: Float64Array, among: Range): DetailRow =>
      detailRow({ of: method, quantity, unit, title: text }, meanEstimate(values, among))
    const name = `${outcome}${span}`
    const answer = row(name, { en: `${en}: ${how}`, zh: `${zh}：${howZh}` }, told, range)
    if (method === 'truth') return [answer]
    const truth = images.answers(outcome, 'truth')
    const bias = row(
      `${name}Bias`,
      { en: `${en}: ${how}, bias`, zh: `${zh}：${howZh}，偏差` },
      told.map((value, at) => value - truth[at]!),
      differenceOf(range),
    )
    return [answer, bias]
  })
  return {
    ...DETAIL_KINDS.mirror,
    title: { en: 'The econometrician’s mirror: effect on the supported', zh: '计量镜像：对受助企业的效应' },
    rows: [...groupRows(images), ...rows],
  }
}

function groupRows(images: MirrorImages): DetailRow[] {
  const groups = images.groups()
  const row = (quantity: keyof typeof groups, [en, zh]: readonly [string, string]) =>
    detailRow(
      { of: 'sample', quantity, unit: 'firms', title: { en, zh } },
      meanEstimate(groups[quantity], COUNT),
    )
  return [
    row('treated', ['Supported within a year', '一年内获得支持的企业']),
    row('untreated', ['Not supported by the follow-up', '随访期内未获支持的企业']),
  ]
}
