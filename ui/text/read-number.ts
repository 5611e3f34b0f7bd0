/** Why what was typed is no number that the page takes. */
export type Refusal =
  | { readonly why: 'empty' | 'notNumber' | 'noPercent' }
  /** One comma before three digits: a decimal comma to some, a separator of thousands to others. */
  | { readonly why: 'ambiguous'; readonly decimal: string; readonly thousands: string }
  | { readonly why: 'notWhole' }
  | { readonly why: 'outside'; readonly least: number; readonly most: number }

/** What a field takes, in the unit that is typed. */
export interface Field {
  readonly least: number
  readonly most: number
  readonly isWhole?: boolean
  /** Whether a per cent sign may stand behind the number. */
  readonly isPercent?: boolean
}

export type Typed = { readonly value: number } | Refusal

/** Longer than any number that means something. */
const MOST_CHARACTERS = 40

/**
 * The one way in which the page reads a number that somebody typed, whatever the language: decimal point or comma, separators of
 * thousands where they cannot be anything else, full-width digits, a per cent sign. What could be two numbers is refused, and so is what
 * lies outside the bounds: nothing is changed in silence.
 */
export function readNumber(text: string, { least, most, isWhole, isPercent }: Field): Typed {
  const plain = plainOf(text)
  if (plain === '') return { why: 'empty' }
  if (plain.length > MOST_CHARACTERS) return { why: 'notNumber' }
  const digits = plain.replace(/ ?%$/, '')
  if (digits !== plain && !isPercent) return { why: 'noPercent' }
  const read = valueOf(digits)
  if (!('value' in read)) return read
  if (isWhole && !Number.isInteger(read.value)) return { why: 'notWhole' }
  return read.value < least || read.value > most ? { why: 'outside', least, most } : read
}

/** Half-width, with one kind of minus and space; a Chinese keyboard gives 。 for the point. */
function plainOf(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('。', '.')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\s/g, ' ')
    .trim()
}

function valueOf(text: string): Typed {
  const parts = /^([+-]?)(\d[\d., ]*|[.,]\d+)(e[+-]?\d{1,3})?$/i.exec(text)
  if (parts === null) return { why: 'notNumber' }
  const [, sign = '', body = '', power = ''] = parts
  if (/^[1-9]\d{0,2},\d{3}$/.test(body) && power === '') {
    const [decimal, thousands] = [body.replace(',', '.'), body.replace(',', '')]
    return { why: 'ambiguous', decimal: sign + decimal, thousands: sign + thousands }
  }
  const plain = plainDigits(body)
  const value = Number(sign + plain + power)
  return plain === undefined || !Number.isFinite(value) ? { why: 'notNumber' } : { value }
}

const GROUPED = /^\d{1,3}(([., ])\d{3})(\2\d{3})*$/

/** With a point for the decimals and no other separator; nothing where separators make no sense. */
function plainDigits(body: string): string | undefined {
  const marks = new Set(body.match(/[., ]/g))
  const last = Math.max(body.lastIndexOf('.'), body.lastIndexOf(','))
  const count = (mark: string) => body.split(mark).length - 1
  if (marks.size === 0) return body
  if (marks.size === 1 && (count('.') === 1 || count(',') === 1)) return body.replace(',', '.')
  if (marks.size === 1) return GROUPED.test(body) ? body.replace(/[., ]/g, '') : undefined
  const [whole, decimals] = [body.slice(0, last), body.slice(last + 1)]
  const isSound =
    marks.size === 2 && count(body[last]!) === 1 && GROUPED.test(whole) && /^\d+$/.test(decimals)
  return isSound ? `${whole.replace(/[., ]/g, '')}.${decimals}` : undefined
}
