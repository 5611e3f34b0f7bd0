import { figure, limits, readableUnit } from '../catalogue/index.ts'
import { FATES, fateTitle, LANDMARKS } from '../lives/index.ts'
import type { Comparison, DetailTable, EffectRow, FateCounts } from '../lives/index.ts'
import { escaped, table, words } from './markup.ts'

const ESTIMATE = words({ en: 'estimate', zh: '估计' })
const PLACEBO = words({ en: 'placebo', zh: '安慰剂' })
const UNIT = words({ en: 'unit', zh: '单位' })

const UNITS: Readonly<Record<string, string>> = {
  share: '比例',
  months: '月',
  month: '月',
  firms: '家',
  people: '人',
  'job-years': '人年',
  yuan: '元',
  ratio: '倍',
  count: '个',
  'log points': '对数点',
  'per 1000 initial firms': '每千家初始企业',
  'yuan per firm': '元/家',
  'yuan per job-year': '元/人年',
  'yuan per yuan': '元/元',
  'firms per firm': '家/家',
}

type Row = Pick<EffectRow, 'title' | 'unit' | 'estimate' | 'lower' | 'upper' | 'placebo'>

/** Title, estimate, interval, placebo, unit; money in yuan. */
function cells({ title, unit, estimate, lower, upper, placebo }: Row): string[] {
  const { scale, name } = readableUnit(unit)
  const cell = (value: number) => figure(value * scale)
  return [
    words(title),
    cell(estimate),
    limits(lower, upper, cell),
    cell(placebo),
    words({ en: name, zh: UNITS[name] ?? name }),
  ]
}

export function rowsTable(rows: readonly Row[]): string {
  return table(['', ESTIMATE, '95%', PLACEBO, UNIT], rows.map(cells), [4])
}

/** Financings below each other, a heading each. */
export function financedTables(rows: readonly EffectRow[]): string {
  const groups = new Map<string, EffectRow[]>()
  for (const row of rows) groups.set(row.financing, [...(groups.get(row.financing) ?? []), row])
  return [...groups]
    .map(
      ([financing, all]) =>
        `<h3>${words(PAID_BY[financing as EffectRow['financing']])}</h3>${rowsTable(all)}`,
    )
    .join('')
}

const PAID_BY = {
  bonds: { en: 'paid by bonds', zh: '以债券筹资' },
  taxes: { en: 'paid by taxes: a balanced budget', zh: '以税收筹资：预算平衡' },
  spending: { en: 'paid by less other spending', zh: '以削减其他支出筹资' },
  asWritten: { en: 'each twin as written', zh: '按各自设定筹资' },
}

export function fatesTable({ fates }: Comparison): string {
  // Adding zero turns −0 into 0.
  const one = (value: number) => (Number(value.toFixed(1)) + 0).toFixed(1)
  const row = (key: keyof FateCounts, inside = false) => {
    const { mean, interval, placebo } = fates[key]
    const name = words(fateTitle(key))
    return [
      inside ? `<span class="inside">${name}</span>` : name,
      one(mean),
      limits(...interval, one),
      one(placebo.mean),
    ]
  }
  const rows = FATES.flatMap((fate) => [
    row(fate),
    ...(fate === 'doomed' ? (['delayed', 'hastened', 'same'] as const).map((part) => row(part, true)) : []),
  ])
  return table([words({ en: 'firms', zh: '企业' }), words({ en: 'mean', zh: '均值' }), '95%', PLACEBO], rows)
}

export function survivalTable({ survival }: Comparison): string {
  const percent = (share: number) => (share * 100).toFixed(1)
  const points = (share: number) => {
    const shown = Number((share * 100).toFixed(2))
    return `${shown > 0 ? '+' : ''}${(shown + 0).toFixed(2)}`
  }
  const rows = LANDMARKS.filter((month) => month <= survival.months).map((month) => {
    const { mean, interval } = survival.difference(month)
    return [
      words({ en: `${month} months`, zh: `${month}个月` }),
      percent(survival.of('base', month).mean),
      percent(survival.of('policy', month).mean),
      points(mean),
      limits(...interval, points),
      points(survival.placebo(month).mean),
    ]
  })
  const head = [
    words({ en: 'initial firms alive after', zh: '初始企业存活，经过' }),
    words({ en: 'base %', zh: '基准 %' }),
    words({ en: 'policy %', zh: '政策 %' }),
    words({ en: 'difference', zh: '差异' }),
    '95%',
    PLACEBO,
  ]
  return table(head, rows)
}

