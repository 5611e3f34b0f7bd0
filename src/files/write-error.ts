import { sep } from 'node:path'
import { getSystemErrorMap } from 'node:util'

/** Results could not be written; the message names where and why. */
export class WriteError extends Error {
  override readonly name = 'WriteError'
  readonly code = 'WRITE'
}

/** What the system says, without the words of the program that asked it. */
export function causeOf(error: unknown): string {
  const { errno } = error as NodeJS.ErrnoException
  const known = errno === undefined ? undefined : getSystemErrorMap().get(errno)
  return known?.[1] ?? (error instanceof Error ? error.message : String(error))
}

/** An error of the file system, with the place in the folder that was to be written; any other as it is. */
export function asWriteError(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || !('syscall' in error)) return error
  const { path } = error as NodeJS.ErrnoException
  const inside = path?.split(`${sep}new${sep}`)[1]
  const place = inside === undefined ? folder : `${folder}${sep}${inside}`
  return new WriteError(`cannot write ${place}: ${causeOf(error)}`, { cause: error })
}
