/** What the model declares, in one object: forms, flags, schema and documents are derived from it. */

import { stepNames } from './kernel/block.ts'
import { OUTCOMES } from './kernel/declare.ts'
import { HOLDER_CLASSES, INSTRUMENTS } from './kernel/flows.ts'
import { LEVERS, SUPPORT_KEYS, type Lever } from './levers/index.ts'
import { METRICS } from './metrics/index.ts'
import { MODEL_VERSION } from './model-version.ts'
import { MONTH } from './month.ts'
import { PARAMETERS, PARAMETER_GROUPS } from './parameters/index.ts'
import { PROFILES } from './parameters/profiles.ts'
import { SHOCKS } from './shocks/index.ts'
import { AGE_BANDS, CAUSES, ENTRIES, SERVED, SIZE_CLASSES } from './state/firm.ts'
import { TRAITS } from './outputs/traits.ts'
import { FLOWS } from './state/flows.ts'
import { OBSERVATIONS } from './world/observe.ts'
import { FINANCING } from './state/environment.ts'

/** Everything a user can name, for forms, flags, schema and documentation. */
export const catalogue = {
  modelVersion: MODEL_VERSION,
  levers: LEVERS as readonly Lever[],
  parameters: Object.entries(PARAMETER_GROUPS).flatMap(([mechanism, group]) =>
    Object.entries(group).map(([key, parameter]) => ({ key, mechanism, ...parameter })),
  ),
  profiles: PROFILES,
  /** Groups of parameters. */
  mechanisms: Object.keys(PARAMETER_GROUPS),
  metrics: METRICS,
  shocks: Object.values(SHOCKS),
  phases: Object.keys(MONTH),
  phaseSays: Object.fromEntries(Object.entries(MONTH).map(([name, phase]) => [name, phase.says])),
  phaseSteps: Object.fromEntries(Object.entries(MONTH).map(([name, phase]) => [name, stepNames(phase)])),
  flows: FLOWS,
  instruments: INSTRUMENTS,
  holders: HOLDER_CLASSES,
  financing: FINANCING,
  supports: SUPPORT_KEYS,
  /** What the levers' expected signs speak of. */
  outcomes: OUTCOMES,
  observations: OBSERVATIONS,
  traits: TRAITS,
  enumerations: {
    sizeClass: SIZE_CLASSES,
    entry: ENTRIES,
    cause: CAUSES,
    served: SERVED,
    ageBand: AGE_BANDS,
  },
  parameterCount: Object.keys(PARAMETERS).length,
} as const

export type Parameter = (typeof catalogue.parameters)[number]
