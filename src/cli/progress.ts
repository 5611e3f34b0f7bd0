import type { RunProgress } from '../run/index.ts'
import type { Terminal } from './terminal.ts'

/** Shows how far a long command is. */
export interface Progress {
  /** What is done before anything can be counted; the clock of the rate starts when this ends. */
  prepare(says: string): void
  /** @param done units of `total` that are finished; a fraction is under way */
  update(done: number): void
  /** Clears the bar. */
  end(): void
}

const BAR_WIDTH = 24
const SCREEN_INTERVAL_MS = 100
const LINE_INTERVAL_MS = 5000

/** A bar on a screen; elsewhere a plain line every five seconds and one at the end. Nothing when quiet. */
export function createProgress(terminal: Terminal, total: number, unit: string, quiet: boolean): Progress {
  if (quiet) return { prepare: () => {}, update: () => {}, end: () => {} }
  const interval = terminal.isScreen ? SCREEN_INTERVAL_MS : LINE_INTERVAL_MS
  let start = terminal.now()
  let isEnded = false
  let shownAt = terminal.isScreen ? Number.NEGATIVE_INFINITY : start
  const show = (text: () => string, isLast: boolean): void => {
    const now = terminal.now()
    if (!isLast && now - shownAt < interval) return
    shownAt = now
    terminal.err(terminal.isScreen ? `\r\u001b[K${text()}` : `${text()}\n`)
  }
  return {
    prepare(says) {
      start = terminal.now()
      show(() => says, false)
    },
    update(done) {
      const drawn = terminal.isScreen ? `${bar(done / total)} ` : ''
      const seconds = (terminal.now() - start) / 1000
      show(() => drawn + progressText(done, total, unit, seconds), done >= total)
    },
    end() {
      if (isEnded) return
      isEnded = true
      if (terminal.isScreen) terminal.err('\r\u001b[K')
    },
  }
}

/** For instance `12/40 replicates, 3.1 a second, 9 s left`. */
export function progressText(done: number, total: number, unit: string, seconds: number): string {
  const count = `${Math.floor(done)}/${total} ${unit}`
  if (done <= 0 || seconds <= 0) return count
  const rate = done / seconds
  const speed = rate >= 1 ? `${rate.toPrecision(2)} a second` : `${(1 / rate).toPrecision(2)} s each`
  return `${count}, ${speed}, ${duration((total - done) / rate)} left`
}

function bar(share: number): string {
  const filled = Math.round(Math.min(1, share) * BAR_WIDTH)
  return `[${'#'.repeat(filled)}${'-'.repeat(BAR_WIDTH - filled)}]`
}

/** Seconds in words, two units at most. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}

/** Shows what a pool reports; its unit is a replicate. */
export function showProgress(
  progress: Progress,
  { phase, months, totalMonths, finished, replicates }: RunProgress,
): void {
  if (phase === 'burn-in') progress.prepare(`burn-in, month ${months}`)
  else if (phase === 'branches') progress.prepare(`replicate ${months}: ${finished}/${replicates} branches`)
  // The last replicate is done when it has come home, not when its last month is.
  else if (finished === replicates || totalMonths === undefined) progress.update(finished)
  else progress.update(Math.min((months / totalMonths) * replicates, replicates - 0.01))
}
