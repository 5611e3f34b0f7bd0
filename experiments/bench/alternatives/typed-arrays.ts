/**
 * Model M as one writes it down with typed arrays and no further thought: a column each, one loop after another, `Math.exp`.
 *
 *   node experiments/run.mjs experiments/bench/alternatives/typed-arrays.ts FIRMS MONTHS SEED REPEATS
 */
import { draw, normals, uniform, words } from './draws.ts'
import { printRuns } from './print-runs.ts'
import type { ModelRun } from '../../../src/cli/yardstick.ts'

const SECTORS = 8
const BANKS = 20

export function runTypedArrays(firms: number, months: number, seed: number): ModelRun {
  const economy = new Economy(firms, seed)
  const spent: number[] = []
  for (let month = 1; month <= months; month++) {
    const start = performance.now()
    economy.live(month)
    spent.push(Math.round((performance.now() - start) * 1e6))
  }
  return { counts: economy.counts, months: spent }
}

class Economy {
  readonly #firms: number
  readonly #seed: number
  readonly #cash: Float64Array
  readonly #debt: Float64Array
  readonly #guaranteed: Float64Array
  readonly #capital: Float64Array
  readonly #productivity: Float64Array
  readonly #quality: Float64Array
  readonly #demand: Float64Array
  readonly #weight: Float64Array
  readonly #unitCost: Float64Array
  readonly #age: Uint16Array
  readonly #bank: Uint8Array
  readonly #alive: Uint8Array
  readonly #equity = new Float64Array(BANKS)
  readonly #exposure = new Float64Array(BANKS)
  readonly #trend = new Float64Array(SECTORS)
  #fund: number
  #outstanding = 0
  readonly counts = [0, 0, 0, 0, 0, 0]

  constructor(firms: number, seed: number) {
    this.#firms = firms
    this.#seed = seed
    this.#cash = new Float64Array(firms)
    this.#debt = new Float64Array(firms)
    this.#guaranteed = new Float64Array(firms)
    this.#capital = new Float64Array(firms)
    this.#productivity = new Float64Array(firms)
    this.#quality = new Float64Array(firms)
    this.#demand = new Float64Array(firms)
    this.#weight = new Float64Array(firms)
    this.#unitCost = new Float64Array(firms)
    this.#age = new Uint16Array(firms)
    this.#bank = new Uint8Array(firms)
    this.#alive = new Uint8Array(firms)
    for (let i = 0; i < firms; i++) {
      this.#found(i, 0)
      this.#age[i] = (i * 7919) % 120
      this.#exposure[this.#bank[i]] += this.#debt[i]
    }
    for (let b = 0; b < BANKS; b++) this.#equity[b] = 0.12 * this.#exposure[b] + (0.4 * firms) / BANKS
    this.#fund = 0.05 * firms
  }

