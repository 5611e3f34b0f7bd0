import type { Model, World } from './model.ts'

/** A transfer that the firm was part of. */
export interface FirmFlow {
  readonly instrument: string
  readonly kind: string
  /** The other holder. */
  readonly partner: string
  /** Fen: + the firm's balance of the instrument rises, − it falls. */
  readonly amount: number
}

/** A firm at the end of a month, and what moved in it. */
export interface FirmMonth {
  /** 0 is the opening: no flows. */
  readonly month: number
  /** By key of the model's observations. */
  readonly state: Readonly<Record<string, number>>
  readonly flows: readonly FirmFlow[]
  /** Balances by instrument, in fen; those that are absent are 0. */
  readonly balances: Readonly<Record<string, number>>
  /** Firms it had dealt with so far and that stopped this month. */
  readonly lostPartners: readonly { readonly firm: number; readonly cause: number }[]
}

/** The months in which the firm was there, ascending; none if it never was. */
export interface FirmRecord {
  readonly firm: number
  readonly months: readonly FirmMonth[]
}

/** Watches one firm and those it deals with. */
export class FirmRecorder {
  #model: Model
  #firm: number
  #holder: string
  #partners = new Set<number>()
  #months: FirmMonth[] = []

  constructor(model: Model, firm: number) {
    this.#model = model
    this.#firm = firm
    this.#holder = `firm:${firm}`
  }

  add(month: number, world: World): void {
    const seen = this.#model.observeFirm(world, this.#firm)
    if (seen === undefined) return
    const keys = this.#model.catalogue.observations.map(({ key }) => key)
    const books = this.#model.booksOf(world)
    const flows = month === 0 ? [] : this.#flowsOf(books.flows)
    for (const { partner } of flows)
      if (partner.startsWith('firm:')) this.#partners.add(Number(partner.slice('firm:'.length)))
    const mine = books.balances.filter(({ holder }) => holder === this.#holder)
    const lostPartners = month === 0 ? [] : this.#lost(world)
    this.#months.push({
      month,
      state: Object.fromEntries(keys.map((key, k) => [key, seen[k]!])),
      flows,
      balances: Object.fromEntries(mine.map(({ instrument, amount }) => [instrument, amount])),
      lostPartners,
    })
  }

  finish(): FirmRecord {
    return { firm: this.#firm, months: this.#months }
  }

  /** Sorted, so that the order of the model's books does not show. */
  #flowsOf(rows: ReturnType<Model['booksOf']>['flows']): FirmFlow[] {
    const flows = rows.flatMap(({ instrument, kind, from, to, amount }): FirmFlow[] => {
      if (from === this.#holder) return [{ instrument, kind, partner: to, amount: -amount }]
      return to === this.#holder ? [{ instrument, kind, partner: from, amount }] : []
    })
    const textOf = ({ instrument, kind, partner }: FirmFlow): string => `${instrument} ${kind} ${partner}`
    return flows.sort((a, b) =>
      textOf(a) < textOf(b) ? -1 : textOf(a) > textOf(b) ? 1 : a.amount - b.amount,
    )
  }

  #lost(world: World): { firm: number; cause: number }[] {
    const { count, firm, cause } = this.#model.departures(world)
    const lost = []
    for (let row = 0; row < count; row++)
      if (this.#partners.has(firm[row]!)) lost.push({ firm: firm[row]!, cause: cause[row]! })
    return lost.sort((a, b) => a.firm - b.firm)
  }
}
