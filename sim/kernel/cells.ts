/**
 * Numbers with names that lie together in one array, so that compiled months, snapshots of them and JavaScript read the same
 * memory. To its users such an object is a record: `tally.births += 1`.
 */

export type Cells<N extends string> = Record<N, number> & {
  /** The numbers, in the order of their names. */
  cells: Float64Array
}

/** Makes objects with these numbers, all 0. They share their accessors, which engines then compile in place. */
export function defineCells<const N extends string>(names: readonly N[]): () => Cells<N> {
  class Numbers {
    cells = new Float64Array(names.length)
  }
  for (const [i, name] of names.entries()) {
    Object.defineProperty(Numbers.prototype, name, {
      get(this: Numbers) {
        return this.cells[i]
      },
      set(this: Numbers, value: number) {
        this.cells[i] = value
      },
    })
  }
  Object.defineProperty(Numbers.prototype, 'cellNames', { value: names })
  return () => new Numbers() as unknown as Cells<N>
}
