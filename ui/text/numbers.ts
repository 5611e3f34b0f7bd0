import { localeOf, words } from './index.ts'
import type { Language } from './index.ts'

/** How numbers of a unit are shown: shares as percentages, money in yuan. */
interface Shown {
  readonly factor: number
  readonly percent: boolean
}

const PERCENT: Shown = { factor: 100, percent: true }
const AS_IS: Shown = { factor: 1, percent: false }
const IN_YUAN: Shown = { factor: 0.01, percent: false }

const SHOWN: Readonly<Record<string, Shown>> = {
  share: PERCENT,
  'per year': PERCENT,
  'per month': PERCENT,
  money: IN_YUAN,
  'money per month': IN_YUAN,
  'money per firm': IN_YUAN,
}

const shownAs = (unit: string): Shown => SHOWN[unit] ?? AS_IS

/** A declared value in the unit that people read and type, without the dust of binary fractions. */
export function displayed(value: number, unit: string): number {
  return Number((value * shownAs(unit).factor).toPrecision(12))
}

/** What was typed, in the declared unit. */
export function declared(value: number, unit: string): number {
  return Number((value / shownAs(unit).factor).toPrecision(12))
}

/** What stands behind a number of that unit: `%`, `% a year`, `×`. */
export function suffix(unit: string, language: Language): string {
  const word = words[language].units[unit] ?? unit
  if (unit === 'share') return '%'
  if (!shownAs(unit).percent) return word
  return language === 'zh' ? `%（${word}）` : `% ${word}`
}

/** Whether numbers of that unit are shown and typed as percentages. */
export function isPercentage(unit: string): boolean {
  return shownAs(unit).percent
}

/** A lever's value with its unit. */
export function leverValue(value: number, unit: string, language: Language): string {
  const text = new Intl.NumberFormat(localeOf[language], { maximumFractionDigits: 4 }).format(
    displayed(value, unit),
  )
  const behind = suffix(unit, language)
  return text + (behind.startsWith('%') ? '' : ' ') + behind
}

/** A value of a series, short: 1.2K, 34.5万, 2.1%. */
export function short(value: number, unit: string, language: Language): string {
  if (!Number.isFinite(value)) return '–'
  const format: Intl.NumberFormatOptions = { notation: 'compact', maximumSignificantDigits: 3 }
  const text = new Intl.NumberFormat(localeOf[language], format).format(displayed(value, unit))
  return shownAs(unit).percent ? `${text}%` : text
}

/** Digits that are tried for the labels of an axis; more tell no two ticks apart. */
const MOST_DIGITS = 12

/** Labels of an axis's ticks: as short as they can be while each says its own value and no other. */
export function ticks(values: readonly number[], unit: string, language: Language): string[] {
  const shown = values.map((value) => displayed(value, unit))
  const step = Math.abs((shown[1] ?? 1) - (shown[0] ?? 0)) || 1
  let digits = 1
  const isExact = (value: number) => Math.abs(Number(value.toPrecision(digits)) - value) < step * 1e-3
  while (digits < MOST_DIGITS && !shown.every(isExact)) digits++
  const options = { notation: 'compact', maximumSignificantDigits: digits } as const
  const format = new Intl.NumberFormat(localeOf[language], options)
  return shown.map((value) => format.format(value) + (shownAs(unit).percent ? '%' : ''))
}

/** Ticks of a difference of shares: percentage points, with their sign. */
export function pointTicks(shares: readonly number[]): string[] {
  return ticks(shares, 'share', 'en').map((text, at) => {
    const amount = text.replace('%', '')
    return shares[at]! > 0 ? `+${amount}` : amount
  })
}

/** A share as a percentage with one decimal. */
export function percent(share: number, language: Language): string {
  if (!Number.isFinite(share)) return '–'
  const format: Intl.NumberFormatOptions = {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }
  return new Intl.NumberFormat(localeOf[language], format).format(share)
}

/** A difference of shares in percentage points, with its sign unless it is nought. */
export function points(share: number, language: Language): string {
  if (!Number.isFinite(share)) return '–'
  const format: Intl.NumberFormatOptions = {
    signDisplay: 'exceptZero',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }
  return new Intl.NumberFormat(localeOf[language], format).format(share * 100)
}

/** A whole number with separators. */
export function whole(value: number, language: Language): string {
  if (!Number.isFinite(value)) return '–'
  // What rounds to nought has no sign.
  const format: Intl.NumberFormatOptions = { maximumFractionDigits: 0, signDisplay: 'negative' }
  return new Intl.NumberFormat(localeOf[language], format).format(value)
}
