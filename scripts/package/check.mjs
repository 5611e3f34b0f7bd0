import { spawnSync } from 'node:child_process'

/** Says what holds; throws what does not. */
export function check(holds, what) {
  if (!holds) throw new Error(`not so: ${what}`)
  console.log(`ok: ${what}`)
}

/** Runs a program to its end in a folder and returns its standard output. @throws when it fails */
export function run(cwd, program, args, input = '') {
  const { status, stdout, stderr, error } = attempt(cwd, program, args, input)
  if (status !== 0)
    throw error ?? new Error(`${program} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`)
  return stdout
}

/** The same, for what may fail. */
export function attempt(cwd, program, args, input = '') {
  return spawnSync(program, args, { cwd, encoding: 'utf8', input, maxBuffer: 2 ** 28 })
}
