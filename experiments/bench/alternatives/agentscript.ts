/**
 * Model M in AgentScript (agentscript on npm, GPL-3.0: fetched to be measured, no part of this project), as its guide has models
 * written: turtles with variables of their own, created and asked by the model. A turtle keeps its place when its firm fails, since
 * banks serve in that order.
 *
 *   node experiments/run.mjs experiments/bench/alternatives/agentscript.ts FIRMS MONTHS SEED REPEATS FOLDER
 */
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ModelRun } from '../../../src/cli/yardstick.ts'
import { draw, normals, uniform, words } from './draws.ts'
import { printRuns } from './print-runs.ts'

/** What is used of AgentScript. */
interface Framework {
  Model: new (world: object) => AgentModel
}
interface AgentModel {
  turtles: {
    create(count: number, init: (turtle: Turtle) => void): void
    ask(does: (turtle: Turtle) => void): void
  }
}
interface Turtle {
  id: number
  sector: Sector
  bank: Bank
  alive: boolean
  productivity: number
  quality: number
  capital: number
  cash: number
  debt: number
  guaranteed: number
  demand: number
  age: number
  weight: number
  unitCost: number
}
interface Bank {
  rate: number
  equity: number
  exposure: number
  before: number
  interest: number
  queue: number
  lost: number
}
interface Sector {
  trend: number
  budget: number
  attraction: number
}

const WORLD = { minX: 0, maxX: 1, minY: 0, maxY: 1 }

