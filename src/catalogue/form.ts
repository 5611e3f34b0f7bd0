import { catalogue } from '../../sim/index.ts'
import type { Lever, Text } from '../../sim/index.ts'
import { bothLanguages } from './words.ts'

/** A lever as the page shows it. */
export interface Slider {
  key: string
  title: Text
  says: Text
  loses: Text
  unit: string
  min: number
  max: number
  step: number
  default: number
  /** The value at which the world is as if the lever did not exist. */
  off: number
  source: string
  mechanism: string
}

export interface SliderGroup {
  key: Lever['level']
  title: Text
  sliders: Slider[]
}

const GROUPS: readonly { key: Lever['level']; title: Text }[] = [
  { key: 'macro', title: { en: 'Government and finance', zh: '宏观：政府与金融' } },
  { key: 'meso', title: { en: 'Platforms and networks', zh: '中观：平台与网络' } },
  { key: 'micro', title: { en: 'Inside the firm', zh: '微观：企业内部' } },
]

/** The levers in the groups of the page, in declared order; groups without levers are left out. */
export function leverForm(): SliderGroup[] {
  const groups = GROUPS.map(({ key, title }) => ({ key, title, sliders: slidersOf(key) }))
  return groups.filter(({ sliders }) => sliders.length > 0)
}

function slidersOf(level: Lever['level']): Slider[] {
  return catalogue.levers.filter((lever) => lever.level === level).map(slider)
}

function slider({
  key,
  title,
  says,
  loses,
  unit,
  min,
  max,
  step,
  default: value,
  off,
  source,
  mechanism,
}: Lever): Slider {
  return {
    key,
    title,
    says: bothLanguages(says),
    loses,
    unit,
    min,
    max,
    step,
    default: value,
    off,
    source,
    mechanism,
  }
}
