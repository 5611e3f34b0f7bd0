/** The page at the sizes it is used at: charts that can be read, levers within reach, nothing cut off, and the same on paper. */
import { page } from 'vitest/browser'
import { afterEach, expect, test } from 'vitest'
import { finished, inside, mount, QUICK, until } from './page.ts'
import type { BallastLab } from '../../ui/ballast-lab/ballast-lab.ts'

afterEach(() => document.body.replaceChildren())

const box = (element: Element): DOMRect => element.getBoundingClientRect()
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)))

const SIZES = [
  ['a projector at 200%', 960, 540],
  ['just wider than a tablet', 901, 700],
  ['a tablet', 1024, 768],
  ['a small laptop', 1366, 768],
  ['a telephone', 390, 844],
] as const

async function opened(width: number, height: number, language: string): Promise<BallastLab> {
  const lab = await mount(QUICK.replace('lang=en', `lang=${language}`).replace('months=12', 'months=120'))
  await page.viewport(width, height)
  await finished(lab)
  await until('the charts are drawn', () =>
    lab.shadowRoot!.querySelector('series-chart')!.shadowRoot!.querySelector('canvas'),
  )
  await frame()
  return lab
}

test('at every size charts can be read, levers are reached and nothing is cut off', async () => {
  for (const language of ['en', 'zh']) {
    const lab = await opened(1366, 768, language)
    for (const [name, width, height] of SIZES) {
      await page.viewport(width, height)
      await frame()
      const chart = inside(lab, 'survival-chart')
      for (const canvas of chart.shadowRoot!.querySelectorAll('canvas'))
        expect(box(canvas).height, name).toBeGreaterThan(85)
      for (const series of lab.shadowRoot!.querySelectorAll('series-chart'))
        expect(box(series.shadowRoot!.querySelector('canvas')!).height, name).toBeGreaterThan(60)
      expect(document.documentElement.scrollWidth, name).toBeLessThanOrEqual(width)
      const ledger = inside(lab, 'fate-ledger')
      expect(ledger.scrollWidth, `the ledger, ${name}`).toBeLessThanOrEqual(ledger.clientWidth)
      const rows = inside(chart, 'risk-table').shadowRoot!.querySelectorAll('.row')
      for (const row of rows) expect(overlapping([...row.children]), name).toEqual([])
      const levers = box(inside(lab, 'lever-panel'))
      const isBeside = levers.right <= box(chart).left && levers.top < box(chart).bottom
      const isBelow = levers.top >= box(chart).bottom && levers.top - box(chart).bottom < 40
      expect(isBeside || isBelow, `levers, ${name}`).toBe(true)
    }
    lab.remove()
  }
})

function overlapping(elements: readonly Element[]): string[] {
  return elements
    .slice(1)
    .filter((element, k) => box(element).left < box(elements[k]).right)
    .map(({ textContent }) => textContent.trim())
}

test('on paper the charts are as wide as their place, and the ledger is there', async () => {
  const lab = await opened(1366, 768, 'en')
  inside(lab, 'lever-panel', '[data-lever=taxRelief]').dispatchEvent(
    new CustomEvent('lever-move', {
      detail: { key: 'taxRelief', value: 0.5 },
      bubbles: true,
      composed: true,
    }),
  )
  window.dispatchEvent(new Event('beforeprint'))
  await lab.updateComplete
  expect(lab.shadowRoot!.querySelectorAll('.paper')[1].textContent).toContain('changed: Tax relief 50%')
  const chart = inside(lab, 'survival-chart')
  expect(box(lab).width).toBe(680)
  for (const place of chart.shadowRoot!.querySelectorAll('.place'))
    expect(box(place.querySelector('.uplot')!).width).toBe(place.clientWidth)
  // What the axis counts is on the canvas too: below the plot, before its first month.
  const canvas = inside(lab, 'survival-chart', '.difference canvas') as HTMLCanvasElement
  const [wide, high] = [40, 28].map((size) => size * devicePixelRatio)
  const { data } = canvas.getContext('2d')!.getImageData(0, canvas.height - high, wide, high)
  expect(data.filter((value, k) => k % 4 === 3 && value > 200).length).toBeGreaterThan(20)
  expect(box(inside(lab, 'fate-ledger')).top).toBeGreaterThanOrEqual(box(chart).bottom)
  expect(box(inside(lab, 'lever-panel')).height).toBe(0)
  window.dispatchEvent(new Event('afterprint'))
  await frame()
  expect(box(lab).width).toBe(1366)
})

test('axes change their units with the language', async () => {
  const lab = await opened(1366, 768, 'en')
  const canvas = () =>
    lab.shadowRoot!.querySelectorAll('series-chart')[2].shadowRoot!.querySelector('canvas')!
  const english = canvas().toDataURL()
  const speak = async (language: string) => {
    const select = inside(lab, 'select.language') as HTMLSelectElement
    select.value = language
    select.dispatchEvent(new Event('change'))
    await frame()
  }
  await speak('zh')
  expect(canvas().toDataURL()).not.toBe(english)
  await speak('en')
  expect(canvas().toDataURL()).toBe(english)
})
