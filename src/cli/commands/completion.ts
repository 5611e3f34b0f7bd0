import { Argument } from 'commander'
import type { Command } from 'commander'
import { catalogue } from '../../../sim/index.ts'
import { completionScript, offersOf, SHELLS } from '../completion.ts'
import type { Shell } from '../completion.ts'
import type { Terminal } from '../terminal.ts'
import { keysOf } from './catalogue.ts'

/** `completion SHELL`: a script by which a shell completes this command line. */
export function addCompletionCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('completion')
    .description('a script by which a shell completes commands, options and keys')
    .addArgument(new Argument('<shell>', 'whose').choices(SHELLS))
    .addHelpText(
      'after',
      `
bash: source <(ballast completion bash), in ~/.bashrc
zsh:  source <(ballast completion zsh), in ~/.zshrc after compinit
fish: ballast completion fish | source, in ~/.config/fish/config.fish`,
    )
  command.action((shell: Shell) => {
    const settings = [...catalogue.levers, ...catalogue.parameters].map(({ key }) => key)
    const wordsOf = (name: string) => (name === 'completion' ? SHELLS : keysOf(name))
    terminal.out(completionScript(shell, offersOf(program, { wordsOf, settings })))
  })
}
