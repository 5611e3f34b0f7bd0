/** The page as a user meets it: it opens running, draws, answers levers, speaks two languages, and can be used by all. */
import axe from 'axe-core'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { catalogue } from '../../src/index.ts'
import {
  drawnPixels,
  fingerprints,
  finished,
  inside,
  mount,
  QUICK,
  textOf,
  until,
  isFingerprint,
} from './page.ts'

let complaints: unknown[]

beforeEach(() => {
  complaints = []
  vi.spyOn(console, 'error').mockImplementation((...parts) => complaints.push(parts))
  window.addEventListener('error', complain)
  window.addEventListener('unhandledrejection', complain)
})

afterEach(() => {
  document.body.replaceChildren()
  window.removeEventListener('error', complain)
  window.removeEventListener('unhandledrejection', complain)
  vi.restoreAllMocks()
  expect(complaints).toEqual([])
})

function complain(event: Event): void {
  const what: unknown = event instanceof ErrorEvent ? event.message : (event as PromiseRejectionEvent).reason
  // Chromium's way of saying that a chart was fitted within the same frame; nothing is lost.
  if (!String(what).startsWith('ResizeObserver loop')) complaints.push(what)
}

function slide(lab: HTMLElement, lever: string, value: number): void {
  const slider = inside(lab, 'lever-panel', `[data-lever=${lever}]`, 'input[type=range]') as HTMLInputElement
  slider.value = String(value)
  slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
}

test('it opens running, draws both curves, and tells the numbers at risk and the fates', async () => {
  // In the epidemic the two curves part early, so that neither hides the other.
  const lab = await mount('#pair=jilin&lang=en&months=14&replicates=2')
  await finished(lab)
  const canvas = await until('the chart is there', () =>
    inside(lab, 'survival-chart').shadowRoot!.querySelector('canvas'),
  )
  await until('the base is drawn', () => drawnPixels(canvas, [156, 84, 0]) > 50)
  await until('the policy is drawn', () => drawnPixels(canvas, [11, 99, 165]) > 50)
  expect(textOf(inside(lab, 'survival-chart', 'risk-table'))).toMatch(/Base\n[^]*1,\d{3}/)
  expect(
    inside(lab, 'fate-ledger').shadowRoot!.querySelectorAll('table:first-of-type tbody tr'),
  ).toHaveLength(7)
  expect(lab.shadowRoot!.querySelectorAll('series-chart')).toHaveLength(6)
  expect(textOf(lab)).toContain('2 of 2 pairs')
})

test('a first look at a long run is shown without gaps in words or numbers', async () => {
  const lab = await mount('#pair=jilin&lang=en&months=120&replicates=1')
  await lab.updateComplete
  const month = () => /Month \d+/.exec(textOf(inside(lab, 'survival-chart', '.values')))?.[0]
  const gapped = /NaN|undefined|–––/
  // The first look may last less than a turn of waiting, so every change of the chart is written down as it happens.
  const seen = new Set<string | undefined>()
  const gaps: string[] = []
  const look = () => {
    seen.add(month())
    const gap = gapped.exec(textOf(lab))?.[0]
    if (gap !== undefined) gaps.push(`${gap} at ${month()}`)
  }
  const observer = new MutationObserver(look)
  const changes = { subtree: true, childList: true, characterData: true }
  observer.observe(inside(lab, 'survival-chart').shadowRoot!, changes)
  await until(
    'the whole run is there',
    () => fingerprints(lab).every(isFingerprint) && month() === 'Month 120',
  )
  look()
  observer.disconnect()
  // On two workers the whole run of one arm can overtake the other's first look; nothing else is ever shown.
  const others = [...seen].filter((what) => !['Month 36', 'Month 120', undefined].includes(what))
  expect(others).toEqual([])
  expect(gaps).toEqual([])
})

test('a moved lever changes the policy and not the base; reset brings the policy back', async () => {
  const lab = await mount(QUICK)
  await finished(lab)
  const [base, policy] = fingerprints(lab)
  slide(lab, 'guaranteeCover', 20)
  await until(
    'the policy was run again',
    () => isFingerprint(fingerprints(lab)[1]) && fingerprints(lab)[1] !== policy,
  )
  expect(fingerprints(lab)[0]).toBe(base)
  expect(location.hash).toContain('lever.guaranteeCover=0.2')
  inside(lab, 'lever-panel', '[data-lever=guaranteeCover]', 'button.reset').click()
  await until('the policy is as before', () => fingerprints(lab)[1] === policy)
  expect(location.hash).not.toContain('lever.')
})

