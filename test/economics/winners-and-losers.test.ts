/**
 * Levers that no other test of the economics pulls: each moves the series in which it is meant to be seen, and that of who loses by it (`docs/source-rows.md`).
 *
 * Broken on purpose, and seen to fail: support for process innovation that nobody is told of; training that teaches nothing.
 *
 * Statistical: Jilin at 1 000 firms, epidemic from month 1, three years, 6 replicates of twins, Student's 95% interval of the paired difference.
 */
import { expect, test } from 'vitest'
import { constantCourse, effect, lives, mean, told, type History } from './lives.ts'

const REPLICATES = 6
const MONTHS = 36
const shocks = [{ kind: 'epidemic', from: 1, months: 36, size: 1 }]

type Levers = Readonly<Record<string, number>>

const COVER: Levers = { guaranteeCover: 0.8, guaranteeCapital: 0.3 }
/** Funds without fresh capital, which a cap can bind. */
const BARE: Levers = { guaranteeCover: 0.8 }

const run = (levers: Levers) => lives(constantCourse(levers, { shocks }), REPLICATES, { months: MONTHS })
const bases = new Map<Levers, History[]>()

function baseOf(levers: Levers): History[] {
  if (!bases.has(levers)) bases.set(levers, run(levers))
  return bases.get(levers)!
}

const NONE: Levers = {}

/** What is around it, what is pulled, the series it is seen in, whom it costs, by sign: `+` more, `-` less. */
const PULLED: readonly (readonly [around: Levers, pulled: Levers, seen: string, loses: string])[] = [
  [NONE, { publicity: 0.1 }, '+knowsGuarantee', '+publicOutlay'],
  [NONE, { roleModels: 1 }, '+knowsGuarantee', '-execution'],
  [NONE, { administrativeBurden: 3 }, '+creditDiscouraged', '+deaths'],
  [NONE, { rateSubsidy: 0.06 }, '+profit', '+publicOutlay'],
  [NONE, { taxRelief: 0.5 }, '+taxForgone', '-purchases'],
  [NONE, { wageSubsidy: 0.5 }, '+jobs', '+publicOutlay'],
  [NONE, { lateEnforcement: 1 }, '-tradeReceivables', '+deaths'],
  [NONE, { creditReporting: 1 }, '-creditDiscouraged', '-privateLent'],
  [NONE, { creditTechnology: 1 }, '+creditGranted', '+bankRate'],
  [NONE, { managementSupport: 0.05 }, '-superfluousSteps', '-births'],
  [NONE, { managementAdvice: 1 }, '+leadership', '-profit'],
  [NONE, { training: 0.9 }, '+skill', '+spinOffs'],
  [NONE, { processSupport: 0.9 }, '+innovations', '+publicOutlay'],
  [NONE, { entrepreneurTraining: 1 }, '+births', '+publicOutlay'],
  [COVER, { guaranteeFee: 0.05 }, '+guaranteeCapital', '-profit'],
  [BARE, { guaranteeCap: 1 }, '-guaranteed', '+deaths'],
  [COVER, { guaranteeLocalShare: 1 }, '-guaranteeClaimsPaid', '+deaths'],
  [COVER, { coverFreely: 0 }, '+additionality', '-guaranteed'],
]

test.each(PULLED.map((row) => [Object.keys(row[1])[0], row] as const))(
  '%s',
  (_, [around, pulled, ...signs]) => {
    const [base, twin] = [baseOf(around), run({ ...around, ...pulled })]
    for (const signed of signs) {
      const [sign, key] = [signed.startsWith('+') ? 1 : -1, signed.slice(1)]
      const found = effect(base, twin, (history) => sign * mean(history[key]))
      expect(found.interval[0], `${signed}: ${told(found)}`).toBeGreaterThan(0)
    }
  },
)
