/**
 * Model M as objects: a firm, a bank and a fund each know what they do. Firms that fail are let go and new ones made.
 *
 *   node experiments/run.mjs experiments/bench/alternatives/objects.ts FIRMS MONTHS SEED REPEATS
 */
import type { ModelRun } from '../../../src/cli/yardstick.ts'
import { draw, normals, uniform, words } from './draws.ts'
import { printRuns } from './print-runs.ts'

class Bank {
  equity = 0
  exposure = 0
  exposureBefore = 0
  interest = 0
  queue = 0
  lost = 0
  readonly rate: number

  constructor(rate: number) {
    this.rate = rate
  }

  open(): void {
    this.exposureBefore = this.exposure
    this.exposure = 0
    this.interest = 0
    this.queue = 0
    this.lost = 0
  }

  decide(loan: number): boolean {
    this.queue += loan
    return this.exposureBefore + this.queue <= 10 * this.equity
  }

  close(): void {
    this.equity = Math.max(0, this.equity + 0.5 * this.interest - this.lost - 0.0005 * this.exposure)
  }
}

class Fund {
  capital: number
  outstanding = 0
  outstandingBefore = 0
  asked = 0
  claims = 0
  fees = 0

  constructor(capital: number) {
    this.capital = capital
  }

  open(): void {
    this.outstandingBefore = this.outstanding
    this.outstanding = 0
    this.asked = 0
    this.claims = 0
    this.fees = 0
  }

  decide(share: number): boolean {
    this.asked += share
    return this.outstandingBefore + this.asked <= 8 * this.capital
  }

  close(income: number): void {
    this.capital = Math.max(0, this.capital + this.fees - this.claims + income)
  }
}

class Sector {
  trend = 0
  budget = 0
  attraction = 0
}

class Firm {
  readonly id: number
  readonly sector: Sector
  readonly bank: Bank
  productivity: number
  quality: number
  capital: number
  cash: number
  debt: number
  guaranteed = 0
  demand = 0
  age = 0
  weight = 0
  unitCost = 0

  constructor(id: number, month: number, economy: Economy) {
    draw(economy.seed, id, month, 5)
    const [x, y] = normals()
    draw(economy.seed, id, month, 6)
    this.id = id
    this.sector = economy.sectors[id % economy.sectors.length]
    this.bank = economy.banks[Math.floor(economy.banks.length * uniform(words[1]))]
    this.productivity = Math.exp(0.2 * x)
    this.quality = Math.exp(0.2 * y)
    this.capital = 10 * (0.5 + uniform(words[0]))
    this.cash = 0.3 * this.capital
    this.debt = 0.3 * this.capital
  }

  attract(month: number, economy: Economy): void {
    draw(economy.seed, this.id, month, 1)
    const [x, y] = normals()
    this.demand = 0.9 * this.demand + 0.15 * x
    this.unitCost = 1 / this.productivity + 0.5 * (1 + 0.1 * y)
    const pull = Math.log(this.quality) - 2 * Math.log(1.25 * this.unitCost) + this.demand
    this.weight = this.capital * Math.exp(pull)
    this.sector.attraction += this.weight
  }

  /** Whether it lives on. */
  live(month: number, economy: Economy): boolean {
    const { revenue, cost } = this.trade()
    this.payOwners()
    const need = 0.1 * cost - this.cash
    if (need > 0) this.borrow(month, economy, need + 0.5 * cost, (revenue - cost) / cost)
    if (this.cash < 0) {
      this.fail(economy)
      return false
    }
    this.research(month, economy)
    this.age++
    this.bank.exposure += this.debt
    economy.fund.outstanding += this.guaranteed
    return true
  }

  trade(): { revenue: number; cost: number } {
    const price = 1.25 * this.unitCost
    const wanted = (this.sector.budget * (this.weight / this.sector.attraction)) / price
    const output = Math.min(wanted, 0.25 * this.productivity * this.capital)
    const revenue = price * output
    const cost = this.unitCost * output + 0.065 * this.capital
    const interest = (this.debt * this.bank.rate) / 12
    const instalment = this.debt / 36
    this.cash += revenue - cost - interest - instalment
    this.debt -= instalment
    this.guaranteed -= this.guaranteed / 36
    this.capital *= 0.995
    this.bank.interest += interest
    return { revenue, cost }
  }

