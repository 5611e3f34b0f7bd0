import { createScenario } from '../../src/index.ts'
import type { LeverSetting, Scenario, Text } from '../../src/index.ts'
import firstRegion from '../../experiments/first-region/scenario.json'
import noRescue from '../../experiments/jilin/no-rescue-class.json'
import rescue from '../../experiments/jilin/rescue-class.json'

/** Two scenarios to compare. */
export interface Pair {
  readonly key: string
  readonly title: Text
  readonly base: Scenario
  readonly policy: Scenario
}

/** Compiled into the page, so that it works without a network. The first is what the page opens with. */
export const PAIRS: readonly Pair[] = [jilin(), firstPair()]

export function pairOf(key: string): Pair {
  return PAIRS.find((pair) => pair.key === key) ?? PAIRS[0]!
}

function jilin(): Pair {
  const title = { en: 'Jilin: epidemic, no rescue or rescue', zh: '吉林：疫情，无救助与救助' }
  return { key: 'jilin', title, base: createScenario(noRescue), policy: createScenario(rescue) }
}

function firstPair(): Pair {
  const base = createScenario({ ...firstRegion, population: { firms: 1000 }, replicates: 20 })
  const levers: Record<string, LeverSetting> = {
    guaranteeCover: 0.8,
    guaranteeCapital: 0.3,
    loanRenewal: 0.6,
  }
  const policy = base.with({
    name: `${base.name}-help`,
    title: { en: 'A first region, with guarantees', zh: '第一个地区，有担保' },
    description: {
      en: 'The first region with guarantees for 80% of a loan, fresh capital for the guarantors, and renewal of loans without repayment of principal.',
      zh: '第一个地区：融资担保比例80%，担保机构获得新的资本金，银行提供无还本续贷。',
    },
    levers,
  })
  const title = { en: 'A quiet region, without and with guarantees', zh: '平静地区：无担保与有担保' }
  return { key: base.name, title, base, policy }
}
