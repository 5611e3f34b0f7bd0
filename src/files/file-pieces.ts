import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pieces } from '../run/index.ts'
import { ownName } from './workspace.ts'
import { asWriteError } from './write-error.ts'

/** Of those whom nobody can ask any more. */
const files = new FinalizationRegistry<number>((file) => closeSync(file))

/**
 * Pieces in a file without a name: it is gone with this process, however that ends, and nobody has to tidy up after it. What was worked out
 * of it can be asked for as long as somebody holds it.
 */
export class FilePieces implements Pieces {
  count = 0
  #folder: string
  #file: number | undefined
  /** Bytes of a piece. */
  #length = 0
  #buffer = new Uint8Array(0)

  /** @param folder in which it lies: where results go there is room, and not always where the system keeps what is temporary */
  constructor(folder = tmpdir()) {
    this.#folder = folder
  }

  /** @throws WriteError */
  add(piece: Uint8Array): void {
    try {
      this.#file ??= this.#opened()
      for (let done = 0; done < piece.length;)
        done += writeSync(this.#file, piece, done, piece.length - done, this.count * piece.length + done)
    } catch (error) {
      throw asWriteError(error, this.#folder)
    }
    this.#length = piece.length
    this.count++
  }

  read(piece: number, from: number, length: number): Uint8Array {
    if (this.#buffer.length < length) this.#buffer = new Uint8Array(length)
    for (let done = 0; done < length;) {
      const read = readSync(
        this.#file!,
        this.#buffer,
        done,
        length - done,
        piece * this.#length + from + done,
      )
      if (read === 0) throw new Error(`piece ${piece} is not all there`)
      done += read
    }
    return this.#buffer.subarray(0, length)
  }

  #opened(): number {
    const path = join(this.#folder, ownName('.file'))
    const file = openSync(path, 'wx+', 0o600)
    files.register(this, file)
    unlinkSync(path)
    return file
  }
}
