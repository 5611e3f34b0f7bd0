/** Short runs whose fingerprints are kept: as little time as shows every mechanism at work. */
import { createWorld, fingerprint, isReady, open, restore, snapshot, step } from '../../sim/index.ts'
import { courseOf, setupOf, validateScenario } from '../../src/scenario/index.ts'

const REPLICATES = 2

/** Thirteen months: two yearly digests of the whole state and a month after. */
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
