import { catalogue } from '../../sim/index.ts'
import { wholeInputError } from './input-error.ts'

/** JSON as it was written, perhaps by another version: it may have keys that this one does not know. */
export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a manifest is of a comparison, which has two scenarios and keeps two runs in folders of their own. */
export function isOfComparison(manifest: JsonObject): boolean {
  return manifest['base'] !== undefined || manifest['policy'] !== undefined
}

/**
 * The scenario in the manifest of a run, which is one too: as it was run, with as many replicates. Anything else is returned as it is.
 *
 * @param remark is told in what a run of it will not be that run again
 * @throws InputError for the manifest of a comparison, which has two
 */
export function scenarioWithin(value: unknown, file: string, remark: (text: string) => void): unknown {
  if (!isManifest(value)) return value
  if (isOfComparison(value)) {
    const folder = file.replace(/[^/\\]*$/, '')
    const allowed = `${folder}base/manifest.json or ${folder}policy/manifest.json`
    throw wholeInputError(file, 'the manifest of a comparison, which has two scenarios', allowed)
  }
  const { scenario, replicates, complete } = value
  if (!isObject(scenario))
    throw wholeInputError(file, 'a manifest without its scenario', 'a scenario, or the manifest of a run')
  remarksOn(value).forEach(remark)
  // One that broke off is to be run whole.
  return complete === false ? scenario : { ...scenario, replicates }
}

function isManifest(value: unknown): value is JsonObject {
  return isObject(value) && 'ballast' in value && 'fingerprints' in value && !('format' in value)
}

function remarksOn({ modelVersion, fingerprints }: JsonObject): string[] {
  const remarks: string[] = []
  if (modelVersion !== catalogue.modelVersion)
    remarks.push(
      `it was run with model version ${JSON.stringify(modelVersion)}; this is version ${catalogue.modelVersion}, which gives other results`,
    )
  const numbers = (Array.isArray(fingerprints) ? fingerprints : [])
    .map((each) => (isObject(each) ? each['replicate'] : undefined))
    .filter((number) => typeof number === 'number')
  const [first = 1, last = first] = [numbers[0], numbers.at(-1)]
  if (first > 1)
    remarks.push(`it is of replicates ${first} to ${last}; --replicates ${first}-${last} runs them again`)
  return remarks
}
