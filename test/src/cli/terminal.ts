import { runCommandLine } from '../../../src/cli/program.ts'

export interface Outcome {
  status: number
  out: string
  err: string
}

/** Runs one command line in this process, on a terminal of paper: no screen, a clock that stands still. */
export async function ballast(
  args: readonly string[],
  signal = new AbortController().signal,
): Promise<Outcome> {
  const outcome: Outcome = { status: -1, out: '', err: '' }
  outcome.status = await runCommandLine(args, {
    out: (text) => void (outcome.out += text),
    err: (text) => void (outcome.err += text),
    isScreen: false,
    now: () => 0,
    signal,
  })
  return outcome
}
