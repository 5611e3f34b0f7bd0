import { catalogue } from '../../sim/index.ts'
import type { FirmFlow, FirmMonth } from '../run/index.ts'
import type { Scenario } from '../scenario/index.ts'

/** Kinds of turning points, with their words; `%` stands for what it was about. */
export const TURNS = {
  start: { en: 'observed from here on: %', zh: '开始观察:%' },
  shock: { en: 'shock begins: %', zh: '冲击开始:%' },
  support: { en: 'first support: %', zh: '首次获得支持:%' },
  loan: { en: 'borrows from %', zh: '借款,来自 %' },
  discouraged: { en: 'needs credit and does not ask for it', zh: '需要信贷而未申请' },
  refused: { en: 'is refused credit', zh: '信贷申请被拒' },
  arrears: { en: 'cannot pay wages or rent in full', zh: '无力足额支付工资或租金' },
  missed: { en: 'cannot pay a lender', zh: '无力偿付贷款人' },
  recovered: { en: 'has paid what was overdue', zh: '已清偿逾期款项' },
  lostPartner: { en: 'a firm it dealt with stops: %', zh: '往来企业停业:%' },
  loss: { en: 'loses a claim on %', zh: '应收款损失,债务方 %' },
  exit: { en: 'stops: %', zh: '退出:%' },
  end: { en: 'still in business when the run ends', zh: '运行结束时仍在经营' },
} as const
export type Turn = keyof typeof TURNS

/** One link. */
export interface ChainEvent {
  readonly month: number
  readonly turn: Turn
  /** What it was about, as keys; empty if there is nothing to add. */
  readonly about: string
  /** Fen, where money was in it. */
  readonly amount?: number
}

interface Told {
  readonly scenario: Scenario
  readonly life: Readonly<Record<string, string | number>>
  readonly supports: Readonly<Record<string, number>>
  readonly months: readonly FirmMonth[]
}

/**
 * The turning points of a life, by month: they follow one another; that one led to the next is for the reader to judge, or for a twin
 * without it to show.
 */
export function chainOf({ scenario, life, supports, months }: Told): ChainEvent[] {
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return []
  const events: ChainEvent[] = [{ month: first.month, turn: 'start', about: startOf(life) }]
  for (const { kind, from, sector, city } of scenario.shocks) {
    const strikes = [sector ?? life['sector'], city ?? life['city']]
    const isHit = strikes[0] === life['sector'] && strikes[1] === life['city']
    if (isHit && from >= first.month && from <= last.month)
      events.push({ month: from, turn: 'shock', about: kind })
  }
  for (const [lever, month] of Object.entries(supports)) events.push({ month, turn: 'support', about: lever })
  months.forEach((month, k) => events.push(...turnsOf(month, months[k - 1])))
  if (life['cause'] === 'none') events.push({ month: last.month, turn: 'end', about: '' })
  else events.push({ month: last.month, turn: 'exit', about: String(life['cause']) })
  const order = Object.keys(TURNS)
  return events.sort((a, b) => a.month - b.month || order.indexOf(a.turn) - order.indexOf(b.turn))
}

function startOf({ sizeClass, sector, city, entry }: Told['life']): string {
  return `${sizeClass}, ${sector}, ${city}, ${entry}`
}

const SERVED = catalogue.enumerations.served

function turnsOf({ month, state, flows, lostPartners }: FirmMonth, before?: FirmMonth): ChainEvent[] {
  const events: ChainEvent[] = []
  const was = (key: string): number => before?.state[key] ?? 0
  const is = (key: string): number => state[key] ?? 0
  const served = SERVED[is('served')]
  const note = (turn: Turn, about = '') => events.push({ month, turn, about })
  if (is('served') !== was('served') && (served === 'discouraged' || served === 'refused')) note(served)
  if (is('arrearsMonths') > 0 && was('arrearsMonths') === 0) note('arrears')
  if (is('missedMonths') > 0 && was('missedMonths') === 0) note('missed')
  const [late, wasLate] = [
    is('arrearsMonths') + is('missedMonths'),
    was('arrearsMonths') + was('missedMonths'),
  ]
  if (late === 0 && wasLate > 0 && is('alive') === 1) note('recovered')
  for (const flow of flows) events.push(...moneyTurns(month, flow))
  for (const { firm, cause } of lostPartners)
    note('lostPartner', `firm:${firm}, ${catalogue.enumerations.cause[cause]}`)
  return events
}

function moneyTurns(month: number, { instrument, kind, partner, amount }: FirmFlow): ChainEvent[] {
  if (instrument === 'deposit' && kind === 'loanDrawn' && amount > 0)
    return [{ month, turn: 'loan', about: partner, amount }]
  if (instrument === 'receivable' && /writeOff/i.test(kind) && amount < 0)
    return [{ month, turn: 'loss', about: partner, amount: -amount }]
  return []
}
