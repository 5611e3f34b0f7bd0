import type { Model, World } from './model.ts'

/** Ways in which money reaches a firm or leaves it, by which a difference between twins can have come. */
export const CHANNELS = ['credit', 'bank', 'demand', 'supplyChain', 'labour', 'support', 'other'] as const
export type Channel = (typeof CHANNELS)[number]

/** Firms whose money is followed, each until its own month. */
export interface ChannelWant {
  /** Ascending by identity. */
  readonly firm: Float64Array
  /** Last month that counts. */
  readonly until: Int32Array
}

/** Materials, trade credit as it is paid, receivables that are sold. */
const SUPPLY = ['materials', 'tradePayment', 'estatePayment', 'discounted']

/** Where a deposit flow of a firm belongs, by its kind and who is on the other side; + what comes in, − what goes out. */
export function channelOf(kind: string, partner: string): Channel {
  const holder = partner.split(':', 1)[0]!
  if (kind === 'sales') return 'demand'
  if (kind === 'tax') return 'other'
  if (holder === 'government' || holder === 'guarantor') return 'support'
  if (kind === 'loanDrawn') return 'credit'
  if (SUPPLY.includes(kind)) return 'supplyChain'
  if (holder === 'bank' || holder === 'privateLender') return 'bank'
  return kind === 'wages' ? 'labour' : 'other'
}

/** Adds up each wanted firm's money by channel. */
export class ChannelRecorder {
  #model: Model
  #until: Int32Array
  #rows: ReadonlyMap<string, number>
  #last: number
  /** Fen: row · channels + channel. */
  #sums: Float64Array

  constructor(model: Model, { firm, until }: ChannelWant) {
    this.#model = model
    this.#until = until
    this.#rows = new Map(Array.from(firm, (identity, row) => [`firm:${identity}`, row]))
    this.#last = until.reduce((last, month) => Math.max(last, month), 0)
    this.#sums = new Float64Array(firm.length * CHANNELS.length)
  }

  add(month: number, world: World): void {
    if (month === 0 || month > this.#last) return
    for (const { instrument, kind, from, to, amount } of this.#model.booksOf(world).flows) {
      if (instrument !== 'deposit') continue
      this.#note(month, from, channelOf(kind, to), -amount)
      this.#note(month, to, channelOf(kind, from), amount)
    }
  }

  finish(): Float64Array {
    return this.#sums
  }

  #note(month: number, holder: string, channel: Channel, amount: number): void {
    const row = this.#rows.get(holder)
    if (row === undefined || month > this.#until[row]!) return
    this.#sums[row * CHANNELS.length + CHANNELS.indexOf(channel)]! += amount
  }
}
