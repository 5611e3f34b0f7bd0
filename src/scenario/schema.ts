import { Type } from 'typebox'
import type { TSchema } from 'typebox'
import { catalogue } from '../../sim/index.ts'
import type { Lever, Parameter, Shock } from '../../sim/index.ts'
import { regions } from '../regions/index.ts'
import { LIMITS } from './limits.ts'
import { FORMAT } from './migrate.ts'
import { CHOSEN_BY } from './target.ts'
import { FINANCING } from './types.ts'

type Bounds = Pick<Lever, 'min' | 'max' | 'unit' | 'whole'>

const CLOSED = { additionalProperties: false }

/** What a scenario that says only `"format": 1` runs. */
export const DEFAULTS = {
  name: 'scenario',
  seed: 'ballast',
  months: 120,
  burnIn: 'auto',
  replicates: 20,
  firms: 10_000,
  financing: 'bonds',
  profile: 'china',
} as const

/** Built once: it takes longer than checking a scenario by it. */
let built: TSchema | undefined

/**
 * The JSON Schema (draft 2020-12) of a scenario file, built from the model's declarations. `unit` and `allowed` are
 * annotations of ours: the unit of a number, and words for messages where the schema's own structure reads badly.
 */
export function scenarioSchema(): object {
  built ??= build()
  return built
}

function build(): TSchema {
  const regionKeys = Object.keys(regions)
  return Type.Object(
    {
      $schema: Type.Optional(Type.String({ description: 'Where an editor finds this schema; not read.' })),
      format: Type.Literal(FORMAT, { description: 'The version of this format.' }),
      name: optionalText(LIMITS.nameCharacters, { minLength: 1, default: DEFAULTS.name }),
      title: Type.Optional(bilingual(LIMITS.textCharacters)),
      description: Type.Optional(bilingual(LIMITS.textCharacters)),
      seed: optionalText(LIMITS.seedCharacters, { default: DEFAULTS.seed, description: 'Any text.' }),
      months: months(1, LIMITS.months, { default: DEFAULTS.months }),
      burnIn: Type.Optional(burnIn()),
      replicates: Type.Optional(
        Type.Integer({ minimum: 1, maximum: LIMITS.replicates, default: DEFAULTS.replicates }),
      ),
      region: Type.Optional(Type.Enum(regionKeys, { default: regionKeys[0] })),
      profile: Type.Optional(
        Type.Enum(
          catalogue.profiles.map(({ key }) => key),
          { default: DEFAULTS.profile, description: 'Whose parameters those are that nobody sets.' },
        ),
      ),
      population: Type.Optional(population()),
      parameters: Type.Optional(byKey(catalogue.parameters, (parameter) => boundedNumber(parameter))),
      levers: Type.Optional(byKey(catalogue.levers, leverSetting)),
      shocks: Type.Optional(
        Type.Array(Type.Union(catalogue.shocks.map(shockSetting)), { maxItems: LIMITS.shocks }),
      ),
      financing: Type.Optional(Type.Enum([...FINANCING], { default: DEFAULTS.financing })),
    },
    { ...CLOSED, title: 'Ballast scenario', description: 'One economy, its policy and its shocks.' },
  )
}

function optionalText(maxLength: number, options: object): TSchema {
  return Type.Optional(Type.String({ maxLength, ...options }))
}

function months(minimum: number, maximum: number, options: object = {}): TSchema {
  return Type.Optional(Type.Integer({ minimum, maximum, unit: 'months', ...options }))
}

function bilingual(maxLength: number): TSchema {
  const text = Type.String({ maxLength })
  return Type.Union([text, Type.Object({ en: text, zh: text }, CLOSED)], {
    allowed: `a text of at most ${maxLength} characters, or { "en": text, "zh": text }`,
  })
}

function burnIn(): TSchema {
  const range = Type.Integer({ minimum: 0, maximum: LIMITS.burnInMonths, unit: 'months' })
  return Type.Union([Type.Literal('auto'), range], {
    default: DEFAULTS.burnIn,
    allowed: `"auto" or a whole number from 0 to ${LIMITS.burnInMonths} (months)`,
  })
}

