/** Lives as callers give them, read once for all estimators: what is no life is an error that names it. */
import { readCodes, readNumbers, valueError } from './read-numbers.ts'
import { joinTies } from './ties.ts'

/** Lives observed over (entry, time], one element a life; all arrays have one length. */
export interface Spans {
  /** Where observation begins, ≥ 0; absent = 0 for all. A life that begins later is left-truncated (delayed entry). */
  readonly entry?: ArrayLike<number>
  /** Where observation ends, > entry. Times that differ by rounding only are one time. */
  readonly time: ArrayLike<number>
  /** Lives of one cluster share luck (here: a replicate); absent = each life is its own. */
  readonly cluster?: ArrayLike<number>
}

export interface Observations extends Spans {
  /** 1 or true: the event happened at `time`; 0 or false: the life was still going on (right-censored). */
  readonly event: ArrayLike<number | boolean>
}

/** Lives that may end in several ways. */
export interface CauseLives extends Spans {
  /** 0 the life was still going on (right-censored); else by what it ended: 1, 2 … */
  readonly cause: ArrayLike<number>
}

/** Columns by which lives are told apart. */
interface Groups {
  readonly stratum?: ArrayLike<number>
  readonly group?: ArrayLike<number>
}

/** What was read: every number finite, near ties joined. */
export interface ReadSpans {
  readonly count: number
  readonly entry: Float64Array | undefined
  readonly time: Float64Array
  readonly cluster: Float64Array | undefined
  readonly stratum: Float64Array | undefined
  readonly group: Float64Array | undefined
}

export interface ReadLives extends ReadSpans {
  readonly event: Uint8Array
}

export interface ReadCauses extends ReadSpans {
  readonly cause: Float64Array
}

/**
 * @param marks times that lives are compared with, such as boundaries: a time that differs from one by rounding only is at it
 * @throws RangeError that names the life, its value and what is allowed
 */
export function readLives(lives: Observations & Groups, marks?: ArrayLike<number>): ReadLives {
  const spans = readSpans(lives, marks)
  return { ...spans, event: readCodes('event', lives.event, spans.count) }
}

/** @throws as `readLives` */
export function readCauseLives(lives: CauseLives & Groups): ReadCauses {
  const spans = readSpans(lives)
  const cause = readNumbers('cause', lives.cause, spans.count)
  const bad = cause.findIndex((code) => !Number.isSafeInteger(code) || code < 0)
  if (bad >= 0) throw valueError(`life ${bad}`, 'cause', cause[bad], '0 (censored), 1, 2 …')
  return { ...spans, cause }
}

function readSpans(lives: Spans & Groups, marks?: ArrayLike<number>): ReadSpans {
  const count = lives.time?.length ?? 0
  const time = readNumbers('time', lives.time, count)
  const optional = (name: 'entry' | 'cluster' | 'stratum' | 'group') =>
    lives[name] === undefined ? undefined : readNumbers(name, lives[name], count)
  const entry = optional('entry')
  requireSpans(time, entry, '')
  joinTies(entry ? [time, entry] : [time], marks)
  if (entry) requireSpans(time, entry, ': its ends differ by rounding only')
  return {
    count,
    entry,
    time,
    cluster: optional('cluster'),
    stratum: optional('stratum'),
    group: optional('group'),
  }
}

function requireSpans(time: Float64Array, entry: Float64Array | undefined, why: string): void {
  for (let row = 0; row < time.length; row++) {
    const began = entry?.[row] ?? 0
    if (began < 0) throw valueError(`life ${row}`, 'entry', began, '0 or more')
    if (time[row]! <= began)
      throw new RangeError(`life ${row} is observed over (${began}, ${time[row]}], which is empty${why}`)
  }
}

/**
 * Boundaries of intervals of time.
 *
 * @throws RangeError if they are fewer than `least`, or do not ascend
 */
export function requireBoundaries(boundaries: readonly number[], least: number): void {
  const bad = boundaries.findIndex((b, i) => Number.isNaN(b) || (i > 0 && !(b > boundaries[i - 1]!)))
  if (bad >= 0) throw new RangeError(`boundaries must ascend, but boundary ${bad} is ${boundaries[bad]}`)
  if (boundaries.length < least)
    throw new RangeError(`${least} boundaries are the least, not ${boundaries.length}`)
}