test('a link opens what it was made of; of a bad one the good parts are used and the bad ones named', async () => {
  const lab = await mount(`${QUICK}&lever.taxRelief=0.5&seed=link`)
  await finished(lab)
  const slider = inside(lab, 'lever-panel', '[data-lever=taxRelief]', 'input[type=range]') as HTMLInputElement
  expect(slider.value).toBe('50')
  document.body.replaceChildren()
  const bad = `${QUICK.replace('lang=en', 'lang=zh')}&lever.taxRelief=0.3&lever.guaranteeCover=700&lever.nonsense=1`
  const other = await mount(bad)
  await until('the problem is shown', () => other.shadowRoot!.querySelector('[role=alert]'))
  const told = textOf(inside(other, '[role=alert]'))
  expect(told).toContain('nonsense')
  expect(told).toContain('融资担保比例')
  expect(location.hash).toContain('lever.taxRelief=0.3')
  expect(location.hash).not.toContain('nonsense')
})

test('what is typed is read, or refused with a word; emptied fields show their values again', async () => {
  const lab = await mount(QUICK)
  await finished(lab)
  const type = async (path: string[], text: string) => {
    const field = inside(lab, ...path) as HTMLInputElement
    field.value = text
    field.dispatchEvent(new Event('change'))
    await lab.updateComplete
    const host = inside(lab, ...path.slice(0, -1)) as HTMLElement & { updateComplete?: Promise<unknown> }
    await host.updateComplete
    return field
  }
  const refusal = (path: string[]) => inside(lab, ...path.slice(0, -1)).shadowRoot!.querySelector('.refused')
  const relief = ['lever-panel', '[data-lever=taxRelief]', 'number-field', 'input']
  await type(relief, '12,5')
  expect(location.hash).toContain('lever.taxRelief=0.125')
  const field = await type(relief, '1,250')
  expect(textOf(refusal(relief)!)).toContain('1.250')
  expect(field.value).toBe('1,250')
  expect(location.hash).toContain('lever.taxRelief=0.125')
  expect((await type(relief, '')).value).toBe('12.5')
  expect(refusal(relief)).toBe(null)
  const months = ['run-controls', 'number-field.months', 'input']
  await type(months, '601')
  expect(textOf(refusal(months)!)).toContain('600')
  expect(location.hash).toContain('months=12&')
  expect((await type(months, ' ')).value).toBe('12')
  const seed = ['run-controls', 'input[type=text]']
  expect((await type(seed, '')).value).toBe('first-region')
})

test('other months while it is stopped: the old picture is greyed, and says that it is of the previous setting', async () => {
  const lab = await mount('#pair=first-region&lang=en&months=12&replicates=100')
  const button = () => inside(lab, 'run-controls', 'button.primary') as HTMLButtonElement
  await until('something has finished', () => /[1-9]\d* of 100 pairs/.test(textOf(lab)))
  button().click()
  await until('it has stopped', () => textOf(lab).includes('Stopped at'))
  const field = inside(lab, 'run-controls', 'number-field.months', 'input') as HTMLInputElement
  field.value = '14'
  field.dispatchEvent(new Event('change'))
  const old = () => inside(lab, 'survival-chart').shadowRoot!.querySelectorAll('.stale').length > 0
  await until('the old picture is greyed', old)
  for (const part of ['survival-chart', 'fate-ledger', 'series-chart'])
    expect(textOf(inside(lab, part))).toContain('grey: previous setting')
  // Its months are still those that it has.
  expect(textOf(inside(lab, 'survival-chart', '.values'))).toContain('Month 12')
  button().click()
  await until('the new picture is there', () => !old())
  expect(textOf(inside(lab, 'survival-chart', '.values'))).toContain('Month 14')
  button().click()
})

test('worlds that nothing tells apart are said to be identical, in both languages', async () => {
  const still = ['guaranteeCover', 'guaranteeCapital', 'loanRenewal'].map((key) => `&lever.${key}=0`).join('')
  const lab = await mount(`${QUICK}${still}&lever.guaranteeFee=0.02`)
  await finished(lab)
  expect(textOf(inside(lab, 'survival-chart'))).toContain('Both worlds are identical')
  expect(textOf(inside(lab, 'survival-chart', '.change'))).toMatch(/^[^\d]*0\.0 points\s*$/)
  lab.remove()
  const other = await mount(`${QUICK.replace('lang=en', 'lang=zh')}${still}&lever.guaranteeFee=0.02`)
  await finished(other)
  expect(textOf(inside(other, 'survival-chart'))).toContain('两个世界完全相同')
})

test('what acts on nobody is told before the numbers, in both languages; a lever that was moved to nought is not', async () => {
  const hash = `${QUICK}&lever.wageSubsidy=0.4&lever.loanRenewal=0`
  const lab = await mount(hash)
  await finished(lab)
  const notices = (of: HTMLElement) => textOf(inside(of, 'fate-ledger', '.notices'))
  expect(notices(lab)).toContain('Wage subsidy under shutdown')
  expect(notices(lab)).toContain('reaches no firm')
  expect(notices(lab)).not.toContain('loanRenewal')
  expect(textOf(inside(lab, 'fate-ledger'))).not.toContain('95%')
  lab.remove()
  const other = await mount(hash.replace('lang=en', 'lang=zh'))
  await finished(other)
  expect(notices(other)).toMatch(/须注意[^]*政策：[^]*停工期间稳岗补贴/)
  expect(notices(other)).not.toMatch(/reaches|loanRenewal/)
})