  #found(i: number, month: number): void {
    draw(this.#seed, i, month, 5)
    const [x, y] = normals()
    draw(this.#seed, i, month, 6)
    this.#productivity[i] = Math.exp(0.2 * x)
    this.#quality[i] = Math.exp(0.2 * y)
    this.#capital[i] = 10 * (0.5 + uniform(words[0]))
    this.#bank[i] = Math.floor(BANKS * uniform(words[1]))
    this.#cash[i] = 0.3 * this.#capital[i]
    this.#debt[i] = 0.3 * this.#capital[i]
    this.#guaranteed[i] = 0
    this.#demand[i] = 0
    this.#age[i] = 0
    this.#alive[i] = 1
  }

  live(month: number): void {
    const budget = new Float64Array(SECTORS)
    for (let s = 0; s < SECTORS; s++) {
      draw(this.#seed, s, month, 9)
      this.#trend[s] = 0.9 * this.#trend[s] + 0.02 * normals()[0]
      budget[s] = 3.6 * (this.#firms / SECTORS) * Math.exp(this.#trend[s])
    }
    const attraction = this.#attract(month)
    this.#trade(month, budget, attraction)
  }

  #attract(month: number): Float64Array {
    const sum = new Float64Array(SECTORS)
    for (let i = 0; i < this.#firms; i++) {
      if (!this.#alive[i]) continue
      draw(this.#seed, i, month, 1)
      const [x, y] = normals()
      this.#demand[i] = 0.9 * this.#demand[i] + 0.15 * x
      this.#unitCost[i] = 1 / this.#productivity[i] + 0.5 * (1 + 0.1 * y)
      const pull = Math.log(this.#quality[i]) - 2 * Math.log(1.25 * this.#unitCost[i]) + this.#demand[i]
      this.#weight[i] = this.#capital[i] * Math.exp(pull)
      sum[i % SECTORS] += this.#weight[i]
    }
    return sum
  }

  #trade(month: number, budget: Float64Array, attraction: Float64Array): void {
    const before = this.#exposure.slice()
    const [interest, queue, lost] = [
      new Float64Array(BANKS),
      new Float64Array(BANKS),
      new Float64Array(BANKS),
    ]
    const outstanding = this.#outstanding
    let [asked, claims, fees] = [0, 0, 0]
    this.#exposure.fill(0)
    this.#outstanding = 0
    for (let i = 0; i < this.#firms; i++) {
      if (!this.#alive[i]) {
        draw(this.#seed, i, month, 4)
        if (uniform(words[0]) < 0.2) {
          this.#found(i, month)
          this.counts[2]++
        }
        continue
      }
      const b = this.#bank[i]
      const s = i % SECTORS
      const price = 1.25 * this.#unitCost[i]
      const output = Math.min(
        (budget[s] * (this.#weight[i] / attraction[s])) / price,
        0.25 * this.#productivity[i] * this.#capital[i],
      )
      const revenue = price * output
      const cost = this.#unitCost[i] * output + 0.065 * this.#capital[i]
      const paid = (this.#debt[i] * (0.06 + 0.002 * (b % 5))) / 12
      const instalment = this.#debt[i] / 36
      this.#cash[i] += revenue - cost - paid - instalment
      this.#debt[i] -= instalment
      this.#guaranteed[i] -= this.#guaranteed[i] / 36
      this.#capital[i] *= 0.995
      interest[b] += paid
      const spare = this.#cash[i] - 0.3 * this.#capital[i]
      if (spare > 0) {
        this.#capital[i] += 0.05 * spare
        this.#cash[i] -= 0.25 * spare
      }
      const need = 0.1 * cost - this.#cash[i]
      if (need > 0) {
        this.counts[3]++
        const loan = need + 0.5 * cost
        const score =
          1.5 +
          (4 * (revenue - cost)) / cost -
          (2 * this.#debt[i]) / this.#capital[i] +
          0.3 * Math.log(1 + this.#age[i])
        draw(this.#seed, i, month, 2)
        let isGranted = false
        if (uniform(words[0]) < 1 / (1 + Math.exp(-score))) {
          queue[b] += loan
          isGranted = before[b] + queue[b] <= 10 * this.#equity[b]
        }
        if (!isGranted && uniform(words[1]) < 1 / (1 + Math.exp(-(score + 1)))) {
          asked += 0.8 * loan
          if (outstanding + asked <= 8 * this.#fund) {
            isGranted = true
            this.counts[5]++
            this.#guaranteed[i] += 0.8 * loan
            this.#cash[i] -= 0.01 * loan
            fees += 0.01 * loan
          }
        }
        if (isGranted) {
          this.counts[4]++
          this.#cash[i] += loan
          this.#debt[i] += loan
        }
      }
      if (this.#cash[i] < 0) {
        const loss = this.#debt[i] - Math.min(this.#debt[i], 0.3 * this.#capital[i])
        const claim = this.#debt[i] > 0 ? (loss * this.#guaranteed[i]) / this.#debt[i] : 0
        lost[b] += loss - claim
        claims += claim
        this.#alive[i] = 0
        this.counts[1]++
        continue
      }
      draw(this.#seed, i, month, 3)
      if (uniform(words[0]) < 0.02) {
        this.#productivity[i] *= 1 + 0.05 * uniform(words[1])
        this.#quality[i] *= 1 + 0.02 * uniform(words[1])
      }
      this.#age[i]++
      this.#exposure[b] += this.#debt[i]
      this.#outstanding += this.#guaranteed[i]
      this.counts[0]++
    }
    for (let b = 0; b < BANKS; b++) {
      const equity = this.#equity[b] + 0.5 * interest[b] - lost[b] - 0.0005 * this.#exposure[b]
      this.#equity[b] = Math.max(0, equity)
    }
    this.#fund = Math.max(0, this.#fund + fees - claims + 0.0005 * this.#firms)
  }
}

/** Called by `experiments/run.mjs`. */
export const main = (args: readonly string[]): void => printRuns(runTypedArrays, args)
