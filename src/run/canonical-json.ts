/** JSON with sorted keys: equal values give equal texts. With `indent`, for people to read. */
export function canonicalJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, (_, part: unknown) => (isPlain(part) ? sorted(part) : part), indent)
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sorted(value: Record<string, unknown>): Record<string, unknown> {
  const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  return Object.fromEntries(keys.map((key) => [key, value[key]]))
}
