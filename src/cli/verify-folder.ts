import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join, normalize } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { catalogue } from '../../sim/index.ts'
import { streamTwins } from '../lives/index.ts'
import { inOrder, Pool } from '../run/index.ts'
import { FINANCING, InputError, validateScenario, withChanges, wholeInputError } from '../scenario/index.ts'
import type { Financing, Scenario } from '../scenario/index.ts'
import { version } from '../version.ts'
import { fingerprintsIn, isComparison, isFacts, readManifest } from './read-manifest.ts'
import type { Facts } from './read-manifest.ts'

/** One thing that was looked at. */
export interface Finding {
  readonly holds: boolean
  readonly what: string
}

export interface Verification {
  readonly ballast: unknown
  readonly modelVersion: unknown
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
export async function verifyFolder(folder: string, options: VerifyOptions): Promise<Verification> {
  const manifest = await readManifest(folder)
  const { ballast, modelVersion } = manifest
  const findings: Finding[] = []
  const note = (holds: boolean, what: string) => {
    findings.push({ holds, what })
    options.onFinding({ holds, what })
  }
  for (const part of isComparison(manifest) ? ['', 'base', 'policy'] : ['']) {
    // Without the manifest of a part there is nothing to hold it against: its checksum has said so already.
    const own = part === '' ? manifest : await readManifest(join(folder, part)).catch(() => ({}))
    for (const entry of entriesOf(own)) note(...(await checkFile(folder, part, entry)))
  }
  const again = isComparison(manifest) ? twinsAgain : runAgain
  try {
    for await (const finding of again(manifest, folder, options)) note(...finding)
  } catch (error) {
    const isOther = typeof modelVersion === 'number' && modelVersion !== catalogue.modelVersion
    if (!(error instanceof InputError) || !isOther) throw error
    note(false, `the scenario is none of this version: ${error.message}`)
  }
  if (findings.length === 0) throw wholeInputError(join(folder, 'manifest.json'), 'nothing to verify', OURS)
  return { ballast, modelVersion, findings, ...noteOn(manifest) }
}

const OURS = "a run's manifest"

type Told = readonly [holds: boolean, what: string]

interface Entry {
  readonly file: string
  readonly sha256: string
}

/** All files that a manifest names with their checksum, whatever they are called there. */
function entriesOf(manifest: Facts): readonly Entry[] {
  const groups = Object.values(manifest).filter(isFacts)
  return groups.flatMap((group) => Object.values(group)).filter(isEntry)
}

function isEntry(value: unknown): value is Entry {
  return isFacts(value) && typeof value['file'] === 'string' && typeof value['sha256'] === 'string'
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

async function* runAgain(manifest: Facts, folder: string, options: VerifyOptions): Again {
  const file = join(folder, 'manifest.json')
  const known = fingerprintsIn(manifest, file).slice(0, options.replicates)
  const scenario = validateScenario(manifest['scenario'], file)
  const { workers, signal } = options
  const pool = new Pool({ ...(workers !== undefined && { workers }) })
  try {
    const begin = (number: number, stop: AbortSignal) =>
      pool.run({ scenario, replicate: known[number - 1]!.replicate }, { signal: stop })
    let place = 0
    for await (const now of inOrder({ count: known.length, width: 2 * pool.workers, begin, signal })) {
      const { replicate, fingerprint } = known[place++]!
      yield compared(`replicate ${replicate}`, fingerprint, now.fingerprint)
    }
  } finally {
    await pool.close()
  }
}

/** Base, policy, placebo, and the pair again as it is financed otherwise: every run of the twins. */
async function* twinsAgain(manifest: Facts, folder: string, options: VerifyOptions): Again {
  const file = join(folder, 'manifest.json')
  const known = armsIn(manifest, file).slice(0, options.replicates)
  const replicates = known.at(-1)?.replicate ?? 0
  const twin = (key: 'base' | 'policy'): Scenario => {
    const scenario = validateScenario(manifest[key], `${file}: ${key}`)
    return withChanges(scenario, { replicates: Math.max(1, replicates) })
  }
  const { workers, signal } = options
  const financings = financingsIn(manifest)
  const { twins, plan } = streamTwins(twin('base'), twin('policy'), {
    signal,
    ...(financings.length > 0 && { financings }),
    ...(workers !== undefined && { workers }),
  })
  for await (const { measured } of twins) {
    const written = known.find(({ replicate }) => replicate === measured.replicate)
    for (const [place, fingerprint] of (written?.fingerprints ?? []).entries()) {
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

interface KnownTwins {
  readonly replicate: number
  readonly fingerprints: readonly string[]
}

function armsIn({ fingerprints }: Facts, file: string): readonly KnownTwins[] {
  const isKnown = (value: unknown): value is KnownTwins =>
    isFacts(value) && typeof value['replicate'] === 'number' && Array.isArray(value['fingerprints'])
  if (Array.isArray(fingerprints) && fingerprints.every(isKnown)) return fingerprints
  throw wholeInputError(file, 'no fingerprints', "a comparison's manifest")
}

function financingsIn({ runs }: Facts): readonly Financing[] {
  const named = Array.isArray(runs) ? runs.filter(isFacts).map(({ financing }) => financing) : []
  return FINANCING.filter((each) => named.includes(each)).sort((a, b) => named.indexOf(a) - named.indexOf(b))
}

function noteOn({ ballast, modelVersion }: Facts): { note?: string } {
  if (modelVersion === catalogue.modelVersion) return {}
  const theirs = `Ballast ${String(ballast)}, model version ${String(modelVersion)}`
  const ours = `Ballast ${version}, model version ${catalogue.modelVersion}`
  return { note: `written by ${theirs}; this is ${ours}, in which runs come out otherwise` }
}
