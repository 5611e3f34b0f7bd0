type NumberArray = Int32Array | Float64Array
type ArrayKind<A extends NumberArray> = new (length: number) => A

/** A typed array that grows by doubling: what a worker collects before it hands the buffer over. */
export class GrowingColumn<A extends NumberArray> {
  length = 0
  #kind: ArrayKind<A>
  #values: A

  constructor(kind: ArrayKind<A>) {
    this.#kind = kind
    this.#values = new kind(256)
  }

  push(value: number): void {
    this.#reserve(this.length + 1)
    this.#values[this.length++] = value
  }

  /** Appends the first `count` elements of `values`. */
  append(values: ArrayLike<number>, count: number): void {
    this.#reserve(this.length + count)
    for (let k = 0; k < count; k++) this.#values[this.length + k] = values[k]!
    this.length += count
  }

  /** Forgets all but the first `length` elements. */
  shorten(length: number): void {
    this.length = Math.min(this.length, length)
  }

  /** Whether anything that was collected is not 0. */
  some(): boolean {
    for (let k = 0; k < this.length; k++) if (this.#values[k] !== 0) return true
    return false
  }

  /** A copy of what was collected, in a buffer of exactly its length; with `order`, element k is that of row order[k]. */
  taken(order?: ArrayLike<number>): A {
    const out = new this.#kind(this.length)
    if (order === undefined) out.set(this.#values.subarray(0, this.length))
    else for (let k = 0; k < out.length; k++) out[k] = this.#values[order[k]!]!
    return out
  }

  #reserve(length: number): void {
    if (length <= this.#values.length) return
    const grown = new this.#kind(Math.max(length, 2 * this.#values.length))
    grown.set(this.#values)
    this.#values = grown
  }
}
