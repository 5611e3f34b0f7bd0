import { readFile, stat } from 'node:fs/promises'
import { LIMITS, parseScenario, wholeInputError } from '../scenario/index.ts'
import type { Scenario } from '../scenario/index.ts'

/**
 * Reads a scenario file (UTF-8).
 *
 * @throws InputError also when there is no such file, or it is a folder, unreadable, too large or no text
 */
export async function readScenario(file: string): Promise<Scenario> {
  return parseScenario(await readText(file), file)
}

async function readText(file: string): Promise<string> {
  try {
    const facts = await stat(file)
    if (facts.isDirectory()) throw wholeInputError(file, 'a folder', 'a scenario file')
    // A character takes at most four bytes; a device or pipe says 0 and is bounded when it is parsed.
    if (facts.size > LIMITS.fileCharacters * 4) {
      throw wholeInputError(
        file,
        `a file of ${facts.size} bytes`,
        `at most ${LIMITS.fileCharacters} characters`,
      )
    }
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file))
  } catch (error) {
    throw asInputError(error, file)
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EACCES: 'a file that may not be read',
  ENAMETOOLONG: 'a name that is too long',
  ERR_INVALID_ARG_VALUE: 'a name that cannot be one',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'bytes that are no UTF-8 text',
}

function asInputError(error: unknown, file: string): unknown {
  const reason = REASONS[(error as { code?: string }).code ?? '']
  return reason === undefined ? error : wholeInputError(file, reason, 'a scenario file')
}