  payOwners(): void {
    const spare = this.cash - 0.3 * this.capital
    if (spare <= 0) return
    this.capital += 0.05 * spare
    this.cash -= 0.25 * spare
  }

  borrow(month: number, economy: Economy, loan: number, margin: number): void {
    economy.applications++
    draw(economy.seed, this.id, month, 2)
    const [first, second] = [uniform(words[0]), uniform(words[1])]
    const score = 1.5 + 4 * margin - (2 * this.debt) / this.capital + 0.3 * Math.log(1 + this.age)
    const { fund } = economy
    if (first >= logistic(score) || !this.bank.decide(loan)) {
      if (second >= logistic(score + 1) || !fund.decide(0.8 * loan)) return
      economy.guaranteed++
      this.guaranteed += 0.8 * loan
      this.cash -= 0.01 * loan
      fund.fees += 0.01 * loan
    }
    economy.granted++
    this.cash += loan
    this.debt += loan
  }

  fail({ fund }: Economy): void {
    const loss = this.debt - Math.min(this.debt, 0.3 * this.capital)
    const claim = this.debt > 0 ? (loss * this.guaranteed) / this.debt : 0
    this.bank.lost += loss - claim
    fund.claims += claim
  }

  research(month: number, economy: Economy): void {
    draw(economy.seed, this.id, month, 3)
    if (uniform(words[0]) >= 0.02) return
    this.productivity *= 1 + 0.05 * uniform(words[1])
    this.quality *= 1 + 0.02 * uniform(words[1])
  }
}

class Economy {
  readonly seed: number
  readonly banks = Array.from({ length: 20 }, (_, b) => new Bank(0.06 + 0.002 * (b % 5)))
  readonly sectors = Array.from({ length: 8 }, () => new Sector())
  readonly fund: Fund
  readonly slots: (Firm | undefined)[]
  alive = 0
  exits = 0
  entries = 0
  applications = 0
  granted = 0
  guaranteed = 0

  constructor(firms: number, seed: number) {
    this.seed = seed
    this.fund = new Fund(0.05 * firms)
    this.slots = Array.from({ length: firms }, (_, id) => {
      const firm = new Firm(id, 0, this)
      firm.age = (id * 7919) % 120
      firm.bank.exposure += firm.debt
      return firm
    })
    for (const bank of this.banks) bank.equity = 0.12 * bank.exposure + (0.4 * firms) / this.banks.length
  }

  live(month: number): void {
    const { banks, sectors, slots, fund, seed } = this
    for (const [s, sector] of sectors.entries()) {
      draw(seed, s, month, 9)
      sector.trend = 0.9 * sector.trend + 0.02 * normals()[0]
      sector.budget = 3.6 * (slots.length / sectors.length) * Math.exp(sector.trend)
      sector.attraction = 0
    }
    for (const bank of banks) bank.open()
    fund.open()
    for (const firm of slots) firm?.attract(month, this)
    for (const [id, firm] of slots.entries()) {
      if (firm === undefined) this.enter(id, month)
      else if (firm.live(month, this)) this.alive++
      else {
        slots[id] = undefined
        this.exits++
      }
    }
    for (const bank of banks) bank.close()
    fund.close(0.0005 * slots.length)
  }

  enter(id: number, month: number): void {
    draw(this.seed, id, month, 4)
    if (uniform(words[0]) >= 0.2) return
    this.slots[id] = new Firm(id, month, this)
    this.entries++
  }
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

export function runObjects(firms: number, months: number, seed: number): ModelRun {
  const economy = new Economy(firms, seed)
  const spent: number[] = []
  for (let month = 1; month <= months; month++) {
    const start = performance.now()
    economy.live(month)
    spent.push(Math.round((performance.now() - start) * 1e6))
  }
  const { alive, exits, entries, applications, granted, guaranteed } = economy
  return { counts: [alive, exits, entries, applications, granted, guaranteed], months: spent }
}

/** Called by `experiments/run.mjs`. */
export const main = (args: readonly string[]): void => printRuns(runObjects, args)
