import type { Command, Option } from 'commander'

/** What a shell may offer after the command's name, read off the program itself. */
export interface Offer {
  readonly command: string
  readonly says: string
  readonly options: readonly OfferedOption[]
  /** Words that may follow; undefined where files do. */
  readonly words: readonly string[] | undefined
}

interface OfferedOption {
  readonly flag: string
  readonly says: string
  /** Whether a value follows. */
  readonly takes: boolean
  /** What may follow; empty where it is anything, a file for instance. */
  readonly values: readonly string[]
  /** Whether more has to be typed at the end of a value. */
  readonly goesOn: boolean
}

/** Words by command, and keys that `--set` takes. */
export interface Known {
  readonly wordsOf: (command: string) => readonly string[] | undefined
  readonly settings: readonly string[]
}

export function offersOf(root: Command, known: Known): readonly Offer[] {
  return root.commands.map((command): Offer => {
    const help = { flag: '--help', says: 'all about it', takes: false, values: [], goesOn: false }
    const options = command.options.filter(({ long, hidden }) => long && !hidden)
    const words = command.registeredArguments.length === 0 ? [] : known.wordsOf(command.name())
    return {
      command: command.name(),
      says: command.description(),
      options: [...options.map((option) => offered(option, known.settings)), help],
      words,
    }
  })
}

function offered(
  { long, description, required, argChoices }: Option,
  settings: readonly string[],
): OfferedOption {
  const sets = long === '--set' || long === '--base-set' || long === '--policy-set'
  const values = sets ? settings.map((key) => `${key}=`) : (argChoices ?? [])
  return { flag: long!, says: description, takes: required, values, goesOn: sets }
}

export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

/** A script for the shell to read, by which it completes `ballast`. */
export function completionScript(shell: Shell, offers: readonly Offer[]): string {
  return { bash, zsh, fish }[shell](offers)
}

/** In single quotes. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`
const joined = (words: readonly string[]): string => quoted(words.join(' '))

function bash(offers: readonly Offer[]): string {
  return `# Completion of ballast for bash: source <(ballast completion bash)
_ballast() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} words=
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    words=${joined([...offers.map(({ command }) => command), 'help', '--help', '--version'])}
  else
    case "\${COMP_WORDS[1]} $previous" in
${valueCases(offers, (words, goesOn) => `words=${joined(words)}${goesOn ? '; compopt -o nospace' : ''}`)}
      *)
        case "\${COMP_WORDS[1]} $current" in
${optionCases(offers, (words) => `words=${joined(words)}`)}
${wordCases(offers, (words) => `words=${joined(words)}`)}
        esac ;;
    esac
  fi
  if [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$current")); fi
}
complete -o default -o bashdefault -F _ballast ballast
`
}

function zsh(offers: readonly Offer[]): string {
  const described = offers.map(({ command, says }) => quoted(`${command}:${says}`))
  const add = (words: readonly string[]) => `compadd -- ${words.map(quoted).join(' ')}`
  return `#compdef ballast
# Completion of ballast for zsh: source <(ballast completion zsh)
_ballast() {
  local -a commands=(
    ${described.join('\n    ')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  case "$words[2] $words[CURRENT-1]" in
${valueCases(offers, (words, goesOn) => (goesOn ? add(words).replace('compadd', "compadd -S ''") : add(words)))}
      *)
        case "$words[2] $words[CURRENT]" in
${optionCases(offers, add)}
${wordCases(offers, add)}
          *) _files ;;
        esac ;;
  esac
}
compdef _ballast ballast
`
}

function fish(offers: readonly Offer[]): string {
  const lines = offers.flatMap(({ command, says, options, words }) => {
    const after = `complete -c ballast -n '__fish_seen_subcommand_from ${command}'`
    return [
      `complete -c ballast -f -n __fish_use_subcommand -a ${command} -d ${quoted(says)}`,
      ...options.map(({ flag, says: about, takes, values }) => {
        const given = values.length > 0 ? ` -x -a ${joined(values)}` : takes ? ' -r' : ''
        return `${after} -l ${flag.slice(2)}${given} -d ${quoted(about)}`
      }),
      ...(words === undefined ? [] : [`${after} -f${words.length > 0 ? ` -a ${joined(words)}` : ''}`]),
    ]
  })
  return `# Completion of ballast for fish: ballast completion fish | source\n${lines.join('\n')}\n`
}

/** Cases in which the word before wants one of a few values. */
function valueCases(
  offers: readonly Offer[],
  say: (words: readonly string[], goesOn: boolean) => string,
): string {
  const cases = offers.flatMap(({ command, options }) =>
    options
      .filter(({ values }) => values.length > 0)
      .map(({ flag, values, goesOn }) => `      "${command} ${flag}") ${say(values, goesOn)} ;;`),
  )
  return cases.join('\n')
}

/** Cases in which an option is begun. */
function optionCases(offers: readonly Offer[], say: (words: readonly string[]) => string): string {
  return offers
    .map(({ command, options }) => `          "${command} -"*) ${say(options.map(({ flag }) => flag))} ;;`)
    .join('\n')
}

/** Cases in which a word is one of a few. */
function wordCases(offers: readonly Offer[], say: (words: readonly string[]) => string): string {
  return offers
    .flatMap(({ command, words = [] }) =>
      words.length === 0 ? [] : [`          "${command} "*) ${say(words)} ;;`],
    )
    .join('\n')
}
