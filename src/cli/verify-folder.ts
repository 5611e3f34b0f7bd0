import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join, normalize } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { catalogue } from '../../sim/index.ts'
import { readFolder } from '../files/index.ts'
import type { ComparisonFolder, ResultFolder, RunFolder } from '../files/index.ts'
import { streamTwins } from '../lives/index.ts'
import { inOrder, Pool } from '../run/index.ts'
import { FINANCING, InputError, isObject, validateScenario } from '../scenario/index.ts'
import type { Financing, JsonObject, Scenario } from '../scenario/index.ts'
import { version } from '../version.ts'

/** One thing that was looked at. */
export interface Finding {
  readonly holds: boolean
  readonly what: string
}

export interface Verification {
  readonly ballast: string
  readonly modelVersion: number
  readonly findings: readonly Finding[]
  /** What may explain fingerprints that do not hold. */
  readonly note?: string
}

export interface VerifyOptions {
  /** How many are run again, from the first. */
  readonly replicates: number
  readonly workers?: number
  readonly signal: AbortSignal
  readonly onFinding: (finding: Finding) => void
}

/**
 * Looks at the folder of a run or comparison: whether every file that its manifest names has the SHA-256 that stands there, and
 * whether replicates, run again, have their fingerprints.
 *
 * @throws InputError where there is no manifest of ours
 */
export async function verifyFolder(path: string, options: VerifyOptions): Promise<Verification> {
  const folder = await readFolder(path)
  const { ballast, modelVersion } = folder
  const findings: Finding[] = []
  const note = (holds: boolean, what: string) => {
    findings.push({ holds, what })
    options.onFinding({ holds, what })
  }
  for (const part of folder.kind === 'comparison' ? ['', 'base', 'policy'] : ['']) {
    // Without the manifest of a part there is nothing to hold it against: its checksum has said so already.
    const own = part === '' ? folder : await readFolder(join(path, part)).catch(() => undefined)
    for (const entry of entriesOf(own?.manifest ?? {})) note(...(await checkFile(path, part, entry)))
  }
  try {
    const again = folder.kind === 'comparison' ? twinsAgain(folder, options) : runAgain(folder, options)
    for await (const finding of again) note(...finding)
  } catch (error) {
    const isOther = modelVersion !== catalogue.modelVersion
    if (!(error instanceof InputError) || !isOther) throw error
    note(false, `the scenario is none of this version: ${error.message}`)
  }
  return { ballast, modelVersion, findings, ...noteOn(folder) }
}

type Told = readonly [holds: boolean, what: string]

interface Entry {
  readonly file: string
  readonly sha256: string
}

/** All files that a manifest names with their checksum, whatever they are called there. */
function entriesOf(manifest: JsonObject): readonly Entry[] {
  const groups = Object.values(manifest).filter((value) => typeof value === 'object' && value !== null)
  return groups.flatMap((group) => Object.values(group)).filter(isEntry)
}

function isEntry(value: unknown): value is Entry {
  return isObject(value) && typeof value['file'] === 'string' && typeof value['sha256'] === 'string'
}

async function checkFile(folder: string, part: string, { file, sha256 }: Entry): Promise<Told> {
  const path = normalize(join(part, file))
  if (path.startsWith('..')) return [false, `${JSON.stringify(file)} lies outside of the folder`]
  try {
    const hash = createHash('sha256')
    await pipeline(createReadStream(join(folder, path)), hash)
    const same = hash.digest('hex') === sha256
    return [same, same ? `${path} is as it was written` : `${path} has changed since it was written`]
  } catch (error) {
    return [false, `${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`]
  }
}

type Again = AsyncGenerator<Told, void, undefined>

async function* runAgain(folder: RunFolder, options: VerifyOptions): Again {
  const known = [...folder.fingerprints].slice(0, options.replicates)
  const scenario = validateScenario(folder.scenario, join(folder.folder, 'manifest.json'))
  const { workers, signal } = options
  const pool = new Pool({ ...(workers !== undefined && { workers }) })
  try {
    const begin = (number: number, stop: AbortSignal) =>
      pool.run({ scenario, replicate: known[number - 1]![0] }, { signal: stop })
    let place = 0
    for await (const now of inOrder({ count: known.length, width: 2 * pool.workers, begin, signal })) {
      const [replicate, [fingerprint]] = known[place++]!
      yield compared(`replicate ${replicate}`, fingerprint!, now.fingerprint)
    }
  } finally {
    await pool.close()
  }
}

/** Base, policy, placebo, and the pair again as it is financed otherwise: every run of the twins. */
async function* twinsAgain(folder: ComparisonFolder, options: VerifyOptions): Again {
  const file = join(folder.folder, 'manifest.json')
  const known = new Map([...folder.fingerprints].slice(0, options.replicates))
  const numbers = [...known.keys()]
  const first = numbers[0]!
  const twin = (key: 'base' | 'policy'): Scenario => validateScenario(folder[key], `${file}: ${key}`)
  const { workers, signal } = options
  const financings = financingsIn(folder.manifest)
  const { twins, plan } = streamTwins(twin('base'), twin('policy'), {
    signal,
    first,
    replicates: numbers.at(-1)! + 1 - first,
    ...(financings.length > 0 && { financings }),
    ...(workers !== undefined && { workers }),
  })
  for await (const { measured } of twins) {
    for (const [place, fingerprint] of (known.get(measured.replicate) ?? []).entries()) {
      const arm = plan.arms[place]
      if (arm === undefined) continue
      const name = `replicate ${measured.replicate}, ${arm.twin}, paid by ${arm.scenario.financing}`
      yield compared(name, fingerprint, measured.fingerprints[place]!)
    }
  }
}

function compared(name: string, written: string, now: string): Told {
  const same = written === now
  return [same, `${name} again: ${same ? now : `${now} instead of ${written}`}`]
}

function financingsIn({ runs }: JsonObject): readonly Financing[] {
  const named = Array.isArray(runs) ? runs.filter(isObject).map(({ financing }) => financing) : []
  return FINANCING.filter((each) => named.includes(each)).sort((a, b) => named.indexOf(a) - named.indexOf(b))
}

function noteOn({ ballast, modelVersion }: ResultFolder): { note?: string } {
  if (modelVersion === catalogue.modelVersion) return {}
  const theirs = `Ballast ${ballast}, model version ${modelVersion}`
  const ours = `Ballast ${version}, model version ${catalogue.modelVersion}`
  return { note: `written by ${theirs}; this is ${ours}, in which runs come out otherwise` }
}
