/** Scenarios: the file format, its checks and messages, and what the model is given. */
export { describeValue, InputError, quoted, wholeInputError } from './input-error.ts'
export type { InputIssue } from './input-error.ts'
export { LIMITS } from './limits.ts'
export { isPrintable, printable, printableLines } from './printable.ts'
export { nearestKey } from './nearest.ts'
export { leverNotice, shockNotice, shockText } from './foreseen.ts'
export { noticeLine, NOTICES, noticesOfTwins } from './notice.ts'
export type { Notice } from './notice.ts'
export { plannedValues } from './standing.ts'
export type { RuledValues } from './standing.ts'
export { isObject, isOfComparison } from './manifest-scenario.ts'
export type { JsonObject } from './manifest-scenario.ts'
export { parseScenario, validateScenario } from './validate.ts'
export { withChanges, withSetting } from './change.ts'
export { usualParameters } from './profile.ts'
export { courseOf, setupOf } from './course.ts'
export { AIMED, CHOSEN_BY, isAimed, planOf, writtenKeys } from './target.ts'
export { DEFAULTS, scenarioSchema } from './schema.ts'
export { RuleError } from './rule/rule-error.ts'
export { compileRule } from './rule/compile-rule.ts'
export { FUNCTIONS, GRAMMAR } from './rule/vocabulary.ts'
export { FINANCING } from './types.ts'
export type {
  AimedSetting,
  Financing,
  LeverPlan,
  LeverSetting,
  Scenario,
  ScenarioChange,
  ScheduleStep,
  ShockSetting,
  Target,
} from './types.ts'
