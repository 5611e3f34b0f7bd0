/**
 * A controlled trial of alliances: firms of one world are put together in groups of n, and what they find in the months after is
 * held against what the same firms find, with the same luck, each for itself. Nobody else allies in either world.
 */
import {
  createWorld,
  fitOf,
  isReady,
  open,
  putTogether,
  restore,
  snapshot,
  step,
  type World,
} from '../../sim/index.ts'
import { accelerate } from '../run/machine.ts'
import { courseOf, setupOf, type Scenario } from '../scenario/index.ts'

/** Groups of the best or the worst fit that can be made of the firms there are; well matched ones without trust. */
export const MATCHES = ['matched', 'mismatched', 'distrustful'] as const
export type Match = (typeof MATCHES)[number]

export interface Trial {
  /** Members of a group, 1 to 8. */
  readonly size: number
  readonly match: Match
  readonly groups: number
  readonly replicate: number
}

export interface TrialResult {
  /** Innovations of all members over the scenario’s months. */
  readonly together: number
  readonly alone: number
  /** Mean over groups at the start. */
  readonly compatibility: number
  readonly complementarity: number
}

/** Candidates that a group looks through for each further member. */
const LOOKED_AT = 100
/** Trust of strangers is as far as they are open; owners who start from this have every reason to leave. */
const DISTRUST = 0

/** Trials of one scenario; the burn-in is done once. The parameter `allyRate` must be 0, or the groups would not stay what they are. */
export function allianceTrials(scenario: Scenario): (trial: Trial) => TrialResult {
  if (scenario.parameters.allyRate !== 0) throw new Error('a trial of alliances needs allyRate 0')
  const setup = setupOf(scenario)
  const world = createWorld(setup)
  accelerate(world)
  while (!isReady(world)) step(world)
  const start = snapshot(world)
  const opened = (replicate: number): World => {
    const opening = restore(setup, start)
    accelerate(opening)
    open(opening, courseOf(scenario), replicate)
    return opening
  }
  const alone = new Map<number, Float64Array>()
  return ({ size, match, groups, replicate }) => {
    const trying = opened(replicate)
    const teams = teamsOf(trying, size, match, groups, replicate)
    const members = teams.flat()
    const fits = teams.map((team) => fitOf(trying, team))
    if (!alone.has(replicate)) alone.set(replicate, findsOf(opened(replicate), scenario.months))
    if (size > 1)
      for (const team of teams) putTogether(trying, team, match === 'distrustful' ? DISTRUST : undefined)
    const together = findsOf(trying, scenario.months)
    const total = (finds: Float64Array) => members.reduce((sum, f) => sum + finds[f]!, 0)
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    return {
      together: total(together),
      alone: total(alone.get(replicate)!),
      compatibility: mean(fits.map(({ compatibility }) => compatibility)),
      complementarity: mean(fits.map(({ complementarity }) => complementarity)),
    }
  }
}

/** Innovations by row of the firms there at the start, until they stop. */
function findsOf(world: World, months: number): Float64Array {
  const { firms } = world
  const rows = firms.rows
  const names = firms.identityLow.slice(0, rows)
  const births = firms.identityHigh.slice(0, rows)
  const finds = new Float64Array(rows)
  for (let month = 1; month <= months; month++) {
    step(world)
    const { alive, identityLow, identityHigh, found } = world.firms
    for (let f = 0; f < rows; f++)
      if (alive[f] && identityLow[f] === names[f] && identityHigh[f] === births[f]) finds[f]! += found[f]!
  }
  return finds
}

/** Disjoint groups: each begins with the next firm in an order that only the replicate decides, and takes the best or worst of those after. */
function teamsOf(world: World, size: number, match: Match, groups: number, replicate: number): number[][] {
  const { firms } = world
  const place = (f: number) =>
    Math.imul(firms.identityLow[f]! ^ Math.imul(replicate, 0x9e3779b1), 0x85ebca6b) >>> 0
  const free = Array.from({ length: firms.rows }, (_, f) => f)
    .filter((f) => firms.alive[f])
    .toSorted((f, g) => place(f) - place(g) || f - g)
  const sign = match === 'mismatched' ? -1 : 1
  const teams: number[][] = []
  while (teams.length < groups && free.length >= size) {
    const team = [free.shift()!]
    while (team.length < size) {
      let [best, at] = [-Infinity, 0]
      for (let i = 0; i < Math.min(LOOKED_AT, free.length); i++) {
        const { compatibility, complementarity } = fitOf(world, [...team, free[i]!])
        const score = sign * compatibility * complementarity
        if (score > best) [best, at] = [score, i]
      }
      team.push(...free.splice(at, 1))
    }
    teams.push(team)
  }
  return teams
}
