export interface Options {
  /** Sizes of the population. */
  readonly firms: readonly number[]
  readonly repeats: number
  readonly quick: boolean
  readonly write: boolean
}

export class BadArgument extends Error {}

const USAGE = '--quick, --firms LIST (10000,50000), --repeats NUMBER, --write'

/** Sizes where none are named. */
export interface Sizes {
  readonly quick: readonly number[]
  readonly full: readonly number[]
}

/** The options; nothing when they are wrong, which is then said and ends with status 2. */
export function asked(args: readonly string[], sizes: Sizes): Options | undefined {
  try {
    return optionsOf(args, sizes)
  } catch (error) {
    if (!(error instanceof BadArgument)) throw error
    console.error(error.message)
    process.exitCode = 2
    return undefined
  }
}

/** @throws BadArgument saying what is wrong, and what may be asked */
export function optionsOf(args: readonly string[], sizes: Sizes): Options {
  const rest = [...args]
  const flag = (name: string): boolean => {
    const at = rest.indexOf(name)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  }
  const value = (name: string): string | undefined => {
    const at = rest.indexOf(name)
    if (at < 0) return undefined
    const [, text] = rest.splice(at, 2)
    if (text === undefined) throw new BadArgument(`${name} says nothing. There are: ${USAGE}`)
    return text
  }
  const quick = flag('--quick')
  const options = {
    quick,
    write: flag('--write'),
    firms: numbers('--firms', value('--firms')) ?? (quick ? sizes.quick : sizes.full),
    repeats: numbers('--repeats', value('--repeats'))?.[0] ?? (quick ? 2 : 3),
  }
  if (rest.length > 0) throw new BadArgument(`unknown: ${rest.join(' ')}. There are: ${USAGE}`)
  return options
}

function numbers(name: string, text: string | undefined): readonly number[] | undefined {
  const found = text?.split(',').map((part) => (/^ *[1-9]\d{0,7} *$/.test(part) ? Number(part) : Number.NaN))
  if (found?.some(Number.isNaN)) throw new BadArgument(`${name} ${text}: whole numbers, with commas between`)
  return found
}