/** The model as a class over AgentScript's own. */
function modelClass(Model: Framework['Model']) {
  return class Economy extends Model {
    readonly firms: number
    readonly seed: number
    readonly banks: Bank[]
    readonly sectors: Sector[]
    readonly fund = { capital: 0, outstanding: 0, before: 0, asked: 0, claims: 0, fees: 0 }
    readonly counts = [0, 0, 0, 0, 0, 0]
    month = 0

    constructor(firms: number, seed: number) {
      super(WORLD)
      this.firms = firms
      this.seed = seed
      this.fund.capital = 0.05 * firms
      this.sectors = Array.from({ length: 8 }, () => ({ trend: 0, budget: 0, attraction: 0 }))
      this.banks = Array.from({ length: 20 }, (_, b) => ({
        rate: 0.06 + 0.002 * (b % 5),
        equity: 0,
        exposure: 0,
        before: 0,
        interest: 0,
        queue: 0,
        lost: 0,
      }))
    }

    setup(): void {
      this.turtles.create(this.firms, (t) => {
        this.found(t)
        t.age = (t.id * 7919) % 120
        t.bank.exposure += t.debt
      })
      for (const bank of this.banks)
        bank.equity = 0.12 * bank.exposure + (0.4 * this.firms) / this.banks.length
    }

    step(): void {
      const { banks, sectors, fund, turtles } = this
      this.month++
      for (const [s, sector] of sectors.entries()) {
        draw(this.seed, s, this.month, 9)
        sector.trend = 0.9 * sector.trend + 0.02 * normals()[0]
        sector.budget = 3.6 * (this.firms / sectors.length) * Math.exp(sector.trend)
        sector.attraction = 0
      }
      for (const bank of banks)
        Object.assign(bank, { before: bank.exposure, exposure: 0, interest: 0, queue: 0, lost: 0 })
      Object.assign(fund, { before: fund.outstanding, outstanding: 0, asked: 0, claims: 0, fees: 0 })
      turtles.ask((t) => {
        if (t.alive) this.attract(t)
      })
      turtles.ask((t) => {
        if (t.alive) this.live(t)
        else this.enter(t)
      })
      for (const bank of banks)
        bank.equity = Math.max(0, bank.equity + 0.5 * bank.interest - bank.lost - 0.0005 * bank.exposure)
      fund.capital = Math.max(0, fund.capital + fund.fees - fund.claims + 0.0005 * this.firms)
    }

    found(t: Turtle): void {
      draw(this.seed, t.id, this.month, 5)
      const [x, y] = normals()
      draw(this.seed, t.id, this.month, 6)
      t.sector = this.sectors[t.id % this.sectors.length]
      t.bank = this.banks[Math.floor(this.banks.length * uniform(words[1]))]
      t.productivity = Math.exp(0.2 * x)
      t.quality = Math.exp(0.2 * y)
      t.capital = 10 * (0.5 + uniform(words[0]))
      t.cash = 0.3 * t.capital
      t.debt = 0.3 * t.capital
      t.guaranteed = 0
      t.demand = 0
      t.age = 0
      t.alive = true
    }

    enter(t: Turtle): void {
      draw(this.seed, t.id, this.month, 4)
      if (uniform(words[0]) >= 0.2) return
      this.found(t)
      this.counts[2]++
    }

    attract(t: Turtle): void {
      draw(this.seed, t.id, this.month, 1)
      const [x, y] = normals()
      t.demand = 0.9 * t.demand + 0.15 * x
      t.unitCost = 1 / t.productivity + 0.5 * (1 + 0.1 * y)
      t.weight = t.capital * Math.exp(Math.log(t.quality) - 2 * Math.log(1.25 * t.unitCost) + t.demand)
      t.sector.attraction += t.weight
    }

    live(t: Turtle): void {
      const price = 1.25 * t.unitCost
      const wanted = (t.sector.budget * (t.weight / t.sector.attraction)) / price
      const output = Math.min(wanted, 0.25 * t.productivity * t.capital)
      const revenue = price * output
      const cost = t.unitCost * output + 0.065 * t.capital
      const interest = (t.debt * t.bank.rate) / 12
      const instalment = t.debt / 36
      t.cash += revenue - cost - interest - instalment
      t.debt -= instalment
      t.guaranteed -= t.guaranteed / 36
      t.capital *= 0.995
      t.bank.interest += interest
      const spare = t.cash - 0.3 * t.capital
      if (spare > 0) {
        t.capital += 0.05 * spare
        t.cash -= 0.25 * spare
      }
      const need = 0.1 * cost - t.cash
      if (need > 0) this.borrow(t, need + 0.5 * cost, (revenue - cost) / cost)
      if (t.cash < 0) this.fail(t)
      else this.goOn(t)
    }

    borrow(t: Turtle, loan: number, margin: number): void {
      const { fund, counts } = this
      counts[3]++
      draw(this.seed, t.id, this.month, 2)
      const [first, second] = [uniform(words[0]), uniform(words[1])]
      const score = 1.5 + 4 * margin - (2 * t.debt) / t.capital + 0.3 * Math.log(1 + t.age)
      let isGranted = false
      if (first < 1 / (1 + Math.exp(-score))) {
        t.bank.queue += loan
        isGranted = t.bank.before + t.bank.queue <= 10 * t.bank.equity
      }
      if (!isGranted && second < 1 / (1 + Math.exp(-(score + 1)))) {
        fund.asked += 0.8 * loan
        if (fund.before + fund.asked > 8 * fund.capital) return
        isGranted = true
        counts[5]++
        t.guaranteed += 0.8 * loan
        t.cash -= 0.01 * loan
        fund.fees += 0.01 * loan
      }
      if (!isGranted) return
      counts[4]++
      t.cash += loan
      t.debt += loan
    }

    fail(t: Turtle): void {
      const loss = t.debt - Math.min(t.debt, 0.3 * t.capital)
      const claim = t.debt > 0 ? (loss * t.guaranteed) / t.debt : 0
      t.bank.lost += loss - claim
      this.fund.claims += claim
      t.alive = false
      this.counts[1]++
    }

    goOn(t: Turtle): void {
      draw(this.seed, t.id, this.month, 3)
      if (uniform(words[0]) < 0.02) {
        t.productivity *= 1 + 0.05 * uniform(words[1])
        t.quality *= 1 + 0.02 * uniform(words[1])
      }
      t.age++
      t.bank.exposure += t.debt
      this.fund.outstanding += t.guaranteed
      this.counts[0]++
    }
  }
}

/** Called by `experiments/run.mjs`. */
export async function main(args: readonly string[]): Promise<void> {
  // It makes a canvas when it is loaded, which Node has not; nothing is drawn on it.
  Object.assign(globalThis, {
    OffscreenCanvas: class {
      getContext = () => ({})
    },
  })
  const source = join(resolve(args[4]), 'dist', 'agentscript.js')
  const { Model } = (await import(/* @vite-ignore */ pathToFileURL(source).href)) as Framework
  const Economy = modelClass(Model)
  printRuns((firms, months, seed): ModelRun => {
    const economy = new Economy(firms, seed)
    economy.setup()
    const spent: number[] = []
    for (let month = 1; month <= months; month++) {
      const start = performance.now()
      economy.step()
      spent.push(Math.round((performance.now() - start) * 1e6))
    }
    return { counts: economy.counts, months: spent }
  }, args)
}
