/** What tests of the page share: a mounted lab, and how to wait for what it shows. */
import { page } from 'vitest/browser'
import '../../ui/main.ts'
import type { BallastLab } from '../../ui/ballast-lab/ballast-lab.ts'

/** Small enough for a test: the smallest scenario of the page, one year, two replicates. */
export const QUICK = '#pair=first-region&lang=en&months=12&replicates=2'

export async function mount(hash: string): Promise<BallastLab> {
  await page.viewport(1366, 768)
  history.replaceState(null, '', hash)
  document.body.style.margin = '0'
  const lab = document.createElement('ballast-lab')
  document.body.append(lab)
  return lab as BallastLab
}

export async function until<Value>(
  what: string,
  found: () => Value | undefined | false | null,
): Promise<Value> {
  for (let turn = 0; turn < 3000; turn++) {
    const value = found()
    if (value !== undefined && value !== false && value !== null) return value
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`waited in vain until ${what}`)
}

/** The element found by going through one shadow root after the other. */
export function inside(lab: HTMLElement, ...path: string[]): HTMLElement {
  let place: HTMLElement = lab
  for (const step of path) {
    const next: HTMLElement | null = place.shadowRoot!.querySelector<HTMLElement>(step)
    if (next === null) throw new Error(`there is no ${step}`)
    place = next
  }
  return place
}

/** Fingerprints in the foot: base, policy. */
export function fingerprints(lab: HTMLElement): string[] {
  return [...lab.shadowRoot!.querySelectorAll('.fingerprint')].map((code) => code.textContent.trim())
}

export const isFingerprint = (text: string): boolean => /^[0-9a-f]{16}$/.test(text)

/** All replicates of base, policy and placebo are there. */
export async function finished(lab: BallastLab): Promise<void> {
  await lab.updateComplete
  const button = () => inside(lab, 'run-controls', 'button.primary') as HTMLButtonElement
  await until('base and policy have begun', () => fingerprints(lab).every(isFingerprint))
  await until('all replicates have finished', () => button().disabled)
}

/** Everything a reader can see or hear of the page, through all shadow roots. */
export function textOf(node: Node): string {
  if (node instanceof HTMLStyleElement) return ''
  if (node instanceof Text) return `${node.data}\n`
  const spoken = node instanceof Element ? ['aria-label', 'aria-valuetext', 'title', 'label'] : []
  const attributes = spoken.map((name) => (node as Element).getAttribute(name) ?? '').join('\n')
  const roots: Node[] = node instanceof Element && node.shadowRoot ? [node.shadowRoot, node] : [node]
  return (
    attributes +
    roots
      .flatMap((root) => [...root.childNodes])
      .map(textOf)
      .join('')
  )
}

/** Whether anything but background is drawn on a canvas in this colour's hue. */
export function drawnPixels(canvas: HTMLCanvasElement, [r, g, b]: readonly [number, number, number]): number {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
  let count = 0
  for (let k = 0; k < data.length; k += 4) {
    const near = Math.abs(data[k] - r) + Math.abs(data[k + 1] - g) + Math.abs(data[k + 2] - b)
    if (near < 30 && data[k + 3] > 200) count++
  }
  return count
}
