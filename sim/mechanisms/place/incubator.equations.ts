/** Incubators, as functions of numbers. */

/** Places for the share `reach` of the newcomers of normal times, for as many months as each stays: ⌈reach · stay · newcomers⌉, newcomers per month. */
export function placesFor(reach: number, stay: number, newcomers: number): number {
  return Math.ceil(reach * stay * newcomers)
}

/** Log odds of a place by what shows of quality: screen · quality, quality a standard normal. */
export function admissionScore(screen: number, quality: number): number {
  return screen * quality
}
