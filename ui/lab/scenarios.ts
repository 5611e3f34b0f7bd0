import { createScenario } from '../../src/index.ts'
import type { LeverSetting, Scenario } from '../../src/index.ts'
import firstRegion from '../../experiments/first-region/scenario.json'

/** Two scenarios to compare, as files of the project: with what the command line needs to run them. */
export interface Pair {
  readonly key: string
  readonly base: Scenario
  readonly policy: Scenario
}

const CLASS_SIZE = { population: { firms: 1000 }, months: 60, replicates: 20 }

/** Compiled into the page, so that it works without a network. The first is what the page opens with. */
export const PAIRS: readonly Pair[] = [firstPair()]

export function pairOf(key: string): Pair {
  return PAIRS.find((pair) => pair.key === key) ?? PAIRS[0]!
}

function firstPair(): Pair {
  const base = createScenario({ ...firstRegion, ...CLASS_SIZE })
  const levers: Record<string, LeverSetting> = { guaranteeCover: 0.8, loanRenewal: 0.6, bridgeFund: 0.5 }
  return { key: firstRegion.name, base, policy: base.with({ name: `${firstRegion.name}-policy`, levers }) }
}
