import type { JsonObject } from '../scenario/index.ts'

/** A setting in which two results differ. Values are JSON; absent where one side does not have the key. */
export interface SettingDifference {
  /** `levers.guaranteeCover`; of a comparison `policy.levers.guaranteeCover`. */
  readonly path: string
  readonly a?: string
  readonly b?: string
}

/** Key by key; lists are compared whole. In the order of A's keys, then of those that B alone has. */
export function differencesOf(a: JsonObject, b: JsonObject, path = ''): SettingDifference[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) => {
    const place = path === '' ? key : `${path}.${key}`
    const [one, other] = [a[key], b[key]]
    if (isObject(one) && isObject(other)) return differencesOf(one, other, place)
    const [textA, textB] = [JSON.stringify(one), JSON.stringify(other)] as (string | undefined)[]
    if (textA === textB) return []
    return [
      {
        path: place,
        ...(textA !== undefined && { a: textA }),
        ...(textB !== undefined && { b: textB }),
      },
    ]
  })
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
