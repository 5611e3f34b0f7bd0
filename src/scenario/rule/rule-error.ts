/** A rule's text is not one. `found` and `allowed` are for the caller's message; `nearest` is a valid name. */
export class RuleError extends Error {
  override readonly name = 'RuleError'

  readonly found: string
  readonly allowed: string
  readonly nearest: string | undefined

  constructor(found: string, allowed: string, nearest?: string) {
    super(`found ${found}; allowed: ${allowed}`)
    this.found = found
    this.allowed = allowed
    this.nearest = nearest
  }
}
