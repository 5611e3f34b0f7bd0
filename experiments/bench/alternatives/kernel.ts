/**
 * Model M on this project's kernel, see model-m.ts.
 *
 *   node experiments/run.mjs experiments/bench/alternatives/kernel.ts FIRMS MONTHS SEED REPEATS
 */
import { runModelM } from '../model-m.ts'
import { printRuns } from './print-runs.ts'

/** Called by `experiments/run.mjs`. */
export const main = (args: readonly string[]): void => printRuns(runModelM, args)
