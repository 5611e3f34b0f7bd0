/** Arguments of an experiment, read before it works. */

/** What is wrong with an argument; {@link file://./run.mjs run.mjs} prints the message alone and exits with status 2. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError'
}

/** A whole number within its bounds, both included. @throws ArgumentError naming the argument, what was found and what is allowed */
export function wholeArgument(name: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isInteger(value) || value < least || value > most)
    throw new ArgumentError(`${name}: found '${text}'; allowed: a whole number from ${least} to ${most}`)
  return value
}

/** One of some texts. @throws ArgumentError */
export function choiceArgument(name: string, text: string, allowed: readonly string[]): string {
  if (!allowed.includes(text))
    throw new ArgumentError(`${name}: found '${text}'; allowed: ${allowed.join(', ')}`)
  return text
}

/** Refuses arguments that nothing reads. @throws ArgumentError */
export function noMore(rest: readonly string[]): void {
  if (rest.length > 0) throw new ArgumentError(`too many arguments, from '${rest[0]}' on`)
}
