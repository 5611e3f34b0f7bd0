import { checkTwins } from '../lives/index.ts'
import { wholeInputError } from '../scenario/index.ts'
import type { Scenario } from '../scenario/index.ts'
import { changedBy } from './options.ts'
import type { ScenarioOptions } from './options.ts'
import { readScenario, requireOneInput } from './read-scenario.ts'
import { remarkOn } from './tell-notices.ts'
import type { Terminal } from './terminal.ts'

/**
 * Both scenarios, as the options change them. Without a file of its own the policy is the base's, changed by what is set for it alone.
 *
 * @throws InputError if they are no twins, or nothing says what the policy is
 */
export async function readTwins(
  baseFile: string,
  policyFile: string | undefined,
  options: ScenarioOptions,
  terminal: Terminal,
): Promise<[base: Scenario, policy: Scenario]> {
  const { baseSet = [], policySet = [] } = options
  if (policyFile !== undefined) requireOneInput([baseFile, policyFile])
  if (policyFile === undefined && baseSet.length + policySet.length === 0)
    throw wholeInputError('compare', 'no policy', 'a second scenario file, or --policy-set key=JSON')
  // Standard input can be read once.
  const read = await readScenario(baseFile, remarkOn(baseFile, terminal))
  const base = changedBy(options, read, { option: '--base-set', settings: baseSet })
  const other =
    policyFile === undefined ? read : await readScenario(policyFile, remarkOn(policyFile, terminal))
  const policy = changedBy(options, other, { option: '--policy-set', settings: policySet })
  checkTwins(base, policy, policyFile ?? '--policy-set')
  return [base, policy]
}
