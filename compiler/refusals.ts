/** What the compiler says when it meets what it cannot compile: the step stays in JavaScript, and the message says why. */
import type { Value } from './values.ts'

export class NotCompilable extends Error {}

export function describe(value: Value): string {
  if (value.kind !== 'known') return value.kind
  const { value: v } = value
  if (typeof v === 'function') return `function ${v.name}`
  if (v === null || typeof v !== 'object') return String(v)
  return ArrayBuffer.isView(v) ? 'an array' : `an object { ${Object.keys(v).slice(0, 4).join(', ')} }`
}

export function refuse(found: Value, needed: string): never {
  throw new NotCompilable(`${needed} is needed, found ${describe(found)}`)
}
