/** Every constant of the model, by mechanism. */

import type { Parameter } from '../kernel/declare.ts'
import { circuit } from './circuit.ts'
import { credit } from './credit.ts'
import { banks } from './banks.ts'
import { finance } from './finance.ts'
import { firms } from './firms.ts'
import { ties } from './ties.ts'
import { innovation } from './innovation.ts'
import { management } from './management.ts'
import { place } from './place.ts'
import { cooperation } from './cooperation.ts'

const GROUPS = {
  circuit,
  firms,
  credit,
  banks,
  finance,
  innovation,
  management,
  ties,
  place,
  cooperation,
}

/** The mechanism each parameter belongs to. */
export const PARAMETER_GROUPS: Readonly<Record<string, Readonly<Record<string, Parameter>>>> = GROUPS

type Groups = typeof GROUPS
export type ParameterKey = { [Group in keyof Groups]: keyof Groups[Group] }[keyof Groups]
export type ParameterValues = Readonly<Record<ParameterKey, number>>

export const PARAMETERS = Object.assign({}, ...Object.values(GROUPS)) as Readonly<
  Record<ParameterKey, Parameter>
>

/** Defaults with some of them overridden; keys and bounds are the caller's to check. */
export function parameterValues(overrides: Readonly<Record<string, number>>): ParameterValues {
  const values: Record<string, number> = {}
  for (const key in PARAMETERS) values[key] = overrides[key] ?? PARAMETERS[key as ParameterKey].default
  // Copied for speed: see createTable.
  return { ...values } as ParameterValues
}
