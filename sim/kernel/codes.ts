/** Things of a kind are stored as codes, their places in one list of names: 0, 1, 2 … */

export type Codes<Names extends readonly string[]> = Readonly<Record<Names[number], number>>

/** The code of each name, so that list and codes cannot disagree. */
export function codesOf<const Names extends readonly string[]>(names: Names): Codes<Names> {
  return Object.fromEntries(names.map((name, code) => [name, code])) as Codes<Names>
}
