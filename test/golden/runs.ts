/** Short runs whose fingerprints are kept: as little time as shows every mechanism at work. */
import { createWorld, fingerprint, isReady, open, restore, snapshot, step } from '../../sim/index.ts'
import { courseOf, setupOf, validateScenario } from '../../src/scenario/index.ts'

const REPLICATES = 2

/** Thirteen months or more: two yearly digests of the whole state and a month after. A scenario for each group of levers; together they reach every function of every mechanism. */
const SCENARIOS: readonly Record<string, unknown>[] = [
  { name: 'quiet', region: 'plain', population: { firms: 120 } },
  {
    name: 'everything at once',
    region: 'plain',
    population: { firms: 150 },
    levers: {
      guaranteeCover: 0.8,
      guaranteeCapital: 0.5,
      loanRenewal: 0.6,
      bridgeFund: 0.5,
      receivablesPlatform: 0.7,
      wageSubsidy: [{ from: 3, value: 0.4 }],
      taxRelief: { rule: 'min(1, deaths / 10)' },
      publicity: 0.3,
      creditReporting: 0.5,
      managementSupport: 0.01,
    },
    shocks: [
      { kind: 'demandSlump', from: 2, months: 5, size: 0.3 },
      { kind: 'shutdown', from: 3, months: 2, size: 0.6, city: 'capital' },
      { kind: 'coreFailure', from: 6, months: 1, size: 1 },
    ],
    financing: 'taxes',
  },
  { name: 'a province', region: 'jilin', population: { firms: 200 } },
  {
    name: 'credit',
    region: 'plain',
    population: { firms: 300 },
    months: 25,
    levers: {
      guaranteeCover: { value: 0.8, for: { sizeClass: ['micro', 'small'] } },
      guaranteeCapital: 0.3,
      guaranteeFee: 0.02,
      coverFreely: 0.5,
      riskCompensation: 0.5,
      rateSubsidy: 0.03,
      taxRefund: 1,
      creditTechnology: 0.5,
      supplyChainFinance: 1,
      clusterFinance: 1,
      ventureFinance: 0.5,
      publicity: 0.5,
    },
    // So that some who fail leave their partners something to make good.
    parameters: {
      liquidation: 0.02,
      insolvencyPatience: 1,
      loanRound: 3,
      guaranteedExtra: 4,
    },
    shocks: [{ kind: 'demandSlump', from: 4, months: 12, size: 0.6 }],
  },
  {
    name: 'innovation',
    region: 'jilin',
    population: { firms: 200 },
    months: 25,
    levers: {
      instituteTies: 0.8,
      technologyTransfer: 0.8,
      ipProtection: 0.5,
      rdSubsidy: 0.5,
      technologyOpenness: 0.5,
      outsourcing: 0.5,
      eliminationStandard: 0.5,
      technologyUpgrading: 0.5,
      layeredCultivation: 0.5,
      publicity: 0.5,
    },
  },
  {
    name: 'partners, places and people',
    region: 'jilin',
    population: { firms: 300 },
    months: 25,
    burnIn: 240,
    parameters: { declineSeen: 0, insideSpeed: 0.5 },
    levers: {
      alliancePromotion: 0.2,
      riskPool: 0.5,
      informationSharing: 1,
      parkSupport: 0.8,
      incubators: 1,
      publicServices: 0.5,
      fairCompetition: 0.5,
      paymentTermCap: 2,
      procurement: 0.3,
      managementAdvice: 0.5,
      training: 0.5,
      processSupport: 0.5,
      digitalAdoption: 0.5,
      entrepreneurTraining: 0.8,
      roleModels: 0.5,
      publicity: 0.5,
    },
    shocks: [
      { kind: 'coreFailure', from: 9, months: 1, size: 1 },
      { kind: 'demandSlump', from: 2, months: 30, size: 0.4 },
    ],
    financing: 'spending',
  },
]

/** name → fingerprint by replicate, from 1. */
export function goldenFingerprints(): Record<string, string[]> {
  return Object.fromEntries(SCENARIOS.map((given) => [String(given.name), fingerprintsOf(given)]))
}

function fingerprintsOf(given: Record<string, unknown>): string[] {
  const scenario = validateScenario({ format: 1, seed: 'golden', months: 13, burnIn: 36, ...given }, 'golden')
  const setup = setupOf(scenario)
  const start = createWorld(setup)
  while (!isReady(start)) step(start)
  const bytes = snapshot(start)
  return Array.from({ length: REPLICATES }, (_, at) => {
    const world = restore(setup, bytes)
    open(world, courseOf(scenario), at + 1)
    for (let month = 1; month <= scenario.months; month++) step(world)
    return fingerprint(world)
  })
}