function population(): TSchema {
  const firms = Type.Integer({ minimum: 1, maximum: LIMITS.firms, default: DEFAULTS.firms, unit: 'firms' })
  return Type.Object({ firms: Type.Optional(firms) }, CLOSED)
}

function byKey<Declared extends { key: string }>(
  all: readonly Declared[],
  of: (one: Declared) => TSchema,
): TSchema {
  return Type.Object(Object.fromEntries(all.map((one) => [one.key, Type.Optional(of(one))])), CLOSED)
}

function boundedNumber({ default: value, says, ...declared }: Parameter | Shock): TSchema {
  return numberOf(declared, { default: value, description: words(says) })
}

function numberOf({ min, max, unit, whole }: Bounds, options: object = {}): TSchema {
  const bounds = { minimum: min, maximum: max, unit, ...options }
  return whole ? Type.Integer(bounds) : Type.Number(bounds)
}

function leverSetting(lever: Lever): TSchema {
  const { min, max, unit, whole } = lever
  const plan = [...planSchemas(lever)]
  const plain = `a ${whole ? 'whole ' : ''}number from ${min} to ${max} (${unit}), a schedule [{ "from": month, "value": number }] or { "rule": "text" }`
  const options = { title: lever.title.en, description: words(lever.says), default: lever.default }
  if (!lever.aimed) return Type.Union(plan, { ...options, allowed: plain })
  const chosen = Type.Object({ value: Type.Union(plan, { allowed: plain }), for: target() }, CLOSED)
  // The first alternative with a key that was written is the one that was meant.
  return Type.Union([chosen, ...plan], {
    ...options,
    allowed: `${plain}, or for chosen firms { "value": one of these, "for": { ${CHOSEN_BY.join(', ')} } }`,
  })
}

/** Whom support is for: one key or several of each kind; sectors and cities are the region's, and checked with it. */
function target(): TSchema {
  const sizes = catalogue.enumerations.sizeClass
  const place = (says: string) =>
    oneOrMore(Type.String({ description: says }), 'a key of the region, or a list of them')
  return Type.Object(
    {
      sizeClass: oneOrMore(Type.Enum([...sizes]), `one of ${sizes.join(', ')}, or a list of them`),
      sector: place('A sector of the region, by key; absent: every sector.'),
      city: place('A city of the region, by key; absent: every city.'),
    },
    {
      ...CLOSED,
      minProperties: 1,
      description: 'Firms in every list that is there; size is that of the month.',
      allowed: `an object with at least one of the keys ${CHOSEN_BY.join(', ')}`,
    },
  )
}

function oneOrMore(key: TSchema, allowed: string): TSchema {
  const list = Type.Array(key, { minItems: 1, maxItems: LIMITS.targetKeys })
  return Type.Optional(Type.Union([key, list], { allowed }))
}

function planSchemas(lever: Lever): [TSchema, TSchema, TSchema] {
  const value = numberOf(lever)
  const step = Type.Object(
    { from: Type.Integer({ minimum: 1, maximum: LIMITS.months, unit: 'months' }), value },
    CLOSED,
  )
  const schedule = Type.Array(step, { minItems: 1, maxItems: LIMITS.scheduleSteps })
  const rule = Type.Object({ rule: Type.String({ minLength: 1, maxLength: LIMITS.rule.characters }) }, CLOSED)
  return [value, schedule, rule]
}

function shockSetting(shock: Shock): TSchema {
  const fields = {
    kind: Type.Literal(shock.key),
    from: Type.Integer({ minimum: 1, maximum: LIMITS.months, unit: 'months' }),
    months: Type.Integer({ minimum: 1, maximum: LIMITS.months, unit: 'months' }),
    size: Type.Optional(boundedNumber(shock)),
    sector: Type.Optional(
      Type.String({ description: 'A sector of the region, by key; absent: every sector.' }),
    ),
    city: Type.Optional(Type.String({ description: 'A city of the region, by key; absent: every city.' })),
  }
  return Type.Object(fields, { ...CLOSED, title: shock.title.en, description: words(shock.says) })
}

/** Declarations say what they do in plain English, or in both languages. */
function words(says: string | { en: string }): string {
  return typeof says === 'string' ? says : says.en
}
