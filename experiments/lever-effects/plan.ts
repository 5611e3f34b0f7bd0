/** What is run: every lever of the catalogue, to both bounds, in calm and in a crisis, each beside what it needs to matter. */
import { catalogue, createScenario, type Arm, type Scenario } from '../../src/index.ts'

export type Lever = (typeof catalogue.levers)[number]

/** Times in which levers are tried. */
export interface Setting {
  readonly key: string
  readonly says: string
  readonly scenario: Scenario
}

/**
 * Other levers without which a lever has nothing to work on. The lever itself stands at its default in the base, whatever the
 * context says of it.
 */
export interface Context {
  readonly key: string
  readonly levers: Readonly<Record<string, number>>
  readonly holds: (lever: Lever) => boolean
}

/** The help that news of measures is news of: publicity has nothing to tell where nothing is offered. */
const OFFERED = { guaranteeCover: 0.8, guaranteeCapital: 0.3, loanRenewal: 0.8, bridgeFund: 0.5 }

/** The first that holds; a lever that is not mentioned stands alone. */
export const CONTEXTS: readonly Context[] = [
  {
    key: 'cover of 80%',
    levers: { guaranteeCover: 0.8 },
    holds: ({ key, mechanism }) => mechanism === 'Guarantee' && key !== 'guaranteeCover',
  },
  { key: 'measures on offer', levers: OFFERED, holds: ({ mechanism }) => mechanism === 'Awareness' },
  { key: 'alone', levers: {}, holds: () => true },
]

export interface Size {
  readonly region: string
  readonly firms: number
  readonly burnIn: 'auto' | number
  readonly monthsCalm: number
  readonly monthsCrisis: number
  /** From month 4 on. */
  readonly crisis: number
  readonly replicates: number
}

/** The plan behind `effects.csv` and `effects.md`. */
export const FULL: Size = {
  region: 'jilin',
  firms: 1000,
  burnIn: 'auto',
  monthsCalm: 120,
  monthsCrisis: 60,
  crisis: 36,
  replicates: 30,
}

/** Seconds long: to see that everything works. Says nothing about levers. */
export const QUICK: Size = {
  region: 'plain',
  firms: 150,
  burnIn: 36,
  monthsCalm: 18,
  monthsCrisis: 18,
  crisis: 12,
  replicates: 3,
}

const STRIKES = 4
/** Each measure is paid for by an income tax of the month after: what bonds pay for is also a stimulus. */
export const FINANCING = 'taxes'

/** Each replicate has its own starting population: intervals are over populations and luck. */
export function settingsOf(size: Size, replicate: number): Setting[] {
  const { region, firms, burnIn, monthsCalm, monthsCrisis, crisis } = size
  const common = {
    format: 1,
    seed: `effects-${replicate}`,
    region,
    burnIn,
    population: { firms },
    financing: FINANCING,
  }
  const strike = (kind: string, months: number) => {
    const declared = catalogue.shocks.find(({ key }) => key === kind)!
    return { kind, from: STRIKES, months, size: declared.default }
  }
  return [
    {
      key: 'calm',
      says: `${monthsCalm} months without shocks`,
      scenario: createScenario({ ...common, name: 'calm', months: monthsCalm }),
    },
    {
      key: 'crisis',
      says: `${monthsCrisis} months: the epidemic from month ${STRIKES} on over ${crisis} months, banks that shrink from risk and core enterprises that pay late for ${crisis / 2} of them`,
      scenario: createScenario({
        ...common,
        name: 'crisis',
        months: monthsCrisis,
        shocks: [
          strike('epidemic', crisis),
          strike('creditCrunch', crisis / 2),
          strike('latePayments', crisis / 2),
        ],
      }),
    },
  ]
}

/** One lever moved from one value to another, all else as in its context. */
export interface Contrast {
  readonly key: string
  readonly lever: Lever
  readonly context: Context
  readonly from: number
  readonly to: number
  /** What the first value is. */
  readonly start: 'default' | 'off' | 'default, off'
  /** Keys of arms. */
  readonly base: string
  readonly policy: string
}

/** A run by key; the same for all settings. */
export interface ArmPlan {
  readonly key: string
  readonly twin: Arm['twin']
  readonly levers: Readonly<Record<string, number>>
}

export interface Plan {
  readonly arms: readonly ArmPlan[]
  readonly contrasts: readonly Contrast[]
  /** Contexts in use. */
  readonly contexts: readonly Context[]
}

export const placeboKey = (context: Context): string => `${context.key} / placebo`
const baseKey = (context: Context): string => context.key

export function planOf(levers: readonly Lever[]): Plan {
  const arms = new Map<string, ArmPlan>()
  const contrasts: Contrast[] = []
  for (const lever of levers) {
    const context = CONTEXTS.find(({ holds }) => holds(lever))!
    // A lever that its own context names would be moved twice.
    const around = Object.fromEntries(Object.entries(context.levers).filter(([key]) => key !== lever.key))
    const armAt = (value: number): string => {
      const isBase = value === lever.default
      const key = isBase ? baseKey(context) : `${context.key} / ${lever.key} = ${value}`
      const settings = isBase ? context.levers : { ...around, [lever.key]: value }
      arms.set(key, { key, twin: isBase ? 'base' : 'policy', levers: settings })
      return key
    }
    arms.set(placeboKey(context), { key: placeboKey(context), twin: 'placebo', levers: context.levers })
    for (const start of startsOf(lever)) {
      for (const to of new Set([lever.min, lever.max])) {
        if (to === start.value) continue
        const key = `${lever.key}: ${start.value} to ${to}`
        const [base, policy] = [armAt(start.value), armAt(to)]
        contrasts.push({ key, lever, context, from: start.value, to, start: start.is, base, policy })
      }
    }
  }
  const contexts = CONTEXTS.filter((context) => contrasts.some((each) => each.context === context))
  return { arms: [...arms.values()], contrasts, contexts }
}

/** The bound farther from the default: where the lever is pulled fully. */
export function farEnd({ min, max, default: usual }: Lever): number {
  return max - usual >= usual - min ? max : min
}

function startsOf({ default: usual, off }: Lever): { value: number; is: Contrast['start'] }[] {
  if (usual === off) return [{ value: usual, is: 'default, off' }]
  return [
    { value: usual, is: 'default' },
    { value: off, is: 'off' },
  ]
}
