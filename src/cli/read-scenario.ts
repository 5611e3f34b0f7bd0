import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { LIMITS, parseScenario, wholeInputError } from '../scenario/index.ts'
import type { Scenario } from '../scenario/index.ts'

/** What stands for standard input among files. */
export const STANDARD_INPUT = '-'
/** A character takes at most four bytes. */
const MOST_BYTES = LIMITS.fileCharacters * 4
const ALLOWED = "a scenario file, or a run's manifest"

/**
 * Reads a scenario file (UTF-8), or standard input for `-`.
 *
 * @param remark is told in what a run of it will not be the run that a manifest is of
 * @throws InputError also when there is no such file, or it is a folder, unreadable, too large or no text
 */
export async function readScenario(file: string, remark?: (text: string) => void): Promise<Scenario> {
  const isFile = file !== STANDARD_INPUT
  const name = isFile ? file : 'standard input'
  try {
    if (isFile) await checkFile(file)
    const bytes = await bytesOf(isFile ? createReadStream(file) : process.stdin, name)
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return parseScenario(text, name, remark)
  } catch (error) {
    throw asInputError(error, name)
  }
}

/** @throws InputError when two scenarios are to come from standard input, which can be read once */
export function requireOneInput(files: readonly string[]): void {
  if (files.filter((file) => file === STANDARD_INPUT).length > 1)
    throw wholeInputError('standard input', 'two scenarios read from it', '- for one of them')
}

async function checkFile(file: string): Promise<void> {
  const facts = await stat(file)
  if (facts.isDirectory()) throw wholeInputError(file, 'a folder', ALLOWED)
  if (facts.size > MOST_BYTES) throw tooLarge(file, `a file of ${facts.size} bytes`)
}

/** A device or pipe does not say how much there is: no more is read than there may be. */
async function bytesOf(stream: AsyncIterable<Uint8Array>, name: string): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let count = 0
  for await (const part of stream) {
    count += part.length
    if (count > MOST_BYTES) throw tooLarge(name, `more than ${MOST_BYTES} bytes`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function tooLarge(name: string, found: string): Error {
  return wholeInputError(name, found, `at most ${LIMITS.fileCharacters} characters`)
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  ELOOP: 'links that lead round in a circle',
  ENXIO: 'a socket or device that cannot be read',
  EACCES: 'a file that may not be read',
  ENAMETOOLONG: 'a name that is too long',
  ERR_INVALID_ARG_VALUE: 'a name that cannot be one',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'bytes that are no UTF-8 text',
}

function asInputError(error: unknown, name: string): unknown {
  const reason = REASONS[(error as { code?: string }).code ?? '']
  return reason === undefined ? error : wholeInputError(name, reason, ALLOWED)
}
