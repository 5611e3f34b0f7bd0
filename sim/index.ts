/** The model's interface: what lies outside of sim/ imports it from here alone. */

export { createWorld } from './genesis.ts'
export {
  isReady,
  monthOf,
  monthsLived,
  open,
  restore,
  resume,
  setupText,
  snapshot,
  speedUp,
  step,
} from './run.ts'
export type { Machine, Plan } from './webassembly/engine.ts'
export { relocate } from './webassembly/relocation.ts'
export type { Future, OpenOptions } from './run.ts'
export { canRewind, rewind } from './rewind.ts'
export { burnInMonths } from './world/clock.ts'
export { ModelError } from './world/snapshot.ts'
export { tablesOf } from './world/world.ts'
export type { Aim, Course, LeverPath, Observed, Setup, ShockEvent, World } from './world/world.ts'

export { booksOf } from './outputs/books.ts'
export type { BalanceRow, Books, FlowRow } from './outputs/books.ts'
export { departures, survivors } from './outputs/lives.ts'
export { hasFirm, leversOf } from './outputs/policy.ts'
export { bytesPerFirm, fingerprint, metricsOf, trace } from './outputs/state.ts'
export { arrivals } from './outputs/traits.ts'
export type { Arrivals } from './outputs/traits.ts'
export { OUTPUT_TABLES, TableWatch } from './outputs/tables/index.ts'
export type { OutputColumn, OutputTable, TableRows } from './outputs/tables/index.ts'
export { fitOf, putTogether } from './mechanisms/alliances/alliance-trial.ts'
export { observeFirm } from './world/observe.ts'
export type { Observation } from './world/observe.ts'
export type { Lives } from './world/lives.ts'
export type { Digest } from './world/fingerprint.ts'

export { catalogue } from './catalogue.ts'
export type { Parameter } from './catalogue.ts'
export { MODEL_VERSION } from './model-version.ts'
export type { Text } from './kernel/declare.ts'
export type { Lever } from './levers/index.ts'
export type { Metric } from './metrics/index.ts'
export type { Profile } from './parameters/profiles.ts'
export type { Shock } from './shocks/index.ts'
export type { Region } from './state/region.ts'

export { exp, log } from './kernel/math.ts'
