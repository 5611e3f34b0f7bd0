import { catalogue } from '../../sim/index.ts'
import type { FirmLives } from './lives.ts'

/** Code of an acquisition among the model's causes of exit. */
const ACQUISITION = catalogue.enumerations.cause.indexOf('acquisition')

/** Whether the firm died: left for another cause than being bought. A firm that is bought lives on in its buyer. */
export function hasDied(lives: FirmLives, row: number): boolean {
  return lives.cause[row] !== 0 && !wasBought(lives, row)
}

/** Whether the firm was bought by another. */
export function wasBought(lives: FirmLives, row: number): boolean {
  return lives.cause[row] === ACQUISITION
}

/** Month up to which it is known whether the firm has died: that of its death, or the last of the run; bought firms too. */
export function followedUntil(lives: FirmLives, row: number, months: number): number {
  return hasDied(lives, row) ? lives.stop[row]! : months
}
