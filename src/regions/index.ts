/** Regions a scenario can name. */

import type { Region } from '../../sim/index.ts'
import { jilin } from './jilin.ts'
import { plain } from './plain.ts'

export const regions: Readonly<Record<string, Region>> = { plain, jilin }