test('net saved is told with its own interval, over pairs', async () => {
  const lab = await mount(QUICK.replace('replicates=2', 'replicates=5'))
  await finished(lab)
  const row = await until('the fifth is shown', () => {
    const net = inside(lab, 'fate-ledger').shadowRoot!.querySelector('.net')
    return net?.querySelector('.interval') === null ? undefined : net
  })
  const [, net, lower, upper] = /(-?\d+) \((-?\d+) to (-?\d+)\)/
    .exec(row.textContent.replace(/\s+/g, ' '))!
    .map(Number)
  expect(lower).toBeLessThanOrEqual(net)
  expect(upper).toBeGreaterThan(lower)
  const mean = (fate: string) =>
    Number(/-?\d+/.exec(inside(lab, 'fate-ledger', `tr.${fate} td:nth-of-type(2)`).textContent)![0])
  expect(Math.abs(net - (mean('saved') - mean('displaced')))).toBeLessThanOrEqual(1)
})

test('one month is enough for every chart to show something', async () => {
  const lab = await mount('#pair=first-region&lang=en&months=1&replicates=2')
  await finished(lab)
  const charts = [...lab.shadowRoot!.querySelectorAll('survival-chart, series-chart')]
  expect(charts).toHaveLength(7)
  for (const [at, chart] of charts.entries()) {
    const canvas = await until('the chart is there', () => chart.shadowRoot!.querySelector('canvas'))
    // A month is a ring of a few pixels; where both worlds are alike, the edge of the base's shows through the policy's.
    await until(`something is drawn in chart ${at}`, () => drawnPixels(canvas, [11, 99, 165]) > 3)
  }
  expect(textOf(lab)).not.toMatch(/NaN|undefined/)
})

test('run controls stop, go on, and change what is run', async () => {
  const lab = await mount('#pair=first-region&lang=en&months=12&replicates=100')
  const button = () => inside(lab, 'run-controls', 'button.primary') as HTMLButtonElement
  await until('something has finished', () => /[1-9]\d* of 100 pairs/.test(textOf(lab)))
  button().click()
  await until('it has stopped', () => textOf(lab).includes('Stopped at'))
  const replicates = inside(lab, 'run-controls', 'number-field.replicates', 'input') as HTMLInputElement
  replicates.value = '2'
  replicates.dispatchEvent(new Event('change'))
  if (!button().disabled) button().click()
  await finished(lab)
  expect(textOf(lab)).toContain('2 of 2 pairs')
})

test('in both languages nothing is a raw key, and nothing is not a number', async () => {
  const lab = await mount(QUICK)
  await finished(lab)
  const language = inside(lab, 'select.language') as HTMLSelectElement
  for (const code of ['en', 'zh']) {
    language.value = code
    language.dispatchEvent(new Event('change'))
    await until('it speaks', () => document.documentElement.lang.startsWith(code))
    await until('the titles follow', () =>
      textOf(lab).includes(code === 'en' ? 'Guarantee cover' : '融资担保比例'),
    )
    const text = textOf(lab)
    expect(text).not.toMatch(/NaN|undefined|\[object|Infinity/)
    const keys = [...catalogue.levers, ...catalogue.metrics]
      .map(({ key }) => key)
      .filter((key) => /[A-Z]/.test(key))
    for (const key of keys) expect(text.split('\n')).not.toContain(key)
  }
  const latin = textOf(inside(lab, 'run-controls')) + textOf(inside(lab, 'survival-chart'))
  expect(latin.match(/[A-Za-z]{4,}/g)?.filter((word) => !/first|region/.test(word)) ?? []).toEqual([])
})

test.each(['en', 'zh'])(
  'axe finds nothing to complain of, dialog closed or open, nor of what is refused (%s)',
  async (language) => {
    const lab = await mount(`${QUICK.replace('lang=en', `lang=${language}`)}&nonsense=1`)
    await finished(lab)
    const field = inside(lab, 'run-controls', 'number-field.months', 'input') as HTMLInputElement
    field.value = '601'
    field.dispatchEvent(new Event('change'))
    await until('it is refused', () =>
      inside(lab, 'run-controls', 'number-field.months').shadowRoot!.querySelector('.refused'),
    )
    const check = async () =>
      (await axe.run(lab)).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
    expect(await check()).toEqual([])
    inside(lab, 'button.share').click()
    expect(textOf(inside(lab, 'share-dialog'))).toContain(fingerprints(lab)[0])
    expect(await check()).toEqual([])
  },
)
