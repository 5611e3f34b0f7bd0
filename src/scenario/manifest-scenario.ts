import { wholeInputError } from './input-error.ts'

type Facts = Readonly<Record<string, unknown>>

/**
 * The scenario in the manifest of a run, which is one too: as it was run, with as many replicates. Anything else is returned as it is.
 *
 * @throws InputError for the manifest of a comparison, which has two
 */
export function scenarioWithin(value: unknown, file: string): unknown {
  if (!isManifest(value)) return value
  if ('base' in value && 'policy' in value) {
    const folder = file.replace(/[^/\\]*$/, '')
    const allowed = `${folder}base/manifest.json or ${folder}policy/manifest.json`
    throw wholeInputError(file, 'the manifest of a comparison, which has two scenarios', allowed)
  }
  const { scenario, replicates, complete } = value
  if (typeof scenario !== 'object' || scenario === null || Array.isArray(scenario))
    throw wholeInputError(file, 'a manifest without its scenario', 'a scenario, or the manifest of a run')
  // One that broke off is to be run whole.
  return complete === false ? scenario : { ...scenario, replicates }
}

function isManifest(value: unknown): value is Facts {
  return (
    typeof value === 'object' &&
    value !== null &&
    'ballast' in value &&
    'fingerprints' in value &&
    !('format' in value)
  )
}
