import { isSameRun } from '../../src/index.ts'
import { pictureOf } from './picture.ts'
import type { Picture } from './picture.ts'
import type { RunView } from './twin-runner.ts'

/**
 * What is on the screen. There are three states: nothing yet; a picture of what is chosen now; the picture of an earlier setting, which
 * is greyed and says so, until something of what is chosen now has come.
 */
export interface Sight {
  readonly picture?: Picture | undefined
  readonly isCurrent: boolean
  /** Behind a first look: the last whole picture with the same base, drawn faintly, so that nothing shrinks while a lever is dragged. */
  readonly behind?: Picture | undefined
}

export const NOTHING: Sight = { isCurrent: true }

export function sightOf(last: Sight, run: RunView): Sight {
  const picture = pictureOf(run, last.picture)
  if (picture === undefined) return last.picture === undefined ? NOTHING : { ...last, isCurrent: false }
  if (picture.comparison !== undefined) return { picture, isCurrent: true }
  const whole = last.picture?.comparison === undefined ? last.behind : last.picture
  const behind = whole !== undefined && isSameRun(whole.base, picture.base) ? whole : undefined
  return { picture, isCurrent: true, behind }
}
