import type { ModelRun } from '../../../src/cli/yardstick.ts'

/**
 * What every alternative does with its arguments FIRMS MONTHS SEED REPEATS: prints one line of JSON a repeat, as model-m.c does.
 */
export function printRuns(
  run: (firms: number, months: number, seed: number) => ModelRun,
  args: readonly string[],
): void {
  const [firms, months, seed, repeats] = args.map(Number)
  for (let repeat = 0; repeat < repeats; repeat++) console.log(JSON.stringify(run(firms, months, seed)))
}
