import { fateTitle } from '../lives/index.ts'
import type { Comparison, Fate } from '../lives/index.ts'
import { labels, px } from './markup.ts'

const [WIDTH, HEIGHT, SIDE, BAR, TOP] = [720, 380, 190, 14, 26]
/** Between the groups of firms on either side, and what is left of the height to the firms. */
const GAP = 16
/** A stream that can still be seen. */
const THINNEST = 1.5

const PLACES = ['lives', 'dies', 'absent'] as const
type Place = (typeof PLACES)[number]

/** Where a fate comes from in the base, and where it leads under the policy: both lists in the order of the picture. */
const STREAMS: readonly (readonly [fate: Fate, base: Place, policy: Place])[] = [
  ['untouched', 'lives', 'lives'],
  ['displaced', 'lives', 'dies'],
  ['forestalled', 'lives', 'absent'],
  ['saved', 'dies', 'lives'],
  ['doomed', 'dies', 'dies'],
  ['induced', 'absent', 'lives'],
]

const NAMES: Readonly<Record<Place, { readonly en: string; readonly zh: string }>> = {
  lives: { en: 'lives', zh: '存活' },
  dies: { en: 'dies', zh: '消亡' },
  absent: { en: 'never founded', zh: '未设立' },
}

/**
 * The ledger as a picture: firms of the base on the left, of the policy on the right, each stream as wide as it has firms. Forestalled
 * firms are drawn from those that live in the base, induced ones to those that live under the policy, whatever becomes of them.
 */
export function ledgerFlow({ fates }: Comparison): string {
  const total = STREAMS.reduce((sum, [fate]) => sum + fates[fate].mean, 0)
  const scale = (HEIGHT - TOP - 2 * GAP - 8) / Math.max(1, total)
  const size = (fate: Fate) => (fates[fate].mean > 0 ? Math.max(THINNEST, fates[fate].mean * scale) : 0)
  const sides = ['base', 'policy'] as const
  const starts = sides.map((side) => startsOf(side, size))
  const streams = STREAMS.map(([fate], at) =>
    stream({
      fate,
      size: size(fate),
      from: starts[0]!.streams[at]!,
      to: starts[1]!.streams[at]!,
      count: fates[fate].mean,
    }),
  )
  const bars = sides.flatMap((side, s) =>
    PLACES.map((place) => {
      const { top, height, count } = starts[s]!.places[place]
      if (height === 0) return ''
      const x = s === 0 ? SIDE : WIDTH - SIDE - BAR
      const [textX, anchor] = s === 0 ? [SIDE - 10, 'end'] : [WIDTH - SIDE + 10, 'start']
      const firms = Math.round(count(fates))
      const { en, zh } = NAMES[place]
      return (
        `<rect class="${place}" x="${x}" y="${px(top)}" width="${BAR}" height="${px(height)}"/>` +
        labels(
          { en: `${en} (${firms})`, zh: `${zh}（${firms}）` },
          `class="${anchor}" x="${textX}" y="${px(top + height / 2 + 4)}"`,
        )
      )
    }),
  )
  const heads =
    labels({ en: 'base', zh: '基准' }, `class="middle head" x="${SIDE + BAR / 2}" y="14"`) +
    labels({ en: 'policy', zh: '政策' }, `class="middle head" x="${WIDTH - SIDE - BAR / 2}" y="14"`)
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="The ledger of lives">${heads}${streams.map(({ path }) => path).join('')}${bars.join('')}${streams.map(({ name }) => name).join('')}</svg>`
}

interface PlaceBar {
  readonly top: number
  readonly height: number
  readonly count: (fates: Comparison['fates']) => number
}

/** Stacks the streams of one side by place, and says where each begins. */
function startsOf(side: 'base' | 'policy', size: (fate: Fate) => number) {
  const placeOf = ([, base, policy]: (typeof STREAMS)[number]) => (side === 'base' ? base : policy)
  const streams: number[] = []
  const places = {} as Record<Place, PlaceBar>
  let top = TOP
  for (const place of PLACES) {
    const first = top
    const here = STREAMS.filter((each) => placeOf(each) === place)
    for (const each of here) {
      streams[STREAMS.indexOf(each)] = top
      top += size(each[0])
    }
    const count = (fates: Comparison['fates']) => here.reduce((sum, [fate]) => sum + fates[fate].mean, 0)
    places[place] = { top: first, height: top - first, count }
    if (top > first) top += GAP
  }
  return { streams, places }
}

interface Stream {
  readonly fate: Fate
  readonly size: number
  readonly from: number
  readonly to: number
  readonly count: number
}

/** The stream, and its name, which is drawn over all streams. */
function stream({ fate, size, from, to, count }: Stream): { path: string; name: string } {
  if (size === 0) return { path: '', name: '' }
  const [left, right] = [SIDE + BAR, WIDTH - SIDE - BAR]
  const middle = (left + right) / 2
  const curve = (y1: number, x1: number, y2: number, x2: number) =>
    `${px(x1)} ${px(y1)} C ${px(middle)} ${px(y1)} ${px(middle)} ${px(y2)} ${px(x2)} ${px(y2)}`
  const outline = `M ${curve(from, left, to, right)} L ${curve(to + size, right, from + size, left)} Z`
  const { en, zh } = fateTitle(fate)
  const name = {
    en: `${en.split(':')[0]} ${count.toFixed(1)}`,
    zh: `${zh.split(/[：:]/)[0]} ${count.toFixed(1)}`,
  }
  const x = left + (right - left) * NAMED_AT[fate]
  const share = NAMED_AT[fate] * NAMED_AT[fate] * (3 - 2 * NAMED_AT[fate])
  const y = from + (to - from) * share + size / 2 + 4
  return {
    path: `<path class="${fate} stream" d="${outline}"><title>${en}</title></path>`,
    name: labels(name, `class="middle name" x="${px(x)}" y="${px(y)}"`),
  }
}

/** How far along its way a stream is named: those that cross, apart from each other. */
const NAMED_AT: Readonly<Record<Fate, number>> = {
  untouched: 0.5,
  doomed: 0.5,
  saved: 0.7,
  displaced: 0.3,
  induced: 0.14,
  forestalled: 0.86,
}
