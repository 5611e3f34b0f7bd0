/** A group of figures that is made at one go, and the programs that make it. */
import { readFileSync } from 'node:fs'

/** A program of Node’s. */
export interface Step {
  readonly run: readonly string[]
  /** The committed file that takes what it prints. */
  readonly into?: string
  /** What it reads from its standard input, out of what the steps before it printed. */
  readonly input?: (printed: readonly string[]) => string
}

/** What a group’s steps have made: a folder for what is not committed, and what each of them printed. */
export interface Made {
  readonly work: string
  readonly printed: readonly string[]
}

export interface Group {
  readonly name: string
  readonly says: string
  readonly steps: (work: string) => readonly Step[]
  /** Committed files that its steps write. */
  readonly files: readonly string[]
  /** What documents take from it, by key; several lines make a block. */
  readonly figures: (made: Made) => Record<string, string>
  /** Its figures need nothing but its files, so that they can be told anew without a run. */
  readonly isInFiles?: true
  /** Documents with sentences that rest on it, to be read again when it changes. */
  readonly prose: readonly string[]
  /** Why it is made only when it is named. */
  readonly onRequest?: string
}

/** The figures of a group as its committed files have them. */
export function figuresInFiles({ steps, figures }: Group): Record<string, string> {
  const printed = steps('').map(({ into }) => (into === undefined ? '' : textOf(into)))
  return figures({ work: '', printed })
}

export const experiment = (file: string, ...args: string[]): string[] => [
  'experiments/run.mjs',
  `experiments/${file}`,
  ...args,
]

export const compare = (...args: string[]): string[] => ['bin/ballast.js', 'compare', ...args, '--quiet']

export const textOf = (path: string): string => readFileSync(path, 'utf8')

/** Documents take nothing from it but its files. */
export const none = (): Record<string, string> => ({})

/** The model’s description. */
export const MODEL = 'sim/MODEL.md'
