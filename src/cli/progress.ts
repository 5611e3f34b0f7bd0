import type { Terminal } from './terminal.ts'

/** Shows how far a long command is. */
export interface Progress {
  /** @param done units of `total` that are finished; may be a fraction */
  update(done: number): void
  /** Clears the bar. */
  end(): void
}

const BAR_WIDTH = 24
const SCREEN_INTERVAL_MS = 100
const LINE_INTERVAL_MS = 5000

/** A bar on a screen; elsewhere a plain line every five seconds and one at the end. Nothing when quiet. */
export function createProgress(terminal: Terminal, total: number, unit: string, quiet: boolean): Progress {
  if (quiet) return { update: () => {}, end: () => {} }
  const start = terminal.now()
  let shownAt = terminal.isScreen ? Number.NEGATIVE_INFINITY : start
  return {
    update(done) {
      const now = terminal.now()
      const interval = terminal.isScreen ? SCREEN_INTERVAL_MS : LINE_INTERVAL_MS
      if (done < total && now - shownAt < interval) return
      shownAt = now
      const text = progressText(done, total, unit, (now - start) / 1000)
      terminal.err(terminal.isScreen ? `\r\u001b[K${bar(done / total)} ${text}` : `${text}\n`)
    },
    end() {
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