/** A detail table. Its dimension is a column, or, for one thing under several circumstances, a column each. */
export function detailsMarkup(details: DetailTable): string {
  const { name, dimension, rows } = details
  if (name === 'outside' || name === 'paths') return sideBySide(details)
  if (name === 'attribution') return byPart(details)
  const hasPlacebo = rows.some(({ placebo }) => Number.isFinite(placebo))
  const hasDimension = name !== 'branches'
  const lines = rows.map((row) => {
    const [first = '', estimate = '', range = '', placebo = '', unit = ''] = cells(row)
    const middle = [estimate, range, ...(hasPlacebo ? [placebo] : []), unit]
    return [first, ...(hasDimension ? [escaped(row.of)] : []), ...middle]
  })
  const head = [
    '',
    ...(hasDimension ? [escaped(dimension)] : []),
    ESTIMATE,
    '95%',
    ...(hasPlacebo ? [PLACEBO] : []),
    UNIT,
  ]
  return table(head, lines, [...(hasDimension ? [1] : []), head.length - 1])
}

/** Shares of a package: a table a quantity, a row a part. */
function byPart({ rows }: DetailTable): string {
  const keys = [...new Set(rows.filter(({ of }) => of === 'together').map(({ quantity }) => quantity))]
  const head = [
    words({ en: 'its share', zh: '贡献' }),
    words({ en: 'alone', zh: '单独' }),
    words({ en: 'lost without it', zh: '缺少时的损失' }),
  ]
  return keys
    .map((key) => {
      const told = (of: string, suffix: string) => {
        const row = rows.find((each) => each.of === of && each.quantity === key + suffix)
        return row === undefined ? '' : withRange(row)
      }
      const parts = [...new Set(rows.map(({ of }) => of))]
      const lines = parts.map((of) => {
        const { title } = rows.find((each) => each.of === of && each.quantity === key)!
        return [words(partOf(title)), ...['', 'Alone', 'Withdrawn'].map((suffix) => told(of, suffix))]
      })
      const whole = rows.find(({ quantity }) => quantity === key)!
      const [{ title, unit }, placebo] = [whole, cells(whole)[3] ?? '']
      const { name } = readableUnit(unit)
      const heading = {
        en: `${title.en.split('; ')[0]} (${name}; placebo ${placebo})`,
        zh: `${title.zh.split('；')[0]}（${UNITS[name] ?? name}；安慰剂${placebo}）`,
      }
      return `<h3>${words(heading)}</h3>${table(['', ...head], lines)}`
    })
    .join('')
}

/** Titles of shares name the quantity, then the part, then what is told of it. */
export function partOf({ en, zh }: Row['title']): Row['title'] {
  return {
    en: (en.split('; ')[1] ?? en).replace(/, [^,]*$/, ''),
    zh: (zh.split('；')[1] ?? zh).replace(/，[^，]*$/, ''),
  }
}

function withRange(row: Row): string {
  const [, estimate = '', range = ''] = cells(row)
  return range === '' ? estimate : `${estimate}<br><small>${range}</small>`
}

function sideBySide({ rows }: DetailTable): string {
  const values = [...new Set(rows.map(({ of }) => of))]
  const quantities = [...new Set(rows.map(({ quantity }) => quantity))]
  const lines = quantities.map((quantity) => {
    const found = values.map((value) => rows.find((row) => row.of === value && row.quantity === quantity))
    const told = found.map((row) => {
      return row === undefined ? '' : withRange(row)
    })
    const first = cells(found.find((row) => row !== undefined)!)
    return [first[0] ?? '', ...told, first[4] ?? '']
  })
  return table(['', ...values.map(escaped), UNIT], lines, [values.length + 1])
}
