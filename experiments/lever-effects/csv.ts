/** The table of effects as CSV: one row a setting, lever, step and outcome. */
import type { Effect } from './judge.ts'

const HEADER = [
  'setting',
  'context',
  'lever',
  'start',
  'from',
  'to',
  'outcome',
  'unit',
  'base',
  'estimate',
  'standardError',
  'lower',
  'upper',
  'placebo',
  'placeboLower',
  'placeboUpper',
  'replicates',
  'pValue',
  'clear',
  'same',
]

export function csvOf(effects: readonly Effect[]): string {
  return [HEADER, ...effects.map(rowOf)].map((row) => `${row.join(',')}\n`).join('')
}

function rowOf(effect: Effect): string[] {
  const { setting, contrast, outcome, estimate, placebo } = effect
  const words = [setting, contrast.context.key, contrast.lever.key, contrast.start]
  return [
    ...words.map(quoted),
    String(contrast.from),
    String(contrast.to),
    outcome.key,
    quoted(outcome.unit),
    ...[effect.base, estimate.mean, estimate.standardError, ...estimate.interval].map(figure),
    ...[placebo.mean, ...placebo.interval].map(figure),
    String(estimate.count),
    figure(effect.pValue),
    String(effect.isClear),
    String(effect.isSame),
  ]
}

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Six digits, without exponents; empty where nothing can be said. */
function figure(value: number): string {
  if (!Number.isFinite(value)) return ''
  const rounded = Number(value.toPrecision(6))
  return Math.abs(rounded) < 1e-9
    ? '0'
    : rounded
        .toFixed(Math.max(0, 5 - Math.floor(Math.log10(Math.abs(rounded)))))
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '')
}
