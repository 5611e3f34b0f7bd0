import type { Command } from 'commander'
import { describeScenario } from '../describe-scenario.ts'
import { addScenarioOptions, scenarioOf } from '../options.ts'
import type { ScenarioOptions } from '../options.ts'
import { noticesOf } from '../../run/index.ts'
import { describeNotices } from '../tell-notices.ts'
import type { Terminal } from '../terminal.ts'

/** `validate FILE`: says what a scenario means, or everything that is wrong with it. */
export function addValidateCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('validate')
    .description('check a scenario file')
    .argument('<file>', "a scenario file, or a run's manifest; - for standard input")
    .option('--json', 'print the scenario with every default filled in')
    .option('--quiet', 'print nothing when it is right')
  addScenarioOptions(command).action(
    async (file: string, options: ScenarioOptions & { json?: boolean; quiet?: boolean }) => {
      const scenario = await scenarioOf(file, options, terminal)
      if (options.json) terminal.out(`${JSON.stringify(scenario, null, 2)}\n`)
      else if (!options.quiet) {
        const notices = describeNotices(noticesOf(scenario))
        terminal.out(`${file}: ok\n${describeScenario(scenario)}${notices}`)
      }
    },
  )
}
