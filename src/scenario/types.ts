import type { Text } from '../../sim/index.ts'

/** One step of a schedule: from this month on, this value. Before the first step the lever stands at its default. */
export interface ScheduleStep {
  from: number
  value: number
}

/** How a lever is set over a run: one value, steps in time, or a rule of the month and last month's metrics. */
export type LeverPlan = number | ScheduleStep[] | { rule: string }

/**
 * Whom support is for, by keys of the model's size classes and of the region: a firm has to be in every list that is there.
 * In a normalised scenario lists, in declared order.
 */
export interface Target {
  sizeClass?: string | string[]
  sector?: string | string[]
  city?: string | string[]
}

/** Support for chosen firms only; for all others the lever is off. */
export interface AimedSetting {
  value: LeverPlan
  for: Target
}

export type LeverSetting = LeverPlan | AimedSetting

/** A shock; `sector` and `city` are keys of the scenario's region, absent when it strikes everywhere. */
export interface ShockSetting {
  kind: string
  from: number
  months: number
  size: number
  sector?: string
  city?: string
}

/** Who pays for support: more debt, higher taxes, or fewer public purchases. */
export const FINANCING = ['bonds', 'taxes', 'spending'] as const
export type Financing = (typeof FINANCING)[number]

/**
 * A scenario with every default filled in: what a run depends on, and nothing else. Plain JSON, so that it can be sent to
 * a worker, kept in a manifest and read again; reading it again gives the same scenario.
 */
export interface Scenario {
  format: 1
  name: string
  title: Text
  description: Text
  /** Any text; with the replicate's number it makes the key of a run. */
  seed: string
  /** Months after burn-in. */
  months: number
  /** Months before month 1, or `auto`: until ages and sizes have settled. */
  burnIn: 'auto' | number
  replicates: number
  /** A key of `regions`. */
  region: string
  /** A key of the catalogue’s `profiles`: what parameters are that nobody sets. */
  profile: string
  population: { firms: number }
  /** Every parameter of the model, by key. */
  parameters: Record<string, number>
  /** Every lever of the model, by key. */
  levers: Record<string, LeverSetting>
  shocks: ShockSetting[]
  financing: Financing
}

/** What `withChanges` accepts: whole fields, and single levers and parameters. */
export interface ScenarioChange extends Partial<Omit<Scenario, 'format' | 'title' | 'description'>> {
  title?: string | Text
  description?: string | Text
}
