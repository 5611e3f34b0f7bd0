import { catalogue } from '../../sim/index.ts'
import { figure, limits, readableUnit } from '../catalogue/index.ts'
import type { Comparison, DetailRow, DetailTable, EffectRow } from '../lives/index.ts'
import { version } from '../version.ts'
import { noticeSection } from './notices.ts'
import { differenceCurves, survivalCurves } from './curves.ts'
import { ledgerFlow } from './flow.ts'
import { forest } from './forest.ts'
import { escaped, section, words } from './markup.ts'
import { STYLE } from './style.ts'
import { detailsMarkup, fatesTable, financedTables, partOf, rowsTable, survivalTable } from './tables.ts'
import { DETAIL_WORDS } from './words.ts'

export interface Report {
  readonly comparison: Comparison
  readonly details: readonly DetailTable[]
  /** What prints it again. */
  readonly command: string
}

/**
 * A comparison as one page that needs nothing else: no script, no font, no picture from elsewhere, no clock. The same comparison gives
 * the same bytes.
 */
export function reportPage({ comparison, details, command }: Report): string {
  const { base, policy } = comparison
  const title = `${policy.title.en || policy.name} / ${base.title.en || base.name}`
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style></head>
<body>
<div class="tongue" role="group" aria-label="Language"><label><input type="radio" name="tongue" id="english" checked> English</label><label><input type="radio" name="tongue" id="chinese"> 中文</label></div>
${opening(comparison)}
${noticeSection(comparison.notices)}
${survivalSection(comparison)}
${ledgerSection(comparison)}
${accountSection(comparison)}
${details.map(detailSection).join('\n')}
${effectsSection(comparison)}
${reproductionSection(comparison, command)}
</body></html>
`
}

function opening({ base, policy, replicates, effects, fates, account }: Comparison): string {
  const name = ({ title, name: key }: typeof base) => ({
    en: title.en || key,
    zh: title.zh || title.en || key,
  })
  const [one, other] = [name(policy), name(base)]
  const size = `${base.population.firms}`
  const facts = {
    en: `${size} firms, ${base.months} months, ${replicates} replicates, region ${base.region}, seed ${base.seed}; Ballast ${version}, model ${catalogue.modelVersion}. Intervals are 95% over replicates; the placebo is the same number where the twins differ by one draw only.`,
    zh: `${size}家企业，${base.months}个月，${replicates}次重复，地区${base.region}，种子${base.seed}；Ballast ${version}，模型版本${catalogue.modelVersion}。区间为重复间95%；安慰剂为仅一次抽签不同的孪生所得的同一数值。`,
  }
  const gained = effects.findLast(
    ({ quantity, financing }) =>
      /^restrictedMeanGained\d+$/.test(quantity) && financing === effects[0]?.financing,
  )
  const cost = account.find(({ quantity }) => quantity === 'costPerJobYear')
  const { saved, displaced, induced, forestalled } = fates
  const mean = (value: { readonly mean: number }) => value.mean.toFixed(1)
  const line = {
    en: `In a replicate ${mean(saved)} firms are saved and ${mean(displaced)} displaced; ${mean(induced)} are founded only with the policy, ${mean(forestalled)} only without. ${sentence(gained, 'en')}${sentence(cost, 'en')}`,
    zh: `每次重复中${mean(saved)}家企业获救，${mean(displaced)}家被挤出；${mean(induced)}家仅在政策下设立，${mean(forestalled)}家仅在无政策时设立。${sentence(gained, 'zh')}${sentence(cost, 'zh')}`,
  }
  return `<h1>${words({ en: `${one.en}, against ${other.en}`, zh: `${one.zh}，对比${other.zh}` })}</h1><p class="headline">${words(line)}</p><p class="facts">${words(facts)}</p>`
}

function sentence(row: EffectRow | undefined, tongue: 'en' | 'zh'): string {
  if (row === undefined || !Number.isFinite(row.estimate)) return ''
  const { scale, name: unit } = readableUnit(row.unit)
  const cell = (value: number) => figure(value * scale)
  const range = limits(row.lower, row.upper, cell)
  // A ratio that could be anything is no headline.
  if (range === '') return ''
  return tongue === 'en'
    ? `${row.title.en}: ${cell(row.estimate)} ${unit} (${range}). `
    : `${row.title.zh}：${cell(row.estimate)}（${range.replace(' to ', '至')}）。`
}

function survivalSection(comparison: Comparison): string {
  return section({
    title: { en: 'Survival of the initial firms', zh: '初始企业的存活' },
    says: {
      en: 'A firm that another buys has not died. Bands are 95% over replicates; below, the difference between twins, whose band is narrower because twins share their luck.',
      zh: '被收购的企业不算消亡。带状区域为重复间95%区间；下图为孪生之差，因共享运气而更窄。',
    },
    body: survivalCurves(comparison) + differenceCurves(comparison) + survivalTable(comparison),
  })
}

function ledgerSection(comparison: Comparison): string {
  return section({
    title: { en: 'The ledger of lives', zh: '生死账' },
    says: {
      en: 'Every firm of either twin has one fate: what became of it in the base, on the left, and under the policy, on the right. One pair of twins shows one coupling: fates flip by chance too, as the placebo shows.',
      zh: '两个孪生中的每家企业都有且只有一种命运：左侧为基准中的结局，右侧为政策下的结局。单对孪生也含偶然翻转，安慰剂列示其规模。',
    },
    body: ledgerFlow(comparison) + fatesTable(comparison),
  })
}

function accountSection({ account }: Comparison): string {
  return section({
    title: { en: 'The public account', zh: '公共账' },
    says: {
      en: 'Policy less base over the whole run, under bonds and under a balanced budget. Where the denominator of a ratio cannot be told from zero, it has no limits.',
      zh: '全程政策减基准，分别按债券筹资与预算平衡。比率的分母若与零无法区分，则不给区间。',
    },
    body: financedTables(account),
  })
}

function effectsSection({ effects }: Comparison): string {
  const written = effects.filter(({ financing }) => financing === effects[0]?.financing)
  return section({
    title: { en: 'All effects', zh: '全部效应' },
    says: { en: 'Financed as written.', zh: '按设定的筹资方式。' },
    body: `<details><summary>${words({ en: `${written.length} numbers`, zh: `${written.length}项` })}</summary>${rowsTable(written)}</details>`,
  })
}

function detailSection(detail: DetailTable): string {
  const picture = pictureOf(detail)
  return section({
    title: detail.title,
    says: DETAIL_WORDS[detail.name],
    body: picture + detailsMarkup(detail),
  })
}

/** Which rows of a table are drawn, if any. */
function pictureOf({ name, rows }: DetailTable): string {
  const drawn: Partial<Record<DetailTable['name'], (row: DetailRow) => boolean>> = {
    attribution: ({ quantity }) => quantity === 'saved',
    mirror: ({ quantity }) => /^survival\d+$/.test(quantity),
    branches: ({ quantity }) => /^(netSaved|gross\w+Least\w*)$/.test(quantity),
  }
  const chosen = drawn[name]
  if (chosen === undefined) return ''
  const found = rows.filter(chosen)
  return forest(name === 'attribution' ? found.map((row) => ({ ...row, title: partOf(row.title) })) : found)
}

function reproductionSection({ base, policy }: Comparison, command: string): string {
  const scenario = (what: string, value: object) =>
    `<details><summary>${escaped(what)}</summary><pre>${escaped(JSON.stringify(value, null, 2))}</pre></details>`
  return section({
    title: { en: 'How to make it again', zh: '如何复现' },
    says: {
      en: 'With the same version, these scenarios give the same numbers on any machine, with any number of workers.',
      zh: '使用同一版本，这些情景在任何机器、任何并行数下都给出相同数字。',
    },
    body: `<pre>${escaped(command)}</pre>${scenario(`${base.name}.json`, base)}${scenario(`${policy.name}.json`, policy)}`,
  })
}
