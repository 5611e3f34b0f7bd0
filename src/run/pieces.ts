/**
 * Bytes that wait until the last replicate has come, in pieces of one length. Numbers of which every replicate is needed to the end are
 * handed over in pieces, so that they can lie on a disk, where there is one, and take no memory.
 */
export interface Pieces {
  /** How many there are. */
  readonly count: number
  /** Keeps a copy. */
  add(piece: Uint8Array): void
  /** So many bytes of a piece, counted from 0. They hold until the next ones are read. */
  read(piece: number, from: number, length: number): Uint8Array
}

/** In memory: for a page, or few replicates. */
export class MemoryPieces implements Pieces {
  #pieces: Uint8Array[] = []

  get count(): number {
    return this.#pieces.length
  }

  add(piece: Uint8Array): void {
    this.#pieces.push(piece.slice())
  }

  read(piece: number, from: number, length: number): Uint8Array {
    return this.#pieces[piece]!.subarray(from, from + length)
  }
}
