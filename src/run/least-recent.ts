/** A small map that forgets what was used longest ago. */
export class LeastRecent<Key, Value> {
  #entries = new Map<Key, Value>()
  #size: number

  constructor(size: number) {
    this.#size = size
  }

  has(key: Key): boolean {
    return this.#entries.has(key)
  }

  get(key: Key): Value | undefined {
    const value = this.#entries.get(key)
    if (value !== undefined) this.set(key, value)
    return value
  }

  set(key: Key, value: Value): void {
    this.#entries.delete(key)
    this.#entries.set(key, value)
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#size) break
      this.#entries.delete(oldest)
    }
  }

  /** Forgets `key`, if it still holds `value`. */
  drop(key: Key, value: Value): void {
    if (this.#entries.get(key) === value) this.#entries.delete(key)
  }
}
